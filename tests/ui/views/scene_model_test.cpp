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

}  // namespace
}  // namespace lay
