#include "ui/window/prediction_desk.h"

#include "ui/window/prediction_dialog.h"

#include <QAction>
#include <QFileDialog>

#include <utility>

namespace lay {

PredictionDesk::PredictionDesk(Session& session,
                               const MainActions& actions,
                               RegressFunction regress,
                               QWidget& window)
    : QObject(&window), session_(session), window_(window), opener_(session) {
  connect(actions.open_prediction, &QAction::triggered, this, &PredictionDesk::choose);
  actions.start_from_photo->setVisible(static_cast<bool>(regress));
  connect(
      actions.start_from_photo, &QAction::triggered, this, [this, regress = std::move(regress)] {
        opener_.regress(regress);
      });
  connect(&opener_, &PredictionOpener::choiceWanted, this, &PredictionDesk::ask);
  connect(&opener_, &PredictionOpener::used, this, &PredictionDesk::note);
  connect(&opener_, &PredictionOpener::failed, this, &PredictionDesk::told);
  connect(&opener_, &PredictionOpener::busyChanged, this, &PredictionDesk::busyChanged);
}

void PredictionDesk::choose() {
  auto* dialog = new QFileDialog(&window_, tr("Open an initial prediction"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Predictions (*.pkl *.json *.npz)"), tr("All files (*)")});
  if (session_.photo()) {
    dialog->setDirectory(QString::fromStdString(session_.photo()->path.parent_path().string()));
  }
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    opener_.open(path.toStdString());
  });
  dialog->open();
}

void PredictionDesk::ask(const PredictionPtr& prediction, const PredictionChoice& suggested) {
  auto* dialog = new PredictionDialog(prediction, suggested, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, prediction] {
    opener_.use(prediction, dialog->choice());
  });
  dialog->open();
}

void PredictionDesk::note(const QString& source, const QString& notes) {
  Q_EMIT told({notes.isEmpty() ? Problem::Severity::Info : Problem::Severity::Warning,
               tr("The next run starts from %1").arg(source),
               notes,
               Problem::Fix::None});
}

}  // namespace lay
