#include "core/vlm/chat_request.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

using Json = nlohmann::json;

ChatRequest someRequest() {
  ChatRequest request;
  request.model = "m";
  request.messages = {{ChatRole::System, "Be brief.", ""},
                      {ChatRole::User, "What is this?", "data:image/jpeg;base64,AAAA"}};
  request.schema_name = "answer";
  request.schema = R"({"type":"object"})";
  request.temperature = 0.2F;
  request.seed = 5;
  request.max_tokens = 100;
  return request;
}

TEST(ChatRequest, SuitsAllDialects) {
  const Json body = Json::parse(chatBody(someRequest(), {}));
  EXPECT_EQ(body["model"], "m");
  EXPECT_EQ(body["stream"], true);
  EXPECT_EQ(body["temperature"], 0.2);
  EXPECT_EQ(body["seed"], 5);
  EXPECT_EQ(body["max_tokens"], 100);
  EXPECT_EQ(body["messages"][0]["content"], "Be brief.");
  EXPECT_EQ(body["messages"][1]["content"][0]["text"], "What is this?");
  EXPECT_EQ(body["messages"][1]["content"][1]["image_url"]["url"], "data:image/jpeg;base64,AAAA");
  const Json expected = Json::parse(
      R"({"type":"json_schema","json_schema":{"name":"answer","strict":true,"schema":{"type":"object"}}})");
  EXPECT_EQ(body["response_format"], expected);
  // What Ollama does not take and OpenAI refuses is not there.
  for (const char* name : {"n", "logprobs", "chat_template_kwargs", "stream_options"}) {
    EXPECT_FALSE(body.contains(name)) << name;
  }
}

TEST(ChatRequest, LeavesOutWhatHasNoValue) {
  ChatRequest request = someRequest();
  request.model.clear();
  request.schema.clear();
  const Json body = Json::parse(chatBody(request, {}));
  EXPECT_FALSE(body.contains("model"));
  EXPECT_FALSE(body.contains("response_format"));
}

TEST(ChatRequest, LearnsFromRefusalsOnce) {
  ChatDialect dialect;
  const std::string refusal = "'response_format' of type 'json_schema' is not supported";
  EXPECT_TRUE(learnFrom(refusal, dialect));
  EXPECT_FALSE(Json::parse(chatBody(someRequest(), dialect)).contains("response_format"));
  EXPECT_FALSE(learnFrom(refusal, dialect)) << "it is left out already: asking again is in vain";

  EXPECT_TRUE(learnFrom("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
                        dialect));
  EXPECT_TRUE(learnFrom("Unsupported value: 'temperature' does not support 0.2", dialect));
  EXPECT_TRUE(learnFrom("Unrecognized request argument supplied: seed", dialect));
  const Json body = Json::parse(chatBody(someRequest(), dialect));
  EXPECT_EQ(body["max_completion_tokens"], 100);
  for (const char* name : {"max_tokens", "temperature", "seed"}) {
    EXPECT_FALSE(body.contains(name)) << name;
  }
  EXPECT_FALSE(learnFrom("Something else is wrong", dialect));
}

TEST(ChatRequest, CarriesAnyBytes) {
  ChatRequest request = someRequest();
  request.messages[0].text = "a\xFF\"\n";
  EXPECT_EQ(Json::parse(chatBody(request, {}))["messages"][0]["content"], "a\xEF\xBF\xBD\"\n");
}

}  // namespace
}  // namespace lay
