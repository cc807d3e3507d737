#include "core/base/error.h"
#include "core/image/keypoint_file.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace lay {
namespace {

using testing::HasSubstr;

// Person i has its nose at x = i + 1.
KeypointFile fileOf(const std::vector<std::string>& image_names) {
  KeypointFile file;
  for (const std::string& name : image_names) {
    DetectedPerson person;
    person.image_name = name;
    person.keypoints.points(kKpNose, 0) = static_cast<float>(file.people.size() + 1);
    person.keypoints.confidence[kKpNose] = 1;
    file.people.push_back(person);
  }
  return file;
}

int chosen(const KeypointFile& file, const std::string& image, int index) {
  return static_cast<int>(selectPerson(file, "points.json", image, index).points(kKpNose, 0)) - 1;
}

std::string problem(const KeypointFile& file, const std::string& image, int index) {
  try {
    static_cast<void>(chosen(file, image, index));
  } catch (const FileError& error) {
    return error.what();
  }
  ADD_FAILURE() << "accepted";
  return "";
}

TEST(KeypointSelection, EverybodyCountsWhenNoImageIsNamed) {
  const KeypointFile file = fileOf({"", "", ""});
  EXPECT_EQ(chosen(file, "/photos/a.jpg", 2), 2);
}

TEST(KeypointSelection, OnlyPeopleOfTheImageCount) {
  const KeypointFile file = fileOf({"train/a.jpg", "b.jpg", "train/a.jpg", "c.jpg"});
  EXPECT_EQ(chosen(file, "/photos/a.jpg", 0), 0);
  EXPECT_EQ(chosen(file, "/photos/a.jpg", 1), 2);
  EXPECT_EQ(chosen(file, "b.jpg", 0), 1);
  EXPECT_EQ(chosen(file, "c.png", 0), 3);  // the same photo in another format
}

TEST(KeypointSelection, NumbersMatchTheEndOfTheName) {
  const KeypointFile file = fileOf({"785", "5", "139"});
  EXPECT_EQ(chosen(file, "000000000785.jpg", 0), 0);
  EXPECT_EQ(chosen(file, "COCO_val2014_000000000139.jpg", 0), 2);
  EXPECT_EQ(chosen(file, "5.png", 0), 1);
}

TEST(KeypointSelection, RenamedPhotoOfASingleImageIsAccepted) {
  EXPECT_EQ(chosen(fileOf({"a.jpg", "a.jpg"}), "renamed.jpg", 1), 1);
  EXPECT_EQ(chosen(fileOf({"785"}), "renamed.jpg", 0), 0);
}

TEST(KeypointSelection, UnknownPhotoAmongSeveralIsRefused) {
  const std::string text = problem(fileOf({"a.jpg", "b.jpg"}), "/photos/x.jpg", 0);
  EXPECT_THAT(text, HasSubstr("people of 2 images"));
  EXPECT_THAT(text, HasSubstr("x.jpg"));
}

TEST(KeypointSelection, MissingPersonSaysHowManyThereAre) {
  const KeypointFile file = fileOf({"", ""});
  EXPECT_THAT(problem(file, "a.jpg", 2),
              HasSubstr("There is no person 2 in points.json: it has 2 people"));
  EXPECT_THAT(problem(file, "a.jpg", 2), HasSubstr("from 0 to 1"));
  EXPECT_THAT(problem(file, "a.jpg", -1), HasSubstr("There is no person -1"));
  EXPECT_THAT(problem(fileOf({""}), "a.jpg", 1), HasSubstr("it has 1 person for a.jpg"));
}

TEST(KeypointSelection, NobodyIsNamedAsSuch) {
  EXPECT_THAT(problem({}, "a.jpg", 0), HasSubstr("Nobody is in points.json"));
}

}  // namespace
}  // namespace lay
