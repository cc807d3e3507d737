#include "core/vlm/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

using ::testing::ElementsAre;

TEST(Sentences, AreParted) {
  EXPECT_THAT(sentencesOf(" One.  Two at 0.5 m! Three?\nFour; five"),
              ElementsAre("One.", "Two at 0.5 m!", "Three?", "Four;", "five"));
  EXPECT_THAT(sentencesOf(" \n "), ElementsAre());
  EXPECT_THAT(sentencesOf("."), ElementsAre("."));
}

TEST(Sentences, AreJoined) {
  EXPECT_EQ(joinedSentences({"One.", "Two."}), "One. Two.");
  EXPECT_EQ(joinedSentences({}), "");
}

}  // namespace
}  // namespace lay
