#include "core/vlm/prompt_pack.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace lay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A copy of the pack that comes with the program, to be spoilt.
class PackCopy {
 public:
  PackCopy() {
    for (const char* name :
         {"task.json", "overall.json", "head.json", "torso.json", "arms.json", "legs.json"}) {
      std::filesystem::copy_file(findResourceFile(std::string("prompts/") + name),
                                 dir_.path() / name);
    }
  }
  [[nodiscard]] const std::filesystem::path& path() const { return dir_.path(); }

  void replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = readFile(path() / file);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    writeFileAtomically(path() / file, text.replace(at, from.size(), to));
  }

 private:
  TempDir dir_;
};

TEST(PromptPack, HasTenQuestionsForEveryRow) {
  const PromptPack pack = loadPromptPack();
  for (const auto& questions : pack.questions) {
    EXPECT_EQ(questions.size(), static_cast<std::size_t>(kQuestionsPerPart));
  }
}

TEST(PromptPack, SpeaksOfThePersonsOwnSides) {
  const PromptPack pack = loadPromptPack();
  EXPECT_THAT(pack.system, HasSubstr("the person's own left and right"));
  EXPECT_THAT(pack.system, HasSubstr("\"unknown\""));
  for (const BodyPart part :
       {BodyPart::LeftArm, BodyPart::RightArm, BodyPart::LeftLeg, BodyPart::RightLeg}) {
    const bool is_left = sideOf(part) == BodySide::Left;
    for (const std::string& question : pack.questions[static_cast<std::size_t>(part)]) {
      EXPECT_THAT(question, HasSubstr(is_left ? "left" : "right"));
      EXPECT_THAT(question, Not(HasSubstr("{")));
    }
  }
}

TEST(PromptPack, MakesOneQuestionOfThem) {
  const PromptPack pack = loadPromptPack();
  constexpr std::array kParts = {BodyPart::Head, BodyPart::RightLeg};
  const std::string text = questionsText(pack, kParts, "{\"type\": \"object\"}");
  EXPECT_THAT(text, HasSubstr("head (the head):"));
  EXPECT_THAT(text, HasSubstr("right_leg (the person's own right leg):"));
  EXPECT_THAT(text, HasSubstr("Its members are \"head\", \"right_leg\"."));
  EXPECT_THAT(text, HasSubstr("{\"type\": \"object\"}"));
  EXPECT_THAT(text, HasSubstr("- Is the right foot on the ground or off it?"));
  EXPECT_THAT(text, Not(HasSubstr("left_arm (")));
  EXPECT_THAT(repairText(pack, kParts, "there is no {parts} in it"),
              HasSubstr("there is no {parts} in it"));
  EXPECT_THAT(condenseText(pack, kParts, 50), HasSubstr("at most 50 words"));
}

TEST(PromptPack, IsCheckedWhenItIsRead) {
  struct Fault {
    const char* file;
    const char* from;
    const char* to;
    const char* says;
  };
  for (const Fault& fault : {
           Fault{"head.json", "layfigure-prompts", "other", "format"},
           Fault{"head.json", "\"version\": 1", "\"version\": 2", "version"},
           Fault{"head.json", "\"head\"", "\"torso\"", "its \"part\" is not \"head\""},
           Fault{"head.json", "  \"Is the head in front of", "  \"Is", "is no JSON"},
           Fault{"head.json", "and which one?\"", "and which one.\"", "is no question"},
           Fault{"head.json", "\"If the head is turned,", "\"{side},", "{side}"},
           Fault{"arms.json",
                 "\"Is the {side} hand in front",
                 "\"Is a hand in front",
                 "lacks {side}"},
           Fault{"legs.json", "{other}", "{otter}", "{otter}"},
           Fault{"legs.json", "Is the", "Is\\u0007 the", "control characters"},
           Fault{"task.json", "{schema}", "this", "lacks {schema}"},
           Fault{"task.json", "\"probe\"", "\"prob\"", "missing"},
       }) {
    const PackCopy copy;
    const bool breaks_json = std::string(fault.says) == "is no JSON";
    copy.replace(fault.file, fault.from, breaks_json ? "" : fault.to);
    const std::string text = errorText<FileError>([&] { (void)loadPromptPack(copy.path()); });
    EXPECT_THAT(text, HasSubstr(fault.file));
    EXPECT_THAT(text, HasSubstr(breaks_json ? "prompts" : fault.says));
  }
}

TEST(PromptPack, WantsTenDifferentQuestions) {
  const PackCopy copy;
  const std::string question = "\"Is the back straight, rounded or arched?\",";
  copy.replace("torso.json", question, "");
  EXPECT_THAT(errorText<FileError>([&] { (void)loadPromptPack(copy.path()); }),
              HasSubstr("must be a list of 10"));
  const PackCopy twice;
  twice.replace("torso.json",
                "Does the chest face the same way as the pelvis?",
                "Is the back straight, rounded or arched?");
  EXPECT_THAT(errorText<FileError>([&] { (void)loadPromptPack(twice.path()); }),
              HasSubstr("is there twice"));
}

}  // namespace
}  // namespace lay
