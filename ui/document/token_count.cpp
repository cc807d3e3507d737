#include "ui/document/token_count.h"

#include <QCoreApplication>

namespace lay {

namespace {

/// Gives the words below their context for translators.
struct Tokens {
  Q_DECLARE_TR_FUNCTIONS(lay::TokenCount)
};

constexpr int kWholeWord = 10;  // letters
constexpr int kPiece = 6;

int estimateWord(int letters) {
  if (letters == 0) {
    return 0;
  }
  return letters <= kWholeWord ? 1 : (letters + kPiece - 1) / kPiece;
}

int estimate(const QString& text) {
  int tokens = 0;
  int letters = 0;
  for (const QChar character : text) {
    const bool is_letter = character.isLetter() && character.unicode() < 0x250;  // Latin
    if (is_letter) {
      ++letters;
      continue;
    }
    tokens += estimateWord(letters);
    letters = 0;
    if (!character.isSpace()) {
      tokens +=
          character.unicode() < 0x250 ? 1 : static_cast<int>(QString(character).toUtf8().size());
    }
  }
  return tokens + estimateWord(letters);
}

}  // namespace

QString TokenCount::text() const {
  const QString count = Tokens::tr("%1 / %2").arg(tokens).arg(kMostTokens);
  return is_exact ? count : Tokens::tr("≈ %1").arg(count);
}

QString TokenCount::explanation() const {
  QString text = is_exact ? Tokens::tr("Tokens of the text encoder, which reads %1 at once.")
                          : Tokens::tr(
                                "About how many tokens this is to the text encoder, which "
                                "reads %1 at once.");
  text = text.arg(kMostTokens);
  return isTooLong() ? text + Tokens::tr("\nA longer text is read in pieces, sentence by sentence.")
                     : text;
}

TokenCount countTokens(const std::string& text, const CountTokensFunction& count) {
  if (count) {
    return {count(text), true};
  }
  return {estimate(QString::fromStdString(text)), false};
}

}  // namespace lay
