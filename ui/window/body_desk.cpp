#include "ui/window/body_desk.h"

#include "ui/document/opener.h"
#include "ui/panels/body_chooser.h"
#include "ui/window/licence_dialog.h"
#include "ui/window/main_actions.h"
#include "ui/window/smpl_guide_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>

#include <utility>

namespace lay {

namespace {

constexpr const char* kChoiceKey = "body/id";

}  // namespace

BodyDesk::BodyDesk(QMainWindow& window, MainActions& actions, Opener& opener)
    : QObject(&window),
      window_(window),
      actions_(actions),
      opener_(opener),
      library_(ModelRegistry(), this),
      group_(new QActionGroup(this)) {
  const QString remembered = QSettings().value(QLatin1String(kChoiceKey)).toString();
  opener_.setBodyId(library_.body(remembered).is_broken ? QString() : library_.body(remembered).id);
  connect(actions_.import_body, &QAction::triggered, this, &BodyDesk::chooseFiles);
  connect(actions_.why_no_smpl, &QAction::triggered, this, &BodyDesk::showGuide);
  connect(group_, &QActionGroup::triggered, this, [this](const QAction* action) {
    choose(action->data().toString());
  });
  // Files may have come or gone since.
  connect(actions_.body_menu, &QMenu::aboutToShow, &library_, &BodyLibrary::refresh);
  connect(&library_, &BodyLibrary::changed, this, &BodyDesk::fillMenu);
  connect(&library_, &BodyLibrary::licenceNeeded, this, &BodyDesk::showLicence);
  connect(&library_, &BodyLibrary::imported, this, [this](const QString& id) {
    if (!id.isEmpty()) {
      choose(id);
    }
  });
  connect(&opener_, &Opener::bodyChosen, this, &BodyDesk::noteChoice);
  fillMenu();
}

BodyChooser* BodyDesk::chooser() {
  if (chooser_ == nullptr) {
    chooser_ = new BodyChooser(library_, &window_);
    chooser_->setCurrent(opener_.bodyId());
    connect(chooser_, &BodyChooser::chosen, this, &BodyDesk::choose);
    connect(chooser_, &BodyChooser::importRequested, this, &BodyDesk::chooseFiles);
  }
  return chooser_;
}

QString BodyDesk::title() const {
  const QString& id = opener_.bodyId();
  const BodyItem& known = library_.body(id);
  return known.id == id ? known.title : QFileInfo(id).fileName();
}

void BodyDesk::use(const QString& id) {
  opener_.setBodyId(id == QLatin1String(kBundledBodyId) ? QString() : id);
  noteChoice();
}

void BodyDesk::importFiles(const std::vector<std::filesystem::path>& paths) {
  library_.importFiles(paths);
}

void BodyDesk::chooseFiles() {
  auto* dialog = new QFileDialog(&window_, tr("Import a body model"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  dialog->setNameFilters(
      {tr("Models as downloaded (*.pkl *.npz *.zip *.npy *.tflite *.onnx)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) {
      paths.emplace_back(file.toStdString());
    }
    importFiles(paths);
  });
  dialog->open();
}

void BodyDesk::choose(const QString& id) {
  is_persons_choice_ = true;
  opener_.chooseBody(id);
}

void BodyDesk::showLicence(const QString& title, const QString& text) {
  auto* dialog = new LicenceDialog(title, text, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, &library_, &BodyLibrary::agree);
  connect(dialog, &QDialog::rejected, &library_, &BodyLibrary::decline);
  dialog->open();
}

void BodyDesk::showGuide() {
  auto* dialog = new SmplGuideDialog(&window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &SmplGuideDialog::importRequested, this, &BodyDesk::chooseFiles);
  dialog->open();
}

void BodyDesk::fillMenu() {
  for (QAction* action : group_->actions()) {
    delete action;
  }
  QAction* before = actions_.body_menu->actions().value(0);
  for (const BodyItem& body : library_.bodies()) {
    auto* action = new QAction(body.title, group_);
    action->setCheckable(true);
    action->setData(body.id);
    action->setEnabled(!body.is_broken);
    action->setStatusTip(QString(body.details).replace(QLatin1Char('\n'), QStringLiteral(": ")));
    action->setChecked(body.id == opener_.bodyId());
    actions_.body_menu->insertAction(before, action);
  }
}

void BodyDesk::noteChoice() {
  if (std::exchange(is_persons_choice_, false)) {
    QSettings().setValue(QLatin1String(kChoiceKey), opener_.bodyId());
  }
  for (QAction* action : group_->actions()) {
    action->setChecked(action->data().toString() == opener_.bodyId());
  }
  if (chooser_ != nullptr) {
    chooser_->setCurrent(opener_.bodyId());
  }
  Q_EMIT titleChanged();
}

}  // namespace lay
