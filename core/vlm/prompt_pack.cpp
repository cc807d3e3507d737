#include "core/vlm/prompt_pack.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string_view>

namespace lay {
namespace {

using Json = nlohmann::json;
using Path = std::filesystem::path;
/// Placeholder -> what stands for it.
using Words = std::map<std::string, std::string>;

constexpr std::size_t kMaxFileBytes = std::size_t{64} << 10U;
constexpr std::size_t kMaxQuestionBytes = 300;
constexpr std::size_t kMaxTextBytes = 4000;

[[noreturn]] void refuse(const Path& path, const std::string& what) {
  throw FileError(strCat("Cannot use '",
                         path.string(),
                         "' as prompts: ",
                         what,
                         " Put the file that came with the program in its place."));
}

std::string filled(std::string text, const Words& words) {
  std::size_t at = 0;
  while ((at = text.find('{', at)) != std::string::npos) {
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) break;
    const auto word = words.find(text.substr(at + 1, end - at - 1));
    if (word == words.end()) {
      ++at;
      continue;
    }
    text.replace(at, end - at + 1, word->second);
    at += word->second.size();  // what was put in is not searched
  }
  return text;
}

/// Every {word} of a text must be one of those that are filled in, and those in `required` be
/// there.
void checkPlaceholders(const Path& path,
                       const std::string& text,
                       const std::vector<std::string>& known,
                       const std::vector<std::string>& required) {
  std::vector<std::string> found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    const std::string name =
        text.substr(at + 1, (end == std::string::npos ? text.size() : end) - at - 1);
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      refuse(path, strCat("'{", name.substr(0, 40), "}' in it stands for nothing."));
    }
    found.push_back(name);
  }
  for (const std::string& name : required) {
    if (std::find(found.begin(), found.end(), name) == found.end()) {
      refuse(path, strCat("'", text.substr(0, 60), "' lacks {", name, "}."));
    }
  }
}

Json readPromptFile(const Path& path) {
  const std::string bytes = readFile(path);
  if (bytes.size() > kMaxFileBytes) {
    refuse(path, strCat("it has ", bytes.size(), " bytes; at most ", kMaxFileBytes, " are read."));
  }
  Json json = Json::parse(bytes, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || json.value("format", Json()) != "layfigure-prompts" ||
      json.value("version", Json()) != 1) {
    refuse(path, "it is no JSON object of \"format\" layfigure-prompts and \"version\" 1.");
  }
  return json;
}

std::string checkedText(const Path& path, const Json& json, std::size_t max_bytes) {
  if (!json.is_string()) refuse(path, "a text is missing or not a string.");
  const auto& text = json.get_ref<const std::string&>();
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= ' ' && c != 127;
  });
  if (text.empty() || text.size() > max_bytes || !is_plain) {
    refuse(path,
           strCat("'",
                  text.substr(0, 60),
                  "' must be one line of 1 to ",
                  max_bytes,
                  " bytes without control characters."));
  }
  return text;
}

std::vector<std::string> readQuestions(const Path& path, std::string_view part, bool has_sides) {
  const Json json = readPromptFile(path);
  if (json.value("part", Json()) != part) {
    refuse(path, strCat("its \"part\" is not \"", part, "\"."));
  }
  const Json list = json.value("questions", Json());
  if (!list.is_array() || list.size() != kQuestionsPerPart) {
    refuse(path, strCat("\"questions\" must be a list of ", kQuestionsPerPart, "."));
  }
  std::vector<std::string> questions;
  for (const Json& item : list) {
    std::string question = checkedText(path, item, kMaxQuestionBytes);
    if (!question.ends_with('?')) refuse(path, strCat("'", question, "' is no question."));
    if (std::find(questions.begin(), questions.end(), question) != questions.end()) {
      refuse(path, strCat("'", question, "' is there twice."));
    }
    if (has_sides) {
      checkPlaceholders(path, question, {"side", "other"}, {"side"});
    } else {
      checkPlaceholders(path, question, {}, {});
    }
    questions.push_back(std::move(question));
  }
  return questions;
}

std::vector<std::string> ofSide(const std::vector<std::string>& questions, bool is_left) {
  const Words words = {{"side", is_left ? "left" : "right"}, {"other", is_left ? "right" : "left"}};
  std::vector<std::string> said;
  for (const std::string& question : questions) said.push_back(filled(question, words));
  return said;
}

std::string listOf(std::span<const BodyPart> parts) {
  std::string list;
  for (const BodyPart part : parts) {
    list += strCat(list.empty() ? "\"" : ", \"", nameOf(part), "\"");
  }
  return list;
}

/// "the person's own left arm".
std::string wordsFor(BodyPart part) {
  if (part == BodyPart::Overall) return "the whole body";
  std::string name(nameOf(part));
  std::replace(name.begin(), name.end(), '_', ' ');
  return (sideOf(part) == BodySide::Middle ? "the " : "the person's own ") + name;
}

template <typename FindFile>
PromptPack readPack(const FindFile& file) {
  PromptPack pack;
  const Path path = file("task.json");
  const Json json = readPromptFile(path);
  const Json texts = json.value("texts", Json::object());
  if (!texts.is_object()) refuse(path, "\"texts\" is no object.");
  const auto read = [&](const char* name, const std::vector<std::string>& placeholders) {
    std::string text = checkedText(path, texts.value(name, Json()), kMaxTextBytes);
    checkPlaceholders(path, text, placeholders, placeholders);
    return text;
  };
  pack.system = read("system", {});
  pack.task = read("task", {});
  pack.part = read("part", {"part", "name"});
  pack.answer = read("answer", {"parts", "schema"});
  pack.repair = read("repair", {"problem", "parts"});
  pack.condense = read("condense", {"words", "parts"});
  pack.probe = read("probe", {});
  const auto put = [&pack](BodyPart part, std::vector<std::string> questions) {
    pack.questions[static_cast<std::size_t>(part)] = std::move(questions);
  };
  put(BodyPart::Overall, readQuestions(file("overall.json"), "overall", false));
  put(BodyPart::Head, readQuestions(file("head.json"), "head", false));
  put(BodyPart::Torso, readQuestions(file("torso.json"), "torso", false));
  const std::vector<std::string> arms = readQuestions(file("arms.json"), "arms", true);
  const std::vector<std::string> legs = readQuestions(file("legs.json"), "legs", true);
  put(BodyPart::LeftArm, ofSide(arms, true));
  put(BodyPart::RightArm, ofSide(arms, false));
  put(BodyPart::LeftLeg, ofSide(legs, true));
  put(BodyPart::RightLeg, ofSide(legs, false));
  return pack;
}

}  // namespace

PromptPack loadPromptPack() {
  return readPack([](const char* name) { return findResourceFile(strCat("prompts/", name)); });
}

PromptPack loadPromptPack(const Path& folder) {
  return readPack([&folder](const char* name) { return folder / name; });
}

std::string questionsText(const PromptPack& pack,
                          std::span<const BodyPart> parts,
                          const std::string& schema) {
  std::string text = pack.task + "\n";
  for (const BodyPart part : parts) {
    text +=
        strCat("\n",
               filled(pack.part, {{"part", std::string(nameOf(part))}, {"name", wordsFor(part)}}),
               "\n");
    for (const std::string& question : pack.questions[static_cast<std::size_t>(part)]) {
      text += strCat("- ", question, "\n");
    }
  }
  return text + "\n" + filled(pack.answer, {{"parts", listOf(parts)}, {"schema", schema}});
}

std::string repairText(const PromptPack& pack,
                       std::span<const BodyPart> parts,
                       const std::string& problem) {
  return filled(pack.repair, {{"problem", problem}, {"parts", listOf(parts)}});
}

std::string condenseText(const PromptPack& pack, std::span<const BodyPart> parts, int num_words) {
  return filled(pack.condense, {{"words", std::to_string(num_words)}, {"parts", listOf(parts)}});
}

}  // namespace lay
