#include "app/cli/project_groups.h"

#include "core/base/error.h"
#include "core/preference/own_preferences.h"
#include "core/project/project_file.h"

#include <algorithm>

namespace lay {
namespace {

/// Why nothing can be sampled of a person; "" when it can.
std::string whyNot(const Project& project, const Person& person) {
  if (person.photo < 0 || person.photo >= static_cast<int>(project.photos.size())) {
    return "there is no photo";
  }
  if (project.photos[static_cast<std::size_t>(person.photo)].sha256.empty()) {
    return "the photo's file is not known";
  }
  if (!person.subject.box.isValid()) return "too few keypoints are known";
  if (!person.start.params) return "no first body was predicted";
  return "";
}

std::string groupId(const Project& project, const Person& person) {
  return strCat(project.photos[static_cast<std::size_t>(person.photo)].sha256, ":", person.id);
}

HypothesisGroup groupOfPerson(const Project& project, const Person& person) {
  HypothesisGroup group;
  group.id = groupId(project, person);
  group.problem.camera = project.photos[static_cast<std::size_t>(person.photo)].camera;
  group.problem.box = person.subject.box;
  group.problem.keypoints = person.subject.keypoints;
  group.problem.initial = *person.start.params;
  group.problem.descriptions = person.words.applied;
  group.problem.height_m = person.subject.height_m;
  return group;
}

/// The shown run, and which of its hypotheses the person chose.
std::optional<PreferenceRecord> choiceOf(const Project& project, const Person& person) {
  const Choice& choice = person.choice;
  if (!choice.is_persons_choice || choice.run < 0 ||
      choice.run >= static_cast<int>(person.runs.size())) {
    return std::nullopt;
  }
  const FinishedRun& run = *person.runs[static_cast<std::size_t>(choice.run)];
  const bool is_ranked = !rankingOfRun(person.rankings, run.id).isEmpty();
  const int count = static_cast<int>(run.result.hypotheses.size());
  if (is_ranked || choice.hypothesis < 0 || choice.hypothesis >= count) return std::nullopt;
  std::optional<PreferenceRecord> record = groupOfRun(run, groupId(project, person));
  if (record) record->persons = PersonRanking::favourite(choice.hypothesis, count);
  return record;
}

}  // namespace

ProjectGroups readProjectGroups(const std::filesystem::path& path) {
  LoadedProject loaded = loadProject(path);
  const Project& project = loaded.project;
  ProjectGroups groups;
  groups.notices = std::move(loaded.notices);
  if (!project.body_id.empty()) {
    groups.notices.push_back(strCat("Bodies of '",
                                    project.body_id,
                                    "' are kept by their 24 joints; the networks know no others."));
  }
  for (std::size_t i = 0; i < project.people.size(); ++i) {
    const Person& person = project.people[i];
    const std::string why = whyNot(project, person);
    if (!why.empty()) {
      groups.notices.push_back(strCat("Person ", i + 1, " was left out: ", why, "."));
      continue;
    }
    groups.people.push_back(groupOfPerson(project, person));
    if (auto choice = choiceOf(project, person)) groups.choices.push_back(std::move(*choice));
  }
  for (PreferenceRecord& record : ownPreferences(project).ranked) {
    groups.choices.push_back(std::move(record));
  }
  return groups;
}

}  // namespace lay
