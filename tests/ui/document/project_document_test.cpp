#include "ui/document/project_document.h"

#include "core/project/same.h"
#include "tests/ui/support/random_edits.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lay {
namespace {

class ProjectDocumentTest : public testing::Test {
 protected:
  void setFocal(float focal, MergeKey merge = {}) {
    document.change(
        QStringLiteral("Focal length"),
        [focal](Project& project) { project.photo()->camera.focal_length = focal; },
        merge);
  }
  [[nodiscard]] float focal() const { return document.project().photo()->camera.focal_length; }

  void SetUp() override {
    Project project;
    project.id = "a";
    project.photos.resize(1);
    project.current_photo = 0;
    document.reset(project);
  }

  ProjectDocument document;
};

TEST_F(ProjectDocumentTest, EachChangeHasANameAndComesBack) {
  QSignalSpy modified(&document, &ProjectDocument::modifiedChanged);
  setFocal(100);
  EXPECT_TRUE(document.isModified());
  setFocal(200);
  EXPECT_EQ(document.undoStack().undoText(), QStringLiteral("Focal length"));
  document.undoStack().undo();
  EXPECT_EQ(focal(), 100);
  document.undoStack().undo();
  EXPECT_EQ(focal(), 0);
  EXPECT_FALSE(document.isModified());
  document.undoStack().redo();
  EXPECT_EQ(focal(), 100);
  EXPECT_EQ(modified.count(), 3);
}

TEST_F(ProjectDocumentTest, NothingChangedIsNoStep) {
  setFocal(0);
  EXPECT_EQ(document.undoStack().count(), 0);
}

TEST_F(ProjectDocumentTest, ADragIsOneStepAndADragBackIsNone) {
  const MergeKey drag = document.newKey(MergeKey::Kind::Camera);
  for (int i = 1; i <= 50; ++i) {
    setFocal(static_cast<float>(i), drag);
  }
  EXPECT_EQ(document.undoStack().count(), 1);
  setFocal(60, document.newKey(MergeKey::Kind::Camera));
  EXPECT_EQ(document.undoStack().count(), 2) << "another drag is another step";
  document.undoStack().undo();
  EXPECT_EQ(focal(), 50);
  document.undoStack().undo();
  EXPECT_EQ(focal(), 0);
  const MergeKey back = document.newKey(MergeKey::Kind::Camera);
  setFocal(5, back);
  setFocal(0, back);
  EXPECT_EQ(document.undoStack().count(), 0);
  EXPECT_FALSE(document.isModified());
}

TEST_F(ProjectDocumentTest, WhatIsRecordedStaysWhenStepsAreTakenBack) {
  setFocal(100);
  document.record([](Project& project) { project.exports.push_back({"a.obj", "obj", "now"}); });
  EXPECT_EQ(document.undoStack().count(), 1);
  document.undoStack().undo();
  EXPECT_EQ(focal(), 0);
  EXPECT_EQ(document.project().exports.size(), 1U);
}

TEST_F(ProjectDocumentTest, ALookMadeBeforeUndoIsThereAfterRedo) {
  setFocal(100);
  document.record([](Project& project) { project.photo()->camera.focal_length = 101; });
  document.undoStack().undo();
  EXPECT_EQ(focal(), 0);
  document.undoStack().redo();
  EXPECT_EQ(focal(), 101);
}

TEST_F(ProjectDocumentTest, SavingMakesItCleanAndAStepAfterItDoesNotMerge) {
  QSignalSpy files(&document, &ProjectDocument::fileChanged);
  const MergeKey drag = document.newKey(MergeKey::Kind::Camera);
  setFocal(100, drag);
  document.markSaved("/a/b.layfigure");
  EXPECT_FALSE(document.isModified());
  EXPECT_EQ(document.file(), "/a/b.layfigure");
  EXPECT_EQ(files.count(), 1);
  setFocal(200, drag);
  EXPECT_TRUE(document.isModified());
  document.undoStack().undo();
  EXPECT_EQ(focal(), 100);
  EXPECT_FALSE(document.isModified());
  document.markUnsaved();
  EXPECT_TRUE(document.isModified());
  document.reset({});
  EXPECT_FALSE(document.isModified());
  EXPECT_TRUE(document.file().empty());
  EXPECT_EQ(document.undoStack().count(), 0);
}

TEST(ProjectDocument, AThousandRandomActionsGoBackToTheStartAndForthToTheEnd) {
  RandomEdits edits(2026);
  const Project start = edits.document().project();
  edits.actions(1000, true);
  QUndoStack& stack = edits.document().undoStack();
  while (stack.canRedo()) {
    stack.redo();
  }
  const int steps = stack.count();
  EXPECT_GT(steps, 200);
  const Project end = edits.document().project();
  stack.setIndex(0);
  const Project first = edits.document().project();
  ASSERT_EQ(first.people.size(), start.people.size());
  EXPECT_TRUE(isSame(first.people[0].subject, start.people[0].subject));
  EXPECT_EQ(first.people[0].words, start.people[0].words);
  EXPECT_TRUE(first.people[0].runs.empty());
  EXPECT_TRUE(isSame(first.photos[0].camera, start.photos[0].camera));
  stack.setIndex(steps);
  EXPECT_TRUE(isSame(edits.document().project(), end));
  stack.setIndex(0);
  EXPECT_TRUE(isSame(edits.document().project(), first));
}

}  // namespace
}  // namespace lay
