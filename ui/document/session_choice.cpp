// Session's choices: which run, step and hypothesis are shown, mixed and rejected, and where a run
// may go on from.
#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/project/same.h"
#include "ui/document/session.h"

namespace lay {

namespace {

void choose(Choice& choice, int hypothesis) {
  choice.hypothesis = hypothesis;
  choice.is_persons_choice = true;
  choice.blended_with = -1;
  choice.blend = 0;
}

/// Best first by the run itself, or by what was said of its bodies.
std::vector<int> orderOf(const RefinementResult& result, const OwnRanking& ranking) {
  std::vector<int> order;
  for (const Hypothesis& hypothesis : result.hypotheses) {
    order.push_back(hypothesis.index);
  }
  return ordered(ranking, order);
}

bool isIn(const std::vector<RejectedHypothesis>& rejected, const RejectedHypothesis& item) {
  return std::ranges::find(rejected, item) != rejected.end();
}

/// Kept in order, so that the order of the deeds makes no difference.
void setIn(std::vector<RejectedHypothesis>& rejected, const RejectedHypothesis& item, bool is_in) {
  std::erase(rejected, item);
  if (is_in) {
    const auto place = std::ranges::upper_bound(rejected, item, [](const auto& a, const auto& b) {
      return std::tie(a.run, a.hypothesis) < std::tie(b.run, b.hypothesis);
    });
    rejected.insert(place, item);
  }
}

}  // namespace

void Session::showRun(int index) {
  if (index < 0 || index >= numRuns() || index == shownRun()) {
    return;
  }
  document_.change(tr("Show another run"), [index](Project& project) {
    Person& person = *project.person();
    const FinishedRunPtr& run = person.runs[static_cast<std::size_t>(index)];
    const std::vector<int> order =
        orderOf(run->result, rankingOfRun(person.rankings, run->id));
    const auto best = std::ranges::find_if(
        order, [&](int hypothesis) { return !isIn(person.rejected, {run->id, hypothesis}); });
    person.choice = {
        index, run->history->size() - 1, best != order.end() ? *best : order.front(), false};
    if (!person.start.params || !isSame(*person.start.params, run->first)) {
      // It answers for the body that it began with, and for what was settled then.
      person.start = {run->first, std::nullopt, person.start.predicted, run->first_source};
    }
    person.constraints = run->problem.constraints;
    person.shape.clear();
  });
}

int Session::numRuns() const {
  return person() != nullptr ? static_cast<int>(person()->runs.size()) : 0;
}

int Session::shownRun() const {
  return run_ && !is_live_ ? person()->choice.run : -1;
}

void Session::showStep(int index) {
  if (num_steps_ == 0) {
    return;
  }
  const int clamped = std::clamp(index, 0, num_steps_ - 1);
  following_ = clamped == num_steps_ - 1;
  if (clamped == shown_step_) {
    return;
  }
  if (is_live_) {
    shown_step_ = clamped;
    Q_EMIT shownChanged();
    return;
  }
  // Looking is no step of undo: it would cost the steps that can be made again.
  document_.record([clamped](Project& project) { project.person()->choice.step = clamped; });
}

void Session::showHypothesis(int index) {
  const DenoisingStepPtr step = stepAt(shown_step_);
  if (!step || step->hypotheses.empty()) {
    return;
  }
  const int clamped = std::clamp(index, 0, static_cast<int>(step->hypotheses.size()) - 1);
  if (is_live_) {
    hypothesis_chosen_ = true;
    if (clamped != shown_hypothesis_) {
      shown_hypothesis_ = clamped;
      Q_EMIT shownChanged();
    }
    return;
  }
  if (clamped == shown_hypothesis_) {
    return;  // the list says so while it follows
  }
  document_.change(tr("Choose another hypothesis"), [clamped](Project& project) {
    choose(project.person()->choice, clamped);
  });
}

void Session::blendWith(int other, float share, MergeKey merge) {
  const DenoisingStepPtr step = stepAt(shown_step_);
  if (!step || is_live_ || other >= static_cast<int>(step->hypotheses.size())) {
    return;
  }
  const bool is_none = other < 0 || other == shown_hypothesis_;
  document_.change(
      tr("Mix two bodies"),
      [&](Project& project) {
        Choice& choice = project.person()->choice;
        choice.blended_with = is_none ? -1 : other;
        choice.blend = is_none ? 0 : std::clamp(share, 0.0F, 1.0F);
        choice.is_persons_choice = true;
      },
      merge);
}

bool Session::isRejected(int hypothesis) const {
  return shown_run_ && person() != nullptr &&
         isIn(person()->rejected, {shown_run_->id, hypothesis});
}

void Session::setRejected(int hypothesis, bool is_rejected) {
  if (!shown_run_ || isRejected(hypothesis) == is_rejected) {
    return;
  }
  const std::vector<int> order = hypothesisOrder();
  const auto next = std::ranges::find_if(
      order, [&](int other) { return other != hypothesis && !isRejected(other); });
  if (std::ranges::find(order, hypothesis) == order.end() || (is_rejected && next == order.end())) {
    return;  // one stays: there must be something to show
  }
  document_.change(
      is_rejected ? tr("Reject a body") : tr("Take a body up again"), [&](Project& project) {
        Person& person = *project.person();
        setIn(person.rejected, {shown_run_->id, hypothesis}, is_rejected);
        if (is_rejected && person.choice.hypothesis == hypothesis) {
          choose(person.choice, *next);
        } else if (is_rejected && person.choice.blended_with == hypothesis) {
          choose(person.choice, person.choice.hypothesis);
        }
      });
}

int Session::numRejected() const {
  const std::vector<int> order = hypothesisOrder();
  return static_cast<int>(std::ranges::count_if(order, [this](int h) { return isRejected(h); }));
}

int Session::bestHypothesis() const {
  const std::vector<int> order = run_ && run_->result ? hypothesisOrder() : std::vector<int>();
  const auto best = std::ranges::find_if(order, [this](int h) { return !isRejected(h); });
  return best != order.end() ? *best : -1;
}

std::optional<SmplParams> Session::paramsAt(int index) const {
  const DenoisingStepPtr step = stepAt(index);
  const int count = step ? static_cast<int>(step->hypotheses.size()) : 0;
  if (shown_hypothesis_ >= count) {
    return std::nullopt;
  }
  const SmplParams& chosen =
      step->hypotheses[static_cast<std::size_t>(shown_hypothesis_)].x_start;
  if (!isBlended() || blended_with_ >= count) {
    return chosen;
  }
  return blended(
      chosen, step->hypotheses[static_cast<std::size_t>(blended_with_)].x_start, blend_);
}

std::optional<RefinementProblem> Session::branchProblem() const {
  const auto from = paramsAt(shown_step_);
  if (!shown_run_ || !from || !photo_ || !subject_) {
    return std::nullopt;
  }
  RefinementProblem problem = this->problem();
  problem.initial = *from;
  problem.camera = shown_run_->problem.camera;
  return problem;
}

std::optional<RunBranch> Session::branchPoint() const {
  return shown_run_ && stepAt(shown_step_)
             ? std::optional(RunBranch{shown_run_->id, shown_step_, shown_hypothesis_})
             : std::nullopt;
}

std::optional<RunBranch> Session::branchOf(int run) const {
  return run >= 0 && run < numRuns() ? person()->runs[static_cast<std::size_t>(run)]->branch
                                     : std::nullopt;
}

int Session::runNamed(const std::string& id) const {
  for (int i = 0; i < numRuns(); ++i) {
    if (person()->runs[static_cast<std::size_t>(i)]->id == id) {
      return i;
    }
  }
  return -1;
}

std::vector<PosedBodyPtr> Session::otherBodies() {
  std::vector<PosedBodyPtr> others;
  const DenoisingStepPtr step = stepAt(shown_step_);
  const int count = step && body_.working ? static_cast<int>(step->hypotheses.size()) : 0;
  for (int i = 0; i < count; ++i) {
    if (i != shown_hypothesis_ && !isRejected(i)) {
      others.push_back(
          replay_.posed(shown_step_, i, step->hypotheses[static_cast<std::size_t>(i)].x_start));
    }
  }
  return others;
}

std::vector<int> Session::hypothesisOrder() const {
  std::vector<int> order;
  if (run_ && run_->result) {
    order = orderOf(*run_->result, ownRanking());
  } else if (const DenoisingStepPtr step = stepAt(num_steps_ - 1)) {
    order.resize(step->hypotheses.size());
    std::iota(order.begin(), order.end(), 0);
  }
  return order;
}

}  // namespace lay
