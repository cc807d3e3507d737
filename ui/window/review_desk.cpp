#include "ui/window/review_desk.h"

#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>

#include "ui/panels/review_panel.h"
#include "ui/window/named_action.h"

namespace lay {

ReviewDesk::ReviewDesk(const Engine& engine,
                       QMenu& menu,
                       QAction* before,
                       QWidget* window)
    : QObject(window),
      window_(window),
      list_(engine.load_body, this),
      refiner_(engine),
      panel_(new ReviewPanel(list_, window)) {
  const auto add = [&](const char* name,
                       const char* icon,
                       const QString& text,
                       const QKeySequence& key,
                       const QString& tip) {
    QAction* action = makeNamedAction(this, name, icon, text, key, tip);
    menu.insertAction(before, action);
    return action;
  };
  QAction* folder = add("openFolder",
                        "queue",
                        tr("Open a &folder as a queue…"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                        tr("Go through a folder of photographs and projects, one after the other"));
  QAction* check = add("markChecked",
                       "check",
                       tr("&Mark as checked"),
                       QKeySequence(Qt::CTRL | Qt::Key_D),
                       tr("The file of the queue is checked, or no longer"));
  QAction* next = add("nextUnchecked",
                      "last",
                      tr("Next un&checked file"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                      tr("Open the next file of the queue that is not checked"));
  check->setEnabled(false);
  next->setEnabled(false);
  menu.insertSeparator(before);
  connect(folder, &QAction::triggered, this, &ReviewDesk::chooseFolder);
  connect(check, &QAction::triggered, panel_, &ReviewPanel::toggleChecked);
  connect(next, &QAction::triggered, panel_, &ReviewPanel::openNextUnchecked);
  connect(panel_, &ReviewPanel::fileChosen, this, &ReviewDesk::fileChosen);
  connect(panel_, &ReviewPanel::allChecked, this, [this] {
    Q_EMIT told(tr("Every file that is listed is checked."));
  });
  connect(&list_, &ReviewList::failed, this, &ReviewDesk::failed);
  connectRefiner();
  connect(&list_, &ReviewList::opened, this, [this, check, next] {
    check->setEnabled(true);
    next->setEnabled(true);
    if (dock_ != nullptr) {
      dock_->show();
      dock_->raise();
    }
    Q_EMIT told(tr("%n file(s) in the queue", nullptr, static_cast<int>(list_.entries().size())));
  });
}

void ReviewDesk::setRefinementOptions(std::function<PhotoRefinementOptions()> options) {
  refinement_options_ = std::move(options);
}

void ReviewDesk::connectRefiner() {
  connect(panel_, &ReviewPanel::refineWanted, this, [this] {
    refiner_.start(list_.unrefined(),
                   refinement_options_ ? refinement_options_() : PhotoRefinementOptions());
  });
  connect(panel_, &ReviewPanel::stopWanted, &refiner_, &QueueRefiner::stop);
  connect(&refiner_, &QueueRefiner::progressed, panel_, &ReviewPanel::showProgress);
  connect(&refiner_, &QueueRefiner::refined, this, [this](const QString& project) {
    list_.noteSaved(project.toStdString());
  });
  connect(&refiner_, &QueueRefiner::refused, this, [this](const QString& photo, const QString& why) {
    list_.noteRefusal(photo.toStdString(), why);
  });
  connect(&refiner_, &QueueRefiner::finished, this, [this](int refined, int refused) {
    panel_->showProgress(0, 0);
    Q_EMIT told(refused == 0 ? tr("%n photo(s) refined", nullptr, refined)
                             : tr("%n photo(s) refined, %1 could not be", nullptr, refined)
                                   .arg(refused));
  });
}

void ReviewDesk::open(const std::filesystem::path& folder) {
  list_.open(folder);
}

void ReviewDesk::chooseFolder() {
  auto* dialog = new QFileDialog(window_, tr("Open a folder as a queue"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    open(path.toStdString());
  });
  dialog->open();
}

}  // namespace lay
