#include "core/language/words.h"

#include "core/language/lexicon.h"
#include "core/language/vocabulary.h"

#include <gtest/gtest.h>

#include <map>

namespace lay {
namespace {

std::string joined(std::string_view text) {
  std::string result;
  for (const Word& word : wordsOf(text)) result += (result.empty() ? "" : " ") + word.text;
  return result;
}

TEST(Words, AreLowerCaseAndComeApartAtHyphens) {
  EXPECT_EQ(joined("Right-ANGLED, 90\xC2\xB0!"), "right angled , 90 degrees .");
  EXPECT_EQ(joined("isn\xE2\x80\x99t; doesnt"), "is not . does not");
  EXPECT_EQ(joined("the person's left"), "the person left");
  EXPECT_EQ(joined("bent 92.5 degrees."), "bent 92.5 degrees .");
  EXPECT_EQ(joined(""), "");
}

TEST(Words, KnowWhereTheyStand) {
  const std::string text = "his \xE2\x80\x9Cleft\xE2\x80\x9D elbow";
  for (const Word& word : wordsOf(text)) {
    EXPECT_EQ(text.substr(word.range.begin, word.range.end - word.range.begin), word.text);
  }
}

TEST(Vocabulary, NoPhraseHasTwoMeanings) {
  std::map<std::string, const VocabularyLine*, std::less<>> seen;
  for (const VocabularyLine& line : vocabulary()) {
    std::string_view rest = line.phrases;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      const auto [found, is_new] = seen.emplace(rest.substr(0, end), &line);
      EXPECT_TRUE(is_new || found->second == &line) << rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

TEST(Lexicon, ForgivesSlipsOfLongWordsOnly) {
  const auto sense = [](std::string_view text) { return atomsOf(wordsOf(text)).front().sense; };
  EXPECT_EQ(sense("straigth"), Sense::Straight);
  EXPECT_EQ(sense("shuolder"), Sense::Part);
  EXPECT_EQ(sense("hend"), Sense::Unknown);
  EXPECT_EQ(sense("stool"), Sense::Unknown);
}

TEST(Lexicon, PrefersTheLongestPhraseAndPassesOverArticles) {
  const auto atoms = atomsOf(wordsOf("in front of her left shoulder"));
  ASSERT_EQ(atoms.size(), 3U);
  EXPECT_EQ(atoms[0].sense, Sense::Relation);
  EXPECT_EQ(atoms[1].sense, Sense::LeftSide);
  EXPECT_TRUE(atoms[1].has_article);
  EXPECT_EQ(atoms[2].value, static_cast<int>(BodyPoint::LeftShoulder));
}

}  // namespace
}  // namespace lay
