#include "core/vlm/chat_reply.h"

#include "core/vlm/answer_text.h"
#include "core/vlm/lenient_json.h"

#include <nlohmann/json.hpp>

namespace lay {
namespace {

using AnyJson = nlohmann::json;

constexpr int kMaxReplyDepth = 32;
constexpr std::size_t kMaxText = std::size_t{1} << 20U;  // far more than seven descriptions
constexpr std::size_t kBeginning = 300;
constexpr std::size_t kMaxMessage = 300;

/// Discarded when it is no JSON.
AnyJson parsed(const std::string& text) {
  if (isNestedDeeper(text, kMaxReplyDepth)) return AnyJson(AnyJson::value_t::discarded);
  return AnyJson::parse(text, nullptr, /*allow_exceptions=*/false);
}

const AnyJson* find(const AnyJson& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string stringIn(const AnyJson& object, const char* name) {
  const AnyJson* value = find(object, name);
  return value != nullptr && value->is_string() ? value->get<std::string>() : "";
}

/// A message's content: a string, or a list of parts with a text each.
std::string contentOf(const AnyJson& message) {
  const AnyJson* content = find(message, "content");
  if (content == nullptr || !content->is_array()) return stringIn(message, "content");
  std::string text;
  for (const AnyJson& part : *content) text += stringIn(part, "text");
  return text;
}

std::string messageOf(const AnyJson& json) {
  for (const char* name : {"error", "message", "detail"}) {
    const AnyJson* value = find(json, name);
    if (value == nullptr) continue;
    if (value->is_string()) return value->get<std::string>();
    if (value->is_array() && !value->empty()) return messageOf(value->front());
    if (const std::string inner = messageOf(*value); !inner.empty()) return inner;
  }
  return stringIn(json, "msg");  // FastAPI's list of what is wrong with a request
}

/// An error object within an answer of status 200.
std::string failureIn(const AnyJson& json) {
  const bool is_error = find(json, "error") != nullptr || stringIn(json, "object") == "error" ||
                        (find(json, "code") != nullptr && find(json, "message") != nullptr);
  if (!is_error) return {};
  const std::string message = messageOf(json);
  return cleanedText(message.empty() ? "an error without words" : message, kMaxMessage);
}

}  // namespace

ChatReader::ChatReader(OnText on_text)
    : on_text_(std::move(on_text)),
      events_([this](const std::string& data) { return takeEvent(data); }) {}

bool ChatReader::feed(std::string_view bytes, const std::string& content_type) {
  content_type_ = content_type;
  if (beginning_.size() < kBeginning) {
    beginning_ += bytes.substr(0, kBeginning - beginning_.size());
  }
  if (!has_decided_) {
    whole_ += bytes;
    // A stream begins with a field's name, a comment or a blank line; its declared type is believed
    // only where the bytes do not tell.
    const std::size_t first = whole_.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string::npos) return true;
    const bool is_json = whole_[first] == '{' || whole_[first] == '[' || whole_[first] == '\0';
    const bool is_wide = whole_[first] == '\xFF' || whole_[first] == '\xFE';
    const bool is_page = whole_[first] == '<';
    has_decided_ = true;
    is_stream_ = !is_json && !is_wide && !is_page;
    if (!is_stream_) return true;
    const std::string start = std::move(whole_);
    whole_.clear();
    return events_.feed(start);
  }
  if (is_stream_) return events_.feed(bytes);
  whole_ += bytes;
  return true;
}

void ChatReader::finish() {
  if (is_stream_) {
    events_.finish();
  } else {
    takeWhole();
  }
}

void ChatReader::takeWhole() {
  const std::string text = toUtf8(whole_, content_type_);
  whole_.clear();
  if (takeObject(text) && is_known_) is_done_ = error_.empty();
  if (is_known_ || text.empty()) return;
  // A stream in a wide encoding, or one object a line.
  SseReader lines([this](const std::string& data) { return takeEvent(data); });
  lines.feed(text);
  lines.finish();
  if (is_known_) return;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (!takeObject(text.substr(begin, end - begin))) return;
    begin = end + 1;
  }
}

bool ChatReader::takeEvent(const std::string& data) {
  const std::string text = toUtf8(data, content_type_);
  std::size_t begin = 0;
  // One event should be one object; some servers forget the blank line between two.
  if (!parsed(text).is_discarded()) return takeObject(text);
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = cleanedText(text.substr(begin, end - begin), text.size());
    if (line == "[DONE]") {
      is_done_ = true;
      return false;
    }
    if (!takeObject(line)) return false;
    begin = end + 1;
  }
  return true;
}

bool ChatReader::takeObject(const std::string& text) {
  const AnyJson json = parsed(text);
  if (!json.is_object()) return true;
  error_ = failureIn(json);
  if (!error_.empty()) {
    is_known_ = true;
    return false;
  }
  const AnyJson* choices = find(json, "choices");
  if (choices == nullptr || !choices->is_array()) return true;
  is_known_ = true;
  if (choices->empty()) return true;  // a chunk with nothing but the count of tokens
  const AnyJson& choice = choices->front();
  const AnyJson* message = find(choice, "delta");
  if (message == nullptr) message = find(choice, "message");
  std::string more = message == nullptr ? stringIn(choice, "text") : contentOf(*message);
  if (message != nullptr) {
    has_thought_aloud_ = has_thought_aloud_ || !stringIn(*message, "reasoning_content").empty() ||
                         !stringIn(*message, "reasoning").empty();
  }
  if (const std::string reason = stringIn(choice, "finish_reason"); !reason.empty()) {
    finish_reason_ = reason;
  }
  if (!more.empty()) {
    text_ += more;
    if (on_text_) on_text_(text_);
  }
  if (text_.size() > kMaxText) {
    finish_reason_ = "length";
    return false;
  }
  return true;
}

std::string errorMessageIn(std::string_view body) {
  const std::string text = toUtf8(body);
  const AnyJson json = parsed(text);
  if (!json.is_discarded()) return cleanedText(messageOf(json), kMaxMessage);
  const std::string words = cleanedText(text, kMaxMessage);
  return words.starts_with('<') ? "" : words;
}

}  // namespace lay
