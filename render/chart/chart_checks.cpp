#include "render/chart/chart_checks.h"

#include "core/base/error.h"
#include "core/base/require_range.h"
#include "core/io/utf8.h"

namespace lay {

void requireShortText(const std::string& what, const std::string& text) {
  constexpr std::size_t kMost = 300;
  constexpr std::size_t kShown = 40;
  if (const std::u32string letters = utf8ToUtf32(text); letters.size() > kMost) {
    throw InvalidOptions(strCat(what,
                                " '",
                                utf32ToUtf8(letters.substr(0, kShown)),
                                "...' has ",
                                letters.size(),
                                " letters; a chart has room for ",
                                kMost,
                                ". Shorten it."));
  }
}

void requireCount(const std::string& what, std::size_t count, std::size_t most) {
  if (count < 1 || count > most) {
    throw InvalidOptions(strCat(
        "A chart cannot have ", count, " ", what, "; it must have 1 to ", most, " of them."));
  }
}

void requireChartWidth(double width) {
  requireRange("width", width, 300.0, 4000.0);
}

}  // namespace lay
