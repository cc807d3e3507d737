#include "ui/document/core_sentences.h"

#include <span>

#include <QCoreApplication>
#include <QRegularExpression>

#include "ui/document/spoken_name.h"
#include "ui/document/spoken_number.h"

namespace lay {

namespace {

/// What is said of a result (doubtsAbout), then why SMPL is not included; %1 and %2 are numbers.
constexpr const char* kWholeSentences[] = {
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "No keypoint is seen: the photo had no say in this body."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "Add keypoints, or trust it no more than the initial body."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "Only %1 keypoints are seen: most of this body is a guess."),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "Add the ones that you can see."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "No knee, ankle or foot is seen: the legs are a guess."),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "Describe them, or add the ones that you can see."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "%1 of %2 keypoints are far from where this body has them: they may be "
                      "another person's, or left and right may be exchanged."),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "The run left all keypoints out."),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "Check them in the photo."),
    QT_TRANSLATE_NOOP(
        "lay::CoreSentences",
        "%1 of %2 statements do not hold for this body: words and photo contradict each other."),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "The run left them out."),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "Read the descriptions again."),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "SMPL is the body model that most research speaks."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "It belongs to the Max-Planck-Gesellschaft, whose licence lets nobody else "
                      "hand its files on."),
    QT_TRANSLATE_NOOP(
        "lay::CoreSentences",
        "So Layfigure comes with a body of its own, the Lay body, made from assets in the public "
        "domain; it has SMPL's skeleton, and everything works with it."),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "To use SMPL itself:"),
    QT_TRANSLATE_NOOP(
        "lay::CoreSentences",
        "1. Register at https://smpl.is.tue.mpg.de (SMPL-H: https://mano.is.tue.mpg.de, SMPL-X: "
        "https://smpl-x.is.tue.mpg.de) and accept the licence there."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "It is free of charge for non-commercial research; other uses need a licence "
                      "that is bought."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "2. Download the model, for instance \"SMPL for Python\"."),
    QT_TRANSLATE_NOOP(
        "lay::CoreSentences",
        "3. Drop the file onto this window as it is: the zip, or a .pkl or .npz from it."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "It is checked, copied into your own folder of models, and can then be "
                      "chosen as the body."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "No Python is needed; the file is only read, never run."),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "The Lay body may be used for every purpose."),
    QT_TRANSLATE_NOOP("lay::CoreSentences",
                      "MHR (Apache 2.0) and Anny (Apache 2.0, assets CC0) are other free body "
                      "models; Layfigure does not read their files.")};

/// What an export's line is made of; the longer before those that they end with.
constexpr const char* kProofPhrases[] = {
    QT_TRANSLATE_NOOP("lay::CoreSentences", "%1 vertices within %2 mm"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "%1 joints within %2 mm"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "%1 frames"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "camera within %1 px"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "read back by %1"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "height in the file: %1 standing"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "height in the file: %1 as posed"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "height in the file: %1 from joint to joint"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "%1 as posed"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "%1 from joint to joint"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "y up"),
    QT_TRANSLATE_NOOP("lay::CoreSentences", "z up")};

/// The phrase of the table that `text` is an instance of, in the program's language.
QString translatedInstance(const QString& text, std::span<const char* const> phrases) {
  for (const char* phrase : phrases) {
    QString pattern = QRegularExpression::escape(QLatin1String(phrase));
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%[12]")), QStringLiteral("(.+)"));
    const auto match = QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
    if (!match.hasMatch()) continue;
    QStringList values = match.capturedTexts().mid(1);
    for (QString& value : values) value = withSpokenPoint(value);
    return filledIn(QCoreApplication::translate("lay::CoreSentences", phrase), values);
  }
  return text;
}

/// Each piece between separators is translated; the separators stay.
QString translatedPieces(const std::string& english,
                         const QRegularExpression& separator,
                         std::span<const char* const> phrases) {
  const QString text = QString::fromStdString(english);
  QString said;
  qsizetype begin = 0;
  for (auto match = separator.globalMatch(text); match.hasNext();) {
    const QRegularExpressionMatch gap = match.next();
    said += translatedInstance(text.mid(begin, gap.capturedStart() - begin), phrases);
    said += gap.captured();
    begin = gap.capturedEnd();
  }
  return said + translatedInstance(text.mid(begin), phrases);
}

}  // namespace

QString spokenSentences(const std::string& english) {
  // After a full stop, but not after the number of a list.
  static const QRegularExpression gap(QStringLiteral("\\n+|(?<=[^0-9\\n]\\.) "));
  return translatedPieces(english, gap, kWholeSentences);
}

QString spokenProof(const std::string& english) {
  static const QRegularExpression gap(QStringLiteral(", |; "));
  return translatedPieces(english, gap, kProofPhrases);
}

}  // namespace lay
