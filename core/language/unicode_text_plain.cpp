#include "core/io/utf8.h"
#include "core/language/unicode_text.h"

namespace lay {

std::u32string composedLowerCase(std::string_view text) {
  std::u32string characters = utf8ToUtf32(text);
  for (char32_t& character : characters) {
    if (character >= U'A' && character <= U'Z') character += U'a' - U'A';
  }
  return characters;
}

CharacterKind characterKind(char32_t character) {
  if (character <= U' ' || (character >= 0x7F && character <= 0xA0)) return CharacterKind::Blank;
  if (character >= U'0' && character <= U'9') return CharacterKind::Number;
  if ((character >= U'A' && character <= U'Z') || (character >= U'a' && character <= U'z'))
    return CharacterKind::Letter;
  // Letters of Latin-1 and everything that follows but general punctuation and symbols.
  const bool is_symbol = character < 0xC0 || character == 0xD7 || character == 0xF7 ||
                         (character >= 0x2000 && character < 0x2C00);
  return is_symbol || character >= 0xFF00 ? CharacterKind::Other : CharacterKind::Letter;
}

}  // namespace lay
