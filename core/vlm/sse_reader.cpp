#include "core/vlm/sse_reader.h"

namespace lay {

bool SseReader::feed(std::string_view bytes) {
  while (is_open_ && !bytes.empty()) {
    if (was_return_ && bytes.front() == '\n') {
      was_return_ = false;
      bytes.remove_prefix(1);
      continue;
    }
    was_return_ = false;
    const std::size_t end = bytes.find_first_of("\r\n");
    line_ += bytes.substr(0, end);
    if (end == std::string_view::npos) break;
    was_return_ = bytes[end] == '\r';
    bytes.remove_prefix(end + 1);
    endLine();
  }
  return is_open_;
}

void SseReader::finish() {
  if (!is_open_) return;
  if (!line_.empty()) endLine();
  if (is_open_) endEvent();
}

void SseReader::endLine() {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (is_first_line_ && line_.starts_with(kByteOrderMark)) line_.erase(0, kByteOrderMark.size());
  is_first_line_ = false;
  if (line_.empty()) {
    endEvent();
    return;
  }
  const std::size_t colon = line_.find(':');
  const std::string_view line = line_;
  const std::string_view field = line.substr(0, colon);
  if (field == "data" || field == "error") {
    std::string_view value = colon == std::string_view::npos ? "" : line.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    if (has_data_) data_ += '\n';
    data_ += value;
    has_data_ = true;
  }
  line_.clear();
}

void SseReader::endEvent() {
  if (has_data_) is_open_ = on_event_(data_);
  data_.clear();
  has_data_ = false;
}

}  // namespace lay
