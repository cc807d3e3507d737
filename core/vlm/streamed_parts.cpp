#include "core/vlm/streamed_parts.h"

#include "core/vlm/answer_reader.h"
#include "core/vlm/answer_text.h"

namespace lay {

void StreamedParts::onAnswer(const std::string& text) {
  // Reading anew costs the answer's length: once for every thirty-second part that came, the sum is
  // bounded by a multiple of the length.
  const bool is_new = text.size() < read_length_;
  if (!is_new && text.size() < read_length_ + read_length_ / 32) return;
  read_length_ = text.size();
  const ModelAnswer answer = readAnswer(text, wanted_);
  for (const BodyPart part : wanted_) {
    const auto& said = answer.parts[static_cast<std::size_t>(part)];
    if (!said) continue;
    // What may become "unknown" is not shown before it is something else.
    constexpr std::string_view kUnknown = "unknown";
    if (kUnknown.starts_with(asciiLowerCase(said->text))) continue;
    std::string& told = told_[static_cast<std::size_t>(part)];
    if (said->text == told) continue;
    told = said->text;
    sink_.onText(part, told);
  }
}

}  // namespace lay
