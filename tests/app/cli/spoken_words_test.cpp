#include "app/cli/spoken_words.h"

#include "core/base/error.h"
#include "core/language/captioner.h"
#include "core/language/descriptions_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

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

TEST(SpokenWords, OutcomesSayWhatChanged) {
  const BodyModelPtr body = makeToyBody();
  SmplParams before;
  before.global_orient = {3.14159265F, 0, 0};
  SmplParams after = before;
  after.body_pose(kLeftElbow - 1, 1) = -1.5707963F;
  std::vector<std::string> notes;
  const PartDescriptions words =
      readWords({{"the left elbow is bent at a right angle"}, {}}, notes);
  const std::vector<WordOutcome> outcomes = outcomesOf(words, *body, before, after);
  ASSERT_THAT(outcomes, SizeIs(1));
  EXPECT_FALSE(outcomes[0].was_satisfied);
  EXPECT_TRUE(outcomes[0].is_satisfied);
  EXPECT_NEAR(outcomes[0].before - outcomes[0].after, 90, 1);
  EXPECT_THAT(toText(outcomes[0]), HasSubstr("deg, satisfied"));
}

}  // namespace
}  // namespace lay
