#include "core/project/project_file.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/io/atomic_file.h"
#include "core/io/sha256.h"
#include "core/project/database.h"
#include "core/project/same.h"
#include "tests/core/project/project_maker.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class ProjectFile : public testing::Test {
 protected:
  /// The error of opening the saved project after `sql` was done to it.
  std::string errorAfter(const char* sql) {
    saveProject(path, project);
    Database database = Database::fromBytes(readFile(path), "spoilt");
    database.execute(sql);
    writeFileAtomically(path, database.toBytes());
    return errorText<FileError>([this] { static_cast<void>(loadProject(path)); });
  }

  const TempDir folder;
  const std::filesystem::path path = folder.path() / "Über 中.layfigure";
  Project project = makeProject(7);
};

TEST_F(ProjectFile, WhatIsSavedIsOpenedToTheLastBit) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Project saved = makeProject(seed);
    saveProject(path, saved);
    const LoadedProject loaded = loadProject(path);
    EXPECT_TRUE(isSame(loaded.project, saved)) << "seed " << seed;
    EXPECT_TRUE(loaded.notices.empty());
    const std::string bytes = readFile(path);
    saveProject(path, loaded.project);
    EXPECT_EQ(readFile(path), bytes) << "the same project is the same file";
  }
}

TEST_F(ProjectFile, AnEmptyProjectIsOneToo) {
  Project empty;
  empty.id = newProjectId();
  saveProject(path, empty);
  EXPECT_TRUE(isSame(loadProject(path).project, empty));
}

TEST_F(ProjectFile, NumbersThatAreNoneComeBackInRuns) {
  auto run = std::make_shared<FinishedRun>(*project.people[1].runs[0]);
  run->result.summary.initial_score = std::numeric_limits<float>::quiet_NaN();
  run->result.hypotheses[1].score = std::numeric_limits<float>::infinity();
  project.people[1].runs[0] = run;
  saveProject(path, project);
  EXPECT_TRUE(isSame(loadProject(path).project, project));
}

TEST_F(ProjectFile, ALinkedPhotoIsFoundBesideTheProjectOrWhereItWas) {
  const auto photo = folder.path() / "elsewhere" / "photo.png";
  std::filesystem::create_directories(photo.parent_path());
  writeFileAtomically(photo, "the photo's bytes");
  project.photos[0].path = photo;
  project.photos[0].content = std::make_shared<const std::string>("the photo's bytes");
  project.photos[0].sha256 = sha256("the photo's bytes");
  project.photos[0].is_embedded = false;
  saveProject(path, project);
  EXPECT_EQ(readFile(path).find("the photo's bytes"), std::string::npos);
  LoadedProject loaded = loadProject(path);
  EXPECT_TRUE(isSame(loaded.project, project));

  // Both are moved.
  const auto moved = folder.path() / "moved";
  std::filesystem::create_directories(moved);
  std::filesystem::rename(path, moved / "p.layfigure");
  std::filesystem::rename(photo.parent_path(), moved / "elsewhere");
  loaded = loadProject(moved / "p.layfigure");
  EXPECT_TRUE(loaded.notices.empty());
  EXPECT_EQ(loaded.project.photos[0].path, moved / "elsewhere" / "photo.png");
  ASSERT_NE(loaded.project.photos[0].content, nullptr);

  // Another photo by the same name is not taken for it.
  writeFileAtomically(moved / "elsewhere" / "photo.png", "another");
  loaded = loadProject(moved / "p.layfigure");
  EXPECT_EQ(loaded.project.photos[0].content, nullptr);
  ASSERT_EQ(loaded.notices.size(), 1U);
  EXPECT_NE(loaded.notices[0].find("is not the one"), std::string::npos) << loaded.notices[0];

  std::filesystem::remove_all(moved / "elsewhere");
  loaded = loadProject(moved / "p.layfigure");
  ASSERT_EQ(loaded.notices.size(), 1U);
  EXPECT_NE(loaded.notices[0].find("is not there any more"), std::string::npos);
}

TEST_F(ProjectFile, WhatIsNoProjectIsToldSo) {
  writeFileAtomically(path, "");
  EXPECT_NE(errorText<FileError>([this] {
              static_cast<void>(loadProject(path));
            }).find("not a Layfigure project"),
            std::string::npos);
  writeFileAtomically(path, "\x89PNG and so on");
  EXPECT_NE(errorText<FileError>([this] {
              static_cast<void>(loadProject(path));
            }).find("not a Layfigure project"),
            std::string::npos);
  EXPECT_THROW(static_cast<void>(loadProject(folder.path() / "missing.layfigure")), FileError);
  EXPECT_TRUE(isProjectFile(path));
  EXPECT_FALSE(isProjectFile("a.png"));
}

TEST_F(ProjectFile, EveryReferenceAndRangeIsChecked) {
  const std::pair<const char*, const char*> cases[] = {
      {"UPDATE project SET current_person = 2", "current_person"},
      {"UPDATE project SET current_photo = 9", "current_photo"},
      {"UPDATE project SET current_photo = -1", "another photo"},
      {"UPDATE people SET photo = 3", "photo"},
      {"UPDATE people SET run = 2 WHERE position = 1", "run 2 of 2"},
      {"UPDATE people SET step = 6 WHERE position = 1", "step 6"},
      {"UPDATE people SET hypothesis = 2 WHERE position = 1", "hypothesis 2"},
      {"UPDATE people SET keypoints = x'00'", "keypoints"},
      {"UPDATE people SET initial = 'text'", "initial"},
      {"UPDATE people SET drafts = '{'", "descriptions"},
      {"UPDATE people SET box_x = 'left'", "box_x"},
      {"DELETE FROM runs", "missing"},
      {"DELETE FROM steps", "no steps"},
      {"DELETE FROM hypotheses", "no hypotheses"},
      {"UPDATE hypotheses SET number = 3", "hypothesis 3"},
      {"UPDATE steps SET num_hypotheses = 1000 WHERE position = 0", "step"},
      {"UPDATE steps SET num_hypotheses = -1", "num_hypotheses"},
      {"UPDATE steps SET x_t_size = 100000000", "x_t_size"},
      {"UPDATE steps SET phase = 'dreaming'", "dreaming"},
      {"UPDATE steps SET states = zeroblob(1000000)", "step"},
      {"UPDATE runs SET moving = 1 << 24", "joints"},
      {"UPDATE runs SET uncertainty_mm = x'0000'", "uncertainty"},
      {"UPDATE runs SET doubts = 'none'", "list"},
      {"UPDATE person_runs SET person = 5", "person 5"},
      {"UPDATE people SET constraints = '{\"locked\": [24]}'", "locked"},
      {"UPDATE runs SET constraints = '{\"targets\": [{\"joint\": 99}]}'", "99"},
      {"UPDATE people SET constraints = '{\"targets\": [{\"joint\": 3}]}'", "says nothing"},
      {"UPDATE people SET constraints = '[]'", "constraints"},
      {"UPDATE photos SET width = 0", "width"},
      {"DELETE FROM project", "empty"},
      {"DROP TABLE steps", "steps"},
      {"DROP TABLE exports; CREATE TABLE exports (x)", "path"}};
  for (const auto& [sql, words] : cases) {
    const std::string text = errorAfter(sql);
    EXPECT_NE(text.find(words), std::string::npos) << sql << "\n" << text;
    EXPECT_NE(text.find("layfigure"), std::string::npos) << "which file? " << text;
  }
}

TEST_F(ProjectFile, NoDamageIsBelievedOrCrashes) {
  saveProject(path, project);
  const std::string bytes = readFile(path);
  Random random(11);
  int refused = 0;
  constexpr int kTrials = 400;
  for (int i = 0; i < kTrials; ++i) {
    std::string spoilt = bytes;
    if (i % 4 == 0) {
      spoilt.resize(static_cast<std::size_t>(random.below(static_cast<int>(bytes.size()))));
    } else {
      for (int n = 1 + random.below(16); n > 0; --n) {
        spoilt[static_cast<std::size_t>(random.below(static_cast<int>(bytes.size())))] =
            static_cast<char>(random.below(256));
      }
    }
    writeFileAtomically(path, spoilt);
    try {
      static_cast<void>(loadProject(path));  // a changed number may go unnoticed
    } catch (const FileError&) {
      ++refused;
    }
  }
  EXPECT_GE(refused, kTrials / 4) << "at least every shortened file";
}

TEST_F(ProjectFile, SavingIsAtomic) {
  saveProject(path, project);
  const std::string bytes = readFile(path);
  Project bad = project;
  bad.people[0].start.params->body_pose = MatrixX3f::Zero(51, 3);
  EXPECT_THROW(saveProject(path, bad), Error);
  EXPECT_EQ(readFile(path), bytes);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1)
      << "no temporary is left";
}

}  // namespace
}  // namespace lay
