#include "app/cli/spoken_words.h"

#include "core/base/error.h"
#include "core/language/descriptions_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

TEST(SpokenWords, SentencesStandInTheRowTheyName) {
  std::vector<std::string> notes;
  const PartDescriptions words =
      readWords({{"left arm: the elbow is straight", "both knees are straight"}, {}}, notes);
  ASSERT_THAT(words[BodyPart::LeftArm].statements, SizeIs(1));
  EXPECT_EQ(words[BodyPart::LeftArm].statements[0].subject, BodyPoint::LeftElbow);
  EXPECT_EQ(words[BodyPart::LeftArm].author, Author::Person);
  EXPECT_THAT(words[BodyPart::Overall].statements, SizeIs(2));
  EXPECT_THAT(notes, testing::IsEmpty());
}

TEST(SpokenWords, WhatIsNotUnderstoodIsTold) {
  std::vector<std::string> notes;
  (void)readWords({{"the left elbow is straight while juggling flamingos"}, {}}, notes);
  EXPECT_THAT(notes, ElementsAre(HasSubstr("flamingos")));
  EXPECT_THAT(errorText<InvalidOptions>([&] {
                (void)readWords({{"flamingos juggle"}, {}}, notes);
              }),
              HasSubstr("Nothing of 'flamingos juggle' was understood"));
}

TEST(SpokenWords, AFileKeepsItsAuthors) {
  const TempDir dir;
  PartDescriptions written;
  written[BodyPart::RightLeg].text = "The right knee is bent.";
  written[BodyPart::RightLeg].author = Author::Vlm;
  saveDescriptions(dir.path() / "words.json", written);
  std::vector<std::string> notes;
  const PartDescriptions words = readWords({{}, dir.path() / "words.json"}, notes);
  EXPECT_EQ(words[BodyPart::RightLeg].author, Author::Vlm);
  EXPECT_THAT(words[BodyPart::RightLeg].statements, SizeIs(1));
}

}  // namespace
}  // namespace lay
