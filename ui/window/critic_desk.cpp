#include "ui/window/critic_desk.h"

#include <utility>

#include <QAction>
#include <QMenu>
#include <QSettings>

#include "core/language/parser.h"
#include "core/language/phrase_writer.h"
#include "ui/document/critique_words.h"
#include "ui/document/vlm_preferences.h"
#include "ui/panels/critique_box.h"
#include "ui/panels/hypotheses_panel.h"
#include "ui/views/scene_model.h"
#include "ui/window/description_desk.h"
#include "ui/window/named_action.h"

namespace lay {

namespace {

constexpr QLatin1String kJudgesRuns("critic/judges_runs");
constexpr QLatin1String kAsksModel("critic/asks_model");

}  // namespace

CriticDesk::CriticDesk(SceneModel& scenes,
                       DescriptionDesk& words,
                       HypothesesPanel& panel,
                       const Engine& engine,
                       QMenu& menu,
                       QObject* parent)
    : QObject(parent),
      scenes_(scenes),
      words_(words),
      built_in_(engine.judge),
      model_(engine.judge_by_model),
      judge_(scenes.session(), engine.judge) {
  if (!built_in_) {
    return;
  }
  box_ = new CritiqueBox(scenes.session(), judge_, &panel);
  panel.setJudge(judge_);
  panel.addBelow(box_);
  addActions(menu);
  addModelAction(menu);
  connect(box_, &CritiqueBox::sayRequested, this, &CriticDesk::say);
  connect(box_, &CritiqueBox::pointed, this, [this](const std::vector<SmplJoint>& joints) {
    // A mark would lie over the colours, which show the part already.
    scenes_.setHighlightedJoints(colors_->isChecked() ? std::vector<SmplJoint>() : joints);
  });
  connect(&judge_, &HypothesesJudge::failed, this, &CriticDesk::tellFailure);
  connect(&judge_, &HypothesesJudge::changed, this, &CriticDesk::follow);
  connect(&scenes.session(), &Session::shownChanged, this, &CriticDesk::follow);
  connect(&scenes.session(), &Session::runChanged, this, &CriticDesk::follow);
  judge_.setAutomatic(automatic_->isChecked());
  follow();
}

void CriticDesk::addActions(QMenu& menu) {
  again_ = makeNamedAction(this,
                           "judgeAgain",
                           "regenerate",
                           tr("&Judge again"),
                           QKeySequence(Qt::Key_J),
                           tr("Have the critic judge the bodies of this run anew"));
  automatic_ = makeNamedAction(this,
                               "judgeRuns",
                               "check",
                               tr("Judge e&very run"),
                               {},
                               tr("The critic judges each run when it ends"));
  automatic_->setCheckable(true);
  automatic_->setChecked(QSettings().value(kJudgesRuns, true).toBool());
  colors_ = makeNamedAction(this,
                            "showCritique",
                            "errors",
                            tr("&Critique"),
                            QKeySequence(Qt::SHIFT | Qt::Key_J),
                            tr("Colour the body by what the critic has against its parts: blue is "
                               "nothing, red is grave"));
  colors_->setCheckable(true);
  colors_->setChecked(scenes_.options().show_critique);
  contact_ = makeNamedAction(this,
                             "showContact",
                             "onion",
                             tr("Self-&contact"),
                             QKeySequence(Qt::CTRL | Qt::Key_J),
                             tr("Colour the body by where it meets itself: pale where skin touches "
                                "skin, red where a part lies inside another"));
  contact_->setCheckable(true);
  contact_->setChecked(scenes_.options().show_contact);
  menu.addActions({again_, automatic_});
  box_->addTool(contact_);
  box_->addTool(colors_);
  box_->addTool(again_);
  box_->setLegendShown(colors_->isChecked());
  connect(again_, &QAction::triggered, &judge_, &HypothesesJudge::judge);
  connect(automatic_, &QAction::toggled, this, [this](bool on) {
    QSettings().setValue(kJudgesRuns, on);
    judge_.setAutomatic(on);
  });
  connect(contact_, &QAction::toggled, this, [this](bool on) {
    ViewOptions options = scenes_.options();
    options.show_contact = on;
    if (on) {
      colors_->setChecked(false);  // a surface has one colour
      options.show_critique = false;
    }
    scenes_.setOptions(options);
  });
  connect(colors_, &QAction::toggled, this, [this](bool on) {
    if (on) {
      contact_->setChecked(false);
    }
    ViewOptions options = scenes_.options();
    options.show_critique = on;
    scenes_.setOptions(options);
    scenes_.setHighlightedJoints({});
    box_->setLegendShown(on);
  });
}

void CriticDesk::addModelAction(QMenu& menu) {
  if (!model_) {
    return;
  }
  by_model_ = makeNamedAction(this,
                              "judgeByModel",
                              "words",
                              tr("Ask the &language model"),
                              {},
                              tr("The language model of the descriptions judges pictures of the "
                                 "bodies, advised by your critic's memory; it takes minutes"));
  by_model_->setCheckable(true);
  by_model_->setChecked(QSettings().value(kAsksModel, false).toBool());
  menu.addAction(by_model_);
  connect(by_model_, &QAction::toggled, this, [this](bool on) {
    QSettings().setValue(kAsksModel, on);
    chooseJudge();
  });
  chooseJudge();
}

void CriticDesk::chooseJudge() {
  if (by_model_->isChecked()) {
    judge_.setJudge([ask = model_](const BodyModelPtr& body,
                                   const HypothesisGroup& group,
                                   const std::stop_token& stop) {
      return ask(body, group, loadVlmSettings(), stop);
    });
  } else {
    judge_.setJudge(built_in_);
  }
}

void CriticDesk::tellFailure(Problem problem) {
  const bool asks_model = by_model_ != nullptr && by_model_->isChecked();
  if (asks_model && loadVlmSettings().base_url.empty()) {
    problem.fix = Problem::Fix::LanguageModel;
  }
  Q_EMIT failed(problem);
}

void CriticDesk::follow() {
  again_->setEnabled(judge_.canJudge() && !judge_.isJudging());
  const Critique* critique = judge_.ofShown();
  scenes_.setSeverities(critique != nullptr ? std::optional(severityOfJoints(critique->reasons))
                                            : std::nullopt);
}

void CriticDesk::say(const PartReason& reason) {
  const QString words = sayingOf(reason);
  const QString part = Descriptions::inSentence(reason.part);
  if (!words_.document().say(reason.part, words)) {
    Q_EMIT told(tr("The words of this part (%1) say it already.").arg(part));
    return;
  }
  words_.open(reason.part);
  // What the rules make of it is told, because runs obey that and not what was meant.
  QStringList read;
  for (const Statement& statement : parseText(words.toStdString(), reason.part).statements) {
    read += QString::fromStdString(sentenceOf(statement));
  }
  Q_EMIT told(
      read.isEmpty()
          ? tr("Said of: %1. It names no posture yet: add how it should be, then apply.").arg(part)
          : tr("Said of: %1. Read as: %2. The next run obeys it once it is applied.")
                .arg(part, read.join(QStringLiteral("; "))));
}

}  // namespace lay
