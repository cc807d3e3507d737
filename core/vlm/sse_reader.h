#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lay {

/// Takes a stream of server-sent events apart as its bytes arrive, in pieces of any length. Lines
/// end with CR, LF or both; comments and fields other than data are passed over, but for "error",
/// in which llama.cpp's server tells what went wrong. Bounded only by what it is fed.
class SseReader {
 public:
  /// Takes the data of one event, its lines joined by LF. @return false: nothing more is wanted.
  using OnEvent = std::function<bool(const std::string& data)>;

  explicit SseReader(OnEvent on_event) : on_event_(std::move(on_event)) {}

  /// @return false once on_event did; what comes after that is passed over.
  bool feed(std::string_view bytes);
  /// The stream has ended. The standard drops an event that no blank line ends; a server that
  /// forgot the line still meant it.
  void finish();

 private:
  void endLine();
  void endEvent();

  OnEvent on_event_;
  std::string line_;
  std::string data_;
  bool has_data_ = false;
  bool was_return_ = false;  ///< the last byte was CR: an LF now belongs to it
  bool is_first_line_ = true;
  bool is_open_ = true;
};

}  // namespace lay
