#include "ui/document/critique_words.h"

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
