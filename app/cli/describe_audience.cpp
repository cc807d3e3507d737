#include "app/cli/describe_audience.h"

#include <cstdio>
#include <string_view>

namespace lay {
namespace {

/// The end of a text that fits into a narrow terminal, beginning with a whole character.
std::string_view endOf(std::string_view text) {
  constexpr std::size_t kColumns = 64;
  if (text.size() <= kColumns) return text;
  std::size_t begin = text.size() - kColumns;
  while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return text.substr(begin);
}

void print(BodyPart part, std::string_view text, const char* begin, const char* end) {
  std::fprintf(stderr,
               "%s%.*s: %.*s%s",
               begin,
               static_cast<int>(nameOf(part).size()),
               nameOf(part).data(),
               static_cast<int>(text.size()),
               text.data(),
               end);
  std::fflush(stderr);
}

}  // namespace

DescribeAudience::~DescribeAudience() {
  finishLine();
}

void DescribeAudience::onText(BodyPart part, const std::string& text) {
  if (part_ != part) finishLine();
  part_ = part;
  text_ = text;
  if (is_terminal_) print(part, endOf(text_), "\r", "\033[K");
}

void DescribeAudience::onProgress(const std::string& what) {
  finishLine();
  std::fprintf(stderr, "layfigure-cli: %s\n", what.c_str());
}

void DescribeAudience::finishLine() {
  if (!part_) return;
  print(*part_, text_, is_terminal_ ? "\r" : "", is_terminal_ ? "\033[K\n" : "\n");
  part_.reset();
}

}  // namespace lay
