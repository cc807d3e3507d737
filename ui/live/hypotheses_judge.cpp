#include "ui/live/hypotheses_judge.h"

#include <utility>

namespace lay {

HypothesesJudge::HypothesesJudge(Session& session, JudgeFunction judge, QObject* parent)
    : QObject(parent), session_(session), judge_(std::move(judge)) {
  connect(&session, &Session::runChanged, this, &HypothesesJudge::follow);
  follow();
}

void HypothesesJudge::setJudge(JudgeFunction judge) {
  judge_ = std::move(judge);
  if (judged_) {
    forget();
  }
  follow();
}

void HypothesesJudge::setAutomatic(bool on) {
  is_automatic_ = on;
  follow();
}

bool HypothesesJudge::canJudge() const {
  const auto& run = session_.run();
  return judge_ && session_.photo() && run && run->result && !run->result->hypotheses.empty();
}

void HypothesesJudge::follow() {
  const auto& run = session_.run();
  if (judged_ && (!run || !run->result || run->history != judged_)) {
    forget();
  }
  if (is_automatic_ && !judged_ && canJudge()) {
    judge();
  }
}

void HypothesesJudge::forget() {
  runner_.requestStop();
  judged_.reset();
  critiques_.clear();
  notices_.clear();
  is_judging_ = false;
  Q_EMIT changed();
}

void HypothesesJudge::judge() {
  if (!canJudge()) {
    return;
  }
  const Run& run = *session_.run();
  HypothesisGroup group;
  group.id = session_.photo()->sha256;
  group.photo = session_.photo()->image;
  group.problem = run.problem;
  std::vector<int> hypotheses;
  for (const Hypothesis& hypothesis : run.result->hypotheses) {
    hypotheses.push_back(hypothesis.index);
    group.bodies.push_back(hypothesis.params);
  }
  judged_ = run.history;
  is_judging_ = true;
  runner_.start<Verdict>([judge = judge_, body = run.body, group = std::move(group)](
                             const std::stop_token& stop) { return judge(body, group, stop); },
                         [this, hypotheses, history = judged_](const Outcome<Verdict>& outcome) {
                           if (history == judged_) {  // else the run was put away meanwhile
                             take(hypotheses, outcome);
                           }
                         });
  Q_EMIT changed();
}

void HypothesesJudge::take(const std::vector<int>& hypotheses, const Outcome<Verdict>& outcome) {
  is_judging_ = false;
  const auto* verdict = std::get_if<Verdict>(&outcome);
  if (verdict != nullptr && verdict->critiques.size() == hypotheses.size()) {
    critiques_.clear();
    for (std::size_t i = 0; i < hypotheses.size(); ++i) {
      critiques_.emplace(hypotheses[i], verdict->critiques[i]);
    }
    notices_ = verdict->notices;
  }
  Q_EMIT changed();
  const QString way_out =
      tr("The bodies are as they were. Choose Critique > Judge again to try it "
         "once more.");
  if (const auto* problem = std::get_if<std::exception_ptr>(&outcome)) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The hypotheses could not be judged"),
                   describe(*problem) + QLatin1Char(' ') + way_out,
                   Problem::Fix::None});
  } else if (verdict->critiques.size() != hypotheses.size()) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The hypotheses could not be judged"),
                   tr("The critic spoke of %1 bodies, and there are %2.")
                           .arg(verdict->critiques.size())
                           .arg(hypotheses.size()) +
                       QLatin1Char(' ') + way_out,
                   Problem::Fix::None});
  }
}

const Critique* HypothesesJudge::critiqueOf(int hypothesis) const {
  if (session_.shownStep() != session_.numSteps() - 1) {
    return nullptr;
  }
  const auto found = critiques_.find(hypothesis);
  return found != critiques_.end() ? &found->second : nullptr;
}

const Critique* HypothesesJudge::ofShown() const {
  return session_.isBlended() ? nullptr : critiqueOf(session_.shownHypothesis());
}

}  // namespace lay
