#include "ui/document/session.h"

#include "core/io/sha256.h"
#include "core/project/same.h"
#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lay {
namespace {

/// A project of a photo of one person; the second one that is added has two people.
class SessionPhotosTest : public testing::Test {
 protected:
  void SetUp() override {
    two.assign(2, *session.subject());
    two[1].person = 1;
    two[0].num_people = two[1].num_people = 2;
    image = session.photo()->image;
    Photo photo = *session.photo();
    photo.path = "/somewhere/second.png";
    photo.content = std::make_shared<const std::string>("second");
    photo.sha256 = sha256(*photo.content);
    photo.camera.focal_length = 555;
    session.addPhoto(photo, two);
  }

  void show(int index) {
    session.setDecoded(index, image);
    session.showPhoto(index);
    if (session.subject() && !session.initial()) {
      session.setInitial(standingParams());
    }
  }
  [[nodiscard]] const Project& project() const { return session.document().project(); }
  [[nodiscard]] QUndoStack& stack() { return session.document().undoStack(); }

  ToySession toy;
  Session& session = toy.session;
  std::vector<Subject> two;
  ImagePtr image;
};

TEST_F(SessionPhotosTest, AddingIsAStepAndWhatIsShownStays) {
  EXPECT_EQ(stack().undoText(), QStringLiteral("Add a photo"));
  EXPECT_EQ(session.numPhotos(), 2);
  EXPECT_EQ(session.shownPhoto(), 0);
  ASSERT_EQ(project().people.size(), 3U);
  EXPECT_EQ(project().people[2].photo, 1);
  EXPECT_EQ(project().photos[1].image, nullptr) << "it is decoded when it is looked at";
  EXPECT_TRUE(session.initial().has_value());
  stack().undo();
  EXPECT_EQ(session.numPhotos(), 1);
  EXPECT_EQ(project().people.size(), 1U);
  stack().redo();
  EXPECT_EQ(session.numPhotos(), 2);
}

TEST_F(SessionPhotosTest, WhatIsNotDecodedIsNotShown) {
  session.showPhoto(1);
  session.showPhoto(7);
  session.showPhoto(-1);
  EXPECT_EQ(session.shownPhoto(), 0);
  EXPECT_EQ(stack().count(), 1);
}

TEST_F(SessionPhotosTest, AnotherPhotoIsAStepWithItsCameraAndPeople) {
  QSignalSpy photo(&session, &Session::photoChanged);
  QSignalSpy photos(&session, &Session::photosChanged);
  show(1);
  EXPECT_EQ(stack().undoText(), QStringLiteral("Show another photo"));
  EXPECT_EQ(photo.count(), 1);
  EXPECT_EQ(photos.count(), 2) << "decoded, shown";
  EXPECT_EQ(session.photo()->path, "/somewhere/second.png");
  EXPECT_EQ(session.photo()->camera.focal_length, 555);
  EXPECT_EQ(session.subject()->num_people, 2);
  EXPECT_EQ(project().current_person, 1);
  const Project second = project();
  stack().undo();
  EXPECT_EQ(session.photo()->path, "toy.png");
  EXPECT_EQ(session.subject()->num_people, 1);
  stack().redo();
  EXPECT_TRUE(isSame(project(), second));
}

TEST_F(SessionPhotosTest, EachPhotoRemembersWhoWasWorkedOn) {
  show(1);
  ASSERT_TRUE(session.choosePerson(1));
  show(0);
  EXPECT_EQ(session.subject()->num_people, 1);
  show(1);
  EXPECT_EQ(session.subject()->person, 1);
  session.removePhoto(0);
  EXPECT_EQ(session.shownPhoto(), 0);
  EXPECT_EQ(session.subject()->person, 1);
}

TEST_F(SessionPhotosTest, ARunIsShownAgainWithItsPhoto) {
  toy.run();
  const Project refined = project();
  show(1);
  EXPECT_FALSE(session.run().has_value());
  show(0);
  EXPECT_EQ(session.shownRun(), 0);
  stack().undo();
  stack().undo();
  EXPECT_TRUE(isSame(project().people[0], refined.people[0]));
  EXPECT_EQ(session.shownRun(), 0);
}

TEST_F(SessionPhotosTest, ALiveRunIsGivenUpForAnotherPhotoAndGoesOnWhenOneIsAdded) {
  QSignalSpy abandoned(&session, &Session::runAbandoned);
  RefinementResult result = toy.runWithoutEnd();
  session.addPhoto({"/somewhere/third.png", image, session.photo()->camera}, {});
  session.removePhoto(1);
  EXPECT_TRUE(session.isRunLive());
  EXPECT_EQ(abandoned.count(), 0);
  show(1);
  EXPECT_EQ(abandoned.count(), 1);
  EXPECT_FALSE(session.isRunLive());
  session.endRun(result);
  EXPECT_TRUE(project().people[0].runs.empty()) << "it belonged to what is shown no more";
}

TEST_F(SessionPhotosTest, RemovingTakesThePeopleAlongAndUndoBringsThemBack) {
  show(1);
  toy.run();
  const Project before = project();
  session.removePhoto(1);
  EXPECT_EQ(stack().undoText(), QStringLiteral("Remove a photo"));
  EXPECT_EQ(session.photo()->path, "toy.png");
  EXPECT_EQ(project().people.size(), 1U);
  EXPECT_TRUE(session.initial().has_value());
  const Project after = project();
  stack().undo();
  EXPECT_TRUE(isSame(project(), before));
  EXPECT_TRUE(session.photo().has_value());
  EXPECT_EQ(session.shownRun(), 0);
  stack().redo();
  EXPECT_TRUE(isSame(project(), after));
}

TEST_F(SessionPhotosTest, RemovingOneBeforeKeepsWhatIsShown) {
  show(1);
  ASSERT_TRUE(session.choosePerson(1));
  QSignalSpy photo(&session, &Session::photoChanged);
  session.removePhoto(0);
  EXPECT_EQ(photo.count(), 0);
  EXPECT_EQ(session.photo()->path, "/somewhere/second.png");
  EXPECT_EQ(session.subject()->person, 1);
  EXPECT_EQ(project().current_photo, 0);
  EXPECT_EQ(project().current_person, 1);
  EXPECT_EQ(project().people[0].photo, 0);
  session.removePhoto(0);
  EXPECT_EQ(session.numPhotos(), 1) << "the last one stays";
}

TEST_F(SessionPhotosTest, APhotoInWhichNobodyIsKnownHasNobody) {
  session.addPhoto({"/somewhere/empty.png", image, session.photo()->camera}, {});
  show(2);
  EXPECT_FALSE(session.subject().has_value());
  EXPECT_FALSE(session.initial().has_value());
  EXPECT_EQ(project().current_person, -1);
  session.setPeople(two, 1);
  EXPECT_EQ(stack().undoText(), QStringLiteral("Show another photo")) << "found, not decided";
  EXPECT_EQ(project().people.size(), 5U);
  EXPECT_EQ(session.subject()->person, 1);
  stack().undo();
  stack().redo();
  EXPECT_EQ(session.subject()->person, 1);
}

TEST_F(SessionPhotosTest, TheCameraOfOnePhotoIsNoOthers) {
  show(1);
  PinholeCamera camera = session.photo()->camera;
  camera.focal_length = 777;
  session.setCamera(camera, QStringLiteral("Camera"));
  EXPECT_EQ(project().photos[1].camera.focal_length, 777);
  EXPECT_NE(project().photos[0].camera.focal_length, 777);
  show(0);
  stack().undo();
  stack().undo();
  EXPECT_EQ(session.photo()->camera.focal_length, 555);
}

}  // namespace
}  // namespace lay
