#include "core/vlm/vlm_describer.h"

#include "core/base/error.h"
#include "core/image/keypoints.h"
#include "tests/support/error_text.h"
#include "tests/support/toy_body.h"
#include "tests/support/vlm_dialects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <atomic>
#include <map>
#include <thread>

namespace lay {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Json = nlohmann::json;

constexpr const char* kAnswer =
    R"({"overall": {"text": "The person is standing.", "certainty": 0.9},
        "head": {"text": "unknown", "certainty": 0.2},
        "torso": {"text": "The torso is upright.", "certainty": 1},
        "left_arm": {"text": "The left elbow is bent at a right angle.", "certainty": 0.8},
        "right_arm": {"text": "The right elbow is straight.", "certainty": 0.7},
        "left_leg": {"text": "The left knee is straight.", "certainty": 0.6},
        "right_leg": {"text": "The right knee is slightly bent.", "certainty": 0.5}})";

class Listener : public DescribeSink {
 public:
  void onText(BodyPart part, const std::string& text) override { texts[part] = text; }
  void onProgress(const std::string& what) override {
    progress.push_back(what);
    if (on_progress) on_progress(what);
  }
  std::map<BodyPart, std::string> texts;
  std::vector<std::string> progress;
  std::function<void(const std::string&)> on_progress;
};

VlmTools hasty() {
  VlmTools tools;
  tools.retry = {5ms, 20ms, 5ms, 50ms};
  return tools;
}

DescribeRequest somebody() {
  DescribeRequest request;
  auto image = std::make_shared<Image>();
  image->width = 640;
  image->height = 480;
  image->rgb.assign(std::size_t{3} * 640 * 480, 90);
  request.image = image;
  request.box = {{320, 240}, 300};
  request.body = makeToyBody();
  request.initial = randomPose(3, 0.1F);
  return request;
}

VlmSettings settingsFor(const ScriptedServer& server) {
  VlmSettings settings;
  settings.base_url = server.url();
  settings.timeout_s = 20;
  return settings;
}

DescribeResult describe(const VlmSettings& settings,
                        Listener& listener,
                        const std::vector<BodyPart>& parts = {},
                        const VlmTools& tools = hasty(),
                        const std::stop_token& stop = {}) {
  DescribeRequest request = somebody();
  request.parts = parts;
  return makeDescribeFunction(tools)(request, settings, listener, stop);
}

/// A server of one dialect that gives the model these texts, the last one again and again.
ScriptedServer::Script model(VlmDialect dialect, std::vector<std::string> texts) {
  const auto count = std::make_shared<std::atomic<std::size_t>>(0);
  return [dialect, texts = std::move(texts), count](const ServedRequest& request) {
    if (request.method == "GET") return modelListOf(dialect);
    return streamOf(dialect, texts[std::min((*count)++, texts.size() - 1)]);
  };
}

/// Bodies of the chat requests.
std::vector<Json> chats(const ScriptedServer& server) {
  std::vector<Json> bodies;
  for (const ServedRequest& request : server.requests()) {
    if (request.method == "POST") bodies.push_back(Json::parse(request.body));
  }
  return bodies;
}

TEST(VlmDescriber, DescribesWithEveryDialect) {
  for (const VlmDialect dialect : kVlmDialects) {
    const ScriptedServer server(model(dialect, {kAnswer}));
    Listener listener;
    const DescribeResult result = describe(settingsFor(server), listener);
    EXPECT_EQ(result.notice, "");
    EXPECT_EQ(result.raw_answer, "");
    const PartDescription& arm = result.descriptions[BodyPart::LeftArm];
    EXPECT_EQ(arm.text, "The left elbow is bent at a right angle.");
    EXPECT_EQ(arm.author, Author::Vlm);
    EXPECT_FLOAT_EQ(arm.confidence, 0.8F);
    ASSERT_EQ(arm.statements.size(), 1U);
    EXPECT_EQ(canonicalText(arm.statements[0]), "bend left_elbow right_angle");
    EXPECT_EQ(result.descriptions[BodyPart::Head].text, "");
    EXPECT_EQ(listener.texts.at(BodyPart::RightLeg), "The right knee is slightly bent.");
    EXPECT_EQ(listener.texts.count(BodyPart::Head), 0U);
    EXPECT_THAT(listener.progress,
                ElementsAre(AllOf(HasSubstr(modelNameOf(dialect)), HasSubstr(server.url()))));
  }
}

TEST(VlmDescriber, SendsTheCropTheQuestionsAndTheSchema) {
  const ScriptedServer server(model(VlmDialect::LlamaCpp, {kAnswer}));
  VlmSettings settings = settingsFor(server);
  settings.model = "mine";
  settings.seed = 11;
  settings.temperature = 0.5F;
  settings.max_tokens = 777;
  Listener listener;
  describe(settings, listener);
  ASSERT_EQ(server.requests().size(), 1U) << "a model that is named is not looked up";
  const Json chat = chats(server).at(0);
  EXPECT_EQ(chat["model"], "mine");
  EXPECT_EQ(chat["seed"], 11);
  EXPECT_EQ(chat["temperature"], 0.5);
  EXPECT_EQ(chat["max_tokens"], 777);
  EXPECT_EQ(chat["response_format"]["json_schema"]["schema"]["required"].size(), 7U);
  EXPECT_EQ(chat["messages"][0]["role"], "system");
  const Json& content = chat["messages"][1]["content"];
  EXPECT_THAT(content[0]["text"].get<std::string>(),
              AllOf(HasSubstr("magenta box"), HasSubstr("right_leg (the person's own right leg)")));
  EXPECT_THAT(content[1]["image_url"]["url"].get<std::string>(),
              testing::StartsWith("data:image/jpeg;base64,"));
}

TEST(VlmDescriber, AsksForTheWantedPartsOnly) {
  const ScriptedServer server(model(VlmDialect::Vllm, {kAnswer}));
  Listener listener;
  const DescribeResult result = describe(settingsFor(server), listener, {BodyPart::LeftArm});
  EXPECT_NE(result.descriptions[BodyPart::LeftArm].text, "");
  EXPECT_EQ(result.descriptions[BodyPart::Torso], PartDescription());
  EXPECT_THAT(server.requests().back().body, Not(HasSubstr("right_leg")));
}

TEST(VlmDescriber, IsGeneratedWithoutAServer) {
  Listener listener;
  const DescribeResult result = describe({}, listener, {BodyPart::LeftArm, BodyPart::Head});
  EXPECT_THAT(result.notice, HasSubstr("Generated from the initial body"));
  EXPECT_EQ(result.descriptions[BodyPart::LeftArm].author, Author::Generated);
  EXPECT_FALSE(result.descriptions[BodyPart::LeftArm].statements.empty());
  EXPECT_EQ(listener.texts.at(BodyPart::LeftArm), result.descriptions[BodyPart::LeftArm].text);
  EXPECT_EQ(result.descriptions[BodyPart::RightArm].text, "");
}

TEST(VlmDescriber, AsksOnceMoreWithWhatIsWrong) {
  const ScriptedServer server(model(VlmDialect::Ollama, {"I would rather not.", kAnswer}));
  Listener listener;
  const DescribeResult result = describe(settingsFor(server), listener);
  EXPECT_EQ(result.descriptions[BodyPart::Torso].text, "The torso is upright.");
  EXPECT_EQ(result.raw_answer, "");
  const Json messages = chats(server).at(1)["messages"];
  ASSERT_EQ(messages.size(), 4U);
  EXPECT_EQ(messages[2]["role"], "assistant");
  EXPECT_EQ(messages[2]["content"], "I would rather not.");
  EXPECT_THAT(messages[3]["content"].get<std::string>(), HasSubstr("there is no JSON object"));
}

TEST(VlmDescriber, HandsTheRawAnswerOverAtLast) {
  const ScriptedServer server(
      model(VlmDialect::OpenAi, {"no", "The left arm is bent.\nThat is \x1B[1mall\x1B[0m."}));
  Listener listener;
  const DescribeResult result = describe(settingsFor(server), listener);
  EXPECT_EQ(result.raw_answer, "The left arm is bent.\nThat is [1mall [0m.");
  EXPECT_THAT(result.notice, HasSubstr("could not be read, twice"));
  EXPECT_TRUE(isEmpty(result.descriptions));
  EXPECT_EQ(chats(server).size(), 2U);
}

TEST(VlmDescriber, ReadsAnAnswerThatWasCutOff) {
  const ScriptedServer server([](const ServedRequest& request) {
    if (request.method == "GET") return modelListOf(VlmDialect::Vllm);
    ServedReply reply;
    reply.pieces = {R"({"choices":[{"message":{"content":)" +
                    quotedJson(std::string(kAnswer).substr(0, 200)) +
                    R"(},"finish_reason":"length"}]})"};
    return reply;
  });
  Listener listener;
  const DescribeResult result = describe(settingsFor(server), listener);
  EXPECT_EQ(result.descriptions[BodyPart::Overall].text, "The person is standing.");
  EXPECT_THAT(
      result.notice,
      AllOf(HasSubstr("allow more than 1500"), HasSubstr("left out"), HasSubstr("right_leg")));
}

TEST(VlmDescriber, KeepsWhatMostSamplesSay) {
  std::string other = kAnswer;
  other.replace(other.find("right elbow is straight"), 23, "right elbow is bent");
  const ScriptedServer server(model(VlmDialect::LlamaCpp, {other, kAnswer, kAnswer}));
  VlmSettings settings = settingsFor(server);
  settings.samples = 3;
  settings.seed = 5;
  Listener listener;
  const DescribeResult result = describe(settings, listener);
  EXPECT_EQ(result.descriptions[BodyPart::RightArm].text, "The right elbow is straight.");
  const std::vector<Json> asked = chats(server);
  ASSERT_EQ(asked.size(), 3U);
  EXPECT_EQ(asked[0]["seed"], 5);
  EXPECT_EQ(asked[2]["seed"], 7);
  EXPECT_THAT(listener.progress, testing::Contains("asking for answer 3 of 3"));
}

TEST(VlmDescriber, AnUnreadableSampleDoesNotSpoilTheOthers) {
  const ScriptedServer server(model(VlmDialect::LlamaCpp, {kAnswer, "no", "no", kAnswer}));
  VlmSettings settings = settingsFor(server);
  settings.samples = 3;
  Listener listener;
  const DescribeResult result = describe(settings, listener);
  EXPECT_EQ(result.descriptions[BodyPart::Torso].text, "The torso is upright.");
  EXPECT_THAT(result.notice, HasSubstr("1 of 3 answers could not be read"));
}

std::string longAnswer() {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "It is a pleasant picture of somebody. ";
  return R"({"left_arm": {"text": ")" + text +
         R"(The left elbow is bent at a right angle.", "certainty": 0.8}})";
}

TEST(VlmDescriber, ReorganisesLongTexts) {
  const ScriptedServer server(
      model(VlmDialect::LlamaCpp,
            {longAnswer(), R"({"left_arm": "The left elbow makes a right angle."})"}));
  Listener listener;
  const DescribeResult result = describe(settingsFor(server), listener, {BodyPart::LeftArm});
  EXPECT_EQ(result.descriptions[BodyPart::LeftArm].text, "The left elbow makes a right angle.");
  EXPECT_THAT(result.notice, HasSubstr("75 tokens"));
  const Json messages = chats(server).at(1)["messages"];
  EXPECT_TRUE(messages[1]["content"].is_string()) << "the picture is not sent again";
  EXPECT_THAT(messages[1]["content"].get<std::string>(), HasSubstr("pleasant picture"));
}

TEST(VlmDescriber, ShortensLongTextsItselfWhenTheServerHasGone) {
  const auto count = std::make_shared<std::atomic<int>>(0);
  const ScriptedServer server([count](const ServedRequest& request) {
    if (request.method == "GET") return modelListOf(VlmDialect::Vllm);
    return (*count)++ == 0 ? streamOf(VlmDialect::Vllm, longAnswer()) : errorReply(403, "");
  });
  Listener listener;
  VlmTools tools = hasty();
  tools.count_tokens = [](std::string_view text) { return static_cast<int>(text.size() / 5); };
  const DescribeResult result = describe(settingsFor(server), listener, {BodyPart::LeftArm}, tools);
  const std::string& text = result.descriptions[BodyPart::LeftArm].text;
  EXPECT_THAT(text, HasSubstr("The left elbow is bent at a right angle."));
  EXPECT_LE(text.size(), 76U * 5);
}

TEST(VlmDescriber, StopsWithinASecondInEveryState) {
  const ScriptedServer server([](const ServedRequest& request) {
    ServedReply drip = streamOf(VlmDialect::LlamaCpp, kAnswer);
    drip.pause = 20ms;
    if (request.target.starts_with("/silent")) return ServedReply{.is_silent = true};
    if (request.target.starts_with("/loading")) return loadingReply();
    if (request.target.starts_with("/busy")) return errorReply(429, "");
    return drip;
  });
  for (const char* path : {"/silent", "/loading", "/busy", "/drips"}) {
    VlmSettings settings = settingsFor(server);
    settings.base_url = server.url(path);
    settings.model = modelNameOf(VlmDialect::Ollama);
    std::stop_source source;
    const std::jthread later([&source] {
      std::this_thread::sleep_for(150ms);
      source.request_stop();
    });
    Listener listener;
    const auto start = std::chrono::steady_clock::now();
    const DescribeResult result = describe(settings, listener, {}, {}, source.get_token());
    EXPECT_LT(std::chrono::steady_clock::now() - start, 1150ms) << path;
    EXPECT_THAT(result.notice, HasSubstr("Stopped")) << path;
    EXPECT_TRUE(isEmpty(result.descriptions)) << path;
  }
}

TEST(VlmDescriber, RefusesWhatCannotBeDescribed) {
  const ScriptedServer server(model(VlmDialect::Vllm, {kAnswer}));
  Listener listener;
  VlmSettings settings = settingsFor(server);
  DescribeRequest request = somebody();
  request.image = nullptr;
  const DescribeFunction function = makeDescribeFunction(hasty());
  EXPECT_THROW((void)function(request, settings, listener, {}), InvalidOptions);
  request = somebody();
  request.box = {};
  EXPECT_THROW((void)function(request, settings, listener, {}), InvalidOptions);
  request = somebody();
  request.body = nullptr;
  EXPECT_THROW((void)function(request, {}, listener, {}), InvalidOptions);
  settings.base_url = "localhost";
  EXPECT_THROW((void)function(somebody(), settings, listener, {}), InvalidOptions);
  EXPECT_TRUE(server.requests().empty());
}

TEST(ListVlmModels, ListsThem) {
  const ScriptedServer server(model(VlmDialect::Ollama, {""}));
  EXPECT_THAT(makeListVlmModelsFunction(hasty())(settingsFor(server), {}),
              ElementsAre("llava:7b", "llama3:8b"));
  EXPECT_THAT(makeListVlmModelsFunction()({}, {}), IsEmpty());
}

TEST(TestVlm, ShowsAPicture) {
  const ScriptedServer server(model(VlmDialect::LlamaCpp, {"It is Red."}));
  const std::string text = makeTestVlmFunction(hasty())(settingsFor(server), {});
  EXPECT_THAT(text, AllOf(HasSubstr("qwen-vl-q4.gguf"), HasSubstr("sees pictures")));
  EXPECT_THAT(server.requests().back().body, HasSubstr("data:image/jpeg"));
}

TEST(TestVlm, TellsAModelThatSeesNothing) {
  const ScriptedServer server(model(VlmDialect::Vllm, {"Blue, I suppose"}));
  EXPECT_THAT(makeTestVlmFunction(hasty())(settingsFor(server), {}),
              AllOf(HasSubstr("Blue, I suppose"), HasSubstr("may not see pictures")));
}

TEST(TestVlm, FailsWithTheWayOut) {
  VlmSettings settings;
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)makeTestVlmFunction()(settings, {}); }),
              HasSubstr("base_url is empty"));
  settings.base_url = "http://127.0.0.1:" + std::to_string(unusedPort()) + "/v1";
  EXPECT_THAT(errorText<NetworkError>([&] { (void)makeTestVlmFunction(hasty())(settings, {}); }),
              HasSubstr("Nothing answers at http://127.0.0.1:"));
}

}  // namespace
}  // namespace lay
