#include "render/gl/rim_painter.h"

#include "core/base/error.h"
#include "lay_shaders.h"

#include <epoxy/gl.h>
#include <Eigen/Geometry>

#include <cstddef>
#include <vector>

namespace lay {

namespace {

constexpr float kWidth = 1.1f;     // px
constexpr float kCoverage = 0.9f;  // at the silhouette itself

/// One corner of a strip as the shader reads it.
struct RimVertex {
  float position[3];
  float normal[3];
  float color[3];
  float outward[3];
};

using Map3f = Eigen::Map<Eigen::Vector3f>;

/// Collects the strips of one body; a value with a short life.
class RimBuilder {
 public:
  RimBuilder(const SceneBody& body,
             const MatrixX3f& normals,
             const Eigen::Matrix4f& clip_from_camera,
             ViewSize view)
      : body_(body),
        normals_(normals),
        clip_from_camera_(clip_from_camera),
        half_size_(0.5f * static_cast<float>(view.width), 0.5f * static_cast<float>(view.height)) {}

  void add(const SilhouetteEdge& edge) {
    Eigen::Vector2f from;
    Eigen::Vector2f to;
    Eigen::Vector2f inside;
    if (!toView(edge.from, from) || !toView(edge.to, to) || !toView(edge.inside, inside)) return;
    Eigen::Vector2f outward(to.y() - from.y(), from.x() - to.x());
    const float length = outward.norm();
    if (!(length > 1e-4f)) return;
    outward *= kWidth / length;
    if (outward.dot(inside - from) > 0) outward = -outward;
    const RimVertex from_edge = corner(edge.from, {0, 0}, kCoverage);
    const RimVertex from_end = corner(edge.from, outward, 0);
    const RimVertex to_edge = corner(edge.to, {0, 0}, kCoverage);
    const RimVertex to_end = corner(edge.to, outward, 0);
    vertices_.insert(vertices_.end(), {from_edge, from_end, to_edge, to_edge, from_end, to_end});
  }

  [[nodiscard]] const std::vector<RimVertex>& vertices() const { return vertices_; }

 private:
  /// View px with y up; false behind the eye.
  bool toView(int v, Eigen::Vector2f& view_px) const {
    const Eigen::Vector4f clip =
        clip_from_camera_ * body_.vertices->row(v).transpose().homogeneous();
    if (clip.w() <= 0) return false;
    view_px = (clip.head<2>() / clip.w()).cwiseProduct(half_size_);
    return true;
  }

  RimVertex corner(int v, const Eigen::Vector2f& outward, float coverage) const {
    RimVertex vertex{};
    Map3f(vertex.position) = body_.vertices->row(v).transpose();
    Map3f(vertex.normal) = normals_.row(v).transpose();
    if (body_.vertex_colors) {
      Map3f(vertex.color) = body_.vertex_colors->row(v).transpose();
    } else {
      Map3f(vertex.color) = body_.style.color;
    }
    Map3f(vertex.outward) << outward, coverage;
    return vertex;
  }

  const SceneBody& body_;
  const MatrixX3f& normals_;
  const Eigen::Matrix4f& clip_from_camera_;
  Eigen::Vector2f half_size_;
  std::vector<RimVertex> vertices_;
};

}  // namespace

RimPainter::RimPainter()
    : program_("rim", strCat(embedded::kShade, embedded::kRimVert), embedded::kRimFrag),
      array_(makeGlVertexArray()),
      buffer_(makeGlBuffer()) {
  glBindVertexArray(array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, buffer_.name());
  const auto attribute = [](unsigned index, std::size_t offset) {
    // OpenGL takes an offset into the bound buffer in the guise of a pointer.
    const auto* start = reinterpret_cast<const void*>(offset);  // NOLINT(performance-no-int-to-ptr)
    glVertexAttribPointer(index, 3, GL_FLOAT, GL_FALSE, sizeof(RimVertex), start);
    glEnableVertexAttribArray(index);
  };
  attribute(0, offsetof(RimVertex, position));
  attribute(1, offsetof(RimVertex, normal));
  attribute(2, offsetof(RimVertex, color));
  attribute(3, offsetof(RimVertex, outward));
  glBindVertexArray(0);
}

void RimPainter::paint(const SceneBody& body,
                       const MatrixX3f& normals,
                       const MatrixX3i& faces,
                       const MeshEdges& edges,
                       const Eigen::Matrix4f& clip_from_camera,
                       const Eigen::Vector3f& eye,
                       ViewSize view) {
  RimBuilder builder(body, normals, clip_from_camera, view);
  for (const SilhouetteEdge& edge : silhouette(edges, faces, *body.vertices, eye))
    builder.add(edge);
  if (builder.vertices().empty()) return;
  glBindVertexArray(array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, buffer_.name());
  glBufferData(GL_ARRAY_BUFFER,
               static_cast<GLsizeiptr>(builder.vertices().size() * sizeof(RimVertex)),
               builder.vertices().data(),
               GL_STREAM_DRAW);
  program_.set("u_view_size",
               Eigen::Vector2f(static_cast<float>(view.width), static_cast<float>(view.height)));
  glDrawArrays(GL_TRIANGLES, 0, static_cast<int>(builder.vertices().size()));
}

}  // namespace lay
