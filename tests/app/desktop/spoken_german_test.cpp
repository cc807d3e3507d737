#include "core/critic/critique_reasons.h"
#include "core/critic/group_terms.h"
#include "core/language/measure.h"
#include "core/language/word_outcome.h"
#include "core/refine/body_energy.h"
#include "core/refine/doubts.h"
#include "core/registry/model_licence.h"
#include "core/registry/model_registry.h"
#include "tests/app/desktop/german_speech.h"
#include "tests/support/faulty_body.h"
#include "ui/document/core_sentences.h"
#include "ui/document/critique_words.h"
#include "ui/document/spoken_name.h"
#include "ui/timeline/loss_series.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace lay {
namespace {

class SpokenGerman : public testing::Test {
 protected:
  GermanSpeech speech;
};

/// English words that no German name holds.
bool looksEnglish(const QString& text) {
  static const QRegularExpression english(
      QStringLiteral("\\b(left|right|the|of|from|over|hip|knee|toe|heel|eye|ear|wrist|elbow|"
                     "shoulder|body)\\b"));
  return english.match(text).hasMatch();
}

void expectGerman(std::string_view name) {
  QString english = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
  english.replace(QLatin1Char('_'), QLatin1Char(' '));
  EXPECT_NE(spokenName(name), english);
  EXPECT_FALSE(looksEnglish(spokenName(name))) << name;
}

TEST_F(SpokenGerman, EveryJointAndKeypoint) {
  for (const std::string_view name : kSmplJointNames) {
    expectGerman(name);
  }
  for (const std::string_view name : kKeypointNames) {
    expectGerman(name);
  }
  EXPECT_EQ(spokenName("left_wrist"), QStringLiteral("linkes Handgelenk"));
}

TEST_F(SpokenGerman, EveryLossOfARunAndTermOfTheCritic) {
  BodyEnergy energy;
  energy.words = 1;
  for (const GuidanceLoss& loss : energy.terms()) {
    const QString name = LossSeries::displayName(loss.term).section(QLatin1Char(','), 0, 0);
    EXPECT_NE(name,
              asHeading(QString::fromStdString(loss.term)
                            .remove(QStringLiteral("_px"))
                            .remove(QStringLiteral("_mm"))
                            .replace(QLatin1Char('_'), QLatin1Char(' '))));
  }
  for (const std::string_view term : kCriticTermNames) {
    expectGerman(term);
  }
}

TEST_F(SpokenGerman, EveryShapeOfTheBundledBody) {
  const BodyModelPtr body = loadNamedBody({});
  ASSERT_FALSE(body->beta_names.empty());
  for (const std::string& name : body->beta_names) {
    expectGerman(name);
  }
}

TEST_F(SpokenGerman, EveryMeasureOfEveryPoint) {
  for (int i = 0; i < kBodyPointCount; ++i) {
    const auto point = static_cast<BodyPoint>(i);
    if (point == BodyPoint::None) {
      continue;
    }
    expectGerman(wordsOf(point));
    for (int kind = 0; kind <= static_cast<int>(StatementKind::Posture); ++kind) {
      Statement statement;
      statement.kind = static_cast<StatementKind>(kind);
      statement.subject = point;
      statement.object = BodyPoint::RightHand;
      const QString said = spokenMeasure(measuredName(statement));
      EXPECT_FALSE(looksEnglish(said)) << said.toStdString();
    }
  }
}

TEST_F(SpokenGerman, EveryReasonOfTheOfflineCritic) {
  EXPECT_EQ(spokenCritique(critiqueSentence({})),
            QStringLiteral("Passt zu dem, was zu sehen ist, und nichts daran ist unglaubwürdig."));
  FaultyBody body;
  body.findings.stance.off_balance_m = 0.5F;
  const auto reasons = reasonsFor(body.findings, {body.statement}, body.joint_mm);
  ASSERT_EQ(reasons.size(), 6U);
  for (const PartReason& reason : reasons) {
    const QString said = spokenCritique(reason.reason);
    EXPECT_NE(said, QString::fromStdString(reason.reason));
    // A statement is quoted as it was written.
    EXPECT_TRUE(reason.flag == "contradiction" || !looksEnglish(said)) << said.toStdString();
  }
  EXPECT_EQ(
      spokenCritique(critiqueSentence(reasons)),
      QStringLiteral("Rechter Ellbogen: 34 Grad jenseits des Bewegungsbereichs und 5 kleinere "
                     "Fehler."));
}

TEST_F(SpokenGerman, WhatTheCoreSaysInWholeSentences) {
  const QString smpl = spokenSentences(whySmplIsNotIncluded());
  EXPECT_TRUE(smpl.startsWith(QStringLiteral("SMPL ist das Körpermodell"))) << smpl.toStdString();
  EXPECT_FALSE(looksEnglish(smpl)) << smpl.toStdString();
  const BodyModelPtr body = loadNamedBody({});
  SmplParams rest;
  rest.transl = {0, 0, 3};
  RefinementProblem problem;
  problem.initial = rest;
  QStringList doubts;
  for (const int num_seen : {0, 3, 7}) {
    problem.keypoints.confidence.setZero();
    problem.keypoints.confidence.head(num_seen).setOnes();
    for (const std::string& doubt :
         doubtsAbout(*body, problem, rest, {.keypoints = true, .words = true})) {
      doubts += spokenSentences(doubt);
    }
  }
  EXPECT_EQ(doubts.size(), 9);
  for (const QString& doubt : doubts) {
    EXPECT_FALSE(looksEnglish(doubt)) << doubt.toStdString();
  }
}

}  // namespace
}  // namespace lay
