#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/io/utf8.h"
#include "core/language/unicode_text.h"

namespace lay {

std::u32string composedLowerCase(std::string_view text) {
  icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(utf32ToUtf8(utf8ToUtf32(text)));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_SUCCESS(status) != 0) {
    icu::UnicodeString composed = nfc->normalize(unicode, status);
    if (U_SUCCESS(status) != 0) unicode = std::move(composed);
  }
  std::string lower;
  unicode.toLower(icu::Locale::getRoot()).toUTF8String(lower);
  return utf8ToUtf32(lower);
}

CharacterKind characterKind(char32_t character) {
  const auto code = static_cast<UChar32>(character);
  const auto mask = U_MASK(u_charType(code));
  if ((mask & U_GC_L_MASK) != 0) return CharacterKind::Letter;
  if ((mask & U_GC_N_MASK) != 0) return CharacterKind::Number;
  if (u_isUWhiteSpace(code) != 0 || u_iscntrl(code) != 0) return CharacterKind::Blank;
  return CharacterKind::Other;
}

}  // namespace lay
