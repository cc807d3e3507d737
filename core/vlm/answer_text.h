#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lay {

/// What a server sent, as UTF-8. UTF-16 is known by its mark or by the zeros between its letters,
/// Latin-1 by what the content type says; bytes that are no UTF-8 become U+FFFD, and a mark at the
/// beginning is dropped.
[[nodiscard]] std::string toUtf8(std::string_view bytes, std::string_view content_type = {});

/// A text for a person's eyes and a file: valid UTF-8, blanks and line breaks as single spaces,
/// without control characters and those that turn the direction of writing or are invisible, cut
/// between characters to `max_bytes`.
[[nodiscard]] std::string cleanedText(std::string_view text, std::size_t max_bytes);

/// The same line by line, so that the lines stay; empty ones go.
[[nodiscard]] std::string cleanedLines(std::string_view text, std::size_t max_bytes);

/// `text` with every occurrence of `secret` as "***". A secret of fewer than four bytes is none: it
/// stands in every text by chance.
[[nodiscard]] std::string withoutSecret(std::string text, std::string_view secret);

/// ASCII letters as small ones; other bytes as they are.
[[nodiscard]] std::string asciiLowerCase(std::string_view text);

}  // namespace lay
