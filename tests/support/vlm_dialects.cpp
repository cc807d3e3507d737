#include "tests/support/vlm_dialects.h"

#include <nlohmann/json.hpp>

namespace lay {
namespace {

/// Characters per token, roughly as models split words; UTF-8 sequences stay whole.
std::vector<std::string> tokensOf(const std::string& text) {
  std::vector<std::string> tokens;
  std::string token;
  for (std::size_t i = 0; i < text.size(); ++i) {
    token += text[i];
    const bool is_inside =
        i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0U) == 0x80U;
    if (token.size() >= 5 && !is_inside) {
      tokens.push_back(token);
      token.clear();
    }
  }
  if (!token.empty()) tokens.push_back(token);
  return tokens;
}

std::string event(const std::string& json, const char* line_end = "\n") {
  return "data: " + json + line_end + line_end;
}

std::string chunkJson(const std::string& delta, const std::string& finish = "null") {
  return R"({"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":)" +
         delta + R"(,"finish_reason":)" + finish + "}]}";
}

ServedReply sse(std::vector<std::string> pieces) {
  ServedReply reply;
  reply.type = "text/event-stream";
  reply.is_chunked = true;
  reply.pieces = std::move(pieces);
  return reply;
}

}  // namespace

std::string quotedJson(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string modelNameOf(VlmDialect dialect) {
  switch (dialect) {
    case VlmDialect::LlamaCpp:
      return "qwen-vl-q4.gguf";
    case VlmDialect::Ollama:
      return "llava:7b";
    case VlmDialect::Vllm:
      return "Qwen/Qwen-VL";
    case VlmDialect::OpenAi:
      break;
  }
  return "gpt-vision";
}

ServedReply modelListOf(VlmDialect dialect) {
  ServedReply reply;
  const std::string id = quotedJson(modelNameOf(dialect));
  switch (dialect) {
    case VlmDialect::LlamaCpp:
      reply.pieces = {R"({"models":[{"name":)" + id +
                      R"(,"capabilities":["completion","multimodal"]}],)" +
                      R"("object":"list","data":[{"id":)" + id +
                      R"(,"object":"model","owned_by":"llamacpp","meta":{"n_params":7000000}}]})"};
      break;
    case VlmDialect::Ollama:
      reply.pieces = {R"({"object":"list","data":[{"id":)" + id +
                      R"(,"object":"model","created":1,"owned_by":"library"},)" +
                      R"({"id":"llama3:8b","object":"model","created":1,"owned_by":"library"}]})"
                      "\n"};
      break;
    case VlmDialect::Vllm:
      reply.pieces = {
          R"({"object":"list","data":[{"id":)" + id +
          R"(,"object":"model","root":"x","parent":null,"max_model_len":32768,"permission":[{"id":"p"}]}]})"};
      break;
    case VlmDialect::OpenAi:
      reply.pieces = {
          R"({"object":"list","data":[{"id":)" + id +
          R"(,"object":"model","created":1,"owned_by":"openai"},{"id":"whisper-1","object":"model"}]})"};
      break;
  }
  return reply;
}

ServedReply streamOf(VlmDialect dialect, const std::string& text) {
  const char* line_end = dialect == VlmDialect::Vllm ? "\r\n" : "\n";
  std::vector<std::string> pieces;
  if (dialect == VlmDialect::OpenAi) pieces.push_back(": keep-alive\n\n");
  // Ollama's chunks all carry the role; the others announce it alone, llama.cpp with content null.
  if (dialect == VlmDialect::LlamaCpp) {
    pieces.push_back(event(chunkJson(R"({"role":"assistant","content":null})")));
  } else if (dialect != VlmDialect::Ollama) {
    pieces.push_back(
        event(chunkJson(R"({"role":"assistant","content":"","refusal":null})"), line_end));
  }
  for (const std::string& token : tokensOf(text)) {
    const std::string role = dialect == VlmDialect::Ollama ? R"("role":"assistant",)" : "";
    pieces.push_back(
        event(chunkJson("{" + role + R"("content":)" + quotedJson(token) + "}"), line_end));
  }
  pieces.push_back(event(chunkJson("{}", "\"stop\""), line_end));
  if (dialect == VlmDialect::LlamaCpp || dialect == VlmDialect::Vllm) {
    pieces.push_back(event(
        R"({"choices":[],"object":"chat.completion.chunk","usage":{"total_tokens":9}})", line_end));
  }
  pieces.push_back(std::string("data: [DONE]") + line_end + line_end);
  return sse(std::move(pieces));
}

ServedReply objectOf(const std::string& text) {
  ServedReply reply;
  reply.pieces = {
      R"({"id":"c","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":)" +
      quotedJson(text) + R"(},"finish_reason":"stop"}],"usage":{"total_tokens":9}})"};
  return reply;
}

ServedReply errorReply(int status, const std::string& body) {
  ServedReply reply;
  reply.status = status;
  reply.pieces = {body};
  return reply;
}

ServedReply unauthorizedBy(VlmDialect dialect) {
  switch (dialect) {
    case VlmDialect::LlamaCpp:
      return errorReply(
          401,
          R"({"error":{"message":"Invalid API Key","type":"authentication_error","code":401}})");
    case VlmDialect::Vllm:
      return errorReply(401, R"({"error":"Unauthorized"})");
    case VlmDialect::Ollama:  // itself takes every key; a proxy before it may not
      return errorReply(401, "<html><body>401 Authorization Required</body></html>");
    case VlmDialect::OpenAi:
      break;
  }
  return errorReply(
      401,
      R"({"error":{"message":"You didn't provide an API key.","type":"invalid_request_error","param":null,"code":null}})");
}

ServedReply unknownModelBy(VlmDialect dialect) {
  switch (dialect) {
    case VlmDialect::Ollama:
      return errorReply(
          404,
          R"({"error":{"message":"model \"nobody\" not found, try pulling it first","type":"api_error","param":null,"code":null}})");
    case VlmDialect::Vllm:
      return errorReply(
          404,
          R"({"object":"error","message":"The model `nobody` does not exist.","type":"NotFoundError","param":null,"code":404})");
    case VlmDialect::LlamaCpp:
      return errorReply(
          404, R"({"error":{"code":404,"message":"File Not Found","type":"not_found_error"}})");
    case VlmDialect::OpenAi:
      break;
  }
  return errorReply(
      404,
      R"({"error":{"message":"The model `nobody` does not exist or you do not have access to it.","type":"invalid_request_error","param":null,"code":"model_not_found"}})");
}

ServedReply schemaRefusedBy(VlmDialect dialect) {
  switch (dialect) {
    case VlmDialect::LlamaCpp:
      return errorReply(
          400,
          R"({"error":{"code":400,"message":"failed to parse grammar","type":"invalid_request_error"}})");
    case VlmDialect::Ollama:
      return errorReply(
          500,
          R"({"error":{"message":"invalid JSON schema in format","type":"api_error","param":null,"code":null}})");
    case VlmDialect::Vllm:
      return errorReply(
          400,
          R"({"object":"error","message":"[{'type': 'extra_forbidden', 'loc': ('body', 'response_format')}]","type":"BadRequestError","param":null,"code":400})");
    case VlmDialect::OpenAi:
      break;
  }
  return errorReply(
      400,
      R"({"error":{"message":"Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.","type":"invalid_request_error","param":"response_format","code":null}})");
}

ServedReply blindModelOf(VlmDialect dialect) {
  switch (dialect) {
    case VlmDialect::LlamaCpp:
      return errorReply(
          500,
          R"({"error":{"code":500,"message":"image input is not supported - hint: if this is unexpected, you may need to provide the mmproj","type":"server_error"}})");
    case VlmDialect::Ollama:
      return errorReply(
          500,
          R"({"error":{"message":"this model is missing data required for image input","type":"api_error","param":null,"code":null}})");
    case VlmDialect::Vllm:
      return errorReply(
          400,
          R"({"object":"error","message":"x is not a multimodal model","type":"BadRequestError","param":null,"code":400})");
    case VlmDialect::OpenAi:
      break;
  }
  return errorReply(
      400,
      R"({"error":{"message":"Invalid content type. image_url is only supported by certain models.","type":"invalid_request_error","param":"messages.[0].content.[1].type","code":null}})");
}

ServedReply loadingReply() {
  return errorReply(
      503, R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})");
}

}  // namespace lay
