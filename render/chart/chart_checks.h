#pragma once

#include <cstddef>
#include <string>

namespace lay {

// What every kind of chart refuses.

/// @throws InvalidOptions when a text has over 300 letters.
void requireShortText(const std::string& what, const std::string& text);

/// @throws InvalidOptions when there are none, or more than `most`.
void requireCount(const std::string& what, std::size_t count, std::size_t most);

/// Keeps pictures legible and within memory.
/// @throws InvalidOptions when the width is not in 300..4000.
void requireChartWidth(double width);

}  // namespace lay
