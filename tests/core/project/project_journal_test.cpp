#include "core/project/project_journal.h"

#include "core/base/error.h"
#include "core/project/file_in_use.h"
#include "core/project/same.h"
#include "tests/core/project/project_maker.h"
#include "tests/support/environment.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <fstream>

namespace lay {
namespace {

/// What a killed process leaves: the files as they are while it runs.
void copyOfTheDead(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::filesystem::create_directories(to);
  for (const auto& entry : std::filesystem::directory_iterator(from)) {
    std::filesystem::copy(entry.path(), to / entry.path().filename());
  }
}

class ProjectJournalTest : public testing::Test {
 protected:
  const TempDir temp;
  const std::filesystem::path folder = temp.path() / "recovery";
  const std::filesystem::path grave = temp.path() / "grave";
};

TEST_F(ProjectJournalTest, EachStateIsThereOnceItIsWritten) {
  Project project = makeProject(1);
  ProjectJournal journal(folder, project.id);
  int number = 0;
  const auto expectRecovered = [&] {
    const auto place = grave / std::to_string(number++);
    copyOfTheDead(folder, place);
    const auto left = leftJournals(place);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].project_file, "/somebody/p.layfigure");
    EXPECT_EQ(left[0].photo, project.photos[0].path);
    EXPECT_TRUE(isSame(recoverProject(left[0].path).project, project)) << "state " << number;
  };
  journal.write(project, "/somebody/p.layfigure");
  expectRecovered();
  project.people[0].words.drafts[BodyPart::Head].text = "The head is up.";
  journal.write(project, "/somebody/p.layfigure");
  expectRecovered();
  project.people[1].runs.push_back(makeRun(9));
  project.people[1].choice = {2, 1, 0, false};
  journal.write(project, "/somebody/p.layfigure");
  expectRecovered();
  project.people[1].runs.erase(project.people[1].runs.begin());
  project.people[1].choice = {};
  project.photos[0].camera.focal_length = 333;
  project.exports.clear();
  journal.write(project, "/somebody/p.layfigure");
  expectRecovered();
  project.people.pop_back();
  project.current_person = 0;
  journal.write(project, "/somebody/p.layfigure");
  expectRecovered();
}

TEST_F(ProjectJournalTest, PhotosThatComeAndGoAreThereWithTheirPeople) {
  Project project = makeProject(1);
  ProjectJournal journal(folder, project.id);
  int number = 0;
  const auto expectRecovered = [&] {
    journal.write(project, {});
    const auto place = grave / std::to_string(number++);
    copyOfTheDead(folder, place);
    const auto left = leftJournals(place);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].photo, project.photo()->path) << "it speaks of the photo that is shown";
    EXPECT_TRUE(isSame(recoverProject(left[0].path).project, project)) << "state " << number;
  };
  expectRecovered();
  for (int i = 1; i < 4; ++i) {
    const Project more = makeProject(static_cast<std::uint64_t>(i) + 1);
    project.photos.push_back(more.photos[0]);
    for (Person person : more.people) {
      person.photo = i;
      project.people.push_back(person);
    }
    expectRecovered();
  }
  project.current_photo = 2;
  project.current_person = 5;
  expectRecovered();
  project.photos[3].camera.focal_length += 10;
  project.photos[1].is_embedded = true;
  expectRecovered();
  project.photos.erase(project.photos.begin() + 1);
  std::erase_if(project.people, [](const Person& person) { return person.photo == 1; });
  for (Person& person : project.people) {
    person.photo -= person.photo > 1 ? 1 : 0;
  }
  project.current_photo = 1;
  project.current_person = 2;
  expectRecovered();
}

TEST_F(ProjectJournalTest, ALivingWindowsJournalIsNotOffered) {
  const Project project = makeProject(1);
  auto journal = std::make_unique<ProjectJournal>(folder, project.id);
  journal->write(project, {});
  EXPECT_TRUE(leftJournals(folder).empty());
  EXPECT_THROW(static_cast<void>(recoverProject(journal->path())), FileInUse);
  journal.reset();
  EXPECT_EQ(leftJournals(folder).size(), 1U);
}

TEST_F(ProjectJournalTest, NothingIsLeftOfWhatWasSaved) {
  const Project project = makeProject(1);
  ProjectJournal journal(folder, project.id);
  journal.write(project, {});
  journal.remove();
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  EXPECT_THROW(journal.write(project, {}), FileError);
}

TEST_F(ProjectJournalTest, WhatHoldsNoWorkIsNotOffered) {
  { const ProjectJournal never_written(folder, "abc"); }
  std::ofstream(folder / "rubbish.journal") << "rubbish";
  std::ofstream(folder / "empty.journal");
  EXPECT_TRUE(leftJournals(folder).empty());
  EXPECT_TRUE(leftJournals(folder / "missing").empty());
}

TEST_F(ProjectJournalTest, TheNewestComesFirst) {
  for (const char* id : {"a", "b", "c"}) {
    Project project = makeProject(1);
    project.id = id;
    ProjectJournal(folder, id).write(project, {});
  }
  const auto now = std::filesystem::file_time_type::clock::now();
  std::filesystem::last_write_time(folder / "b.journal", now + std::chrono::seconds(10));
  std::filesystem::last_write_time(folder / "a.journal", now - std::chrono::hours(1));
  const auto left = leftJournals(folder);
  ASSERT_EQ(left.size(), 3U);
  EXPECT_EQ(left[0].path.stem(), "b");
  EXPECT_EQ(left[2].path.stem(), "a");
}

TEST_F(ProjectJournalTest, OnlyItsOwnerCanReadTheFolder) {
  const ProjectJournal journal(folder, "abc");
  EXPECT_EQ(std::filesystem::status(folder).permissions(), std::filesystem::perms::owner_all);
  std::ofstream(temp.path() / "file") << "in the way";
  EXPECT_THROW(ProjectJournal(temp.path() / "file", "abc"), FileError);
}

}  // namespace
}  // namespace lay
