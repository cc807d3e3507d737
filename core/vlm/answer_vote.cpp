#include "core/vlm/answer_vote.h"

#include "core/language/parser.h"
#include "core/language/phrase_writer.h"
#include "core/vlm/sentences.h"

#include <algorithm>
#include <vector>

namespace lay {
namespace {

using Statements = std::vector<Statement>;

struct Ballot {
  const PartAnswer* answer = nullptr;
  Statements statements;
};

struct Majority {
  Statements statements;
  double agreement = 1;  ///< mean share of the ballots behind them
};

bool has(const Statements& statements, const Statement& statement) {
  return std::any_of(statements.begin(), statements.end(), [&statement](const Statement& other) {
    return saysTheSame(other, statement);
  });
}

Majority majorityOf(const std::vector<Ballot>& ballots) {
  Majority majority;
  Statements seen;
  double sum = 0;
  for (const Ballot& ballot : ballots) {
    for (const Statement& statement : ballot.statements) {
      if (has(seen, statement)) continue;
      seen.push_back(statement);
      const auto count =
          std::count_if(ballots.begin(), ballots.end(), [&statement](const Ballot& other) {
            return has(other.statements, statement);
          });
      if (2 * static_cast<std::size_t>(count) <= ballots.size()) continue;
      majority.statements.push_back(statement);
      sum += static_cast<double>(count) / static_cast<double>(ballots.size());
    }
  }
  if (!majority.statements.empty()) {
    majority.agreement = sum / static_cast<double>(majority.statements.size());
  }
  return majority;
}

/// How near a ballot comes to what most say.
int scoreOf(const Ballot& ballot, const Statements& majority) {
  int score = 0;
  for (const Statement& statement : ballot.statements) score += has(majority, statement) ? 1 : -1;
  return score;
}

std::string plainSentence(const Statement& statement) {
  std::string sentence = sentenceOf(statement) + ".";
  if (sentence[0] >= 'a' && sentence[0] <= 'z') {
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  }
  return sentence;
}

/// The ballot's text with what most say and nothing against it.
std::string textFor(const Ballot& ballot, const Statements& majority) {
  const std::string& text = ballot.answer->text;
  std::vector<std::string> kept;
  Statements said;
  std::size_t at = 0;
  for (const std::string& sentence : sentencesOf(text)) {
    const std::size_t begin = text.find(sentence, at);
    const std::size_t end = begin + sentence.size();
    at = end;
    Statements within;
    for (const Statement& statement : ballot.statements) {
      if (statement.range.begin >= begin && statement.range.begin < end) {
        within.push_back(statement);
      }
    }
    const bool is_agreed =
        std::all_of(within.begin(), within.end(), [&majority](const Statement& statement) {
          return has(majority, statement);
        });
    if (!is_agreed) continue;
    kept.push_back(sentence);
    said.insert(said.end(), within.begin(), within.end());
  }
  for (const Statement& statement : majority) {
    if (!has(said, statement)) kept.push_back(plainSentence(statement));
  }
  return joinedSentences(kept);
}

PartDescription votedPart(std::span<const ModelAnswer> answers, BodyPart part) {
  std::vector<Ballot> ballots;
  std::size_t num_said = 0;
  double certainty = 0;
  for (const ModelAnswer& answer : answers) {
    const auto& said = answer.parts[static_cast<std::size_t>(part)];
    if (!said) continue;
    ++num_said;
    if (said->text.empty()) continue;
    ballots.push_back({&*said, parseText(said->text, part).statements});
    certainty += static_cast<double>(said->certainty);
  }
  PartDescription description;
  description.author = Author::Vlm;
  if (ballots.empty() || 2 * ballots.size() < num_said) {
    description.confidence = 0;
    return description;
  }
  const Majority majority = majorityOf(ballots);
  const auto best = std::max_element(
      ballots.begin(), ballots.end(), [&majority](const Ballot& a, const Ballot& b) {
        return scoreOf(a, majority.statements) < scoreOf(b, majority.statements);
      });
  description.text = ballots.size() == 1 ? best->answer->text : textFor(*best, majority.statements);
  const double mean = certainty / static_cast<double>(ballots.size());
  description.confidence = std::clamp(static_cast<float>(mean * majority.agreement), 0.0F, 1.0F);
  return description;
}

}  // namespace

PartDescriptions voted(std::span<const ModelAnswer> answers, std::span<const BodyPart> parts) {
  PartDescriptions descriptions;
  for (const BodyPart part : parts) descriptions[part] = votedPart(answers, part);
  return descriptions;
}

}  // namespace lay
