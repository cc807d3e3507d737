#pragma once

#include "core/vlm/sse_reader.h"

#include <functional>
#include <string>
#include <string_view>

namespace lay {

/// Reads an answer of /v1/chat/completions as it arrives: a stream of chunks, or one object from a
/// server that does not stream although it was asked to. What a model thinks aloud in a field of
/// its own (reasoning_content) is left out. Any bytes are taken.
class ChatReader {
 public:
  /// Hears the whole text so far, each time some has come.
  using OnText = std::function<void(const std::string& text)>;

  explicit ChatReader(OnText on_text);
  ChatReader(const ChatReader&) = delete;  // events_ calls this one
  ChatReader& operator=(const ChatReader&) = delete;

  /// @return false when nothing more is wanted: the stream said so, told an error, or is longer
  /// than any description.
  bool feed(std::string_view bytes, const std::string& content_type);
  /// The answer has ended.
  void finish();

  [[nodiscard]] const std::string& text() const { return text_; }
  /// What the server said went wrong in an answer that had begun well; "" when nothing did.
  [[nodiscard]] const std::string& error() const { return error_; }
  /// True when the server said that the answer is whole, or that it cut it itself.
  [[nodiscard]] bool isComplete() const { return is_done_ || !finish_reason_.empty(); }
  /// True when the model came to the end of the tokens it was given.
  [[nodiscard]] bool ranOutOfTokens() const { return finish_reason_ == "length"; }
  [[nodiscard]] bool hasThoughtAloud() const { return has_thought_aloud_; }
  /// True when nothing that was fed was an answer of this kind.
  [[nodiscard]] bool isForeign() const { return !is_known_; }
  /// The beginning of what was fed.
  [[nodiscard]] const std::string& beginning() const { return beginning_; }

 private:
  bool takeEvent(const std::string& data);
  bool takeObject(const std::string& json);
  void takeWhole();

  OnText on_text_;
  SseReader events_;
  std::string content_type_;
  std::string whole_;  ///< bytes of an answer that is no stream
  std::string beginning_;
  std::string text_;
  std::string error_;
  std::string finish_reason_;
  bool is_stream_ = false;
  bool has_decided_ = false;  ///< whether it is a stream
  bool is_done_ = false;
  bool is_known_ = false;
  bool has_thought_aloud_ = false;
};

/// What an error body says, in one line: {"error": {"message": ...}}, {"error": ...}, {"message":
/// ...}, {"detail": ...}, or plain words; "" of a web page and of nothing. At most 300 bytes.
[[nodiscard]] std::string errorMessageIn(std::string_view body);

}  // namespace lay
