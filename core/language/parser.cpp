#include "core/language/parser.h"

#include "core/language/descriptions_file.h"
#include "core/language/statement_reader.h"

#include <algorithm>
#include <array>

namespace lay {
namespace {

SpanKind kindOf(WordUse use) {
  switch (use) {
    case WordUse::Understood:
      return SpanKind::Understood;
    case WordUse::Filler:
      return SpanKind::Filler;
    case WordUse::NotUnderstood:
      break;
  }
  return SpanKind::NotUnderstood;
}

bool isArticleOrMark(const Word& word) {
  static constexpr std::array<std::string_view, 9> kSilent = {
      ".", ",", "the", "a", "an", "his", "her", "their", "its"};
  return std::find(kSilent.begin(), kSilent.end(), word.text) != kSilent.end();
}

std::vector<TextSpan> spansOf(const std::vector<Word>& words, const std::vector<WordUse>& uses) {
  std::vector<TextSpan> spans;
  for (std::size_t i = 0; i < words.size(); ++i) {
    SpanKind kind = kindOf(uses[i]);
    if (kind == SpanKind::NotUnderstood && isArticleOrMark(words[i])) kind = SpanKind::Filler;
    if (!spans.empty() && spans.back().kind == kind) {
      spans.back().range.end = std::max(spans.back().range.end, words[i].range.end);
    } else if (spans.empty() || words[i].range.begin >= spans.back().range.end) {
      spans.push_back({words[i].range, kind});
    }
  }
  return spans;
}

}  // namespace

ParsedText parseText(std::string_view text, BodyPart row) {
  const std::vector<Word> words = wordsOf(text.substr(0, kMaxDescriptionBytes));
  const std::vector<Atom> atoms = atomsOf(words);
  StatementReader reader(words, atoms, row);
  reader.read();
  return {reader.statements(), spansOf(words, reader.uses())};
}

void parseStatements(PartDescriptions& descriptions) {
  for (int i = 0; i < kBodyPartCount; ++i) {
    PartDescription& part = descriptions.parts[static_cast<std::size_t>(i)];
    part.statements = parseText(part.text, static_cast<BodyPart>(i)).statements;
  }
}

}  // namespace lay
