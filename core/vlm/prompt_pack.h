#pragma once

#include "core/language/body_point.h"

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace lay {

inline constexpr int kQuestionsPerPart = 10;

/// What a model is asked, in words that were read by a person (resources/prompts). Files of a
/// person's own are found first, so they are checked like any other input.
struct PromptPack {
  std::string system;    ///< whom the model plays, whose left and right it says
  std::string task;      ///< what it sees and what to do
  std::string part;      ///< the line before a part's questions: {part}, {name}
  std::string answer;    ///< the form of an answer: {parts}, {schema}
  std::string repair;    ///< after an answer that cannot be read: {problem}, {parts}
  std::string condense;  ///< before texts that are too long: {words}, {parts}
  std::string probe;     ///< for a test of the connection: the colour of a picture
  /// By BodyPart; arms and legs speak of their side.
  std::array<std::vector<std::string>, kBodyPartCount> questions;
};

/// Reads task.json, overall.json, head.json, torso.json, arms.json and legs.json.
/// @throws FileError naming the file and what is wrong: another format, not ten questions, one that
/// is no question, is too long, does not name its side, or holds an unknown {placeholder}.
[[nodiscard]] PromptPack loadPromptPack();
[[nodiscard]] PromptPack loadPromptPack(const std::filesystem::path& folder);

/// The whole question about some parts.
[[nodiscard]] std::string questionsText(const PromptPack& pack,
                                        std::span<const BodyPart> parts,
                                        const std::string& schema);

/// After an answer that could not be read.
[[nodiscard]] std::string repairText(const PromptPack& pack,
                                     std::span<const BodyPart> parts,
                                     const std::string& problem);

/// Before texts that are to be shortened.
[[nodiscard]] std::string condenseText(const PromptPack& pack,
                                       std::span<const BodyPart> parts,
                                       int num_words);

}  // namespace lay
