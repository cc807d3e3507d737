#pragma once

#include <memory>
#include <string>

#include "core/project/project.h"
#include "tests/core/preference/toy_preference.h"

namespace lay {

/// A finished run of four hypotheses, listed worst number first; the first beta tells them apart.
[[nodiscard]] inline FinishedRunPtr toyRun(const std::string& id) {
  const PreferenceRecord toy = toyPreference(id, 4);
  auto run = std::make_shared<FinishedRun>();
  run->id = id;
  run->problem = toy.group.problem;
  run->options.seed = 7;
  for (int i = 3; i >= 0; --i) {
    Hypothesis hypothesis;
    hypothesis.index = i;
    hypothesis.params = toy.group.bodies[static_cast<std::size_t>(i)];
    hypothesis.params.betas[0] = 0.1F * static_cast<float>(i);
    run->result.hypotheses.push_back(hypothesis);
  }
  run->history = std::make_shared<StepHistory>();
  return run;
}

/// One photo with one person, "p", who has the runs "a", "b" and "c".
[[nodiscard]] inline Project toyProject() {
  Project project;
  project.id = "project";
  project.photos.emplace_back().sha256 = "photo";
  Person person;
  person.id = "p";
  person.runs = {toyRun("a"), toyRun("b"), toyRun("c")};
  project.people = {person};
  project.current_photo = 0;
  project.current_person = 0;
  return project;
}

}  // namespace lay
