#include "core/critic/reflection.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace lay {
namespace {

std::vector<double> mpjpeOf(const BenchmarkGroup& made) {
  std::vector<double> errors;
  for (const SampleErrors& error : made.errors) errors.push_back(error.mpjpe);
  return errors;
}

/// "reads" for a person: a testable sentence about a term.
const char* adviceAbout(CriticTerm term) {
  switch (term) {
    case CriticTerm::Reprojection:
      return "prefer the candidate whose joints lie on the keypoints";
    case CriticTerm::JointLimits:
      return "mark down joints beyond their range";
    case CriticTerm::Prior:
      return "mark down poses that people hardly take";
    case CriticTerm::Penetration:
      return "mark down limbs that are inside the body";
    case CriticTerm::Ground:
      return "mark down bodies that hardly touch the ground";
    case CriticTerm::Balance:
      return "mark down bodies that would fall over";
    case CriticTerm::Contradiction:
      return "mark down what contradicts the description";
    case CriticTerm::Change:
      return "mark down limbs far from the first prediction";
    case CriticTerm::Shape:
      return "mark down unusual body shapes";
    case CriticTerm::FromMean:
      return "mark down candidates far from the mean of all";
    case CriticTerm::FromNeighbours:
      return "mark down candidates that few others resemble";
    case CriticTerm::FromConsensus:
      return "mark down candidates far from those that fit best";
  }
  return "";
}

std::string joinedWith(const Tags& tags, const char* between) {
  std::string joined;
  for (const std::string& tag : tags) joined += strCat(joined.empty() ? "" : between, tag);
  return joined;
}

/// 100 for the least error of a group, 0 for the greatest.
double worthOf(double error, const std::vector<double>& errors) {
  const auto [least, most] = std::ranges::minmax(errors);
  return most > least ? kBestScore * (most - error) / (most - least) : kBestScore / 2;
}

}  // namespace

Reflection::Reflection(BodyModelPtr body, CriticMemory start, ReflectionOptions options)
    : body_(std::move(body)),
      memory_(std::make_shared<CriticMemory>(std::move(start))),
      options_(options),
      judge_(body_, memory_) {}

double Reflection::explore(const BenchmarkGroup& made) {
  const Verdict verdict = judge_.score(made.group);
  CriticTrial trial;
  trial.add(verdict, made.errors);
  const double agreement = trial.lastSpearman();
  const StandInJudge::Seen seen = judge_.lastSeen();
  memory_->credit(seen.rules, agreement > options_.tau);
  const std::vector<double> errors = mpjpeOf(made);
  remember(seen, verdict, errors);
  if (agreement <= options_.tau) mine(seen, errors);
  return agreement;
}

void Reflection::mine(const StandInJudge::Seen& seen, const std::vector<double>& errors) {
  constexpr double kTelling = 0.4;  // correlation from which a term is worth a rule
  int best = -1;
  double best_correlation = kTelling;
  for (int k = 0; k < kCriticTermCount; ++k) {
    const bool is_heard = std::ranges::any_of(seen.rules, [&](std::size_t rule) {
      return memory_->rules()[rule].term == kCriticTermNames[static_cast<std::size_t>(k)];
    });
    if (is_heard) continue;
    const Eigen::VectorXd column = seen.standing.col(k);
    const double correlation =
        rankCorrelation({column.data(), static_cast<std::size_t>(column.size())}, errors).spearman;
    if (correlation <= best_correlation) continue;
    best = k;
    best_correlation = correlation;
  }
  if (best < 0) return;
  const std::string where = joinedWith(seen.situation, " and ");
  MemoryRule rule;
  rule.text = strCat(where.empty() ? std::string("Always") : strCat("If ", where),
                     ": ",
                     adviceAbout(static_cast<CriticTerm>(best)),
                     ".");
  rule.tags = seen.situation;
  rule.term = kCriticTermNames[static_cast<std::size_t>(best)];
  const std::size_t before = memory_->rules().size();
  if (memory_->addRule(rule) && memory_->rules().size() > before) ++num_mined_;
}

void Reflection::remember(const StandInJudge::Seen& seen,
                          const Verdict& verdict,
                          const std::vector<double>& errors) {
  std::vector<std::size_t> cases;
  const auto place = [&](auto found) { return static_cast<std::size_t>(found - errors.begin()); };
  cases.push_back(place(std::ranges::min_element(errors)));
  cases.push_back(place(std::ranges::max_element(errors)));
  std::size_t misjudged = 0;
  double most = -1;
  for (std::size_t i = 0; i < errors.size(); ++i) {
    const double miss = std::abs(verdict.critiques[i].score - worthOf(errors[i], errors));
    if (miss > most) {
      most = miss;
      misjudged = i;
    }
  }
  cases.push_back(misjudged);
  cases.resize(std::min(cases.size(), static_cast<std::size_t>(options_.prototypes_per_group)));
  for (const std::size_t i : cases) {
    const double worth = worthOf(errors[i], errors);
    memory_->addPrototype(
        {seen.embedding[i],
         strCat("worth ", std::lround(worth), ": ", verdict.critiques[i].sentence),
         worth,
         seen.situation});
  }
}

MemoryAblation::MemoryAblation(BodyModelPtr body, std::shared_ptr<const CriticMemory> memory)
    : body_(std::move(body)) {
  const auto seeds = std::make_shared<const CriticMemory>(seedMemory(memory->options()));
  const auto way = [&](const char* name, const auto& of, MemoryUse use) {
    ways_.push_back({name, StandInJudge(body_, of, use), {}});
  };
  way("no memory", memory, {false, false});
  way("rules only", memory, {true, false});
  way("prototypes only", memory, {false, true});
  way("both memories", memory, {true, true});
  way("no reflection", seeds, {true, true});
}

void MemoryAblation::add(const BenchmarkGroup& made) {
  made.group.validate();
  const GroupEvidence evidence(*body_, made.group);
  const std::vector<BodyFindings> findings = findingsOf(evidence, made.group);
  for (Way& way : ways_) {
    way.trial.add(way.judge.scoreFound(made.group, evidence, findings), made.errors);
  }
}

std::vector<MemoryRow> MemoryAblation::rows() const {
  std::vector<MemoryRow> rows;
  for (const Way& way : ways_) rows.push_back({way.name, way.trial.report()});
  return rows;
}

}  // namespace lay
