#include "core/critic/stand_in_judge.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/critic/critique_reasons.h"
#include "core/critic/rank_correlation.h"

namespace lay {
namespace {

/// Scores of energies in standard deviations: 60 is the group's mean.
double scoreOfStanding(double energy) {
  return std::clamp(60 - 15 * energy, kWorstScore, kBestScore);
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

}  // namespace

std::optional<CriticTerm> criticTermNamed(std::string_view name) {
  const auto found = std::ranges::find(kCriticTermNames, name);
  if (found == kCriticTermNames.end()) return std::nullopt;
  return static_cast<CriticTerm>(found - kCriticTermNames.begin());
}

StandInJudge::StandInJudge(BodyModelPtr body,
                           std::shared_ptr<const CriticMemory> memory,
                           MemoryUse use)
    : body_(std::move(body)), memory_(std::move(memory)), use_(use) {}

std::string StandInJudge::about() const {
  return "a deterministic stand-in for a vision-language model, driven by energy terms; its "
         "figures "
         "say what memories and reflection are worth to such a judge, not how well a model judges";
}

Verdict StandInJudge::score(const HypothesisGroup& group, std::stop_token stop) {
  group.validate();
  const GroupEvidence evidence(*body_, group);
  return judge({group, evidence, findingsOf(evidence, group)}, std::move(stop));
}

Verdict StandInJudge::judge(const FoundGroup& found, std::stop_token /*stop*/) {
  const std::vector<BodyFindings>& findings = found.findings;
  const GroupTerms terms = groupTerms(findings);
  seen_ = seenOf(*body_, found);

  Eigen::VectorXd weights = Eigen::VectorXd::Zero(kCriticTermCount);
  weights[static_cast<int>(CriticTerm::Reprojection)] = 1;
  weights[static_cast<int>(CriticTerm::JointLimits)] = 0.5;
  const double at_first = weights.sum();
  const Eigen::VectorXd first = seen_.standing * weights / at_first;
  std::vector<std::string> rules_heard;
  if (use_.rules) {
    seen_.rules = memory_->chooseRules(seen_.situation);
    for (const std::size_t index : seen_.rules) {
      const MemoryRule& rule = memory_->rules()[index];
      const auto term = criticTermNamed(rule.term);
      if (!term) continue;
      weights[static_cast<int>(*term)] +=
          rule.uses > 0 ? static_cast<double>(rule.successes) / rule.uses : 0.5;
      rules_heard.push_back(strCat("rule: ", rule.text));
    }
  }
  const Eigen::VectorXd energy = seen_.standing * weights / weights.sum();

  Verdict verdict;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    Critique critique;
    critique.score = scoreOfStanding(energy[row]);
    critique.reasons =
        reasonsFor(findings[i], found.evidence.statements(), terms.joint_mm.row(row));
    critique.sentence = critiqueSentence(critique.reasons);
    if (use_.rules) critique.changed_by = rules_heard;
    if (use_.prototypes) {
      double remembered = 0;
      const auto nearest = memory_->nearestPrototypes(seen_.embedding[i]);
      for (const std::size_t index : nearest) {
        const MemoryPrototype& prototype = memory_->prototypes()[index];
        remembered += prototype.score / static_cast<double>(nearest.size());
        critique.changed_by.push_back(strCat("case: ", prototype.rationale));
      }
      constexpr double kTrust = 0.5;  // in what is remembered
      if (!nearest.empty()) critique.score += kTrust * (remembered - critique.score);
    }
    if (use_.rules || use_.prototypes) critique.first_score = scoreOfStanding(first[row]);
    verdict.critiques.push_back(std::move(critique));
  }
  return verdict;
}

MinedRule StandInJudge::mine(const FoundGroup& /*found*/,
                             const Verdict& /*verdict*/,
                             const std::vector<double>& errors,
                             std::stop_token /*stop*/) {
  constexpr double kTelling = 0.4;  // correlation from which a term is worth a rule
  int best = -1;
  double best_correlation = kTelling;
  for (int k = 0; k < kCriticTermCount; ++k) {
    const bool is_heard = std::ranges::any_of(seen_.rules, [&](std::size_t rule) {
      return memory_->rules()[rule].term == kCriticTermNames[static_cast<std::size_t>(k)];
    });
    if (is_heard) continue;
    const Eigen::VectorXd column = seen_.standing.col(k);
    const double correlation =
        rankCorrelation({column.data(), static_cast<std::size_t>(column.size())}, errors).spearman;
    if (correlation <= best_correlation) continue;
    best = k;
    best_correlation = correlation;
  }
  if (best < 0) return {};
  const std::string where = joinedWith(seen_.situation, " and ");
  MemoryRule rule;
  rule.text = strCat(where.empty() ? std::string("Always") : strCat("If ", where),
                     ": ",
                     adviceAbout(static_cast<CriticTerm>(best)),
                     ".");
  rule.tags = seen_.situation;
  rule.term = kCriticTermNames[static_cast<std::size_t>(best)];
  return {rule, ""};
}

JudgeMaker standInJudges(BodyModelPtr body) {
  return [body = std::move(body)](std::shared_ptr<const CriticMemory> memory, MemoryUse use) {
    return std::make_unique<StandInJudge>(body, std::move(memory), use);
  };
}

}  // namespace lay
