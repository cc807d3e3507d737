#include "core/language/parser.h"

#include "core/base/random.h"
#include "core/language/descriptions_file.h"
#include "tests/core/language/sentence_corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <iostream>

namespace lay {
namespace {

void expectScore(const char* file, std::size_t sentences) {
  const auto corpus = readCorpus(std::filesystem::path(LAY_LANGUAGE_TESTS) / file);
  ASSERT_GE(corpus.size(), sentences);
  const CorpusScore score = scoreParser(corpus);
  std::cout << file << ": " << corpus.size() << " sentences, " << score.expected
            << " statements, precision " << score.precision() << ", recall " << score.recall()
            << "\n";
  EXPECT_GE(score.precision(), 0.85) << score.faults;
  EXPECT_GE(score.recall(), 0.85) << score.faults;
}

TEST(Parser, UnderstandsOtherPeoplesSentences) {
  expectScore("sentences.txt", 150);
}

TEST(Parser, UnderstandsSentencesItWasNotMadeWith) {
  expectScore("sentences_held_out.txt", 50);
}

std::string understood(std::string_view text, BodyPart row = BodyPart::Overall) {
  std::string all;
  for (const Statement& s : parseText(text, row).statements) {
    all += (all.empty() ? "" : "; ") + canonicalText(s);
  }
  return all;
}

TEST(Parser, TheRowTellsWhose) {
  EXPECT_EQ(understood("The elbow is bent.", BodyPart::LeftArm), "bend left_elbow bent");
  EXPECT_EQ(understood("The elbow is bent.", BodyPart::RightArm), "bend right_elbow bent");
  EXPECT_EQ(understood("The elbow is bent."), "");  // nobody says which: not guessed
  EXPECT_EQ(understood("The right elbow is bent.", BodyPart::LeftArm), "bend right_elbow bent");
}

TEST(Parser, AnglesAreKept) {
  const auto statements = parseText("The left elbow is bent at 94 degrees.").statements;
  ASSERT_EQ(statements.size(), 1U);
  EXPECT_FLOAT_EQ(statements[0].degrees, 94);
  // Therapists count flexion from straight.
  EXPECT_FLOAT_EQ(parseText("left knee flexed to 30 degrees").statements.at(0).degrees, 150);
}

TEST(Parser, SpansTellWhatWasUnderstood) {
  const std::string text = "The left elbow is bent, gloriously purple.";
  const ParsedText parsed = parseText(text);
  std::string unknown;
  std::size_t end = 0;
  for (const TextSpan& span : parsed.spans) {
    EXPECT_GE(span.range.begin, end);
    end = span.range.end;
    if (span.kind == SpanKind::NotUnderstood) {
      unknown += text.substr(span.range.begin, span.range.end - span.range.begin);
    }
  }
  EXPECT_EQ(unknown, "gloriously purple");
  ASSERT_EQ(parsed.statements.size(), 1U);
  const TextRange range = parsed.statements[0].range;
  EXPECT_EQ(text.substr(range.begin, range.end - range.begin), "left elbow is bent");
}

TEST(Parser, AnEditOfOneWordChangesOneStatement) {
  EXPECT_EQ(
      understood("The left elbow is straight. The hand is above the head.", BodyPart::LeftArm),
      "bend left_elbow straight; height left_hand head above");
  EXPECT_EQ(understood("The left elbow is bent at a right angle. The hand is above the head.",
                       BodyPart::LeftArm),
            "bend left_elbow right_angle; height left_hand head above");
}

TEST(Parser, AnyBytesAreTaken) {
  Random random(17);
  const std::string_view pieces[] = {"left",
                                     " the ",
                                     "bent",
                                     "\xFF",
                                     "\xC2",
                                     " in front of ",
                                     "90",
                                     ".",
                                     ",",
                                     " not ",
                                     "both ",
                                     "\xE2\x80",
                                     " and ",
                                     "crossed ",
                                     "hand",
                                     " legs",
                                     std::string_view("\0", 1),
                                     "to the right "};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const int length = random.below(60);
    for (int i = 0; i < length; ++i) {
      if (random.chance(0.3)) {
        text += static_cast<char>(random.below(256));
      } else {
        text += pieces[static_cast<std::size_t>(random.below(18))];
      }
    }
    const auto row = static_cast<BodyPart>(random.below(kBodyPartCount));
    const ParsedText parsed = parseText(text, row);
    for (const Statement& s : parsed.statements) {
      EXPECT_TRUE(isValid(s)) << text;
      EXPECT_LE(s.range.begin, s.range.end);
      EXPECT_LE(s.range.end, text.size());
    }
    for (const TextSpan& span : parsed.spans) EXPECT_LE(span.range.end, text.size());
  }
}

TEST(Parser, LongTextsAreReadQuickly) {
  std::string text;
  while (text.size() < 10000)
    text += "The left hand wobbles qwertyuiop above the right kneee, and ";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(parseText(text).statements.empty());
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  EXPECT_LT(seconds.count(), 0.5);  // 10 ms alone; a loaded machine is no failure
  EXPECT_FALSE(parseText(std::string(10 * kMaxDescriptionBytes, 'x')).spans.empty());
}

}  // namespace
}  // namespace lay
