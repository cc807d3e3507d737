#pragma once

#include "render/gl/gl_handles.h"
#include "render/scene/mesh_edges.h"
#include "render/scene/scene.h"

#include <memory>
#include <optional>
#include <vector>

namespace lay {

/// The bodies' surfaces on the GPU: the faces once, positions and normals of each body when they
/// change.
class BodyBuffers {
 public:
  BodyBuffers();

  /// Makes `faces` the topology of all bodies; does nothing when it is already. Null: no topology.
  void setFaces(const std::shared_ptr<const MatrixX3i>& faces);
  [[nodiscard]] int verticesNeeded() const { return vertices_needed_; }

  /// Opens a frame: buffers that the frame does not ask for may be given to other bodies in the
  /// next one.
  void beginFrame();

  /// Binds the body's vertex array, after uploading what is new. The body must be drawable.
  void bind(const SceneBody& body);

  /// Draws the bound body's triangles.
  void draw() const;

  /// Of the topology, when there is one.
  [[nodiscard]] const MatrixX3i& faces() const { return *faces_; }
  [[nodiscard]] const MeshEdges& edges();

  /// Normals (V, 3) of a body that this frame has bound.
  [[nodiscard]] const MatrixX3f& normals(const SceneBody& body) {
    return slotFor(body).normal_rows;
  }

 private:
  struct Slot {
    GlVertexArray array;
    GlBuffer positions;
    GlBuffer normals;
    GlBuffer colors;
    MatrixX3f normal_rows;
    std::shared_ptr<const MatrixX3f>
        vertices;  // what is uploaded; held so that no other matrix can get its address
    std::shared_ptr<const MatrixX3f> vertex_colors;
    unsigned last_frame = 0;
  };

  [[nodiscard]] Slot makeSlot() const;
  [[nodiscard]] Slot& slotFor(const SceneBody& body);
  void upload(Slot& slot, const SceneBody& body) const;

  GlBuffer indices_;
  std::shared_ptr<const MatrixX3i> faces_;
  int vertices_needed_ = 0;
  std::optional<MeshEdges> edges_;  // made when first asked for
  std::vector<Slot> slots_;
  unsigned frame_ = 0;
};

}  // namespace lay
