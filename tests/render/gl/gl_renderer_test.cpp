#include "render/gl/gl_renderer.h"
#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "tests/render/gl/gl_fixture.h"
#include "tests/support/error_text.h"
#include "tests/support/toy_body.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lay {
namespace {

using Eigen::Vector2f;
using Eigen::Vector3f;

constexpr float kDepth = 3;  // m

ImagePtr plainPhoto(int width, int height, std::uint8_t grey) {
  auto photo = std::make_shared<Image>();
  photo->width = width;
  photo->height = height;
  photo->rgb.assign(static_cast<std::size_t>(3 * width * height), grey);
  return photo;
}

/// Two triangles that face the camera and cover exactly the photo pixels from `low` to `high`, both
/// included.
MatrixX3f pixelQuad(const PinholeCamera& camera, const Vector2f& low, const Vector2f& high) {
  const auto at = [&](float x, float y) {
    const Vector2f offset =
        (Vector2f(x, y) - camera.principal_point) * (kDepth / camera.focal_length);
    return Eigen::RowVector3f(offset.x(), offset.y(), kDepth);
  };
  MatrixX3f vertices(4, 3);
  vertices << at(low.x() - 0.5f, low.y() - 0.5f), at(high.x() + 0.5f, low.y() - 0.5f),
      at(high.x() + 0.5f, high.y() + 0.5f), at(low.x() - 0.5f, high.y() + 0.5f);
  return vertices;
}

std::shared_ptr<const MatrixX3i> quadFaces() {
  auto faces = std::make_shared<MatrixX3i>(2, 3);
  *faces << 0, 2, 1, 0, 3, 2;  // counter-clockwise for the camera, whose y points down
  return faces;
}

Scene quadScene(const Vector2f& low, const Vector2f& high) {
  Scene scene;
  scene.camera = PinholeCamera::withDefaultFocalLength(64, 48);
  scene.photo = plainPhoto(64, 48, 0);
  scene.faces = quadFaces();
  SceneBody body;
  body.vertices = std::make_shared<const MatrixX3f>(pixelQuad(scene.camera, low, high));
  body.style.color = {1, 1, 1};
  scene.bodies = {body};
  return scene;
}

Scene toyScene(float opacity) {
  const BodyModelPtr model = makeToyBody();
  Scene scene;
  scene.camera = PinholeCamera::withDefaultFocalLength(320, 400);
  scene.photo = plainPhoto(320, 400, 0);
  scene.faces = std::make_shared<const MatrixX3i>(model->faces);
  SceneBody body;
  body.vertices =
      std::make_shared<const MatrixX3f>(pose(*model, randomPose(11, 0.3f)).vertices_in_camera);
  body.style.opacity = opacity;
  scene.bodies = {body};
  return scene;
}

bool isLit(int r, int g, int b) {
  return r + g + b > 30;
}

class GlRendererTest : public GlTest {
 protected:
  Image drawPhoto(
      const Scene& scene, const PhotoView& view, int width, int height, int samples = 4) {
    const PictureTarget target(width, height, samples, PictureTarget::Format::Display8);
    GlRenderer renderer;
    summary_ = renderer.drawPhotoView(scene, view, RenderTheme::dark(), target.viewport());
    EXPECT_EQ(glGetError(), static_cast<unsigned>(GL_NO_ERROR));
    return target.readImage();
  }
  Image drawSide(const Scene& scene, const SideCamera& camera, int width, int height) {
    const PictureTarget target(width, height, 4, PictureTarget::Format::Display8);
    GlRenderer renderer;
    summary_ = renderer.drawSideView(scene, camera, RenderTheme::dark(), target.viewport());
    EXPECT_EQ(glGetError(), static_cast<unsigned>(GL_NO_ERROR));
    return target.readImage();
  }
  DrawSummary summary_;
};

TEST_F(GlRendererTest, SaysWhoDraws) {
  GlRenderer renderer;
  renderer.initialize();
  EXPECT_NE(renderer.driver().find("."), std::string::npos);
  EXPECT_EQ(renderer.isSoftware(),
            renderer.driver().find("llvmpipe") != std::string::npos ||
                renderer.driver().find("softpipe") != std::string::npos);
}

TEST(GlRendererWithoutContext, SaysWhatIsMissing) {
  if (!OffscreenContext::whyUnavailable().empty())
    GTEST_SKIP() << "There is no OpenGL here to be missing.";
  GlRenderer renderer;
  EXPECT_NE(errorText<Error>([&] { renderer.initialize(); }).find("no OpenGL context"),
            std::string::npos);
}

// A quad made to cover certain photo pixels covers exactly these, pixel for pixel, at the photo's
// own size.
TEST_F(GlRendererTest, MeshIsRegisteredOnThePhotosPixels) {
  const Image image = drawPhoto(quadScene({20, 10}, {29, 14}), {}, 64, 48);
  const Coverage covered(image, isLit);
  EXPECT_EQ(covered.left, 20);
  EXPECT_EQ(covered.right, 29);
  EXPECT_EQ(covered.top, 10);
  EXPECT_EQ(covered.bottom, 14);
  EXPECT_EQ(covered.count, 10 * 5);
}

// The same when the photo is letterboxed, enlarged and moved: the one red pixel of the photo
// disappears under the quad that stands before it.
TEST_F(GlRendererTest, MeshStaysRegisteredUnderZoomAndPan) {
  Scene scene = quadScene({37, 21}, {37, 21});
  auto photo = std::make_shared<Image>(*scene.photo);
  photo->rgb[3 * (21 * 64 + 37)] = 255;
  scene.photo = photo;
  PhotoView view;
  view.zoom = 4;
  view.offset = {5, -3};
  const auto isRed = [](int r, int g, int) { return r > 100 && g < 50; };
  Scene without_body = scene;
  without_body.bodies.clear();
  const Coverage red_before(drawPhoto(without_body, view, 512, 600), isRed);
  EXPECT_EQ(red_before.count, 32 * 32);  // 512 / 64 = 8 fits, times 4
  const Image image = drawPhoto(scene, view, 512, 600);
  EXPECT_EQ(Coverage(image, isRed).count, 0);
  const Coverage covered(image, [](int r, int g, int b) { return r > 60 && g > 60 && b > 60; });
  EXPECT_EQ(covered.count, 32 * 32);
  EXPECT_EQ(covered.left, red_before.left);
  EXPECT_EQ(covered.top, red_before.top);
}

// The outermost projected vertices of a posed body are the outermost pixels of its silhouette. Seen
// four times enlarged, because a pointed corner may slip between the pixels' centres.
TEST_F(GlRendererTest, SilhouetteEndsWhereTheProjectedVerticesEnd) {
  constexpr float kEnlarged = 4;
  Scene scene = toyScene(1);
  scene.bodies[0].style.color = {1, 1, 1};
  const BodyModelPtr model = makeToyBody();
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    SmplParams params = randomPose(seed, 0.4f);
    params.transl.z() += 1.5f;  // wholly inside of the picture
    const MatrixX3f vertices = pose(*model, params).vertices_in_camera;
    scene.bodies[0].vertices = std::make_shared<const MatrixX3f>(vertices);
    const MatrixX2f projected = scene.camera.project(vertices);
    ASSERT_GT(projected.minCoeff(), 0) << "seed " << seed;
    const Coverage covered(drawPhoto(scene, {}, 1280, 1600), isLit);
    const auto photoPx = [](int view_px) {
      return (static_cast<float>(view_px) + 0.5f) / kEnlarged - 0.5f;
    };
    EXPECT_NEAR(photoPx(covered.left), projected.col(0).minCoeff(), 0.6f) << "seed " << seed;
    EXPECT_NEAR(photoPx(covered.right), projected.col(0).maxCoeff(), 0.6f) << "seed " << seed;
    EXPECT_NEAR(photoPx(covered.top), projected.col(1).minCoeff(), 0.6f) << "seed " << seed;
    EXPECT_NEAR(photoPx(covered.bottom), projected.col(1).maxCoeff(), 0.6f) << "seed " << seed;
  }
}

// Along a slanted edge, a framebuffer without multisampling has pixels of every strength between
// body and photo, as one with multisampling has, and the two outlines are half a pixel apart at
// most.
TEST_F(GlRendererTest, OutlinesAreSmoothWithoutMultisampling) {
  Scene scene = quadScene({0, 0}, {1, 1});
  auto vertices = std::make_shared<MatrixX3f>(pixelQuad(scene.camera, {20, 10}, {40, 30}));
  const Eigen::RowVector3f middle = vertices->colwise().mean();
  const Eigen::Matrix3f turn = axisAngleToMatrix({0, 0, 0.3f});
  *vertices = ((vertices->rowwise() - middle) * turn.transpose()).rowwise() + middle;
  scene.bodies[0].vertices = vertices;
  const Image rimmed = drawPhoto(scene, {}, 64, 48, 1);
  const Image multisampled = drawPhoto(scene, {}, 64, 48, 4);
  const int full = multisampled.rgb[3 * (20 * 64 + 30)];
  const auto between = [full](int r, int, int) { return r > full / 8 && r < full * 7 / 8; };
  EXPECT_GT(Coverage(rimmed, between).count, 40);  // of about 84 pixels along the outline
  double difference = 0;
  for (std::size_t i = 0; i < rimmed.rgb.size(); i += 3)
    difference += int{rimmed.rgb[i]} - int{multisampled.rgb[i]};
  EXPECT_GT(difference / full, 0);
  EXPECT_LT(difference / full, 0.6 * 84);
}

// In the side view a quad that faces the camera is seen from its edge; one that faces the photo's
// left is seen whole, at the place SideCamera::project says.
TEST_F(GlRendererTest, SideViewIsRegisteredWithItsCamera) {
  Scene scene = quadScene({0, 0}, {1, 1});
  auto vertices = std::make_shared<MatrixX3f>(4, 3);
  *vertices << 0, -0.5f, 4.4f, 0, -0.5f, 3.6f, 0, 0.5f, 3.6f, 0, 0.5f, 4.4f;
  scene.bodies[0].vertices = vertices;
  auto faces = std::make_shared<MatrixX3i>(
      4, 3);  // both sides, so that the test does not depend on the winding
  *faces << 0, 1, 2, 0, 2, 3, 0, 2, 1, 0, 3, 2;
  scene.faces = faces;
  scene.bodies[0].style.color = {1, 1, 1};
  SideCamera camera;
  camera.elevation_deg = 0;
  const Coverage covered(drawSide(scene, camera, 300, 400),
                         [](int r, int g, int b) { return r + g + b > 280; });
  const Vector2f top_left = camera.project({0, -0.5f, 4.4f}, {300, 400});
  const Vector2f bottom_right = camera.project({0, 0.5f, 3.6f}, {300, 400});
  EXPECT_NEAR(covered.left, top_left.x(), 1);
  EXPECT_NEAR(covered.right + 1, bottom_right.x(), 1);
  EXPECT_NEAR(covered.top, top_left.y(), 1);
  EXPECT_NEAR(covered.bottom + 1, bottom_right.y(), 1);
}

TEST_F(GlRendererTest, TranslucentBodyShowsThePhotoButNotItsOwnInside) {
  Scene scene = quadScene({0, 0}, {1, 1});
  // Two quads, the second right behind the first: alone or together, the picture is the same.
  MatrixX3f both(8, 3);
  both << pixelQuad(scene.camera, {10, 10}, {30, 30}),
      pixelQuad(scene.camera, {10, 10}, {30, 30}) * 1.2f;
  auto faces = std::make_shared<MatrixX3i>(4, 3);
  *faces << 4, 6, 5, 4, 7, 6, 0, 2, 1, 0, 3, 2;
  scene.photo = plainPhoto(64, 48, 40);
  scene.faces = faces;
  scene.bodies[0].style.opacity = 0.6f;
  scene.bodies[0].vertices = std::make_shared<const MatrixX3f>(both);
  const Image two = drawPhoto(scene, {}, 64, 48);
  scene.faces = quadFaces();
  const Image one = drawPhoto(scene, {}, 64, 48);
  EXPECT_EQ(two.rgb, one.rgb);
  scene.bodies[0].style.opacity = 1;
  const Image opaque = drawPhoto(scene, {}, 64, 48);
  const std::size_t middle = 3 * (20 * 64 + 20);
  EXPECT_NEAR(one.rgb[middle], 0.6f * static_cast<float>(opaque.rgb[middle]) + 0.4f * 40, 2);
}

TEST_F(GlRendererTest, SolidBodiesHideOneAnotherByDepthAndGhostsHideNothing) {
  Scene scene = quadScene({10, 10}, {30, 30});
  SceneBody farther = scene.bodies[0];
  farther.vertices = std::make_shared<const MatrixX3f>(*farther.vertices * 1.5f);
  farther.style.color = {0, 0, 1};
  scene.bodies[0].style.color = {1, 0, 0};
  scene.bodies.push_back(farther);
  const std::size_t middle = 3 * (20 * 64 + 20);
  const Image near_hides_far = drawPhoto(scene, {}, 64, 48);
  EXPECT_GT(near_hides_far.rgb[middle], 100);
  EXPECT_LT(near_hides_far.rgb[middle + 2], 90);
  scene.bodies[0].style.opacity = 0.2f;
  const Image far_over_ghost = drawPhoto(scene, {}, 64, 48);
  EXPECT_LT(far_over_ghost.rgb[middle], 90);
  EXPECT_GT(far_over_ghost.rgb[middle + 2], 60);
}

TEST_F(GlRendererTest, AlphaStaysOne) {
  Scene scene = toyScene(0.5f);
  KeypointOverlay overlay;
  overlay.keypoints.points.setConstant(100);
  overlay.keypoints.confidence.setConstant(0.6f);
  overlay.projected.emplace(MatrixX2f::Constant(kKeypointCount, 2, 150));
  scene.overlay = overlay;
  scene.bodies.push_back(scene.bodies[0]);
  scene.bodies[1].style.opacity = 0.2f;
  scene.bodies[0].style.wireframe = true;
  GlRenderer renderer;
  const PictureTarget target(200, 150, 1, PictureTarget::Format::Display8);
  const auto smallestAlpha = [&target] {
    const std::vector<std::uint8_t> alpha = target.readAlpha();
    return int{*std::min_element(alpha.begin(), alpha.end())};
  };
  renderer.drawPhotoView(scene, {}, RenderTheme::light(), target.viewport());
  EXPECT_EQ(smallestAlpha(), 255);
  renderer.drawSideView(scene, SideCamera{}, RenderTheme::light(), target.viewport());
  EXPECT_EQ(smallestAlpha(), 255);
  renderer.drawStudioView(scene, {}, RenderTheme::studio(), target.viewport());
  EXPECT_EQ(smallestAlpha(), 255);
}

TEST_F(GlRendererTest, ViewsShareAFramebufferWithoutTouchingEachOther) {
  const Scene scene = toyScene(1);
  GlRenderer renderer;
  const PictureTarget target(200, 100, 1, PictureTarget::Format::Display8);
  Viewport left = target.viewport();
  left.width = 100;
  Viewport right = left;
  right.x = 100;
  renderer.drawPhotoView(scene, {}, RenderTheme::dark(), left);
  const Image before = target.readImage();
  renderer.drawSideView(scene, SideCamera{}, RenderTheme::light(), right);
  const Image after = target.readImage();
  for (int y = 0; y < 100; ++y) {
    EXPECT_TRUE(std::equal(before.rgb.begin() + 600 * y,
                           before.rgb.begin() + 600 * y + 300,
                           after.rgb.begin() + 600 * y));
    EXPECT_FALSE(std::equal(before.rgb.begin() + 600 * y + 300,
                            before.rgb.begin() + 600 * (y + 1),
                            after.rgb.begin() + 600 * y + 300));
  }
}

TEST_F(GlRendererTest, LeavesTheStateAPainterExpects) {
  GlRenderer renderer;
  const PictureTarget target(64, 48, 1, PictureTarget::Format::Display8);
  renderer.drawPhotoView(toyScene(0.5f), {}, RenderTheme::dark(), target.viewport());
  renderer.drawSideView(toyScene(0.5f), SideCamera{}, RenderTheme::dark(), target.viewport());
  for (unsigned capability : {GL_DEPTH_TEST, GL_CULL_FACE, GL_SCISSOR_TEST, GL_BLEND}) {
    EXPECT_FALSE(glIsEnabled(capability)) << capability;
  }
  for (unsigned binding : {GL_CURRENT_PROGRAM,
                           GL_VERTEX_ARRAY_BINDING,
                           GL_ARRAY_BUFFER_BINDING,
                           GL_TEXTURE_BINDING_2D}) {
    int name = -1;
    glGetIntegerv(binding, &name);
    EXPECT_EQ(name, 0) << binding;
  }
}

TEST_F(GlRendererTest, NewVerticesAreDrawnAndOldOnesAgain) {
  Scene scene = quadScene({10, 10}, {12, 12});
  const SceneBody first = scene.bodies[0];
  GlRenderer renderer;
  const PictureTarget target(64, 48, 4, PictureTarget::Format::Display8);
  const auto leftmost = [&] {
    renderer.drawPhotoView(scene, {}, RenderTheme::dark(), target.viewport());
    return Coverage(target.readImage(), isLit).left;
  };
  EXPECT_EQ(leftmost(), 10);
  for (int step = 0; step < 60; ++step) {  // more than the buffers that are kept
    const float x = 11.0f + static_cast<float>(step % 40);
    scene.bodies[0].vertices =
        std::make_shared<const MatrixX3f>(pixelQuad(scene.camera, {x, 10}, {x + 2, 12}));
    EXPECT_EQ(leftmost(), static_cast<int>(x));
  }
  scene.bodies[0] = first;
  EXPECT_EQ(leftmost(), 10);
}

TEST_F(GlRendererTest, DrawsAgainAfterRelease) {
  const Scene scene = quadScene({10, 10}, {12, 12});
  GlRenderer renderer;
  const PictureTarget target(64, 48, 1, PictureTarget::Format::Display8);
  renderer.drawPhotoView(scene, {}, RenderTheme::dark(), target.viewport());
  const Image before = target.readImage();
  renderer.release();
  renderer.drawPhotoView(scene, {}, RenderTheme::dark(), target.viewport());
  EXPECT_EQ(target.readImage().rgb, before.rgb);
}

TEST_F(GlRendererTest, VertexColoursReplaceTheStyles) {
  Scene scene = quadScene({10, 10}, {30, 30});
  auto colors = std::make_shared<MatrixX3f>(4, 3);
  colors->rowwise() = Eigen::RowVector3f(0, 1, 0);
  scene.bodies[0].vertex_colors = colors;
  const Image image = drawPhoto(scene, {}, 64, 48);
  const std::size_t middle = 3 * (20 * 64 + 20);
  EXPECT_GT(image.rgb[middle + 1], 2 * image.rgb[middle]);
}

TEST_F(GlRendererTest, WireframeDrawsTheTriangleEdges) {
  Scene scene = quadScene({10, 10}, {40, 40});
  const Image plain = drawPhoto(scene, {}, 64, 48);
  scene.bodies[0].style.wireframe = true;
  const Image wired = drawPhoto(scene, {}, 64, 48);
  int changed = 0;
  for (std::size_t i = 0; i < plain.rgb.size(); i += 3) changed += plain.rgb[i] != wired.rgb[i];
  EXPECT_GT(changed, 40);   // the outline and the diagonal
  EXPECT_LT(changed, 400);  // not the surface, 961 pixels
}

TEST_F(GlRendererTest, KeypointsAreWhereTheirPixelsAre) {
  Scene scene = quadScene({10, 10}, {12, 12});
  scene.bodies.clear();
  KeypointOverlay overlay;
  overlay.keypoints.points.row(kKpLeftWrist) << 40, 20;
  overlay.keypoints.confidence(kKpLeftWrist) = 1;
  scene.overlay = overlay;
  const Coverage disc(drawPhoto(scene, {}, 64, 48), [](int, int, int b) { return b > 120; });
  EXPECT_NEAR(0.5f * static_cast<float>(disc.left + disc.right), 40, 0.51f);
  EXPECT_NEAR(0.5f * static_cast<float>(disc.top + disc.bottom), 20, 0.51f);
  EXPECT_GT(disc.count, 30);
}

// What follows must not crash, and must say what was left out.

TEST_F(GlRendererTest, SkipsBodiesThatAreNotFinite) {
  Scene scene = toyScene(0.7f);
  auto broken = std::make_shared<MatrixX3f>(*scene.bodies[0].vertices);
  (*broken)(17, 1) = std::numeric_limits<float>::quiet_NaN();
  SceneBody body = scene.bodies[0];
  body.vertices = broken;
  scene.bodies.push_back(body);
  body.vertices = std::make_shared<const MatrixX3f>(
      MatrixX3f::Constant(488, 3, std::numeric_limits<float>::infinity()));
  scene.bodies.push_back(body);
  drawPhoto(scene, {}, 160, 200);
  EXPECT_EQ(summary_.bodies_drawn, 1);
  EXPECT_EQ(summary_.bodies_skipped, 2);
  drawSide(scene, SideCamera{}, 160, 200);
  EXPECT_EQ(summary_.bodies_drawn, 1);
  EXPECT_EQ(summary_.bodies_skipped, 2);
}

TEST_F(GlRendererTest, DrawsAnEmptyScene) {
  drawPhoto(Scene{}, {}, 50, 40);
  drawSide(Scene{}, SideCamera{}, 50, 40);
  EXPECT_EQ(summary_.bodies_drawn, 0);
  GlRenderer renderer;
  const PictureTarget target(50, 40, 1, PictureTarget::Format::Linear16);
  renderer.drawStudioView(Scene{}, {}, RenderTheme::studio(), target.viewport(), {0, 4});
  EXPECT_EQ(glGetError(), static_cast<unsigned>(GL_NO_ERROR));
}

TEST_F(GlRendererTest, AViewportWithoutAreaDrawsNothing) {
  GlRenderer renderer;
  const PictureTarget target(50, 40, 1, PictureTarget::Format::Display8);
  for (const auto& [width, height] : {std::pair{0, 40}, std::pair{50, 0}, std::pair{-5, -5}}) {
    Viewport viewport = target.viewport();
    viewport.width = width;
    viewport.height = height;
    EXPECT_EQ(renderer.drawPhotoView(toyScene(1), {}, RenderTheme::dark(), viewport).bodies_drawn,
              0);
    EXPECT_EQ(renderer.drawSideView(toyScene(1), {}, RenderTheme::dark(), viewport).bodies_drawn,
              0);
    EXPECT_EQ(renderer.drawStudioView(toyScene(1), {}, RenderTheme::dark(), viewport).bodies_drawn,
              0);
  }
  EXPECT_EQ(glGetError(), static_cast<unsigned>(GL_NO_ERROR));
}

TEST_F(GlRendererTest, SurvivesBrokenCamerasPhotosAndFaces) {
  Scene scene = toyScene(0.7f);
  scene.camera.focal_length = std::numeric_limits<float>::quiet_NaN();
  drawPhoto(scene, {}, 50, 40);
  EXPECT_EQ(summary_.bodies_skipped, 1);
  scene = toyScene(0.7f);
  auto photo = std::make_shared<Image>();
  photo->width = 1000;
  photo->height = 1000;
  photo->rgb.resize(30);  // says it is larger than it is
  scene.photo = photo;
  drawPhoto(scene, {}, 50, 40);
  EXPECT_EQ(summary_.bodies_drawn, 1);
  scene = toyScene(0.7f);
  auto faces = std::make_shared<MatrixX3i>(*scene.faces);
  (*faces)(3, 1) = 100000;
  scene.faces = faces;
  drawPhoto(scene, {}, 50, 40);
  EXPECT_EQ(summary_.bodies_skipped, 1);
  scene.faces = nullptr;
  drawSide(scene, SideCamera{}, 50, 40);
  EXPECT_EQ(summary_.bodies_skipped, 1);
}

TEST_F(GlRendererTest, DrawsABodyAroundTheEyeAndBehindIt) {
  Scene scene = toyScene(0.7f);
  for (float z : {0.0f, -5.0f}) {
    auto vertices = std::make_shared<MatrixX3f>(*scene.bodies[0].vertices);
    vertices->col(2).array() += z - vertices->col(2).mean();
    scene.bodies[0].vertices = vertices;
    drawPhoto(scene, {}, 50, 40);
    EXPECT_EQ(summary_.bodies_drawn, 1);
  }
}

}  // namespace
}  // namespace lay
