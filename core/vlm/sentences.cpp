#include "core/vlm/sentences.h"

namespace lay {
namespace {

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

std::vector<std::string> sentencesOf(std::string_view text) {
  std::vector<std::string> sentences;
  std::string sentence;
  const auto end = [&sentences, &sentence] {
    while (!sentence.empty() && isBlank(sentence.back())) sentence.pop_back();
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
    sentence.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (sentence.empty() && isBlank(c)) continue;
    sentence += c;
    const bool is_mark = c == '.' || c == '!' || c == '?' || c == ';';
    if (c == '\n' || (is_mark && (i + 1 == text.size() || isBlank(text[i + 1])))) end();
  }
  end();
  return sentences;
}

std::string joinedSentences(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) {
    if (!text.empty()) text += ' ';
    text += sentence;
  }
  return text;
}

}  // namespace lay
