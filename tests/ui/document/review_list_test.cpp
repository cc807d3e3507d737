#include "ui/document/review_list.h"

#include <QSignalSpy>
#include <QTest>

#include "core/image/image.h"
#include "core/io/atomic_file.h"
#include "core/project/project_file.h"
#include "core/project/review_file.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/toy_session.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class ReviewListTest : public testing::Test {
 protected:
  ReviewListTest() {
    Image image{200, 100, {}, {}};
    image.rgb.assign(std::size_t{3} * 200 * 100, 90);
    savePng(folder.path() / "a.png", image);
    toy.session.document().record([&](Project& project) {
      project.photos[0].content =
          std::make_shared<const std::string>(readFile(folder.path() / "a.png"));
    });
    saveProject(folder.path() / "b.layfigure", toy.session.document().project());
  }
  [[nodiscard]] bool reads() {
    return QTest::qWaitFor([this] { return !list.isReading() && !list.picture(1).isNull(); });
  }
  TempDir folder;
  ToySession toy;
  ReviewList list{[this](const std::string&) { return toy.session.adaptedBody(); }};
};

TEST_F(ReviewListTest, PicturesAndFiguresComeInTheBackgroundAndAreKept) {
  list.open(folder.path());
  ASSERT_EQ(list.entries().size(), 2U);
  ASSERT_TRUE(reads());
  EXPECT_EQ(list.picture(0).size(), QSize(112, 56));
  EXPECT_FALSE(list.entries()[0].figures.has_value()) << "it was never refined";
  ASSERT_TRUE(list.entries()[1].figures.has_value());
  EXPECT_TRUE(list.entries()[1].figures->has_person);
  EXPECT_GT(list.entries()[1].figures->worst_px, 5) << "the first body stands 20 cm aside";
  EXPECT_EQ(readReviewFolder(folder.path())[1].figures, list.entries()[1].figures);
}

TEST_F(ReviewListTest, WhatAPersonSaysIsOnTheDiskAtOnce) {
  list.open(folder.path());
  QSignalSpy changes(&list, &ReviewList::entryChanged);
  list.setChecked(0, true);
  list.setNote(1, QStringLiteral("Knie prüfen"));
  EXPECT_GE(changes.count(), 2);
  const auto kept = readReviewFolder(folder.path());
  EXPECT_TRUE(kept[0].is_checked);
  EXPECT_EQ(kept[1].note, "Knie prüfen");
}

TEST_F(ReviewListTest, ASavedProjectBelongsToItsPhotoAndIsReadAnew) {
  list.open(folder.path());
  ASSERT_TRUE(reads());
  saveProject(folder.path() / "a.layfigure", toy.session.document().project());
  list.noteSaved(folder.path() / "a.layfigure");
  ASSERT_TRUE(QTest::qWaitFor([this] { return list.entries()[0].figures.has_value(); }));
  EXPECT_EQ(list.entries()[0].file().filename(), "a.layfigure");
  list.noteSaved("/elsewhere/a.layfigure");
  EXPECT_EQ(list.entries().size(), 2U);
}

TEST_F(ReviewListTest, AFolderWithNothingInItIsToldAndTheOldOneStays) {
  list.open(folder.path());
  const TempDir empty;
  QSignalSpy problems(&list, &ReviewList::failed);
  list.open(empty.path());
  EXPECT_EQ(problems.count(), 1);
  EXPECT_EQ(list.folder(), folder.path());
  EXPECT_EQ(list.entries().size(), 2U);
}

}  // namespace
}  // namespace lay
