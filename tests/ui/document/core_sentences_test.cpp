#include "ui/document/core_sentences.h"

#include "core/export/export_proof.h"
#include "core/registry/model_licence.h"

#include <QCoreApplication>
#include <QTranslator>

#include <gtest/gtest.h>

namespace lay {
namespace {

/// Turns "%1 as posed" into "<%1 as posed>".
class AngleTranslator : public QTranslator {
 public:
  AngleTranslator() { QCoreApplication::installTranslator(this); }
  ~AngleTranslator() override { QCoreApplication::removeTranslator(this); }
  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context,
                                  const char* text,
                                  const char* /*disambiguation*/,
                                  int /*n*/) const override {
    return QLatin1String(context) == QLatin1String("lay::CoreSentences")
               ? QLatin1Char('<') + QString::fromUtf8(text) + QLatin1Char('>')
               : QString();
  }
};

ExportProof proofOf(int num_vertices) {
  ExportProof proof;
  proof.reader = "Assimp 5.2.4";
  proof.num_vertices = num_vertices;
  proof.num_bones = 24;
  proof.num_frames = 12;
  proof.camera_error_px = 0.01;
  proof.posed_height = 1.8;
  proof.unit = LengthUnit::Centimetre;
  return proof;
}

TEST(CoreSentences, WithoutATranslationEverythingIsSaidAsItIs) {
  EXPECT_EQ(spokenSentences(whySmplIsNotIncluded()),
            QString::fromStdString(whySmplIsNotIncluded()));
  EXPECT_EQ(spokenSentences(""), QString());
  EXPECT_EQ(spokenProof(toText(proofOf(7000))), QString::fromStdString(toText(proofOf(7000))));
}

TEST(CoreSentences, EachSentenceIsTranslatedWithItsNumbers) {
  const AngleTranslator translator;
  EXPECT_EQ(spokenSentences("Only 3 keypoints are seen: most of this body is a guess. Add the ones "
                            "that you can see."),
            QStringLiteral("<Only 3 keypoints are seen: most of this body is a guess.> <Add the "
                           "ones that you can see.>"));
  EXPECT_EQ(spokenSentences("A sentence that is new (2.5 %). Check them in the photo."),
            QStringLiteral("A sentence that is new (2.5 %). <Check them in the photo.>"));
}

TEST(CoreSentences, EveryLineAboutSmplIsKnown) {
  const AngleTranslator translator;
  for (const QString& line : spokenSentences(whySmplIsNotIncluded()).split(QLatin1Char('\n'))) {
    EXPECT_TRUE(line.isEmpty() ||
                (line.startsWith(QLatin1Char('<')) && line.endsWith(QLatin1Char('>'))))
        << line.toStdString();
  }
}

TEST(CoreSentences, AProofIsTranslatedPhraseByPhrase) {
  const AngleTranslator translator;
  ExportProof whole = proofOf(7000);
  whole.standing_height = 1.66;
  for (const ExportProof& proof : {proofOf(7000), proofOf(0), whole}) {
    const QString said = spokenProof(toText(proof));
    for (const QString& line : said.split(QStringLiteral(", "))) {
      for (const QString& phrase : line.split(QStringLiteral("; "))) {
        EXPECT_TRUE(phrase.startsWith(QLatin1Char('<')) && phrase.endsWith(QLatin1Char('>')))
            << phrase.toStdString();
      }
    }
  }
  EXPECT_TRUE(spokenProof(toText(whole)).contains(QStringLiteral("1.66 m (166 cm) standing>")));
}

}  // namespace
}  // namespace lay
