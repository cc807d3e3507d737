#include "ui/window/project_desk.h"

#include <utility>

#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMessageBox>

#include "core/project/project_file.h"
#include "ui/document/opener.h"
#include "ui/document/session.h"
#include "ui/theme/icons.h"
#include "ui/window/main_actions.h"
#include "ui/window/recovery_dialog.h"

namespace lay {

namespace {

QString textOf(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

}  // namespace

ProjectDesk::ProjectDesk(QMainWindow& window,
                         MainActions& actions,
                         Session& session,
                         Opener& opener,
                         const std::filesystem::path& journals)
    : QObject(&window),
      window_(window),
      actions_(actions),
      session_(session),
      opener_(opener),
      journals_(journals),
      keeper_(session.document(), journals) {
  connectUndo();
  connect(actions_.new_project, &QAction::triggered, this, [this] {
    whenSafe([this] { startAnew(); });
  });
  connect(actions_.save, &QAction::triggered, this, &ProjectDesk::save);
  connect(actions_.save_as, &QAction::triggered, this, &ProjectDesk::saveAs);
  const auto update = [this] {
    const bool has_photo = session_.photo().has_value();
    actions_.save->setEnabled(has_photo);
    actions_.save_as->setEnabled(has_photo);
    window_.setWindowModified(session_.document().isModified());
  };
  connect(&session_, &Session::photoChanged, this, update);
  connect(&session_.document(), &ProjectDocument::modifiedChanged, this, update);
  connect(&opener_, &Opener::recovered, this, [this](const QString& journal) {
    keeper_.takeOver(journal.toStdString());
    Q_EMIT told(tr("Recovered. Save it to keep it."));
  });
  connect(&keeper_, &JournalKeeper::failed, this, [this](const QString& text) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("Unsaved changes would not survive a crash"),
                   text + QLatin1Char(' ') + tr("Save the project often."),
                   Problem::Fix::None});
  });
  update();
}

void ProjectDesk::connectUndo() {
  QUndoStack& stack = session_.document().undoStack();
  connect(actions_.undo, &QAction::triggered, &stack, &QUndoStack::undo);
  connect(actions_.redo, &QAction::triggered, &stack, &QUndoStack::redo);
  const auto name = [](QAction* action, const QString& plain, const QString& step) {
    action->setText(step.isEmpty() ? plain : plain + QStringLiteral(": ") + step);
  };
  connect(&stack, &QUndoStack::undoTextChanged, this, [this, name](const QString& step) {
    name(actions_.undo, tr("&Undo"), step);
  });
  connect(&stack, &QUndoStack::redoTextChanged, this, [this, name](const QString& step) {
    name(actions_.redo, tr("&Redo"), step);
  });
  connect(&stack, &QUndoStack::canUndoChanged, actions_.undo, &QAction::setEnabled);
  connect(&stack, &QUndoStack::canRedoChanged, actions_.redo, &QAction::setEnabled);
  actions_.undo->setEnabled(false);
  actions_.redo->setEnabled(false);
}

QString ProjectDesk::name() const {
  const auto& file = session_.document().file();
  const auto& photo = session_.photo();
  return !file.empty() ? textOf(file.filename())
         : photo       ? textOf(photo->path.filename())
                       : QString();
}

void ProjectDesk::startAnew() {
  Project project;
  project.id = newProjectId();
  project.body_id = session_.document().project().body_id;
  session_.document().reset(std::move(project));
}

void ProjectDesk::whenSafe(std::function<void()> action) {
  if (!session_.document().isModified()) {
    action();
    return;
  }
  waiting_ = std::move(action);
  ask();
}

bool ProjectDesk::mayClose() {
  if (may_close_ || !session_.document().isModified()) {
    keeper_.forget();
    return true;
  }
  whenSafe([this] {
    may_close_ = true;
    window_.close();
  });
  return false;
}

void ProjectDesk::ask() {
  auto* box = new QMessageBox(QMessageBox::Warning,
                              tr("Save the changes?"),
                              tr("\"%1\" has changes that are not saved.").arg(name()),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
                              &window_);
  box->setObjectName(QStringLiteral("saveQuestion"));
  box->setInformativeText(tr("If you discard them they are gone."));
  box->setIconPixmap(themedIcon(QStringLiteral("warning")).pixmap(32, 32));
  box->setDefaultButton(QMessageBox::Save);
  box->setAttribute(Qt::WA_DeleteOnClose);
  connect(box, &QMessageBox::finished, this, [this](int answer) {
    if (answer == QMessageBox::Save) {
      save();
    } else if (answer == QMessageBox::Discard) {
      proceed();
    } else {
      waiting_ = nullptr;
    }
  });
  box->open();
}

void ProjectDesk::proceed() {
  if (const auto action = std::exchange(waiting_, nullptr)) {
    action();
  }
}

void ProjectDesk::save() {
  if (session_.document().file().empty()) {
    saveAs();
  } else {
    saveTo(session_.document().file());
  }
}

void ProjectDesk::saveAs() {
  if (!session_.photo()) {
    return;
  }
  auto* dialog = new QFileDialog(&window_, tr("Save the project"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QString::fromLatin1(kProjectEnding).mid(1));
  dialog->setNameFilters({tr("Layfigure projects (*%1)").arg(QLatin1String(kProjectEnding))});
  const auto& file = session_.document().file();
  const auto& photo = session_.photo()->path;
  dialog->selectFile(textOf(
      !file.empty() ? file : photo.parent_path() / (photo.stem().string() + kProjectEnding)));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    saveTo(path.toStdString());
  });
  connect(dialog, &QFileDialog::rejected, this, [this] { waiting_ = nullptr; });
  dialog->open();
}

void ProjectDesk::saveTo(const std::filesystem::path& file) {
  auto job = [file, project = session_.document().project()](const std::stop_token& /*stop*/) {
    saveProject(file, project);
    return true;
  };
  saver_.start<bool>(std::move(job),
                     [this, file, change = keeper_.lastChange()](const Outcome<bool>& outcome) {
                       if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
                         waiting_ = nullptr;
                         Q_EMIT failed({Problem::Severity::Error,
                                        tr("The project was not saved"),
                                        describe(*thrown),
                                        Problem::Fix::None});
                         return;
                       }
                       session_.document().markSaved(file);
                       if (keeper_.lastChange() != change) {
                         session_.document().markUnsaved();  // it was edited while it was written
                       } else {
                         keeper_.forget();
                       }
                       Q_EMIT saved(textOf(file));
                       Q_EMIT told(tr("Saved %1").arg(textOf(file.filename())));
                       proceed();
                     });
}

void ProjectDesk::offerRecovery() {
  const std::vector<LeftJournal> left =
      journals_.empty() ? std::vector<LeftJournal>() : leftJournals(journals_);
  if (left.empty()) {
    return;
  }
  auto* dialog = new RecoveryDialog(left, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &RecoveryDialog::chosen, this, &ProjectDesk::recover);
  dialog->open();
}

void ProjectDesk::recover(const LeftJournal& journal) {
  whenSafe([this, journal] { opener_.recover(journal.path, journal.project_file); });
}

}  // namespace lay
