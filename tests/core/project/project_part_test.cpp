#include "core/project/project_part.h"

#include "core/project/same.h"
#include "tests/core/project/project_maker.h"

#include <gtest/gtest.h>

#include <functional>

namespace lay {
namespace {

TEST(ProjectPart, ADifferenceIsOneSmallPartAndExchangingItTwiceIsNothing) {
  const Project before = makeProject(1);
  const std::vector<std::pair<std::function<void(Project&)>, std::size_t>> edits = {
      {[](Project& p) { p.photos[0].camera.focal_length += 1; }, ProjectPart(CameraPart()).index()},
      {[](Project& p) { p.current_person = 0; }, ProjectPart(CurrentPart()).index()},
      {[](Project& p) { p.body_id = "another"; }, ProjectPart(ChosenBodyPart()).index()},
      {[](Project& p) { p.people[0].subject.keypoints.points(3, 1) += 1; },
       ProjectPart(SubjectPart()).index()},
      {[](Project& p) { p.people[1].start.params->betas[0] += 1; },
       ProjectPart(StartPart()).index()},
      {[](Project& p) { p.people[1].shape.clear(); }, ProjectPart(ShapePart()).index()},
      {[](Project& p) { p.people[1].words.drafts[BodyPart::Head].text = "Up."; },
       ProjectPart(WordsPart()).index()},
      {[](Project& p) { p.people[0].constraints.locked.set(3); },
       ProjectPart(ConstraintsPart()).index()},
      {[](Project& p) { p.people[0].runs.push_back(makeRun(9)); }, ProjectPart(RunsPart()).index()},
      {[](Project& p) { p.people[1].rejected.pop_back(); }, ProjectPart(RejectedPart()).index()},
      {[](Project& p) { p.people[1].rankings.pop_back(); }, ProjectPart(RankingsPart()).index()},
      {[](Project& p) { p.people[1].choice.run = 0; }, ProjectPart(ChoicePart()).index()},
      {[](Project& p) { p.people.pop_back(); }, ProjectPart(EverybodyPart()).index()},
      {[](Project& p) { p.photos.push_back(p.photos[0]); }, ProjectPart(EverybodyPart()).index()}};
  for (std::size_t i = 0; i < edits.size(); ++i) {
    Project after = before;
    edits[i].first(after);
    std::vector<ProjectPart> parts = differingParts(before, after);
    ASSERT_EQ(parts.size(), 1U) << "edit " << i;
    EXPECT_EQ(parts[0].index(), edits[i].second) << "edit " << i;
    EXPECT_TRUE(isAlready(after, parts[0]));
    EXPECT_FALSE(isAlready(before, parts[0]));
    Project project = before;
    exchangePart(project, parts[0]);
    EXPECT_TRUE(isSame(project, after)) << "edit " << i;
    exchangePart(project, parts[0]);
    EXPECT_TRUE(isSame(project, before)) << "edit " << i;
  }
}

TEST(ProjectPart, WhoStaysKeepsWhatWasRecordedSinceOthersWent) {
  Project before = makeProject(1);
  before.photos.push_back(makeProject(2).photos[0]);
  before.people.push_back(makeProject(2).people[0]);
  before.people.back().photo = 1;
  Project after = before;
  after.photos.erase(after.photos.begin());
  after.people = {before.people.back()};
  after.people[0].photo = 0;
  after.people[0].shape.set(3, 1.5F);  // an edit beside it is a part of its own
  after.current_person = 0;
  std::vector<ProjectPart> parts = differingParts(before, after);
  ASSERT_EQ(parts.size(), 3U);  // who is there, the shape, who is current
  Project project = before;
  const auto redo = [&] {
    for (ProjectPart& part : parts) {
      exchangePart(project, part);
    }
  };
  redo();
  EXPECT_TRUE(isSame(project, after));
  project.people[0].choice.step = 1;
  project.photos[0].camera.focal_length += 5;
  const Project recorded = project;
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    exchangePart(project, *part);
  }
  before.people.back().choice.step = 1;
  before.photos[1].camera.focal_length += 5;
  EXPECT_TRUE(isSame(project, before));
  redo();
  EXPECT_TRUE(isSame(project, recorded));
}

TEST(ProjectPart, WhatCannotBeUndoneIsNoDifference) {
  const Project before = makeProject(1);
  Project after = before;
  after.exports.clear();
  EXPECT_TRUE(differingParts(before, after).empty());
}

TEST(ProjectPart, PlacesTellFieldsAndPeopleApart) {
  EXPECT_TRUE(isSamePlace(ChoicePart{1, {}}, ChoicePart{1, {0, 2, 3, true}}));
  EXPECT_FALSE(isSamePlace(ChoicePart{1, {}}, ChoicePart{0, {}}));
  EXPECT_FALSE(isSamePlace(ChoicePart{1, {}}, ShapePart{1, {}}));
  Project project = makeProject(1);
  ProjectPart nobody = ChoicePart{2, {}};
  EXPECT_THROW(exchangePart(project, nobody), std::logic_error);
}

}  // namespace
}  // namespace lay
