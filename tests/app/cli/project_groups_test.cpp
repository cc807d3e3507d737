#include "app/cli/project_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/project/project_file.h"
#include "tests/core/project/project_maker.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class ProjectGroupsTest : public testing::Test {
 protected:
  ProjectGroupsTest() {
    // One person whose run was not edited, of a known photo.
    project_.body_id.clear();
    project_.photos.resize(1);
    project_.photos[0].sha256 = std::string(64, 'a');
    project_.people.resize(1);
    Person& person = project_.people[0];
    person.photo = 0;
    auto run = std::make_shared<FinishedRun>(*makeRun(3));
    run->problem.moving.reset();
    run->problem.constraints = {};
    person.runs = {run};
    person.subject.keypoints = run->problem.keypoints;
    person.subject.box = run->problem.box;
    person.start.params = run->problem.initial;
    person.choice = {.run = 0, .step = 1, .hypothesis = 2, .is_persons_choice = true};
    project_.current_photo = 0;
    project_.current_person = 0;
  }

  [[nodiscard]] ProjectGroups read() const {
    const std::filesystem::path path = dir_.path() / "p.layfigure";
    saveProject(path, project_);
    return readProjectGroups(path);
  }

  const TempDir dir_;
  Project project_ = makeProject(1);
};

TEST_F(ProjectGroupsTest, APersonIsAGroupToSample) {
  const ProjectGroups groups = read();
  ASSERT_THAT(groups.people, SizeIs(1));
  EXPECT_EQ(groups.people[0].id, std::string(64, 'a') + ":" + project_.people[0].id);
  EXPECT_EQ(groups.people[0].problem.keypoints.points, project_.people[0].subject.keypoints.points);
  EXPECT_TRUE(groups.people[0].bodies.empty());
}

TEST_F(ProjectGroupsTest, TheChosenHypothesisIsAPersonsRanking) {
  const ProjectGroups groups = read();
  ASSERT_THAT(groups.choices, SizeIs(1));
  const PreferenceRecord& record = groups.choices[0];
  ASSERT_TRUE(record.persons);
  EXPECT_EQ(record.persons->tiers[0], std::vector<int>{2});
  for (const Hypothesis& hypothesis : project_.people[0].runs[0]->result.hypotheses) {
    EXPECT_EQ(record.group.bodies[static_cast<std::size_t>(hypothesis.index)].body_pose,
              hypothesis.params.body_pose);
  }
}

TEST_F(ProjectGroupsTest, ARankedRunComesWithItsTiersInsteadOfTheChoice) {
  Person& person = project_.people[0];
  person.rankings = {{person.runs[0]->id, {}, 1, {}, {0}}};
  const ProjectGroups groups = read();
  ASSERT_THAT(groups.choices, SizeIs(1));
  EXPECT_EQ(groups.choices[0].persons->tiers.front(), std::vector<int>{1});
  EXPECT_EQ(groups.choices[0].persons->tiers.back(), std::vector<int>{0});
  EXPECT_THAT(groups.choices[0].group.id, HasSubstr(person.runs[0]->id));
}

TEST_F(ProjectGroupsTest, WhatTheProgramChoseIsNobodysRanking) {
  project_.people[0].choice.is_persons_choice = false;
  EXPECT_TRUE(read().choices.empty());
}

TEST_F(ProjectGroupsTest, WhoCannotBeSampledIsLeftOutAndSaid) {
  project_.people[0].start.params.reset();
  project_.people[0].runs.clear();
  project_.people[0].choice = {};
  const ProjectGroups groups = read();
  EXPECT_TRUE(groups.people.empty());
  EXPECT_THAT(groups.notices, testing::Contains(HasSubstr("no first body")));
}

}  // namespace
}  // namespace lay
