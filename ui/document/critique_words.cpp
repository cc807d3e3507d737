#include "ui/document/critique_words.h"

#include <optional>

#include <QCoreApplication>
#include <QObject>
#include <QRegularExpression>

#include "ui/document/spoken_name.h"

namespace lay {

namespace {

/// How the offline critic writes of a kind of mistake, and what is said instead.
struct Rewording {
  const char* flag;
  const char* pattern;
  const char* said;  ///< %1, %2: what the pattern catches
};

constexpr Rewording kRewordings[] = {
    {"contradiction", "^It is said that (.+), and it is not so\\.$", "%1."},
    {"joint_limit", "^(.+) is \\d+ degrees beyond its range\\.$", "%1 stays within its range."},
    {"penetration",
     "^\\d+ % of the skin at (.+) is inside the body at (.+)\\.$",
     "%1 is away from %2."}};

/// A sentence that the offline critic writes (reasonsFor, critiqueSentence), and how it is said.
struct Sentence {
  const char* pattern;
  const char* said;      ///< in the order of what the pattern catches
  bool names_are_known;  ///< what is caught may be names of joints and keypoints
};

constexpr Sentence kCriticSentences[] = {
    {"^the (.+) is (\\d+) % of the box away from where it was seen$",
     QT_TRANSLATE_NOOP("lay::CritiqueWords",
                       "the %1 is %2 % of the box away from where it was seen"),
     true},
    {"^the (.+) is (\\d+) degrees beyond its range$",
     QT_TRANSLATE_NOOP("lay::CritiqueWords", "the %1 is %2 degrees beyond its range"),
     true},
    {"^(\\d+) % of the skin at the (.+) is inside the body at the (.+)$",
     QT_TRANSLATE_NOOP("lay::CritiqueWords",
                       "%1 % of the skin at the %2 is inside the body at the %3"),
     true},
    {"^the (.+) is (\\d+) cm from where the hypotheses that fit have it$",
     QT_TRANSLATE_NOOP("lay::CritiqueWords",
                       "the %1 is %2 cm from where the hypotheses that fit have it"),
     true},
    {"^it is said that (.+), and it is not so$",
     QT_TRANSLATE_NOOP("lay::CritiqueWords", "it is said that %1, and it is not so"),
     false},
    {"^the centre of mass is (\\d+) cm beside what the body rests on$",
     QT_TRANSLATE_NOOP("lay::CritiqueWords",
                       "the centre of mass is %1 cm beside what the body rests on"),
     false},
    {"^fits the evidence, and nothing of it is implausible$",
     QT_TRANSLATE_NOOP("lay::CritiqueWords", "fits the evidence, and nothing of it is implausible"),
     false}};

/// @param english without its full stop, in small letters. @return nothing where the critic's words
/// are not among those that are known.
std::optional<QString> spokenSentence(const QString& english) {
  for (const Sentence& sentence : kCriticSentences) {
    const QRegularExpression pattern(QString::fromLatin1(sentence.pattern));
    const QRegularExpressionMatch match = pattern.match(english);
    if (!match.hasMatch()) continue;
    QStringList caught = match.capturedTexts().mid(1);
    if (sentence.names_are_known) {
      for (QString& name : caught) name = spokenName(name.toStdString());
    }
    return filledIn(QCoreApplication::translate("lay::CritiqueWords", sentence.said), caught);
  }
  return std::nullopt;
}

}  // namespace

QString sayingOf(const PartReason& reason) {
  QString text = QString::fromStdString(reason.reason).simplified();
  for (const Rewording& rewording : kRewordings) {
    const QRegularExpression pattern(QString::fromLatin1(rewording.pattern));
    const QRegularExpressionMatch match = pattern.match(text);
    if (reason.flag == rewording.flag && match.hasMatch()) {
      const QString said = QString::fromLatin1(rewording.said);
      text =
          asHeading(match.lastCapturedIndex() > 1 ? said.arg(match.captured(1), match.captured(2))
                                                  : said.arg(match.captured(1)));
    }
  }
  return text;
}

QString spokenCritique(const std::string& english) {
  static const QRegularExpression others(QStringLiteral("^(.+), and (\\d+) smaller faults?$"));
  const QString whole = QString::fromStdString(english);
  QString text = whole.trimmed();
  if (text.size() < 2 || !text.endsWith(QLatin1Char('.'))) return whole;
  text.chop(1);
  text[0] = text[0].toLower();
  int smaller = 0;
  if (const auto match = others.match(text); match.hasMatch()) {
    text = match.captured(1);
    smaller = match.captured(2).toInt();
  }
  std::optional<QString> said = spokenSentence(text);
  if (!said) return whole;
  if (smaller == 1) {
    said = QCoreApplication::translate("lay::CritiqueWords", "%1, and 1 smaller fault").arg(*said);
  } else if (smaller > 1) {
    said = QCoreApplication::translate("lay::CritiqueWords", "%1, and %2 smaller faults")
               .arg(*said, QString::number(smaller));
  }
  return asHeading(*said) + QLatin1Char('.');
}

QString meaningOfFlag(const std::string& flag) {
  if (flag == "reprojection") return QObject::tr("Not where the photo has it");
  if (flag == "joint_limit") return QObject::tr("Turned further than joints turn");
  if (flag == "unlikely") return QObject::tr("A pose that people hardly take");
  if (flag == "penetration") return QObject::tr("Inside another part of the body");
  if (flag == "balance") return QObject::tr("Would fall over");
  if (flag == "ground") return QObject::tr("Feet float or sink");
  if (flag == "contradiction") return QObject::tr("Not what is said of the person");
  if (flag == "depth") return QObject::tr("Unlike the other hypotheses");
  return QObject::tr("Another fault");
}

}  // namespace lay
