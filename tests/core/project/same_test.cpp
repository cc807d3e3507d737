#include "core/project/same.h"

#include "tests/core/project/project_maker.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

namespace lay {
namespace {

/// A run that differs in what `edit` does.
FinishedRunPtr edited(const FinishedRunPtr& run, const std::function<void(FinishedRun&)>& edit) {
  auto copy = std::make_shared<FinishedRun>(*run);
  edit(*copy);
  return copy;
}

TEST(Same, ACopyIsTheSameAndEachFieldCounts) {
  const Project project = makeProject(1);
  EXPECT_TRUE(isSame(project, Project(project)));
  const std::vector<std::function<void(Project&)>> edits = {
      [](Project& p) { p.id += "x"; },
      [](Project& p) { p.body_id += "x"; },
      [](Project& p) { p.current_person = 0; },
      [](Project& p) { p.current_photo = -1; },
      [](Project& p) { p.exports.clear(); },
      [](Project& p) { p.photos[0].path += "x"; },
      [](Project& p) { p.photos[0].sha256 += "x"; },
      [](Project& p) { p.photos[0].camera.focal_length += 1; },
      [](Project& p) { p.photos[0].camera.principal_point.y() += 1; },
      [](Project& p) { p.photos[0].content = nullptr; },
      [](Project& p) { p.photos[0].is_embedded = false; },
      [](Project& p) { p.people.pop_back(); },
      [](Project& p) { p.people[1].id += "x"; },
      [](Project& p) { p.people[1].subject.keypoints.confidence(25) += 0.1F; },
      [](Project& p) { p.people[1].subject.keypoints.points(25, 1) += 1; },
      [](Project& p) { p.people[1].subject.box.size += 1; },
      [](Project& p) { p.people[1].subject.person = 7; },
      [](Project& p) { p.people[1].start.params->body_pose(22, 2) += 0.1F; },
      [](Project& p) { p.people[1].start.params.reset(); },
      [](Project& p) { p.people[1].start.found_betas.reset(); },
      [](Project& p) { p.people[1].start.predicted.reset(); },
      [](Project& p) { p.people[1].start.source->frame += "1"; },
      [](Project& p) { p.people[1].start.source.reset(); },
      [](Project& p) { p.people[1].subject.height_m.reset(); },
      [](Project& p) { p.people[1].shape.clear(); },
      [](Project& p) { p.people[1].words.drafts[BodyPart::RightLeg].text += "x"; },
      [](Project& p) { p.people[1].words.told_before[BodyPart::Head].author = Author::Person; },
      [](Project& p) { p.people[1].constraints.locked.flip(0); },
      [](Project& p) { p.people[1].constraints.targets.pop_back(); },
      [](Project& p) { p.people[1].runs.pop_back(); },
      [](Project& p) { p.people[1].rejected.pop_back(); },
      [](Project& p) { p.people[1].rankings.pop_back(); },
      [](Project& p) { p.people[1].rankings[0].favourite = -1; },
      [](Project& p) { p.people[1].choice.blended_with = -1; },
      [](Project& p) { p.people[1].choice.blend += 0.1F; },
      [](Project& p) { p.people[1].choice.step = 1; }};
  for (std::size_t i = 0; i < edits.size(); ++i) {
    Project other = project;
    // A person's words may be random and the same already.
    other.people[1].words.told_before[BodyPart::Head].author = Author::Vlm;
    Project base = other;
    edits[i](other);
    EXPECT_FALSE(isSame(base, other)) << "edit " << i;
  }
}

TEST(Same, RunsAreComparedToTheLastStep) {
  const FinishedRunPtr run = makeRun(5);
  EXPECT_TRUE(isSame(run, edited(run, [](FinishedRun&) {})));
  EXPECT_TRUE(isSame(run, edited(run, [](FinishedRun& r) { r.body = nullptr; }))) << "derived";
  const std::vector<std::function<void(FinishedRun&)>> edits = {
      [](FinishedRun& r) { r.id += "x"; },
      [](FinishedRun& r) { r.options.seed += 1; },
      [](FinishedRun& r) { r.problem.moving.reset(); },
      [](FinishedRun& r) { r.problem.constraints.locked.flip(); },
      [](FinishedRun& r) { r.problem.initial.transl.z() += 1; },
      [](FinishedRun& r) { r.before.transl.z() += 1; },
      [](FinishedRun& r) { r.first.transl.z() += 1; },
      [](FinishedRun& r) { r.told_before[BodyPart::Head].text += "x"; },
      [](FinishedRun& r) { r.expected_steps += 1; },
      [](FinishedRun& r) { r.branch = RunBranch{"another", 1, 0}; },
      [](FinishedRun& r) { r.result.uncertainty_mm->back() += 1; },
      [](FinishedRun& r) { r.result.hypotheses.back().mode += 1; },
      [](FinishedRun& r) { r.result.summary.doubts.pop_back(); },
      [](FinishedRun& r) {
        auto steps = std::make_shared<StepHistory>();
        for (int i = 0; i < r.history->size(); ++i) {
          auto step = std::make_shared<DenoisingStep>(*r.history->at(i));
          if (i + 1 == r.history->size()) {
            step->hypotheses.back().losses.back().value += 1;
          }
          steps->append(step);
        }
        r.history = steps;
      }};
  for (std::size_t i = 0; i < edits.size(); ++i) {
    EXPECT_FALSE(isSame(run, edited(run, edits[i]))) << "edit " << i;
  }
}

TEST(Same, NoNumberIsTheSameAsNoNumber) {
  SmplParams a;
  a.betas[3] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(isSame(a, SmplParams(a)));
  EXPECT_FALSE(isSame(a, SmplParams()));
  SmplParams shorter;
  shorter.betas = Eigen::VectorXf::Zero(3);
  EXPECT_FALSE(isSame(shorter, SmplParams()));
}

}  // namespace
}  // namespace lay
