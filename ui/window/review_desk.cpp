#include "ui/window/review_desk.h"

#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>

#include "ui/panels/review_panel.h"
#include "ui/window/named_action.h"

namespace lay {

ReviewDesk::ReviewDesk(const LoadBodyFunction& load_body,
                       QMenu& menu,
                       QAction* before,
                       QWidget* window)
    : QObject(window),
      window_(window),
      list_(load_body, this),
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
