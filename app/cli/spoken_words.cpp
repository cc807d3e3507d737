#include "app/cli/spoken_words.h"

#include "core/base/error.h"
#include "core/language/descriptions_file.h"
#include "core/language/parser.h"

#include <algorithm>

namespace lay {

namespace {

/// "left arm: it is bent" -> the left arm's row and "it is bent".
std::pair<BodyPart, std::string> rowOf(const std::string& sentence) {
  const std::size_t colon = sentence.find(':');
  if (colon != std::string::npos) {
    std::string name = sentence.substr(0, colon);
    std::replace(name.begin(), name.end(), ' ', '_');
    if (const auto part = bodyPartNamed(name)) return {*part, sentence.substr(colon + 1)};
  }
  return {BodyPart::Overall, sentence};
}

/// The stretches of a text that led to nothing, quoted.
std::string notUnderstood(const std::string& text, const ParsedText& parsed) {
  std::string list;
  for (const TextSpan& span : parsed.spans) {
    if (span.kind != SpanKind::NotUnderstood) continue;
    list += strCat(list.empty() ? "'" : ", '",
                   text.substr(span.range.begin, span.range.end - span.range.begin),
                   "'");
  }
  return list;
}

void add(PartDescription& part, const std::string& text) {
  if (!part.text.empty()) part.text += ' ';
  part.text += text;
  part.author = Author::Person;
}

}  // namespace

PartDescriptions readWords(const SpokenWords& words, std::vector<std::string>& notes) {
  PartDescriptions descriptions;
  if (words.file) descriptions = loadDescriptions(*words.file);
  for (const std::string& sentence : words.sentences) {
    const auto [row, text] = rowOf(sentence);
    const ParsedText parsed = parseText(text, row);
    const std::string lost = notUnderstood(text, parsed);
    if (parsed.statements.empty()) {
      throw InvalidOptions(strCat("Nothing of '",
                                  sentence,
                                  "' was understood. Say where or how bent a part is, from the "
                                  "person's own left and right, for "
                                  "example 'the left elbow is bent at a right angle' or 'left arm: "
                                  "the hand is above the head'."));
    }
    if (!lost.empty()) notes.push_back(strCat("Not understood and left out: ", lost, "."));
    add(descriptions[row], text);
  }
  parseStatements(descriptions);
  return descriptions;
}

}  // namespace lay
