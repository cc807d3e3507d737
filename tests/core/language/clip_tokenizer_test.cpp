#include "core/language/clip_tokenizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr int kStart = ClipTokenizer::kStart;
constexpr int kEnd = ClipTokenizer::kEnd;

TEST(ClipTokenizer, WithoutMergesEveryByteIsAToken) {
  const ClipTokenizer tokenizer({});
  // 'a' is the 65th printable byte; the last piece of a word has its own token.
  EXPECT_THAT(tokenizer.encode("aA a"), ElementsAre(kStart, 64, 64 + 256, 64 + 256, kEnd));
  EXPECT_THAT(tokenizer.encode(""), ElementsAre(kStart, kEnd));
  EXPECT_THAT(tokenizer.encode(" \t\n"), ElementsAre(kStart, kEnd));
}

TEST(ClipTokenizer, TheEarliestMergeGoesFirst) {
  const ClipTokenizer tokenizer({{"b", "c</w>", 600}, {"a", "b", 601}, {"a", "bc</w>", 602}});
  EXPECT_THAT(tokenizer.encode("abc"), ElementsAre(kStart, 602, kEnd));
  EXPECT_THAT(tokenizer.encode("abd"), ElementsAre(kStart, 601, 67 + 256, kEnd));
}

TEST(ClipTokenizer, DigitsStandAloneAndContractionsAreCutOff) {
  const ClipTokenizer tokenizer({});
  const auto count = [&](const char* text) { return tokenizer.encode(text).size() - 2; };
  EXPECT_EQ(count("45"), 2U);
  EXPECT_EQ(tokenizer.encode("45")[1], tokenizer.encode("4")[1]);
  EXPECT_EQ(tokenizer.encode("it's").size(), tokenizer.encode("it 's").size());
  EXPECT_EQ(tokenizer.encode("it's"), tokenizer.encode("IT 's"));
}

TEST(ClipTokenizer, AnyBytesGiveTokens) {
  const ClipTokenizer tokenizer({});
  for (const std::string& text : {std::string("\xff\xfe"),
                                 std::string("\0\x01", 2),
                                 std::string("e\xcc\x81"),
                                 std::string("\xf0\x9f\xa6\xb5")}) {
    const std::vector<int> ids = tokenizer.encode(text);
    EXPECT_EQ(ids.front(), kStart);
    EXPECT_EQ(ids.back(), kEnd);
  }
  // A composed and a decomposed accent are one text.
  EXPECT_EQ(tokenizer.encode("e\xcc\x81"), tokenizer.encode("\xc3\xa9"));
}

TEST(ClipTokenizer, AgreesWithThePublishedNumbers) {
  SKIP_WITHOUT_SHARED_DATA();
  const ClipTokenizer tokenizer =
      ClipTokenizer::fromFile(*sharedDataDir() / "text/bpe_simple_vocab_16e6.txt.gz");
  const auto reference =
      nlohmann::json::parse(readFile(*sharedDataDir() / "reference/clip_tokens.json"));
  ASSERT_EQ(reference["items"].size(), 30U);
  for (const auto& item : reference["items"]) {
    const auto text = item["text"].get<std::string>();
    EXPECT_EQ(tokenizer.encode(text), item["ids"].get<std::vector<int>>()) << text;
  }
}

TEST(ClipTokenizer, APartOfTheVocabularyGivesTheSameNumbersForItsTexts) {
  SKIP_WITHOUT_SHARED_DATA();
  const ClipTokenizer whole =
      ClipTokenizer::fromFile(*sharedDataDir() / "text/bpe_simple_vocab_16e6.txt.gz");
  const std::vector<std::string> texts = {"The left elbow is bent.", "Both knees are straight."};
  const std::vector<BpeMerge> merges = whole.mergesUsedBy(texts);
  EXPECT_LT(merges.size(), 60U);
  const ClipTokenizer part(merges);
  for (const std::string& text : texts) EXPECT_EQ(part.encode(text), whole.encode(text));
  EXPECT_GT(part.encode("squat").size(), whole.encode("squat").size());
}

TEST(ClipTokenizer, DamagedVocabulariesAreNamed) {
  const TempDir folder;
  const auto complaint = [&](const std::string& bytes) {
    writeFileAtomically(folder.path() / "v", bytes);
    return errorText<FileError>([&] { (void)ClipTokenizer::fromFile(folder.path() / "v"); });
  };
  EXPECT_THAT(complaint("#version\na b\n"), HasSubstr("holds 1 merges"));
  EXPECT_THAT(complaint(""), HasSubstr("holds 0 merges"));
  EXPECT_THAT(complaint("\x1f\x8b\x08 broken"), HasSubstr("is damaged"));
  EXPECT_THAT(errorText<FileError>([] { ClipTokenizer({{"a", "b", 49407}}); }), HasSubstr("49407"));
}

TEST(SplitByTokens, PartsFitAndLoseNothing) {
  const ClipTokenizer tokenizer({});
  const std::string text = "One two three. Four five, six seven eight! Ninetynineninetynine ten";
  for (const int limit : {5, 12, 20, 75}) {
    std::string joined;
    for (const std::string& part : splitByTokens(tokenizer, text, limit)) {
      EXPECT_LE(static_cast<int>(tokenizer.encode(part).size()) - 2, limit) << part;
      joined += part;
    }
    EXPECT_EQ(joined, text) << limit;
  }
  EXPECT_THAT(splitByTokens(tokenizer, text, 75), ElementsAre(text));
  EXPECT_THAT(splitByTokens(tokenizer, "ab cd. ef gh.", 6), ElementsAre("ab cd.", " ef gh."));
  EXPECT_THAT(splitByTokens(tokenizer, ""), ElementsAre(""));
}

}  // namespace
}  // namespace lay
