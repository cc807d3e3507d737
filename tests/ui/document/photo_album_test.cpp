#include "ui/document/photo_album.h"

#include "core/project/project_file.h"
#include "core/project/same.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/document/opener.h"
#include "ui/document/session.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace lay {
namespace {

/// Four photos of one model, each with keypoints but the last.
class PhotoAlbumTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    for (const char* name : {"a", "b", "c", "d"}) {
      SmplParams params = standingParams();
      params.transl.x() = 0.1F * static_cast<float>(files.size());
      const std::string keypoints =
          std::string(name) == "d" ? "elsewhere" : std::string(name) + "_keypoints";
      files.push_back(writePhotoFiles(folder.path(), *body, params, name, keypoints.c_str()).image);
    }
    QObject::connect(&opener, &Opener::failed, &session, [this](const Problem& problem) {
      problems.push_back(problem);
    });
    QObject::connect(&album, &PhotoAlbum::failed, &session, [this](const Problem& problem) {
      problems.push_back(problem);
    });
  }

  static Engine engine(const BodyModelPtr& body) {
    Script script;
    script.truth = standingParams();
    return scriptedEngine(body, script);
  }

  [[nodiscard]] bool settles() {
    return QTest::qWaitFor([this] { return !opener.isBusy() && !album.isBusy(); });
  }
  /// Opens the first photo and adds the others.
  [[nodiscard]] bool opens() {
    opener.openImage(files[0]);
    if (!settles()) {
      return false;
    }
    album.add({files[1], files[2], files[3]});
    return settles();
  }
  [[nodiscard]] const Project& project() const { return session.document().project(); }
  [[nodiscard]] QUndoStack& stack() { return session.document().undoStack(); }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  Session session;
  Opener opener{session, engine(body)};
  PhotoAlbum album{session, opener};
  std::vector<std::filesystem::path> files;
  std::vector<Problem> problems;
};

TEST_F(PhotoAlbumTest, EachPhotoComesInAsAStepWithItsPeopleAndCamera) {
  ASSERT_TRUE(opens());
  EXPECT_EQ(session.numPhotos(), 4);
  EXPECT_EQ(session.shownPhoto(), 0);
  EXPECT_EQ(stack().count(), 3);
  EXPECT_EQ(project().people.size(), 3U);
  EXPECT_EQ(project().people[2].photo, 2);
  EXPECT_EQ(project().people[2].subject.keypoint_path, folder.path() / "c_keypoints.json");
  EXPECT_GT(project().photos[3].camera.focal_length, 0);
  EXPECT_TRUE(problems.empty());
  stack().undo();
  EXPECT_EQ(session.numPhotos(), 3);
}

TEST_F(PhotoAlbumTest, WithoutAPhotoTheFirstIsOpened) {
  QSignalSpy told(&album, &PhotoAlbum::told);
  QSignalSpy opened(&album, &PhotoAlbum::opened);
  album.add({files[0], files[1]});
  ASSERT_TRUE(settles());
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toString().toStdString(), files[0]);
  EXPECT_EQ(session.numPhotos(), 2);
  EXPECT_EQ(session.photo()->path, files[0]);
  EXPECT_TRUE(session.initial().has_value());
  EXPECT_EQ(stack().count(), 1);
  EXPECT_EQ(told.count(), 1);
}

TEST_F(PhotoAlbumTest, WhatCannotBeReadIsToldByNameAndTheOthersComeIn) {
  std::ofstream(folder.path() / "broken.png") << "no image";
  std::ofstream(folder.path() / "d_keypoints.json") << "{}";
  album.add({folder.path() / "broken.png", folder.path() / "gone.jpg", files[0], files[3]});
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.numPhotos(), 2);
  EXPECT_EQ(session.photo()->path, files[0]);
  ASSERT_FALSE(problems.empty());
  const QString text = problems.back().text;
  EXPECT_EQ(problems.back().severity, Problem::Severity::Warning);
  for (const char* name : {"broken.png", "gone.jpg", "d_keypoints.json"}) {
    EXPECT_TRUE(text.contains(QString::fromLatin1(name))) << text.toStdString();
  }
  problems.clear();
  album.add({files[0], files[1]});
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.numPhotos(), 3);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].text.contains(QStringLiteral("a.png"))) << "it is there already";
}

TEST_F(PhotoAlbumTest, PhotosThatArriveLateAreNotPutIntoAnotherProject) {
  ASSERT_TRUE(opens());
  album.add({files[1]});
  Project other;
  other.id = newProjectId();
  session.document().reset(other);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.numPhotos(), 0);
}

TEST_F(PhotoAlbumTest, ShowsAPhotoWithAFirstBodyOfItsOwn) {
  ASSERT_TRUE(opens());
  const SmplParams first = *session.initial();
  album.show(2);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.photo()->path, files[2]);
  EXPECT_EQ(session.photo()->image->width, 320);
  ASSERT_TRUE(session.initial().has_value());
  EXPECT_EQ(stack().undoText(), QStringLiteral("Show another photo"));
  stack().undo();
  EXPECT_TRUE(isSame(*session.initial(), first));
}

TEST_F(PhotoAlbumTest, NextAndPreviousStopAtTheEndsAndFastKeysAddUp) {
  ASSERT_TRUE(opens());
  album.showNext(-1);
  EXPECT_EQ(session.shownPhoto(), 0);
  album.showNext(1);
  album.showNext(1);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.shownPhoto(), 2);
  album.showNext(1);
  album.showNext(1);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.shownPhoto(), 3);
  album.show(0);
  album.show(3);
  EXPECT_EQ(session.shownPhoto(), 3);
}

TEST_F(PhotoAlbumTest, WhereNobodyIsKnownSomebodyIsAskedFor) {
  ASSERT_TRUE(opens());
  album.show(3);
  ASSERT_TRUE(settles());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].fix, Problem::Fix::OpenKeypoints);
  album.show(0);
  opener.setFindsPeople(true);
  QSignalSpy wanted(&opener, &Opener::peopleWanted);
  album.show(3);
  EXPECT_EQ(wanted.count(), 1);
  album.show(1);
  ASSERT_TRUE(settles());
  EXPECT_EQ(wanted.count(), 1);
}

TEST_F(PhotoAlbumTest, KeypointsThatWereBeingReadForAnotherPhotoAreNotItsOwn) {
  ASSERT_TRUE(opens());
  album.show(1);
  ASSERT_TRUE(settles());
  const Project before = project();
  opener.openKeypoints(folder.path() / "c_keypoints.json");
  album.show(0);
  ASSERT_TRUE(settles());
  ASSERT_EQ(project().people.size(), before.people.size());
  EXPECT_EQ(project().people[0].subject.keypoint_path, folder.path() / "a_keypoints.json");
}

TEST_F(PhotoAlbumTest, RemovesThePhotoThatIsShownAndAnyOther) {
  ASSERT_TRUE(opens());
  album.remove(3);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.numPhotos(), 3);
  EXPECT_EQ(session.shownPhoto(), 0);
  const Project before = project();
  album.remove(0);  // its neighbour is decoded first
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.photo()->path, files[1]);
  EXPECT_TRUE(session.initial().has_value());
  EXPECT_EQ(project().people.size(), 2U);
  stack().undo();
  EXPECT_EQ(session.photo()->path, files[0]);
  EXPECT_EQ(project().people.size(), before.people.size());
  stack().redo();
  EXPECT_EQ(session.photo()->path, files[1]);
  album.remove(0);
  ASSERT_TRUE(settles());
  album.remove(0);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.numPhotos(), 1) << "the last one stays";
}

TEST_F(PhotoAlbumTest, ASavedProjectIsOpenedAndEachPhotoShown) {
  ASSERT_TRUE(opens());
  album.show(1);
  ASSERT_TRUE(settles());
  const Project saved = project();
  const auto file = folder.path() / "model.layfigure";
  saveProject(file, saved);
  EXPECT_TRUE(isSame(loadProject(file).project, saved));

  opener.openProject(file);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.photo()->path, files[1]);
  EXPECT_EQ(project().photos[0].image, nullptr);
  album.show(0);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.photo()->path, files[0]);
  EXPECT_TRUE(session.initial().has_value());
  album.show(2);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.initial().has_value()) << "found now that it is looked at";
  EXPECT_TRUE(problems.empty());
  stack().setIndex(0);
  EXPECT_EQ(session.photo()->path, files[1]);
}

TEST_F(PhotoAlbumTest, ALinkedPhotoThatHasGoneIsToldAndTheOthersAreWorkedOn) {
  QSettings().setValue(QStringLiteral("project/embed_photos"), false);
  ASSERT_TRUE(opens());
  const auto file = folder.path() / "model.layfigure";
  saveProject(file, project());
  std::filesystem::remove(files[2]);
  opener.openProject(file);
  ASSERT_TRUE(settles());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].text.contains(QStringLiteral("c.png")));
  problems.clear();
  album.show(2);
  ASSERT_TRUE(settles());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].severity, Problem::Severity::Warning);
  EXPECT_TRUE(problems[0].text.contains(QStringLiteral("c.png")));
  EXPECT_EQ(session.photo()->image->width, 320) << "grey stands in";
  EXPECT_TRUE(session.subject().has_value());
  problems.clear();
  album.show(1);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(session.photo()->path, files[1]);
}

TEST_F(PhotoAlbumTest, ADamagedPhotoIsRefusedAndTheShownOneStays) {
  ASSERT_TRUE(opens());
  session.document().record([](Project& edited) {
    edited.photos[1].content = std::make_shared<const std::string>("no image");
  });
  QSignalSpy refused(&album, &PhotoAlbum::refused);
  album.show(1);
  ASSERT_TRUE(settles());
  EXPECT_EQ(refused.count(), 1);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].title.contains(QStringLiteral("b.png")));
  EXPECT_EQ(session.shownPhoto(), 0);
  album.show(2);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.shownPhoto(), 2);
}

}  // namespace
}  // namespace lay
