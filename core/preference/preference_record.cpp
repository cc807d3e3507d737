#include "core/preference/preference_record.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace lay {
namespace {

void checkTiers(const PersonRanking& ranking, std::size_t count) {
  std::vector<char> seen(count, 0);
  for (const std::vector<int>& tier : ranking.tiers) {
    for (const int index : tier) {
      if (index < 0 || index >= static_cast<int>(count)) {
        throw InvalidOptions(strCat("the person's ranking speaks of body ",
                                    index,
                                    ", but there are bodies 0 to ",
                                    count - 1,
                                    " only"));
      }
      char& mark = seen[static_cast<std::size_t>(index)];
      if (mark != 0) {
        throw InvalidOptions(strCat("the person's ranking names body ", index, " twice"));
      }
      mark = 1;
    }
  }
}

void checkLength(const char* what, std::size_t length, std::size_t bodies) {
  if (length == bodies) return;
  throw InvalidOptions(strCat("there are ", length, " ", what, " of ", bodies, " bodies"));
}

}  // namespace

PersonRanking PersonRanking::favourite(int index, int count) {
  if (index < 0 || index >= count) {
    throw InvalidOptions(strCat("There is no body ", index, " among ", count, " bodies."));
  }
  PersonRanking ranking;
  ranking.tiers = {{index}, {}};
  for (int i = 0; i < count; ++i) {
    if (i != index) ranking.tiers[1].push_back(i);
  }
  return ranking;
}

void PreferenceRecord::validate() const {
  group.validate();
  checkLength("seeds", seeds.size(), group.bodies.size());
  if (!critiques.empty()) checkLength("critiques", critiques.size(), group.bodies.size());
  for (const Critique& critique : critiques) {
    if (critique.score >= kWorstScore && critique.score <= kBestScore) continue;  // no NaN either
    throw InvalidOptions(
        strCat("a score is ", critique.score, "; it must be in ", kWorstScore, "..", kBestScore));
  }
  if (persons) checkTiers(*persons, group.bodies.size());
}

GroupScores scoresOf(const PreferenceRecord& record) {
  const std::size_t count = record.group.bodies.size();
  GroupScores result{std::vector<double>(count, kWorstScore), std::vector<char>(count, 0)};
  if (record.persons) {
    std::vector<const std::vector<int>*> tiers;
    for (const std::vector<int>& tier : record.persons->tiers) {
      if (!tier.empty()) tiers.push_back(&tier);
    }
    for (std::size_t t = 0; t < tiers.size(); ++t) {
      const double place =
          tiers.size() < 2 ? 0 : static_cast<double>(t) / static_cast<double>(tiers.size() - 1);
      for (const int index : *tiers[t]) {
        const auto at = static_cast<std::size_t>(index);
        result.scores[at] = kBestScore - (kBestScore - kWorstScore) * place;
        result.counts[at] = 1;
      }
    }
    return result;
  }
  for (std::size_t i = 0; i < record.critiques.size(); ++i) {
    result.scores[i] = record.critiques[i].score;
    result.counts[i] = record.critiques[i].is_judged ? 1 : 0;
  }
  return result;
}

std::vector<double> groupAdvantages(const GroupScores& group) {
  constexpr double kLeastDeviation = 1;
  constexpr double kEpsilon = 1e-4;
  std::vector<double> advantages(group.scores.size(), 0);
  double sum = 0;
  double squares = 0;
  int count = 0;
  for (std::size_t i = 0; i < group.scores.size(); ++i) {
    if (group.counts[i] == 0) continue;
    sum += group.scores[i];
    ++count;
  }
  if (count < 2) return advantages;
  const double mean = sum / count;
  for (std::size_t i = 0; i < group.scores.size(); ++i) {
    if (group.counts[i] != 0) squares += (group.scores[i] - mean) * (group.scores[i] - mean);
  }
  const double deviation = std::sqrt(squares / count);
  if (!(deviation >= kLeastDeviation)) return advantages;
  for (std::size_t i = 0; i < group.scores.size(); ++i) {
    if (group.counts[i] != 0) advantages[i] = (group.scores[i] - mean) / (deviation + kEpsilon);
  }
  return advantages;
}

}  // namespace lay
