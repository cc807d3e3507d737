#include "ui/panels/shape_sliders.h"

#include "tests/ui/support/toy_session.h"
#include "ui/panels/beta_slider.h"
#include "ui/views/scene_model.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace lay {
namespace {

class ShapeSlidersTest : public testing::Test {
 protected:
  [[nodiscard]] BetaSlider* slider(int beta) const {
    return panel.findChild<BetaSlider*>(QStringLiteral("beta%1").arg(beta));
  }
  [[nodiscard]] QDoubleSpinBox* number(int beta) const {
    return panel.findChild<QDoubleSpinBox*>(QStringLiteral("betaNumber%1").arg(beta));
  }
  [[nodiscard]] QPushButton* button(const char* name) const {
    return panel.findChild<QPushButton*>(QLatin1String(name));
  }
  [[nodiscard]] QString note() const {
    return panel.findChild<QLabel*>(QStringLiteral("shapeNote"))->text();
  }
  /// The surface in both views.
  [[nodiscard]] MatrixX3f shown() const {
    const Scene photo = scenes.photoScene();
    EXPECT_EQ(photo.bodies.back().vertices, scenes.sideScene().bodies.back().vertices);
    return *photo.bodies.back().vertices;
  }

  ToySession toy;
  SceneModel scenes{toy.session};
  ShapeSliders panel{toy.session};
};

TEST_F(ShapeSlidersTest, FollowTheShownBody) {
  SmplParams params = *toy.session.initial();
  params.betas[0] = 1.5F;
  params.betas[4] = -7;
  toy.session.setInitial(params);
  EXPECT_EQ(slider(0)->value(), 150);
  EXPECT_EQ(number(0)->value(), 1.5);
  EXPECT_EQ(slider(4)->value(), -BetaSlider::kEnd);
  EXPECT_EQ(number(4)->value(), -7);
  EXPECT_FALSE(toy.session.preview().isActive()) << "following is not trying out";
  EXPECT_FALSE(button("useShape")->isEnabled());
}

TEST_F(ShapeSlidersTest, TryAShapeOutInBothViewsAndLeaveTheRunAlone) {
  toy.run();
  toy.session.showStep(7);
  const MatrixX3f before = shown();
  const SmplParams found = *toy.session.foundParams();
  slider(0)->setValue(200);
  const MatrixX3f tried = shown();
  EXPECT_GT((tried - before).rowwise().norm().maxCoeff(), 0.01F);
  EXPECT_TRUE(note().contains(QStringLiteral("not part of the run")));
  EXPECT_EQ(toy.session.shownStep(), 7);
  EXPECT_EQ(toy.session.foundParams()->betas, found.betas);
  EXPECT_EQ(toy.session.stepAt(7)->hypotheses[2].x_start.betas, found.betas);
  SmplParams expected = found;
  expected.betas[0] = 2;
  EXPECT_EQ(tried, pose(*toy.session.body(), expected).vertices_in_camera);

  // On another step the pose is that step's, the shape the tried one.
  toy.session.showStep(19);
  EXPECT_EQ(toy.session.shownParams()->betas[0], 2);
  EXPECT_NE(shown(), tried);
  toy.session.showStep(7);

  QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("betaReset0")), Qt::LeftButton);
  EXPECT_EQ(shown(), before);
  EXPECT_EQ(slider(0)->value(), 0);
  EXPECT_FALSE(toy.session.preview().isActive());
}

TEST_F(ShapeSlidersTest, ResetTakesAllBack) {
  const MatrixX3f before = shown();
  slider(1)->setValue(100);
  number(2)->setValue(-1.25);
  EXPECT_EQ(slider(2)->value(), -125);
  EXPECT_NE(shown(), before);
  ASSERT_TRUE(button("resetShape")->isEnabled());
  button("resetShape")->click();
  EXPECT_EQ(shown(), before);
  EXPECT_FALSE(button("resetShape")->isEnabled());
}

TEST_F(ShapeSlidersTest, AUsedShapeIsTheNextRunsStart) {
  toy.run();
  const Eigen::VectorXf found = toy.session.initial()->betas;
  slider(3)->setValue(150);
  button("useShape")->click();
  EXPECT_EQ(toy.session.initial()->betas[3], 1.5F);
  EXPECT_EQ(toy.session.problem().initial.betas[3], 1.5F);
  EXPECT_FALSE(toy.session.run().has_value());
  EXPECT_FALSE(toy.session.preview().isActive());
  EXPECT_TRUE(note().contains(QStringLiteral("next run")));
  slider(3)->setValue(-50);
  button("useShape")->click();
  button("resetShape")->click();
  EXPECT_EQ(toy.session.initial()->betas, found) << "back to what was found, not to the first use";
  EXPECT_FALSE(toy.session.usesOwnShape());
}

TEST_F(ShapeSlidersTest, ANewRunEndsThePreview) {
  slider(0)->setValue(100);
  toy.run();
  EXPECT_FALSE(toy.session.preview().isActive());
}

TEST_F(ShapeSlidersTest, AreNamedAndReachableByKeys) {
  EXPECT_EQ(slider(0)->accessibleName(), QStringLiteral("Shape 1"));
  BodyModel named = *toy.session.body();
  named.beta_names = {"height", "upper_arm_length", "c", "d", "e", "f", "g", "h", "i", "j"};
  const auto body = std::make_shared<const BodyModel>(named);
  toy.session.setBody({body, body, {}});
  EXPECT_EQ(slider(1)->accessibleName(), QStringLiteral("Upper arm length"));
  EXPECT_TRUE(slider(1)->toolTip().contains(QStringLiteral("standard deviations")));
  panel.show();
  slider(0)->setFocus();
  QTest::keyClick(slider(0), Qt::Key_Right);
  EXPECT_NEAR(toy.session.shownParams()->betas[0], 0.05F, 1e-6F);
}

TEST(ShapeSliders, AreOffWithoutABody) {
  Session session;
  const ShapeSliders panel(session);
  EXPECT_FALSE(panel.findChild<BetaSlider*>(QStringLiteral("beta0"))->isEnabled());
}

}  // namespace
}  // namespace lay
