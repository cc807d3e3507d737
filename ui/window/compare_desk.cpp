#include "ui/window/compare_desk.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>

#include "ui/timeline/compare_bar.h"
#include "ui/timeline/step_slider.h"
#include "ui/timeline/timeline_view.h"
#include "ui/views/scene_model.h"
#include "ui/window/named_action.h"

namespace lay {

namespace {

QAction* add(QMenu& menu,
             const char* name,
             const char* icon,
             const QString& text,
             const QKeySequence& key,
             const QString& tip) {
  QAction* action = makeNamedAction(&menu, name, icon, text, key, tip);
  menu.addAction(action);
  return action;
}

}  // namespace

CompareDesk::CompareDesk(SceneModel& scenes, TimelineView& timeline, QMenu& menu, QWidget* parent)
    : QObject(parent), scenes_(scenes), timeline_(timeline), parent_(parent) {
  pin_ = add(menu,
             "pinStep",
             "pin",
             tr("&Pin for comparison"),
             QKeySequence(Qt::Key_C),
             tr("Keep the shown body as a ghost, then show another step, body or run"));
  open_ = add(menu,
              "compareFile",
              "compare",
              tr("Compare with a &file…"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
              tr("Ground truth or another method's result: npz, json, pkl, a project"));
  clear_ = add(menu,
               "stopComparing",
               "close",
               tr("&Stop comparing"),
               QKeySequence(Qt::SHIFT | Qt::Key_C),
               tr("Take the ghost away"));
  menu.addSeparator();
  addToggles(menu);
  menu.addSeparator();
  branch_ = add(menu,
                "branchRun",
                "branch",
                tr("&Branch a run from here"),
                QKeySequence(Qt::CTRL | Qt::Key_B),
                tr("Start a new run at the body and camera of the shown step"));
  Comparison& comparison = scenes.comparison();
  connect(pin_, &QAction::triggered, &comparison, &Comparison::pinShown);
  connect(open_, &QAction::triggered, this, &CompareDesk::chooseFile);
  connect(clear_, &QAction::triggered, &comparison, &Comparison::clear);
  connect(branch_, &QAction::triggered, this, &CompareDesk::branchRequested);
  connect(&comparison, &Comparison::failed, this, &CompareDesk::failed);
  connect(&comparison, &Comparison::changed, this, &CompareDesk::follow);
  connect(&scenes.session(), &Session::runChanged, this, &CompareDesk::follow);
  timeline.addTool(pin_);
  timeline.addTool(branch_);
  auto* bar = new CompareBar(comparison, &timeline);
  for (QAction* action : {errors_, beside_, clear_}) {
    bar->addTool(action);
  }
  timeline.addBar(bar);
  follow();
}

void CompareDesk::addToggles(QMenu& menu) {
  const auto toggle = [&](const char* name,
                          const char* icon,
                          const QString& text,
                          const QKeySequence& key,
                          const QString& tip,
                          bool ViewOptions::*field) {
    QAction* action = add(menu, name, icon, text, key, tip);
    action->setCheckable(true);
    action->setChecked(scenes_.options().*field);
    connect(action, &QAction::toggled, this, [this, field](bool on) {
      ViewOptions options = scenes_.options();
      options.*field = on;
      scenes_.setOptions(options);
    });
    return action;
  };
  errors_ =
      toggle("showErrors",
             "errors",
             tr("&Error colours"),
             QKeySequence(Qt::Key_E),
             tr("Colour the body by its distance from what it is compared with: blue is none, "
                "red is 10 cm and more"),
             &ViewOptions::show_errors);
  beside_ = toggle("besideBody",
                   "beside",
                   tr("S&ide by side"),
                   QKeySequence(Qt::SHIFT | Qt::Key_E),
                   tr("What is compared with stands beside the body, except over the photo"),
                   &ViewOptions::beside);
  onion_ = toggle("onionSkin",
                  "onion",
                  tr("&Onion skin"),
                  QKeySequence(Qt::Key_O),
                  tr("All hypotheses translucent, each in its colour of the list"),
                  &ViewOptions::onion_skin);
}

void CompareDesk::chooseFile() {
  auto* dialog = new QFileDialog(parent_, tr("Compare with a body"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Bodies, motions and projects (%1)")
                              .arg(QStringLiteral("*.npz *.json *.pkl *.layfigure")),
                          tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    scenes_.comparison().open(path.toStdString());
  });
  dialog->open();
}

void CompareDesk::updateActions(bool can_start) {
  const Session& session = scenes_.session();
  const bool has_body = session.shownParams().has_value() && session.body() != nullptr;
  pin_->setEnabled(has_body);
  open_->setEnabled(has_body);
  branch_->setEnabled(can_start && session.branchPoint().has_value());
}

void CompareDesk::follow() {
  const Comparison& comparison = scenes_.comparison();
  for (QAction* action : {clear_, errors_, beside_}) {
    action->setEnabled(comparison.isActive());
  }
  timeline_.slider()->setPinned(comparison.pinnedStep());
}

}  // namespace lay
