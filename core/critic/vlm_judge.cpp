#include "core/critic/vlm_judge.h"

#include <cmath>

#include "core/base/error.h"
#include "core/critic/rule_reader.h"
#include "core/vlm/answer_text.h"
#include "core/vlm/chat_client.h"
#include "core/vlm/person_crop.h"

namespace lay {
namespace {

constexpr std::size_t kLongestLine = 400;           // bytes of a rule or a case in a question
constexpr std::size_t kLongestRefused = 4U << 10U;  // bytes of a rule that cannot be used

constexpr const char* kMiner =
    "You find out why a judge of 3D bodies was wrong, and write rules by which it will be right.";

constexpr const char* kMiningTask =
    "The first picture is the photograph; the person is in the magenta box. The next two show two "
    "candidates, each twice: left, drawn over the photograph; right, from the side at 90 degrees, "
    "skin that touches skin pale and red where one part lies inside another. A judge liked the "
    "second "
    "one better, but measured against the truth the first one is right. "
    "Write one new rule of one sentence that can be tested on a picture and would have told them "
    "apart, and tags of the situations it holds in, none for all of them. Do not repeat a rule "
    "that is there already.";

/// The pair that was ranked most wrongly: how much better the first is, times by how much the other
/// was liked more.
struct WrongPair {
  int right = -1;
  int wrong = -1;
};

WrongPair worstPair(const Verdict& verdict, const std::vector<double>& errors) {
  WrongPair pair;
  double most = 0;
  for (std::size_t i = 0; i < errors.size(); ++i) {
    for (std::size_t k = 0; k < errors.size(); ++k) {
      const Critique& right = verdict.critiques[i];
      const Critique& wrong = verdict.critiques[k];
      if (!right.is_judged || !wrong.is_judged) continue;
      const double better = errors[k] - errors[i];
      const double liked = wrong.score - right.score;
      if (better <= 0 || liked <= 0 || better * liked <= most) continue;
      most = better * liked;
      pair = {static_cast<int>(i), static_cast<int>(k)};
    }
  }
  return pair;
}

std::string saidOf(const char* which, const Critique& critique, double error_mm) {
  return strCat(which,
                ": the judge gave it ",
                std::lround(critique.score),
                " (",
                critique.sentence,
                "), and it is ",
                std::lround(error_mm),
                " mm from the truth.");
}

}  // namespace

VlmJudge::VlmJudge(BodyModelPtr body,
                   VlmCriticOptions options,
                   CandidateTiles tiles,
                   std::shared_ptr<const CriticMemory> memory,
                   MemoryUse use)
    : body_(std::move(body)),
      options_(std::move(options)),
      tiles_(std::move(tiles)),
      memory_(std::move(memory)),
      use_(use) {
  (void)VlmCritic(options_, tiles_);  // refuses what it cannot ask with
}

std::string VlmJudge::about() const {
  return strCat("the vision-language model ",
                options_.settings.model.empty() ? "that the server lists first"
                                                : strCat("'", options_.settings.model, "'"),
                " at ",
                options_.settings.base_url);
}

Verdict VlmJudge::judge(const FoundGroup& found, std::stop_token stop) {
  seen_ = seenOf(*body_, found);
  CriticAdvice advice;
  if (use_.rules) {
    seen_.rules = memory_->chooseRules(seen_.situation);
    for (const std::size_t rule : seen_.rules) {
      advice.rules.push_back(cleanedText(memory_->rules()[rule].text, kLongestLine));
    }
  }
  advice.cases.resize(seen_.embedding.size());
  for (std::size_t i = 0; i < seen_.embedding.size() && use_.prototypes; ++i) {
    for (const std::size_t nearest : memory_->nearestPrototypes(seen_.embedding[i])) {
      advice.cases[i].push_back(
          cleanedText(memory_->prototypes()[nearest].rationale, kLongestLine));
    }
  }
  VlmCriticOptions options = options_;
  options.advice = [&advice](const HypothesisGroup&) { return advice; };
  Verdict verdict = VlmCritic(std::move(options), tiles_).score(found.group, std::move(stop));
  for (std::size_t i = 0; i < verdict.critiques.size(); ++i) {
    Critique& critique = verdict.critiques[i];
    if (!critique.is_judged) continue;
    for (const std::string& rule : advice.rules) {
      critique.changed_by.push_back(strCat("rule: ", rule));
    }
    for (const std::string& told : advice.cases[i]) {
      critique.changed_by.push_back(strCat("case: ", told));
    }
  }
  return verdict;
}

MinedRule VlmJudge::mine(const FoundGroup& found,
                         const Verdict& verdict,
                         const std::vector<double>& errors,
                         std::stop_token stop) {
  const WrongPair pair = worstPair(verdict, errors);
  if (pair.right < 0) return {};
  if (options_.on_progress) options_.on_progress("asking for a rule");
  ChatClient client(options_.settings, options_.retry, options_.on_progress, std::move(stop));
  const auto model = client.chosenModel();
  if (!model) return {};
  ChatRequest chat;
  chat.model = *model;
  chat.schema_name = "rule";
  chat.schema = ruleSchema();
  chat.temperature = options_.settings.temperature;
  chat.seed = options_.settings.seed;
  chat.max_tokens = options_.settings.max_tokens;
  std::string task = kMiningTask;
  for (const std::size_t rule : seen_.rules) {
    task += strCat("\n- ", cleanedText(memory_->rules()[rule].text, kLongestLine));
  }
  task += strCat("\n\nAnswer with one JSON object of this schema: ", chat.schema);
  const auto candidate = [&](const char* which, int body) {
    const auto at = static_cast<std::size_t>(body);
    return ChatMessage{ChatRole::User,
                       saidOf(which, verdict.critiques[at], errors[at]),
                       dataUri(tiles_(found.group, body))};
  };
  chat.messages = {
      {ChatRole::System, kMiner, ""},
      {ChatRole::User, task, dataUri(personCrop(*found.group.photo, found.group.problem.box))},
      candidate("The first candidate", pair.right),
      candidate("The second candidate", pair.wrong)};
  MinedRule mined;
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto reply = client.ask(chat, {});
    if (!reply) return {};
    mined = readRule(reply->text);
    if (mined.rule) return mined;
    chat.messages.push_back(
        {ChatRole::Assistant, toUtf8(reply->text.substr(0, kLongestRefused)), ""});
    chat.messages.push_back(
        {ChatRole::User, strCat("That cannot be used: ", mined.problem, ". Answer again."), ""});
  }
  return mined;
}

}  // namespace lay
