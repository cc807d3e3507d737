// Answers that are cut off, changed or made of noise: whatever a server sends, reading it ends soon
// and gives valid texts.
#include "core/base/random.h"
#include "core/io/utf8.h"
#include "core/vlm/answer_reader.h"
#include "core/vlm/chat_reply.h"
#include "core/vlm/generated_description.h"
#include "core/vlm/lenient_json.h"
#include "core/vlm/model_list.h"
#include "tests/support/vlm_dialects.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

constexpr const char* kAnswer =
    "<think>so</think>```json\n{\"overall\": {\"text\": \"Standing, 'easy' "
    "\\u00e9\\ud83d\\ude42.\", "
    "\"certainty\": 0.9}, \"arms\": {\"left\": [\"Bent.\", \"Up\"], 'right': \"unknown\"}, // x\n"
    "\"legs\": {\"left\": {\"text\": \"Straight \\\"so to say\\\".\", \"certainty\": "
    "\"80%\"}}}\n```";

bool isUtf8(const std::string& text) {
  return utf32ToUtf8(utf8ToUtf32(text)) == text;
}

/// Reads what a server sent as the program does, and checks what came out.
void readAll(const std::string& bytes) {
  ChatReader reader({});
  // In two pieces, so that what waits for its second half is met too.
  const std::string_view view = bytes;
  if (reader.feed(view.substr(0, bytes.size() / 2), "text/event-stream")) {
    reader.feed(view.substr(bytes.size() / 2), "text/event-stream");
  }
  reader.finish();
  const std::vector<BodyPart> parts = wantedParts({});
  for (const std::string& text : {reader.text(), bytes}) {
    const ModelAnswer answer = readAnswer(text, parts);
    for (const auto& part : answer.parts) {
      if (!part) continue;
      ASSERT_TRUE(isUtf8(part->text)) << bytes;
      ASSERT_TRUE(part->certainty >= 0 && part->certainty <= 1) << bytes;
    }
    for (const std::string& object : jsonObjectsIn(utf32ToUtf8(utf8ToUtf32(text)))) {
      ASSERT_FALSE(nlohmann::json::parse(object, nullptr, false).is_discarded()) << object;
    }
  }
  ASSERT_TRUE(isUtf8(errorMessageIn(bytes)));
  (void)modelIdsIn(bytes);
}

std::vector<std::string> wholeAnswers() {
  std::vector<std::string> all = {kAnswer, objectOf(kAnswer).pieces[0]};
  std::string stream;
  // Short, since every byte of it is tried.
  for (const std::string& piece : streamOf(VlmDialect::LlamaCpp, R"({"head": "Up."})").pieces) {
    stream += piece;
  }
  all.push_back(stream);
  all.push_back(modelListOf(VlmDialect::Vllm).pieces[0]);
  all.push_back(unknownModelBy(VlmDialect::OpenAi).pieces[0]);
  return all;
}

TEST(HostileAnswers, MayEndAnywhere) {
  for (const std::string& whole : wholeAnswers()) {
    for (std::size_t length = 0; length <= whole.size(); ++length) {
      readAll(whole.substr(0, length));
    }
  }
}

TEST(HostileAnswers, MayHaveAnyByteAnywhere) {
  Random random(1);
  constexpr std::string_view kMarks = "{}[]\"':,\\\n\r\0 /`<\xFF\xC3\xE2u0";
  for (const std::string& whole : wholeAnswers()) {
    for (std::size_t at = 0; at < whole.size(); ++at) {
      std::string changed = whole;
      changed[at] = kMarks[static_cast<std::size_t>(random.below(static_cast<int>(kMarks.size())))];
      readAll(changed);
      readAll(whole.substr(0, at) + whole.substr(at + 1));
    }
  }
}

TEST(HostileAnswers, MayBeNoise) {
  Random random(2);
  constexpr std::string_view kMarks =
      "{}[]\"':,\\\n {{\"\":/*think><0123456789tfn\xE2\x80\x9C\x9D head text";
  for (int i = 0; i < 2000; ++i) {
    std::string noise = i % 2 == 0 ? "{\"head\":" : "data: ";
    for (int k = random.below(200); k > 0; --k) {
      noise += kMarks[static_cast<std::size_t>(random.below(static_cast<int>(kMarks.size())))];
    }
    readAll(noise);
  }
}

TEST(HostileAnswers, MayBeVast) {
  for (const std::string& unit : std::vector<std::string>{"[",
                                                          "{",
                                                          "{\"a\":",
                                                          "\"",
                                                          "\\",
                                                          "<think>",
                                                          "{\"head\": \"x\"} ",
                                                          "data: {\n\n",
                                                          "{'",
                                                          "/*"}) {
    std::string vast;
    while (vast.size() < (1U << 20U)) vast += unit;
    readAll(vast);
  }
}

}  // namespace
}  // namespace lay
