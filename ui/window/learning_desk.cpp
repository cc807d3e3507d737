#include "ui/window/learning_desk.h"

#include <utility>

#include <QAction>
#include <QMenu>
#include <QSettings>

#include "core/base/error.h"
#include "ui/window/improve_dialog.h"
#include "ui/window/memory_dialog.h"
#include "ui/window/named_action.h"

namespace lay {

namespace {

constexpr QLatin1String kKeepsRankings("critic/keeps_rankings");

/// None where there is no place for it.
std::optional<std::filesystem::path> placeOrNone(std::filesystem::path (*find)()) {
  try {
    return find();
  } catch (const FileError&) {
    return std::nullopt;
  }
}

}  // namespace

LearningDesk::LearningDesk(QWidget& window,
                           QMenu& menu,
                           Session& session,
                           FindTrainerFunction find_trainer)
    : QObject(&window),
      window_(window),
      session_(session),
      find_trainer_(std::move(find_trainer)),
      keeper_(session.document(), placeOrNone(userPreferenceFile)),
      improvement_(placeOrNone(userImprovementFolder).value_or(std::filesystem::path())) {
  addActions(menu);
  connect(&keeper_, &PreferenceKeeper::failed, this, &LearningDesk::failed);
  connect(&keeper_, &PreferenceKeeper::told, this, &LearningDesk::told);
  connect(&session, &Session::shownChanged, this, &LearningDesk::follow);
  connect(&session, &Session::runChanged, this, &LearningDesk::follow);
  connect(&improvement_, &Improvement::finished, this, [this] {
    if (improve_ == nullptr || !improve_->isVisible()) {
      Q_EMIT told(tr("The training is over: Critique > Improve from feedback shows what it brought."));
    }
  });
  follow();
}

LearningDesk::~LearningDesk() = default;

ImproveDialog* LearningDesk::improveDialog() const {
  return improve_;
}

void LearningDesk::addActions(QMenu& menu) {
  clear_ = makeNamedAction(this,
                           "clearRanking",
                           "reset",
                           tr("&Take my ranking back"),
                           {},
                           tr("The shown run's bodies are in its own order again"));
  QAction* keep = makeNamedAction(this,
                                  "keepRankings",
                                  "save",
                                  tr("&Add rankings to my preferences"),
                                  {},
                                  tr("Keep what you say of bodies in this project, to learn from"));
  QAction* automatic = makeNamedAction(
      this,
      "keepsRankings",
      "check",
      tr("&Keep each ranking"),
      {},
      tr("Each ranking is kept in your own preference file; no photo is ever in it"));
  automatic->setCheckable(true);
  automatic->setChecked(QSettings().value(kKeepsRankings, true).toBool());
  keeper_.setAutomatic(automatic->isChecked());
  menu.addSeparator();
  menu.addActions({clear_, keep, automatic});
  connect(clear_, &QAction::triggered, &session_, &Session::clearRanking);
  connect(keep, &QAction::triggered, &keeper_, &PreferenceKeeper::keepNow);
  connect(automatic, &QAction::toggled, this, [this](bool on) {
    QSettings().setValue(kKeepsRankings, on);
    keeper_.setAutomatic(on);
  });
  QAction* memory = makeNamedAction(this,
                                    "criticMemory",
                                    "note",
                                    tr("&Memory…"),
                                    {},
                                    tr("Read and edit the rules and cases that a critic remembers"));
  menu.addSeparator();
  menu.addAction(memory);
  connect(memory, &QAction::triggered, this, &LearningDesk::showMemory);
  if (!find_trainer_) {
    return;
  }
  QAction* improve = makeNamedAction(this,
                                     "improve",
                                     "refine",
                                     tr("&Improve from feedback…"),
                                     {},
                                     tr("Train the network on what you prefer, and go back"));
  menu.insertAction(memory, improve);
  connect(improve, &QAction::triggered, this, &LearningDesk::showImprove);
}

void LearningDesk::follow() {
  clear_->setEnabled(!session_.ownRanking().isEmpty());
}

void LearningDesk::tellOfNoPlace() {
  Q_EMIT failed({Problem::Severity::Warning,
                 tr("There is no place for what is learned"),
                 tr("Set LAYFIGURE_USER_DATA and LAYFIGURE_STATE to folders of yours."),
                 Problem::Fix::None});
}

void LearningDesk::showMemory() {
  const auto file = placeOrNone(userMemoryFile);
  if (!file) {
    tellOfNoPlace();
    return;
  }
  auto* dialog = new MemoryDialog(*file, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void LearningDesk::showImprove() {
  const auto folder = placeOrNone(userDenoiserFolder);
  if (!folder || !placeOrNone(userImprovementFolder)) {
    tellOfNoPlace();
    return;
  }
  if (improve_ == nullptr) {
    improve_ = new ImproveDialog(
        keeper_, improvement_, DenoiserVersions(*folder), find_trainer_, &window_);
    improve_->setAttribute(Qt::WA_DeleteOnClose);
    connect(improve_, &ImproveDialog::told, this, &LearningDesk::told);
  }
  improve_->show();
  improve_->raise();
  improve_->activateWindow();
}

}  // namespace lay
