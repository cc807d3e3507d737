#include "core/vlm/vlm_describer.h"

#include "core/base/error.h"
#include "core/language/parser.h"
#include "core/vlm/answer_reader.h"
#include "core/vlm/answer_text.h"
#include "core/vlm/answer_vote.h"
#include "core/vlm/chat_client.h"
#include "core/vlm/generated_description.h"
#include "core/vlm/person_crop.h"
#include "core/vlm/streamed_parts.h"

#include <algorithm>
#include <chrono>
#include <iomanip>

namespace lay {
namespace {

constexpr std::size_t kLongestRaw = 64U << 10U;    // bytes of an answer that is shown as it is
constexpr std::size_t kLongestQuoted = 8U << 10U;  // bytes of an answer that is sent back
constexpr const char* kStopped = "Stopped before the description was complete.";

void addNotice(std::string& notice, const std::string& sentence) {
  if (!notice.empty()) notice += ' ';
  notice += sentence;
}

/// One description by a model. One use.
class Description {
 public:
  Description(const DescribeRequest& request,
              const VlmSettings& settings,
              const VlmTools& tools,
              DescribeSink& sink,
              const std::stop_token& stop)
      : request_(request),
        settings_(settings),
        tools_(tools),
        sink_(sink),
        stop_(stop),
        parts_(wantedParts(request.parts)),
        pack_(loadPromptPack()),
        client_(
            settings,
            tools.retry,
            [&sink](const std::string& what) { sink.onProgress(what); },
            stop) {}

  [[nodiscard]] DescribeResult make() {
    const Image crop = personCrop(*request_.image, request_.box);
    if (!prepare(dataUri(crop))) return stopped();
    sink_.onProgress(strCat("showing ",
                            crop.width,
                            " x ",
                            crop.height,
                            " px of the photo to '",
                            chat_.model,
                            "' at ",
                            client_.server().base));
    for (int i = 0; i < settings_.samples; ++i) {
      if (settings_.samples > 1) {
        sink_.onProgress(strCat("asking for answer ", i + 1, " of ", settings_.samples));
      }
      if (!sample(i)) return stopped();
    }
    return summedUp();
  }

 private:
  static DescribeResult stopped() {
    DescribeResult result;
    result.notice = kStopped;
    return result;
  }

  bool prepare(const std::string& image_uri) {
    const auto model = client_.chosenModel();
    if (!model) return false;
    chat_.model = *model;
    chat_.schema_name = "pose_description";
    chat_.schema = answerSchema(parts_);
    chat_.temperature = settings_.temperature;
    chat_.max_tokens = settings_.max_tokens;
    chat_.messages = {{ChatRole::System, pack_.system, ""},
                      {ChatRole::User, questionsText(pack_, parts_, chat_.schema), image_uri}};
    return true;
  }

  /// Asks once, and once more when the answer cannot be read. @return false when stopped.
  bool sample(int index) {
    ChatRequest chat = chat_;
    // Unsigned, so that the largest seed has a next one.
    chat.seed =
        static_cast<int>(static_cast<unsigned>(settings_.seed) + static_cast<unsigned>(index));
    for (int attempt = 0; attempt < 2; ++attempt) {
      StreamedParts streamed(parts_, sink_);
      const auto reply =
          client_.ask(chat, [&streamed](const std::string& text) { streamed.onAnswer(text); });
      if (!reply) return false;
      was_cut_ = was_cut_ || reply->ran_out_of_tokens;
      ModelAnswer answer = readAnswer(reply->text, parts_);
      if (answer.problem.empty()) {
        answers_.push_back(std::move(answer));
        return true;
      }
      raw_answer_ = reply->text;
      problem_ = answer.problem;
      if (attempt > 0) break;
      sink_.onProgress(strCat("asking once more, since the answer cannot be read: ", problem_));
      chat.messages.push_back(
          {ChatRole::Assistant, toUtf8(reply->text.substr(0, kLongestQuoted)), ""});
      chat.messages.push_back({ChatRole::User, repairText(pack_, parts_, problem_), ""});
    }
    return true;
  }

  DescribeResult summedUp() {
    DescribeResult result;
    if (answers_.empty()) {
      result.raw_answer = cleanedLines(raw_answer_, kLongestRaw);
      result.notice = strCat("The answer of '",
                             chat_.model,
                             "' could not be read, twice: ",
                             problem_,
                             was_cut_ ? "; it ended with its last token, so allow it more." : ".",
                             " Take from it what is of use.");
      return result;
    }
    result.descriptions = voted(answers_, parts_);
    const CountTokens count = tools_.count_tokens ? tools_.count_tokens : estimatedTokens;
    const int num_long = condense(
        result.descriptions, pack_, count, [this](const std::string& question, auto parts) {
          return askInWords(question, parts);
        });
    if (stop_.stop_requested()) return stopped();
    parseStatements(result.descriptions);
    addNotices(result, num_long);
    return result;
  }

  std::optional<std::string> askInWords(const std::string& question,
                                        std::span<const BodyPart> parts) {
    sink_.onProgress("asking for shorter texts");
    ChatRequest chat = chat_;
    chat.seed = settings_.seed;
    chat.schema = answerSchema(parts);
    chat.messages = {{ChatRole::System, pack_.system, ""}, {ChatRole::User, question, ""}};
    try {
      const auto reply = client_.ask(chat, {});
      if (reply) return reply->text;
    } catch (const NetworkError&) {
      // The description is there; we can shorten it without the server.
    }
    return std::nullopt;
  }

  void addNotices(DescribeResult& result, int num_long) const {
    const auto missing = static_cast<std::size_t>(settings_.samples) - answers_.size();
    if (missing > 0) {
      addNotice(result.notice,
                strCat(missing, " of ", settings_.samples, " answers could not be read."));
    }
    if (was_cut_) {
      addNotice(
          result.notice,
          strCat(
              "An answer ended with its last token; allow more than ", settings_.max_tokens, "."));
    }
    std::string silent;
    for (const BodyPart part : parts_) {
      const bool is_said =
          std::any_of(answers_.begin(), answers_.end(), [part](const ModelAnswer& answer) {
            return answer.parts[static_cast<std::size_t>(part)].has_value();
          });
      if (!is_said) silent += strCat(silent.empty() ? "" : ", ", nameOf(part));
    }
    if (!silent.empty()) addNotice(result.notice, strCat("The model left out ", silent, "."));
    if (num_long > 0) addNotice(result.notice, "Long texts were shortened to 75 tokens.");
  }

  const DescribeRequest& request_;
  const VlmSettings& settings_;
  const VlmTools& tools_;
  DescribeSink& sink_;
  std::stop_token stop_;
  std::vector<BodyPart> parts_;
  PromptPack pack_;
  ChatClient client_;
  ChatRequest chat_;
  std::vector<ModelAnswer> answers_;
  std::string raw_answer_;
  std::string problem_;
  bool was_cut_ = false;
};

DescribeResult generated(const DescribeRequest& request, DescribeSink& sink) {
  if (!request.body) {
    throw InvalidOptions("There is no body to describe yet. Open a photo with keypoints first.");
  }
  sink.onProgress("describing the initial body");
  DescribeResult result;
  result.descriptions = describeBody(*request.body, request.initial, request.parts);
  for (const BodyPart part : wantedParts(request.parts)) {
    sink.onText(part, result.descriptions[part].text);
  }
  result.notice =
      "Generated from the initial body, not from the photo: no vision-language model is set.";
  return result;
}

Image redPicture() {
  constexpr int kSide = 64;
  Image picture;
  picture.width = kSide;
  picture.height = kSide;
  for (int i = 0; i < kSide * kSide; ++i) picture.rgb.insert(picture.rgb.end(), {230, 20, 20});
  return picture;
}

std::string testResult(const std::string& base,
                       const std::string& model,
                       const std::string& said,
                       double seconds) {
  const bool is_right = asciiLowerCase(said).find("red") != std::string::npos;
  std::ostringstream text;
  text << std::fixed << std::setprecision(1) << "'" << model << "' at " << base << " answers in "
       << seconds << " s. ";
  if (is_right) {
    text << "It sees pictures: of a red one it said '" << said << "'.";
  } else {
    text << "Asked for the colour of a red picture it said '" << said
         << "'; it may not see pictures. Choose a vision-language model.";
  }
  return text.str();
}

}  // namespace

DescribeFunction makeDescribeFunction(VlmTools tools) {
  return [tools = std::move(tools)](const DescribeRequest& request,
                                    const VlmSettings& settings,
                                    DescribeSink& sink,
                                    const std::stop_token& stop) {
    settings.validate();
    if (settings.base_url.empty()) return generated(request, sink);
    if (!request.image) {
      throw InvalidOptions("There is no photo to describe. Open one first.");
    }
    return Description(request, settings, tools, sink, stop).make();
  };
}

ListVlmModelsFunction makeListVlmModelsFunction(VlmTools tools) {
  return [tools = std::move(tools)](const VlmSettings& settings, const std::stop_token& stop) {
    if (settings.base_url.empty()) return std::vector<std::string>();
    ChatClient client(settings, tools.retry, {}, stop);
    return client.models().value_or(std::vector<std::string>());
  };
}

TestVlmFunction makeTestVlmFunction(VlmTools tools) {
  return [tools = std::move(tools)](const VlmSettings& settings, const std::stop_token& stop) {
    if (settings.base_url.empty()) {
      throw InvalidOptions(
          "There is no server to test: base_url is empty; an address was "
          "expected, such as http://127.0.0.1:8080/v1.");
    }
    ChatClient client(settings, tools.retry, {}, stop);
    const auto model = client.chosenModel();
    if (!model) return std::string();
    ChatRequest chat;
    chat.model = *model;
    chat.temperature = settings.temperature;
    chat.seed = settings.seed;
    chat.max_tokens = std::min(settings.max_tokens, 500);
    chat.messages = {{ChatRole::User, loadPromptPack().probe, dataUri(redPicture())}};
    const auto start = std::chrono::steady_clock::now();
    const auto reply = client.ask(chat, {});
    if (!reply) return std::string();
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    return testResult(client.server().base, *model, cleanedText(reply->text, 120), time.count());
  };
}

}  // namespace lay
