#include "core/project/review_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(ReviewFile, PhotosAndProjectsOfOneNameAreOneEntry) {
  const TempDir folder;
  for (const char* name :
       {"b.JPG", "a.png", "a.layfigure", "Größe 中.webp", "c.layfigure", "x.txt"}) {
    writeFileAtomically(folder.path() / name, "bytes");
  }
  auto entries = readReviewFolder(folder.path());
  ASSERT_EQ(entries.size(), 4U);
  EXPECT_EQ(entries[0].photo.filename(), "Größe 中.webp");
  EXPECT_EQ(entries[1].photo.filename(), "a.png");
  EXPECT_EQ(entries[1].file().filename(), "a.layfigure");
  EXPECT_EQ(entries[2].file().filename(), "b.JPG");
  EXPECT_TRUE(entries[3].photo.empty());
  entries[2].is_checked = true;
  entries[2].note = "left arm „falsch“";
  entries[1].figures = ReviewFigures{true, 12, 0.1F, 55, 3, 20};
  saveReview(folder.path(), entries);
  const auto again = readReviewFolder(folder.path());
  ASSERT_EQ(again.size(), 4U) << "what is kept is no entry";
  EXPECT_TRUE(again[2].is_checked);
  EXPECT_EQ(again[2].note, entries[2].note);
  EXPECT_EQ(again[1].figures, entries[1].figures);
  EXPECT_FALSE(again[2].figures.has_value());
}

TEST(ReviewFile, WhatIsBrokenIsToldAndLeftAlone) {
  const TempDir folder;
  writeFileAtomically(folder.path() / "a.png", "bytes");
  for (const char* text : {"no json",
                           "{}",
                           R"({"format":"layfigure-review","entries":{"a.png":{}}})",
                           R"({"format":"layfigure-review"})"}) {
    writeFileAtomically(folder.path() / kReviewFileName, text);
    const std::string error = errorText<FileError>([&] { (void)readReviewFolder(folder.path()); });
    EXPECT_NE(error.find(kReviewFileName), std::string::npos) << text;
    EXPECT_EQ(readFile(folder.path() / kReviewFileName), text);
  }
}

TEST(ReviewFile, AFolderWithNothingInItIsRefused) {
  const TempDir folder;
  EXPECT_THROW((void)readReviewFolder(folder.path()), FileError);
  EXPECT_THROW((void)readReviewFolder(folder.path() / "absent"), FileError);
  EXPECT_FALSE(isReviewFolder(folder.path()));
  EXPECT_FALSE(isReviewFolder(folder.path() / "absent"));
  writeFileAtomically(folder.path() / "SMPL.pkl", "bytes");
  EXPECT_FALSE(isReviewFolder(folder.path())) << "of models, as they are downloaded";
  writeFileAtomically(folder.path() / "a.jpg", "bytes");
  EXPECT_TRUE(isReviewFolder(folder.path()));
}

TEST(ReviewFile, TelephonesPhotosAreReviewedToo) {
  const TempDir folder;
  writeFileAtomically(folder.path() / "IMG_0001.HEIC", "bytes");
  EXPECT_TRUE(isReviewFolder(folder.path()));
}

}  // namespace
}  // namespace lay
