#include "core/project/project.h"

#include "tests/core/project/project_maker.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace lay {
namespace {

TEST(Project, KnowsWhoIsWorkedOn) {
  Project project = makeProject(1);
  EXPECT_EQ(project.person(), &project.people[1]);
  EXPECT_EQ(project.photo(), &project.photos[0]);
  project.current_person = 2;
  project.current_photo = -1;
  EXPECT_EQ(project.person(), nullptr);
  EXPECT_EQ(project.photo(), nullptr);
}

TEST(Project, IdsAreOfTheirOwnAndTimesAreUtc) {
  std::set<std::string> ids;
  for (int i = 0; i < 1000; ++i) {
    ids.insert(newProjectId());
  }
  EXPECT_EQ(ids.size(), 1000U);
  for (const std::string& id : ids) {
    EXPECT_TRUE(std::regex_match(id, std::regex("[0-9a-f]{32}"))) << id;
  }
  const std::regex iso(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)");
  EXPECT_TRUE(std::regex_match(utcNow(), iso)) << utcNow();
}

}  // namespace
}  // namespace lay
