#include "core/registry/card_fields.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

class CardFieldsTest : public testing::Test {
 protected:
  [[nodiscard]] std::string problemOf(const std::string& content) const {
    writeFileAtomically(path, content);
    return errorText<FileError>([this] { (void)readCardFields(path); });
  }

  TempDir folder;
  std::filesystem::path path = folder.path() / "card.json";
};

TEST_F(CardFieldsTest, ComesBackAsWritten) {
  const CardFields fields{.texts = {{"id", "smpl \"ü\" \n"}, {"empty", ""}},
                          .numbers = {{"bytes", 123456789012.0}, {"height", 1.6875}},
                          .lists = {{"warnings", {"a", "b"}}, {"none", {}}}};
  writeCardFields(path, fields);
  const CardFields read = readCardFields(path);
  EXPECT_EQ(read.texts, fields.texts);
  EXPECT_EQ(read.numbers, fields.numbers);
  EXPECT_EQ(read.lists, fields.lists);
  EXPECT_EQ(read.text("absent"), "");
  EXPECT_EQ(read.number("absent"), 0);
}

TEST_F(CardFieldsTest, PassesOverWhatItDoesNotKnow) {
  writeFileAtomically(path, R"({"a": null, "b": true, "c": ["x", 1, null], "d": "text"})");
  const CardFields read = readCardFields(path);
  EXPECT_EQ(read.texts, (std::map<std::string, std::string>{{"d", "text"}}));
  EXPECT_THAT(read.lists.at("c"), testing::ElementsAre("x"));
}

TEST_F(CardFieldsTest, RefusesHostileFiles) {
  EXPECT_THAT(problemOf("no json"), HasSubstr("not JSON"));
  EXPECT_THAT(problemOf(""), HasSubstr("not JSON"));
  EXPECT_THAT(problemOf("[1, 2]"), HasSubstr("flat JSON object"));
  EXPECT_THAT(problemOf(R"({"a": {"b": {"c": 1}}})"), HasSubstr("flat JSON object"));
  EXPECT_THAT(problemOf(std::string(100'000, '[')), testing::Not(testing::IsEmpty()));
  EXPECT_THAT(problemOf("{\"a\": \"" + std::string(300'000, 'x') + "\"}"), HasSubstr("bytes"));
  std::filesystem::remove(path);
  EXPECT_THROW((void)readCardFields(path), FileError);
}

}  // namespace
}  // namespace lay
