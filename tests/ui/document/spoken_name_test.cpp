#include "ui/document/spoken_name.h"

#include "core/language/parser.h"
#include "core/language/word_outcome.h"

#include <QCoreApplication>
#include <QTranslator>

#include <gtest/gtest.h>

namespace lay {
namespace {

/// Puts brackets around the names: what a translation of them would change.
class BracketTranslator : public QTranslator {
 public:
  BracketTranslator() { QCoreApplication::installTranslator(this); }
  ~BracketTranslator() override { QCoreApplication::removeTranslator(this); }
  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context,
                                  const char* text,
                                  const char* /*disambiguation*/,
                                  int /*n*/) const override {
    return QLatin1String(context) == QLatin1String("lay::SpokenName")
               ? QLatin1Char('[') + QString::fromUtf8(text) + QLatin1Char(']')
               : QString();
  }
};

std::string measuredBy(const char* text) {
  return measuredName(parseText(text).statements.at(0));
}

TEST(SpokenName, IsWhatTheNameSaysWithoutATranslation) {
  EXPECT_EQ(spokenName("left_wrist"), QStringLiteral("left wrist"));
  EXPECT_EQ(spokenName("trunk girth"), QStringLiteral("trunk girth"));
  EXPECT_EQ(spokenName(""), QString());
  EXPECT_EQ(asHeading(spokenName("mid_hip")), QStringLiteral("Mid hip"));
  EXPECT_EQ(asHeading({}), QString());
}

TEST(SpokenName, IsTranslatedWithoutItsUnderscores) {
  const BracketTranslator translator;
  EXPECT_EQ(spokenName("left_big_toe"), QStringLiteral("[left big toe]"));
  EXPECT_EQ(spokenName(""), QString());
}

TEST(FilledIn, PutsTextsWhereTheSentenceWantsThem) {
  EXPECT_EQ(filledIn(QStringLiteral("%2 of %1, %1"),
                     {QStringLiteral("three"), QStringLiteral("two")}),
            QStringLiteral("two of three, three"));
}

TEST(SpokenMeasure, IsWhatTheCoreCallsItWithoutATranslation) {
  for (const char* text : {"The left elbow is straight.",
                           "The left hand is above the head.",
                           "The left forearm is vertical.",
                           "The left arm points up.",
                           "The left foot is on the ground.",
                           "The head is turned to the left."}) {
    const std::string measured = measuredBy(text);
    EXPECT_EQ(spokenMeasure(measured), QString::fromStdString(measured));
  }
  EXPECT_EQ(spokenMeasure(""), QString());
}

TEST(SpokenMeasure, IsTranslatedPieceByPiece) {
  const BracketTranslator translator;
  EXPECT_EQ(spokenMeasure(measuredBy("The left hand is above the head.")),
            QStringLiteral("[[left hand] over [head]]"));
  EXPECT_EQ(spokenMeasure(measuredBy("The left forearm is vertical.")),
            QStringLiteral("[[left forearm] from the vertical]"));
  EXPECT_EQ(spokenMeasure("left arm from the front"),
            QStringLiteral("[[left arm] from the front]"));
  EXPECT_EQ(spokenMeasure("left hand from right hand"),
            QStringLiteral("[[left hand] from [right hand]]"));
}

}  // namespace
}  // namespace lay
