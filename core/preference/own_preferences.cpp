#include "core/preference/own_preferences.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"

namespace lay {
namespace {

PersonRanking rankingOf(const Person& person, const OwnRanking& ranking, const FinishedRun& run) {
  std::vector<int> all;
  for (const Hypothesis& hypothesis : run.result.hypotheses) all.push_back(hypothesis.index);
  std::vector<int> rejected;
  for (const RejectedHypothesis& item : person.rejected) {
    if (item.run == run.id) rejected.push_back(item.hypothesis);
  }
  PersonRanking result{tiersOf(ranking, all, rejected)};
  std::ranges::sort(all);
  for (std::vector<int>& tier : result.tiers) {
    for (int& hypothesis : tier) {  // its place among the group's bodies
      hypothesis = static_cast<int>(std::ranges::lower_bound(all, hypothesis) - all.begin());
    }
  }
  return result;
}

}  // namespace

std::optional<PreferenceRecord> groupOfRun(const FinishedRun& run, std::string id) {
  if (run.problem.moving || !run.problem.constraints.empty() || run.result.hypotheses.size() < 2) {
    return std::nullopt;
  }
  PreferenceRecord record;
  record.group.id = std::move(id);
  record.group.problem = run.problem;
  std::vector<const Hypothesis*> ordered;
  for (const Hypothesis& hypothesis : run.result.hypotheses) ordered.push_back(&hypothesis);
  std::ranges::sort(ordered, {}, &Hypothesis::index);
  for (const Hypothesis* hypothesis : ordered) {
    record.group.bodies.push_back(hypothesis->params);
    record.seeds.push_back(run.options.seed * 1000003ULL +
                           static_cast<std::uint64_t>(hypothesis->index));
  }
  return record;
}

std::string preferenceId(const Project& project, const Person& person, const FinishedRun& run) {
  const bool has_photo =
      person.photo >= 0 && person.photo < static_cast<int>(project.photos.size());
  const std::string sha256 =
      has_photo ? project.photos[static_cast<std::size_t>(person.photo)].sha256 : std::string();
  return strCat(sha256.empty() ? project.id : sha256, ":", person.id, ":", run.id);
}

OwnPreferences ownPreferences(const Project& project) {
  OwnPreferences own;
  for (const Person& person : project.people) {
    for (const FinishedRunPtr& run : person.runs) {
      std::string id = preferenceId(project, person, *run);
      PersonRanking ranking = rankingOf(person, rankingOfRun(person.rankings, run->id), *run);
      if (ranking.tiers.empty()) {
        own.unranked.push_back(std::move(id));
        continue;
      }
      std::optional<PreferenceRecord> record = groupOfRun(*run, std::move(id));
      if (!record) {
        ++own.left_out;
        continue;
      }
      record->persons = std::move(ranking);
      own.ranked.push_back(std::move(*record));
    }
  }
  return own;
}

}  // namespace lay
