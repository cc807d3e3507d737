#pragma once

#include "core/language/part_descriptions.h"
#include "core/vlm/prompt_pack.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lay {

/// Longest text of a part, in CLIP's tokens without start and end: what a text encoder reads of it.
inline constexpr int kMaxPartTokens = 75;

/// CLIP tokens of a text, start and end not counted.
using CountTokens = std::function<int(std::string_view text)>;

/// For where the tokenizer's vocabulary is not installed: at least as many as CLIP's tokenizer
/// makes of plain English, a third too many on average.
[[nodiscard]] int estimatedTokens(std::string_view text);

/// Leaves out the sentences that make the fewest statements, the last of equal ones first, until at
/// most `limit` tokens are left; of a single sentence that is too long, its last words.
[[nodiscard]] std::string shortened(const std::string& text,
                                    BodyPart row,
                                    const CountTokens& count,
                                    int limit = kMaxPartTokens);

/// Asks a model a question without a picture. @return nothing when there is no answer.
using AskInWords = std::function<std::optional<std::string>(const std::string& question,
                                                            std::span<const BodyPart> parts)>;

/// Brings every part to at most kMaxPartTokens: by the model, which is asked once to reorganise the
/// texts that are too long, and where its text is still too long, says nothing or says something
/// new, by `shortened`. @return the number of parts that were too long.
int condense(PartDescriptions& descriptions,
             const PromptPack& pack,
             const CountTokens& count,
             const AskInWords& ask);

}  // namespace lay
