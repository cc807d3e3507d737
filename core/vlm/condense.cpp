#include "core/vlm/condense.h"

#include "core/language/parser.h"
#include "core/vlm/answer_reader.h"
#include "core/vlm/sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace lay {
namespace {

constexpr int kWordsToAskFor = 50;  // plain English has about three tokens in two words

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string withoutLastWord(const std::string& text) {
  const std::size_t end = text.find_last_not_of(' ');
  const std::size_t space = text.find_last_of(' ', end);
  return space == std::string::npos || end == std::string::npos ? "" : text.substr(0, space);
}

bool saysNothingNew(const std::string& text, const std::string& original, BodyPart row) {
  const std::vector<Statement> before = parseText(original, row).statements;
  const std::vector<Statement> after = parseText(text, row).statements;
  return std::all_of(after.begin(), after.end(), [&before](const Statement& statement) {
    return std::any_of(before.begin(), before.end(), [&statement](const Statement& other) {
      return saysTheSame(other, statement);
    });
  });
}

std::string questionAbout(const PartDescriptions& descriptions,
                          const PromptPack& pack,
                          std::span<const BodyPart> parts) {
  nlohmann::ordered_json texts;
  for (const BodyPart part : parts) texts[std::string(nameOf(part))] = descriptions[part].text;
  return condenseText(pack, parts, kWordsToAskFor) + "\n\n" +
         texts.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

int estimatedTokens(std::string_view text) {
  constexpr int kLettersPerToken = 4;
  int tokens = 0;
  int letters = 0;
  const auto endWord = [&tokens, &letters] {
    // CLIP has most short words whole; longer ones may come apart.
    tokens += (letters + kLettersPerToken - 1) / kLettersPerToken;
    letters = 0;
  };
  for (const char c : text) {
    if (isLetter(c)) {
      ++letters;
      continue;
    }
    endWord();
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank) ++tokens;  // marks and digits one each, other characters one a byte
  }
  endWord();
  return tokens;
}

std::string shortened(const std::string& text, BodyPart row, const CountTokens& count, int limit) {
  if (count(text) <= limit) return text;
  struct Weighed {
    std::string text;
    std::size_t num_statements = 0;
  };
  std::vector<Weighed> weighed;
  for (const std::string& sentence : sentencesOf(text)) {
    weighed.push_back({sentence, parseText(sentence, row).statements.size()});
  }
  const auto joined = [&weighed] {
    std::vector<std::string> sentences;
    for (const Weighed& sentence : weighed) sentences.push_back(sentence.text);
    return joinedSentences(sentences);
  };
  while (weighed.size() > 1 && count(joined()) > limit) {
    auto least = weighed.begin();
    for (auto it = weighed.begin(); it != weighed.end(); ++it) {
      if (it->num_statements <= least->num_statements) least = it;
    }
    weighed.erase(least);
  }
  std::string rest = joined();
  while (!rest.empty() && count(rest) > limit) rest = withoutLastWord(rest);
  return rest;
}

int condense(PartDescriptions& descriptions,
             const PromptPack& pack,
             const CountTokens& count,
             const AskInWords& ask) {
  std::vector<BodyPart> long_parts;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    if (count(descriptions[part].text) > kMaxPartTokens) long_parts.push_back(part);
  }
  if (long_parts.empty()) return 0;
  const auto reply = ask(questionAbout(descriptions, pack, long_parts), long_parts);
  const ModelAnswer answer = reply ? readAnswer(*reply, long_parts) : ModelAnswer();
  for (const BodyPart part : long_parts) {
    std::string& text = descriptions[part].text;
    const auto& said = answer.parts[static_cast<std::size_t>(part)];
    const bool is_good = said && !said->text.empty() && count(said->text) <= kMaxPartTokens &&
                         saysNothingNew(said->text, text, part);
    text = is_good ? said->text : shortened(text, part, count);
  }
  return static_cast<int>(long_parts.size());
}

}  // namespace lay
