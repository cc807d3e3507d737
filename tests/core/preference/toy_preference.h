#pragma once

#include "core/preference/preference_record.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {

/// A group of `count` bodies around a standing one, judged: the later, the better.
[[nodiscard]] inline PreferenceRecord toyPreference(const std::string& id, int count = 4) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams truth = randomPose(1, 0.1F);
  PreferenceRecord record;
  record.group.id = id;
  record.group.problem = makeToyProblem(*body, truth, disturbed(truth, 2, 0.2F)).problem;
  for (int i = 0; i < count; ++i) {
    record.group.bodies.push_back(disturbed(truth, static_cast<std::uint64_t>(i), 0.1F));
    record.seeds.push_back(static_cast<std::uint64_t>(i) + (1ULL << 40U));
    Critique critique;
    critique.score = 10.5 + 20 * i;
    critique.sentence = "The left elbow is 14 degrees beyond its range.";
    critique.reasons = {{BodyPart::LeftArm, "joint_limit", 0.5F, "Beyond its range."}};
    record.critiques.push_back(critique);
  }
  record.denoiser = "abc";
  record.critic = "offline";
  record.critic_version = "1";
  return record;
}

}  // namespace lay
