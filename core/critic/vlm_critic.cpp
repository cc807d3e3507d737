#include "core/critic/vlm_critic.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/critic/judgement_reader.h"
#include "core/vlm/answer_text.h"
#include "core/vlm/chat_client.h"
#include "core/vlm/person_crop.h"

namespace lay {
namespace {

constexpr std::size_t kLongestSentBack = 8U << 10U;  // bytes of an answer that cannot be read
constexpr const char* kPromptVersion = "3";

constexpr const char* kSystem =
    "You judge how well 3D bodies fit the person in a photograph. You are exact and sceptical, and "
    "you compare the candidates with each other.";

constexpr const char* kTask =
    "The first picture is the photograph; the person is in the magenta box. Each of the following "
    "pictures shows one candidate twice: left, drawn over the photograph; right, from the side at "
    "90 degrees, where limbs that point the wrong way in depth show. There, skin that touches skin "
    "is pale, and red is where one part of the body lies inside another. Give every candidate a "
    "score from 0 (wrong) to 100 (right), one sentence of critique, and flags. Use the whole "
    "scale: the "
    "scores are compared with each other. Left and right are the person's own.";

void addList(std::string& text, const char* title, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  text += title;
  for (const std::string& line : lines) text += strCat("\n- ", line);
}

/// One group before one model. One use.
class Judging {
 public:
  Judging(const HypothesisGroup& group,
          const VlmCriticOptions& options,
          const CandidateTiles& tiles,
          std::stop_token stop)
      : group_(group),
        options_(options),
        tiles_(tiles),
        stop_(stop),
        client_(
            options.settings,
            options.retry,
            [this](const std::string& what) { tell(what); },
            std::move(stop)) {}

  [[nodiscard]] Verdict judge() {
    const auto count = group_.bodies.size();
    const auto model = client_.chosenModel();
    if (model) {
      model_ = *model;
      photo_ = dataUri(personCrop(*group_.photo, group_.problem.box));
      if (options_.advice) advice_ = options_.advice(group_);
      askRounds();
    }
    return summedUp(count);
  }

 private:
  void tell(const std::string& what) const {
    if (options_.on_progress) options_.on_progress(what);
  }

  void askRounds() {
    const int count = static_cast<int>(group_.bodies.size());
    const std::vector<JudgeRound> rounds = planRounds(count, options_.rounds);
    for (std::size_t r = 0; r < rounds.size(); ++r) {
      std::vector<ChunkScores> chunks;
      for (std::size_t c = 0; c < rounds[r].size(); ++c) {
        tell(strCat("judging ",
                    rounds[r][c].size(),
                    " of ",
                    count,
                    " hypotheses, round ",
                    r + 1,
                    " of ",
                    rounds.size(),
                    ", question ",
                    c + 1,
                    " of ",
                    rounds[r].size()));
        auto scores = askChunk(rounds[r][c], static_cast<int>(r));
        if (!scores) break;
        chunks.push_back(std::move(*scores));
      }
      rounds_.push_back(alignedScores(count, chunks));
      if (stop_.stop_requested()) return;
    }
  }

  [[nodiscard]] ChatRequest request(const std::vector<int>& members,
                                    const std::vector<int>& ids,
                                    int round) {
    ChatRequest chat;
    chat.model = model_;
    chat.schema_name = "judgement";
    chat.schema = judgementSchema(ids);
    chat.temperature = options_.settings.temperature;
    chat.seed = static_cast<int>(static_cast<unsigned>(options_.settings.seed) +
                                 static_cast<unsigned>(round));
    chat.max_tokens = options_.settings.max_tokens;
    std::string task = kTask;
    addList(task, "\n\nRules that have proved themselves:", advice_.rules);
    if (const std::string said = joinedText(group_.problem.descriptions); !said.empty()) {
      task += strCat("\n\nIt is said of the person: ", said);
    }
    task += strCat("\n\nAnswer with one JSON object of this schema: ", chat.schema);
    chat.messages = {{ChatRole::System, kSystem, ""}, {ChatRole::User, task, photo_}};
    for (std::size_t i = 0; i < members.size(); ++i) {
      std::string candidate = strCat("Candidate ", ids[i], ":");
      const auto body = static_cast<std::size_t>(members[i]);
      if (body < advice_.cases.size()) {
        addList(candidate, "\nSimilar cases that were judged before:", advice_.cases[body]);
      }
      chat.messages.push_back({ChatRole::User, candidate, tileOf(members[i])});
    }
    return chat;
  }

  [[nodiscard]] const std::string& tileOf(int member) {
    auto found = tile_uris_.find(member);
    if (found == tile_uris_.end()) {
      found = tile_uris_.emplace(member, dataUri(tiles_(group_, member))).first;
    }
    return found->second;
  }

  /// Ids are places in the question, from 1, so that a model cannot know a hypothesis again.
  /// @return nothing when stopped.
  std::optional<ChunkScores> askChunk(const std::vector<int>& members, int round) {
    std::vector<int> ids;
    for (std::size_t i = 0; i < members.size(); ++i) ids.push_back(static_cast<int>(i) + 1);
    ChatRequest chat = request(members, ids, round);
    for (int attempt = 0; attempt < 2; ++attempt) {
      const auto reply = client_.ask(chat, {});
      if (!reply) return std::nullopt;
      const JudgementAnswer answer = readJudgements(reply->text, ids);
      if (answer.problem.empty()) return taken(members, answer);
      chat.messages.push_back(
          {ChatRole::Assistant, toUtf8(reply->text.substr(0, kLongestSentBack)), ""});
      chat.messages.push_back(
          {ChatRole::User, strCat("That cannot be used: ", answer.problem, ". Answer again."), ""});
    }
    ++num_unread_;
    return ChunkScores{members, std::vector<std::optional<double>>(members.size())};
  }

  ChunkScores taken(const std::vector<int>& members, const JudgementAnswer& answer) {
    num_clamped_ += answer.num_clamped;
    num_unknown_ += answer.num_unknown;
    num_repeated_ += answer.num_repeated;
    ChunkScores scores{members, {}};
    bool is_tied = answer.of.size() > 1;
    for (std::size_t i = 0; i < members.size(); ++i) {
      const auto& judgement = answer.of[i];
      scores.scores.push_back(judgement ? std::optional(judgement->score) : std::nullopt);
      is_tied = is_tied && judgement && answer.of[0] && judgement->score == answer.of[0]->score;
      if (judgement) first_.try_emplace(members[i], *judgement);
    }
    if (is_tied) ++num_tied_;
    return scores;
  }

  [[nodiscard]] Verdict summedUp(std::size_t count) const {
    Verdict verdict;
    verdict.critiques.resize(count);
    double sum = 0;
    int judged = 0;
    for (std::size_t i = 0; i < count; ++i) {
      Critique& critique = verdict.critiques[i];
      double of_body = 0;
      int times = 0;
      for (const auto& round : rounds_) {
        if (round[i]) {
          of_body += *round[i];
          ++times;
        }
      }
      critique.is_judged = times > 0;
      if (times == 0) continue;
      critique.score = of_body / times;
      sum += critique.score;
      ++judged;
      const Judgement& said = first_.at(static_cast<int>(i));
      critique.sentence = said.critique;
      for (const std::string& flag : said.flags) {
        critique.reasons.push_back({BodyPart::Overall, flag, 0.5F, said.critique});
      }
    }
    for (Critique& critique : verdict.critiques) {
      if (critique.is_judged) continue;
      critique.score = judged > 0 ? sum / judged : (kBestScore + kWorstScore) / 2;
      critique.sentence = "The judge said nothing of this one.";
    }
    addNotices(verdict, static_cast<int>(count) - judged);
    return verdict;
  }

  void addNotices(Verdict& verdict, int num_silent) const {
    const auto add = [&verdict](int number, const std::string& what) {
      if (number > 0) verdict.notices.push_back(strCat(number, what));
    };
    if (stop_.stop_requested()) {
      verdict.notices.emplace_back("Stopped before all hypotheses were judged.");
    }
    add(num_silent, " hypotheses were not judged; they have the group's mean score.");
    add(num_unread_, " answers could not be read, asked twice.");
    add(num_clamped_, " scores lay outside 0..100 and were moved to its end.");
    add(num_unknown_, " items were about nobody who was asked for, or had no score.");
    add(num_repeated_, " items judged somebody a second time; the first time counts.");
    add(num_tied_, " answers gave everybody the same score, which tells nothing.");
  }

  const HypothesisGroup& group_;
  const VlmCriticOptions& options_;
  const CandidateTiles& tiles_;
  std::stop_token stop_;
  ChatClient client_;
  std::string model_;
  std::string photo_;
  CriticAdvice advice_;
  std::map<int, std::string> tile_uris_;
  std::vector<std::vector<std::optional<double>>> rounds_;
  std::map<int, Judgement> first_;
  int num_unread_ = 0;
  int num_clamped_ = 0;
  int num_unknown_ = 0;
  int num_repeated_ = 0;
  int num_tied_ = 0;
};

}  // namespace

VlmCritic::VlmCritic(VlmCriticOptions options, CandidateTiles tiles)
    : options_(std::move(options)), tiles_(std::move(tiles)) {
  options_.settings.validate();
  if (options_.settings.base_url.empty()) {
    throw InvalidOptions(
        "A vision-language critic needs a server: base_url is empty. Name one, such as "
        "http://127.0.0.1:8080/v1, or use the offline critic.");
  }
}

std::string VlmCritic::name() const {
  return strCat("vlm ", options_.settings.model.empty() ? "default" : options_.settings.model);
}

std::string VlmCritic::version() const {
  return strCat("prompt ",
                kPromptVersion,
                ", chunks of ",
                options_.rounds.chunk,
                ", ",
                options_.rounds.repeats,
                " rounds");
}

Verdict VlmCritic::score(const HypothesisGroup& group, std::stop_token stop) {
  group.validate();
  if (!group.photo) {
    throw InvalidOptions(
        strCat("The group '", group.id, "' has no photo; the offline critic judges without."));
  }
  return Judging(group, options_, tiles_, std::move(stop)).judge();
}

}  // namespace lay
