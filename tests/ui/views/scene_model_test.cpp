#include "ui/views/scene_model.h"

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

}  // namespace
}  // namespace lay
