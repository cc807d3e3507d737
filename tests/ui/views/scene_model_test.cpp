#include "ui/views/scene_model.h"

#include "render/scene/value_colors.h"
#include "tests/ui/support/toy_session.h"

#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lay {
namespace {

class SceneModelTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    model = std::make_unique<SceneModel>(toy.session);
  }
  void TearDown() override { QSettings().clear(); }  // options are remembered, even by other tests
  ToySession toy;
  std::unique_ptr<SceneModel> model;
};

TEST_F(SceneModelTest, ShowsThePhotoTheBodyAndTheEvidence) {
  const Scene photo = model->photoScene();
  EXPECT_EQ(photo.photo, toy.session.photo()->image);
  ASSERT_EQ(photo.bodies.size(), 1U);
  EXPECT_EQ(photo.bodies[0].vertices->rows(), toy.session.body()->numVertices());
  EXPECT_EQ(photo.faces->rows(), toy.session.body()->faces.rows());
  EXPECT_FLOAT_EQ(photo.bodies[0].style.opacity, model->options().opacity);
  ASSERT_TRUE(photo.overlay.has_value());
  EXPECT_TRUE(photo.overlay->projected.has_value());
  const Scene side = model->sideScene();
  EXPECT_EQ(side.photo, nullptr);
  EXPECT_FALSE(side.overlay.has_value());
  EXPECT_FLOAT_EQ(side.bodies[0].style.opacity, 1);
}

TEST_F(SceneModelTest, TheSurfaceIsSharedNotCopied) {
  EXPECT_EQ(model->photoScene().bodies[0].vertices, model->sideScene().bodies[0].vertices);
}

TEST_F(SceneModelTest, OptionsTakeThingsAway) {
  QSignalSpy changes(model.get(), &SceneModel::changed);
  ViewOptions options = model->options();
  options.show_mesh = false;
  options.show_keypoints = false;
  model->setOptions(options);
  model->setOptions(options);
  EXPECT_EQ(changes.count(), 1);
  EXPECT_TRUE(model->photoScene().bodies.empty());
  EXPECT_FALSE(model->photoScene().overlay.has_value());
}

TEST_F(SceneModelTest, OptionsAreRemembered) {
  ViewOptions options = model->options();
  options.wireframe = true;
  options.opacity = 0.25F;
  model->setOptions(options);
  const SceneModel again(toy.session);
  EXPECT_EQ(again.options(), options);
}

TEST_F(SceneModelTest, TheOtherHypothesesAreGhostsBehindTheShownOne) {
  toy.run();
  ViewOptions options = model->options();
  options.show_others = true;
  model->setOptions(options);
  const Scene scene = model->sideScene();
  ASSERT_EQ(scene.bodies.size(), 4U);
  EXPECT_LT(scene.bodies[0].style.opacity, kGhostOpacity);
  EXPECT_FLOAT_EQ(scene.bodies[3].style.opacity, 1);
}

TEST_F(SceneModelTest, HighlightsAKeypoint) {
  model->setHighlightedKeypoint(kKpNose);
  EXPECT_EQ(model->photoScene().overlay->highlighted, kKpNose);
}

TEST(SceneModel, IsEmptyWithoutAPhoto) {
  Session session;
  const SceneModel model(session);
  EXPECT_TRUE(model.photoScene().bodies.empty());
  EXPECT_EQ(model.photoScene().photo, nullptr);
}

TEST_F(SceneModelTest, LightsWhatAStatementSpeaksOf) {
  EXPECT_EQ(model->photoScene().bodies[0].vertex_colors, nullptr);
  QSignalSpy changes(model.get(), &SceneModel::changed);
  const std::vector<SmplJoint> arm = skinJointsOf(BodyPart::LeftArm);
  model->setHighlightedJoints(arm);
  model->setHighlightedJoints(arm);
  EXPECT_EQ(changes.count(), 1);
  const Scene scene = model->photoScene();
  const auto& colors = scene.bodies[0].vertex_colors;
  ASSERT_NE(colors, nullptr);
  const std::vector<float> shares = skinShares(*toy.session.body(), arm);
  const Eigen::Vector3f base = scene.bodies[0].style.color;
  int num_lit = 0;
  for (std::size_t v = 0; v < shares.size(); ++v) {
    const float moved =
        (colors->row(static_cast<Eigen::Index>(v)).transpose() - base).cwiseAbs().maxCoeff();
    if (shares[v] == 0) {
      EXPECT_EQ(moved, 0) << v;
    } else if (shares[v] == 1) {
      EXPECT_GT(moved, 0.1F) << v;
      ++num_lit;
    }
  }
  EXPECT_GT(num_lit, 10);
  model->setHighlightedJoints({});
  EXPECT_EQ(model->photoScene().bodies[0].vertex_colors, nullptr);
}

TEST_F(SceneModelTest, TheSameColoursServeBothViewsAndEveryStep) {
  model->setHighlightedJoints({kHead});
  const auto colors = model->photoScene().bodies[0].vertex_colors;
  EXPECT_EQ(model->sideScene().bodies[0].vertex_colors, colors) << "uploaded once";
  toy.run();
  EXPECT_EQ(model->sideScene().bodies[0].vertex_colors, colors);
  model->setHighlightedJoints({kNeck});
  EXPECT_NE(model->sideScene().bodies[0].vertex_colors, colors);
}

TEST_F(SceneModelTest, FindsThePartUnderARay) {
  Ray ray;
  ray.direction = toy.session.shownBody()->joints_in_camera.row(kRightKnee).transpose();
  EXPECT_EQ(model->partUnder(ray), BodyPart::RightLeg);
  ray.direction = {0, 0, -1};
  EXPECT_FALSE(model->partUnder(ray).has_value());
  ray.direction = toy.session.shownBody()->joints_in_camera.row(kHead).transpose();
  ViewOptions options = model->options();
  options.show_mesh = false;
  model->setOptions(options);
  EXPECT_FALSE(model->partUnder(ray).has_value()) << "what is hidden cannot be clicked";
}

TEST_F(SceneModelTest, WhatIsComparedWithIsAGhostInAColourOfItsOwnOrStandsBeside) {
  toy.run();
  toy.session.showStep(0);
  model->comparison().pinShown();
  toy.session.showStep(19);
  Scene photo = model->photoScene();
  ASSERT_EQ(photo.bodies.size(), 2U);
  EXPECT_LT(photo.bodies[0].style.opacity, kGhostOpacity);
  EXPECT_NE(photo.bodies[0].style.color, photo.bodies[1].style.color);
  EXPECT_FLOAT_EQ((*photo.bodies[0].vertices)(0, 0),
                  model->comparison().body()->vertices_in_camera(0, 0));
  QSignalSpy beside(model.get(), &SceneModel::besideChanged);
  ViewOptions options = model->options();
  options.beside = true;
  model->setOptions(options);
  EXPECT_EQ(beside.count(), 1);
  const Scene side = model->sideScene({0, 0, 1});
  ASSERT_EQ(side.bodies.size(), 2U);
  EXPECT_FLOAT_EQ(side.bodies[0].style.opacity, 1);
  EXPECT_NEAR((*side.bodies[0].vertices)(0, 2) -
                  model->comparison().body()->vertices_in_camera(0, 2),
              0.95F,
              1e-4);
  EXPECT_EQ(model->sideScene({0, 0, 1}).bodies[0].vertices, side.bodies[0].vertices) << "kept";
  EXPECT_LT(model->photoScene().bodies[0].style.opacity, kGhostOpacity) << "over the photo: never";
  EXPECT_EQ(model->extent({0, 0, 1}).rows(), 2 * toy.session.body()->numVertices());
}

TEST_F(SceneModelTest, ErrorsColourTheBodyByItsDistanceFromWhatItIsComparedWith) {
  toy.run();
  ViewOptions options = model->options();
  options.show_errors = true;
  model->setOptions(options);
  EXPECT_EQ(model->sideScene().bodies.back().vertex_colors, nullptr) << "nothing is compared";
  model->comparison().pinShown();
  const auto same = model->sideScene().bodies.back().vertex_colors;
  ASSERT_NE(same, nullptr);
  EXPECT_TRUE(same->row(7).isApprox(colorOfShare(0), 1e-3F));
  SmplParams bent = *toy.session.shownParams();
  bent.body_pose.row(kLeftShoulder - 1) += Eigen::RowVector3f(0, 0, 1.5F);
  toy.session.previewPose(bent);
  const auto colors = model->sideScene().bodies.back().vertex_colors;
  const Eigen::VectorXf mm = model->comparison().difference()->vertices;
  Eigen::Index worst = 0;
  ASSERT_GT(mm.maxCoeff(&worst), 100);
  EXPECT_TRUE(colors->row(worst).isApprox(colorOfShare(1)));
  EXPECT_EQ(model->sideScene().bodies.back().vertex_colors, colors) << "made once";
}

TEST_F(SceneModelTest, SeveritiesColourTheBodyWhereAPersonWantsIt) {
  std::array<float, kSmplJointCount> severities{};
  severities.fill(1);
  model->setSeverities(severities);
  EXPECT_EQ(model->sideScene().bodies.back().vertex_colors, nullptr) << "nobody asked";
  ViewOptions options = model->options();
  options.show_critique = true;
  model->setOptions(options);
  const auto colors = model->sideScene().bodies.back().vertex_colors;
  ASSERT_NE(colors, nullptr);
  EXPECT_TRUE(colors->row(7).isApprox(colorOfShare(1), 1e-3F));
  EXPECT_EQ(model->photoScene().bodies.back().vertex_colors, colors) << "made once";
  QSignalSpy changes(model.get(), &SceneModel::changed);
  model->setSeverities(severities);
  EXPECT_EQ(changes.count(), 0);
  model->setSeverities(std::nullopt);
  EXPECT_EQ(changes.count(), 1);
  EXPECT_EQ(model->sideScene().bodies.back().vertex_colors, nullptr) << "it is not judged";
  EXPECT_EQ(SceneModel(toy.session).options(), options) << "remembered";
}

TEST_F(SceneModelTest, TheOnionSkinShowsAllThatAreNotRejectedInTheirColours) {
  toy.run();
  ViewOptions options = model->options();
  options.onion_skin = true;
  model->setOptions(options);
  Scene scene = model->sideScene();
  ASSERT_EQ(scene.bodies.size(), 4U);
  for (int i = 0; i < 4; ++i) {
    const SceneBody& body = scene.bodies[static_cast<std::size_t>(i)];
    EXPECT_LT(body.style.opacity, kGhostOpacity);
    EXPECT_EQ(body.style.color, hypothesisColor(i));
  }
  toy.session.setRejected(1, true);
  scene = model->sideScene();
  ASSERT_EQ(scene.bodies.size(), 3U);
  EXPECT_EQ(scene.bodies[1].style.color, hypothesisColor(2));
}

TEST_F(SceneModelTest, AClickSelectsTheJointThatMovesTheSkinThere) {
  QSignalSpy selected(model.get(), &SceneModel::jointSelected);
  const Eigen::Vector3f knee =
      toy.session.shownBody()->joints_in_camera.row(kRightKnee).transpose();
  const Eigen::Vector3f ankle =
      toy.session.shownBody()->joints_in_camera.row(kRightAnkle).transpose();
  EXPECT_EQ(model->clicked({Eigen::Vector3f::Zero(), 0.5F * (knee + ankle)}), BodyPart::RightLeg);
  EXPECT_EQ(model->selectedJoint(), kRightKnee);
  EXPECT_EQ(selected.count(), 1);
  ASSERT_NE(model->sideScene().bodies[0].vertex_colors, nullptr) << "what it moves is coloured";
  EXPECT_EQ(model->clicked({Eigen::Vector3f::Zero(), {0, 9, 1}}), std::nullopt);
  EXPECT_EQ(model->selectedJoint(), -1);
  EXPECT_EQ(model->sideScene().bodies[0].vertex_colors, nullptr);
}

}  // namespace
}  // namespace lay
