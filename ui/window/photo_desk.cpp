#include "ui/window/photo_desk.h"

#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QShortcut>

#include "ui/document/session.h"
#include "ui/panels/photos_panel.h"
#include "ui/theme/icons.h"
#include "ui/window/main_actions.h"
#include "ui/window/named_action.h"
#include "ui/window/photo_patterns.h"

namespace lay {

PhotoDesk::PhotoDesk(QMainWindow& window, MainActions& actions, Session& session, Opener& opener)
    : QObject(&window),
      window_(window),
      session_(session),
      album_(session, opener, this),
      panel_(new PhotosPanel(session, &window)) {
  makeActions(actions);
  connect(add_, &QAction::triggered, this, &PhotoDesk::chooseFiles);
  connect(next_, &QAction::triggered, this, [this] { album_.showNext(1); });
  connect(previous_, &QAction::triggered, this, [this] { album_.showNext(-1); });
  connect(remove_, &QAction::triggered, this, [this] { album_.remove(session_.shownPhoto()); });
  connect(panel_, &PhotosPanel::photoChosen, &album_, &PhotoAlbum::show);
  connect(&album_, &PhotoAlbum::refused, panel_, &PhotosPanel::refresh);
  connect(&session, &Session::photosChanged, this, &PhotoDesk::follow);
  follow();
}

void PhotoDesk::makeActions(MainActions& actions) {
  QAction* before = actions.open_keypoints;
  add_ = makeNamedAction(this,
                         "addPhotos",
                         "open-image",
                         tr("A&dd photos…"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                         tr("Take more photographs of the same model into the project"));
  actions.file_menu->insertAction(before, add_);
  QMenu* menu = new QMenu(tr("&Photos"), actions.file_menu);
  menu->setIcon(themedIcon(QStringLiteral("open-image")));
  actions.file_menu->insertMenu(before, menu);
  next_ = makeNamedAction(this,
                          "nextPhoto",
                          "step-forward",
                          tr("&Next photo"),
                          QKeySequence(Qt::CTRL | Qt::Key_PageDown),
                          tr("Show the next photo of the project"));
  previous_ = makeNamedAction(this,
                              "previousPhoto",
                              "step-back",
                              tr("&Previous photo"),
                              QKeySequence(Qt::CTRL | Qt::Key_PageUp),
                              tr("Show the photo before this one"));
  remove_ = makeNamedAction(this,
                            "removePhoto",
                            "reject",
                            tr("&Remove from the project"),
                            {},
                            tr("Take the shown photo and its people out of the project"));
  menu->addActions({next_, previous_});
  menu->addSeparator();
  menu->addAction(remove_);
  panel_->list()->addActions({add_, remove_});
  // Del removes where the photos are listed, and nowhere else.
  auto* del = new QShortcut(QKeySequence::Delete, panel_->list());
  del->setContext(Qt::WidgetShortcut);
  connect(del, &QShortcut::activated, remove_, &QAction::trigger);
}

void PhotoDesk::chooseFiles() {
  auto* dialog = new QFileDialog(&window_, tr("Add photographs"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  dialog->setNameFilters({tr("Photographs (%1)").arg(photoPatterns()), tr("All files (*)")});
  if (session_.photo()) {
    dialog->setDirectory(QString::fromStdString(session_.photo()->path.parent_path().string()));
  }
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) {
      paths.emplace_back(file.toStdString());
    }
    album_.add(paths);
  });
  dialog->open();
}

void PhotoDesk::follow() {
  const int count = session_.numPhotos();
  const int shown = session_.shownPhoto();
  next_->setEnabled(shown + 1 < count);
  previous_->setEnabled(shown > 0);
  remove_->setEnabled(count > 1);
  if ((count > 1) != (num_photos_ > 1)) {
    showDockAsNeeded();
  }
  num_photos_ = count;
}

void PhotoDesk::showDockAsNeeded() {
  if (dock_ != nullptr) {
    dock_->setVisible(session_.numPhotos() > 1);
  }
}

}  // namespace lay
