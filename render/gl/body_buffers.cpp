#include "render/gl/body_buffers.h"

#include "core/geometry/tri_mesh.h"
#include "render/scene/body_bounds.h"

#include <epoxy/gl.h>

namespace lay {

namespace {

constexpr unsigned kPosition = 0;
constexpr unsigned kNormal = 1;
constexpr unsigned kColor = 2;
// A slider that is dragged makes a new body each frame; more spare buffers than this are not kept.
constexpr std::size_t kMostSlots = 24;

void uploadRows(const GlBuffer& buffer, const MatrixX3f& rows) {
  glBindBuffer(GL_ARRAY_BUFFER, buffer.name());
  // A fresh store each time: the driver need not wait for the frame that still reads the old one.
  glBufferData(GL_ARRAY_BUFFER,
               static_cast<GLsizeiptr>(rows.size() * sizeof(float)),
               rows.data(),
               GL_STREAM_DRAW);
}

}  // namespace

BodyBuffers::BodyBuffers() : indices_(makeGlBuffer()) {}

void BodyBuffers::setFaces(const std::shared_ptr<const MatrixX3i>& faces) {
  if (faces == faces_) return;
  faces_ = faces;
  slots_.clear();  // the normals depend on the faces
  edges_.reset();
  vertices_needed_ = faces ? lay::verticesNeeded(*faces) : 0;
  if (vertices_needed_ == 0) return;
  glBindVertexArray(0);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.name());
  glBufferData(GL_ELEMENT_ARRAY_BUFFER,
               static_cast<GLsizeiptr>(faces->size() * sizeof(int)),
               faces->data(),
               GL_STATIC_DRAW);
}

const MeshEdges& BodyBuffers::edges() {
  if (!edges_) edges_.emplace(*faces_);
  return *edges_;
}

void BodyBuffers::beginFrame() {
  ++frame_;
  if (slots_.size() <= kMostSlots) return;
  std::erase_if(slots_, [this](const Slot& slot) { return slot.last_frame + 1 < frame_; });
}

BodyBuffers::Slot BodyBuffers::makeSlot() const {
  Slot slot;
  slot.array = makeGlVertexArray();
  slot.positions = makeGlBuffer();
  slot.normals = makeGlBuffer();
  slot.colors = makeGlBuffer();
  glBindVertexArray(slot.array.name());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.name());
  const auto attribute = [](const GlBuffer& buffer, unsigned index) {
    glBindBuffer(GL_ARRAY_BUFFER, buffer.name());
    glVertexAttribPointer(index, 3, GL_FLOAT, GL_FALSE, 0, nullptr);
  };
  attribute(slot.positions, kPosition);
  attribute(slot.normals, kNormal);
  attribute(slot.colors, kColor);
  glEnableVertexAttribArray(kPosition);
  glEnableVertexAttribArray(kNormal);
  return slot;
}

BodyBuffers::Slot& BodyBuffers::slotFor(const SceneBody& body) {
  Slot* free_slot = nullptr;
  for (Slot& slot : slots_) {
    if (slot.vertices == body.vertices && slot.vertex_colors == body.vertex_colors) return slot;
    // The frame before this one is spared: the photo view and the side view of one scene are two
    // frames.
    if (slot.last_frame + 1 < frame_) free_slot = &slot;
  }
  if (free_slot == nullptr) free_slot = &slots_.emplace_back(makeSlot());
  upload(*free_slot, body);
  return *free_slot;
}

void BodyBuffers::upload(Slot& slot, const SceneBody& body) const {
  glBindVertexArray(slot.array.name());
  if (slot.vertices != body.vertices) {
    uploadRows(slot.positions, *body.vertices);
    slot.normal_rows = vertexNormals(*body.vertices, *faces_);
    uploadRows(slot.normals, slot.normal_rows);
    slot.vertices = body.vertices;
  }
  if (slot.vertex_colors != body.vertex_colors) {
    slot.vertex_colors = body.vertex_colors;
    if (body.vertex_colors) uploadRows(slot.colors, *body.vertex_colors);
  }
}

void BodyBuffers::bind(const SceneBody& body) {
  Slot& slot = slotFor(body);
  slot.last_frame = frame_;
  glBindVertexArray(slot.array.name());
  if (body.vertex_colors) {
    glEnableVertexAttribArray(kColor);
  } else {
    glDisableVertexAttribArray(kColor);
    glVertexAttrib3fv(kColor, body.style.color.data());
  }
}

void BodyBuffers::draw() const {
  glDrawElements(GL_TRIANGLES, static_cast<int>(faces_->size()), GL_UNSIGNED_INT, nullptr);
}

}  // namespace lay
