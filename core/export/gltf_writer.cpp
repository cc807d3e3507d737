#include "core/export/gltf_writer.h"

#include "core/base/error.h"
#include "core/export/camera_axis.h"
#include "core/export/gltf_buffer.h"
#include "core/geometry/tri_mesh.h"
#include "core/io/base64.h"
#include "core/io/little_endian.h"

#include <Eigen/Geometry>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace lay {
namespace {

using Json = nlohmann::ordered_json;
using Target = GltfBuffer::Target;

Json vectorJson(const Eigen::Vector3d& v) {
  return {v.x(), v.y(), v.z()};
}

/// x, y, z, w.
std::array<float, 4> quaternionOf(const Eigen::Matrix3d& rotation) {
  const Eigen::Quaternionf q(Eigen::Quaterniond(rotation).normalized().cast<float>());
  return {q.x(), q.y(), q.z(), q.w()};
}

/// q or -q, which is the same rotation: the one on the side of `other`, so that what lies between
/// them goes the short way.
std::array<float, 4> nearer(std::array<float, 4> q, const std::array<float, 4>& other) {
  if (std::inner_product(q.begin(), q.end(), other.begin(), 0.0F) < 0) {
    for (float& part : q) part = -part;
  }
  return q;
}

std::span<const float> floatsOf(const MatrixX3f& rows) {
  return {rows.data(), static_cast<std::size_t>(rows.size())};
}

std::vector<std::uint32_t> indicesOf(const MatrixX3i& faces) {
  return {faces.data(), faces.data() + faces.size()};
}

/// The document under construction. Nodes are addressed by index.
class GltfDocument {
 public:
  explicit GltfDocument(const ExportScene& scene) : scene_(scene) {
    json_["asset"] = {{"version", "2.0"}, {"generator", "Layfigure"}};
    json_["scene"] = 0;
    json_["scenes"] = Json::array({{{"name", scene.name}, {"nodes", Json::array()}}});
    json_["nodes"] = Json::array();
    json_["meshes"] = Json::array();
    json_["materials"] = Json::array();
    addBody();
    if (scene.camera) addCamera();
    if (scene.camera && scene.photo) addPicture();
  }

  /// The whole document. @param uri of the buffer; "" in a binary file.
  [[nodiscard]] Json finish(const std::string& uri) const;
  [[nodiscard]] const std::string& bytes() const { return buffer_.bytes(); }

 private:
  int addNode(Json node) {
    json_["nodes"].push_back(std::move(node));
    return static_cast<int>(json_["nodes"].size()) - 1;
  }
  void addToScene(int node) { json_["scenes"][0]["nodes"].push_back(node); }
  int addMesh(const std::string& name, Json attributes, int indices, int material);
  void addBody();
  [[nodiscard]] int addSkeleton(int root);
  [[nodiscard]] int addSkin(int first_joint);
  void addWeights(Json& attributes);
  void addShapes(Json& mesh);
  void addAnimation(int first_joint, int mesh_node);
  void addCamera();
  void addPicture();

  const ExportScene& scene_;
  Json json_;
  GltfBuffer buffer_;
};

int GltfDocument::addMesh(const std::string& name, Json attributes, int indices, int material) {
  json_["meshes"].push_back({{"name", name},
                             {"primitives",
                              Json::array({{{"attributes", std::move(attributes)},
                                            {"indices", indices},
                                            {"material", material}}})}});
  return static_cast<int>(json_["meshes"].size()) - 1;
}

void GltfDocument::addBody() {
  const MatrixX3f& vertices = scene_.isRigged() ? scene_.rest_vertices : scene_.vertices.back();
  Json attributes;
  attributes["POSITION"] = buffer_.addFloats(floatsOf(vertices), 3, Target::Vertices, true);
  attributes["NORMAL"] =
      buffer_.addFloats(floatsOf(vertexNormals(vertices, scene_.faces)), 3, Target::Vertices);
  if (scene_.isRigged()) addWeights(attributes);
  const int indices = buffer_.addIndices(indicesOf(scene_.faces));
  json_["materials"].push_back({{"name", "skin"},
                                {"pbrMetallicRoughness",
                                 {{"baseColorFactor", {0.8, 0.68, 0.6, 1.0}},
                                  {"metallicFactor", 0.0},
                                  {"roughnessFactor", 0.7}}}});
  const int mesh = addMesh(scene_.name + "_mesh", std::move(attributes), indices, 0);
  if (!scene_.correctives.shapes.empty()) addShapes(json_["meshes"].back());
  const int root = addNode({{"name", scene_.name}, {"children", Json::array()}});
  addToScene(root);
  Json node = {{"name", scene_.name + "_mesh"}, {"mesh", mesh}};
  if (scene_.isRigged()) {
    const int first_joint = addSkeleton(root);
    node["skin"] = addSkin(first_joint);
    const int mesh_node = static_cast<int>(json_["nodes"].size());  // added below
    if (scene_.isAnimated()) addAnimation(first_joint, mesh_node);
  }
  json_["nodes"][static_cast<std::size_t>(root)]["children"].push_back(addNode(std::move(node)));
}

int GltfDocument::addSkeleton(int root) {
  const int first = static_cast<int>(json_["nodes"].size());
  const ExportFrame& pose = scene_.frames.back();
  for (std::size_t j = 0; j < scene_.joints.size(); ++j) {
    const ExportJoint& joint = scene_.joints[j];
    const bool is_root = joint.parent < 0;
    const Eigen::Vector3d position =
        is_root ? pose.root
                : joint.head - scene_.joints[static_cast<std::size_t>(joint.parent)].head;
    const int node = addNode({{"name", joint.name},
                              {"translation", vectorJson(position)},
                              {"rotation", quaternionOf(pose.parent_from_joint[j])}});
    const int parent = is_root ? root : first + joint.parent;
    json_["nodes"][static_cast<std::size_t>(parent)]["children"].push_back(node);
  }
  return first;
}

int GltfDocument::addSkin(int first_joint) {
  std::vector<float> inverse_bind;
  Json joints = Json::array();
  for (std::size_t j = 0; j < scene_.joints.size(); ++j) {
    const Eigen::Vector3f t = -scene_.joints[j].head.cast<float>();
    inverse_bind.insert(inverse_bind.end(),
                        {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, t.x(), t.y(), t.z(), 1});
    joints.push_back(first_joint + static_cast<int>(j));
  }
  json_["skins"] =
      Json::array({{{"name", scene_.name},
                    {"skeleton", first_joint},
                    {"inverseBindMatrices", buffer_.addFloats(inverse_bind, 16, Target::None)},
                    {"joints", joints}}});
  return 0;
}

void GltfDocument::addWeights(Json& attributes) {
  std::vector<std::uint8_t> joints;
  std::vector<float> weights;
  for (std::size_t v = 0; v < scene_.skin.joints.size(); ++v) {
    for (std::size_t slot = 0; slot < 4; ++slot) {
      const float weight = scene_.skin.weights[v][slot];
      weights.push_back(weight);
      joints.push_back(weight == 0
                           ? std::uint8_t{0}
                           : static_cast<std::uint8_t>(scene_.skin.joints[v][slot]));  // 55 at most
    }
  }
  attributes["JOINTS_0"] = buffer_.addBytes(joints, 4, Target::Vertices);
  attributes["WEIGHTS_0"] = buffer_.addFloats(weights, 4, Target::Vertices);
}

/// Morph targets, which glTF adds to the rest surface before it is skinned, as SMPL does. Without
/// an animation none of them counts: the last pose's correctives are in the rest surface.
void GltfDocument::addShapes(Json& mesh) {
  Json targets = Json::array();
  Json names = Json::array();
  for (const MatrixX3f& shape : scene_.correctives.shapes) {
    targets.push_back(
        {{"POSITION", buffer_.addFloats(floatsOf(shape), 3, Target::Vertices, true)}});
    names.push_back(strCat("correctives_", names.size()));
  }
  mesh["primitives"][0]["targets"] = std::move(targets);
  mesh["weights"] = std::vector<float>(names.size(), 0.0F);
  mesh["extras"] = {{"targetNames", std::move(names)}};
}

void GltfDocument::addAnimation(int first_joint, int mesh_node) {
  std::vector<float> times;
  for (std::size_t f = 0; f < scene_.frames.size(); ++f) {
    times.push_back(static_cast<float>(static_cast<double>(f) / scene_.fps));
  }
  const int input = buffer_.addFloats(times, 1, Target::None, true);
  Json samplers = Json::array();
  Json channels = Json::array();
  const auto add = [&](int node, const char* path, int output) {
    samplers.push_back({{"input", input}, {"interpolation", "LINEAR"}, {"output", output}});
    channels.push_back({{"sampler", static_cast<int>(samplers.size()) - 1},
                        {"target", {{"node", node}, {"path", path}}}});
  };
  std::vector<float> roots;
  for (const ExportFrame& frame : scene_.frames) {
    const Eigen::Vector3f root = frame.root.cast<float>();
    roots.insert(roots.end(), root.data(), root.data() + 3);
  }
  add(first_joint, "translation", buffer_.addFloats(roots, 3, Target::None));
  for (std::size_t j = 0; j < scene_.joints.size(); ++j) {
    std::vector<float> turns;
    std::array<float, 4> previous = {0, 0, 0, 1};
    for (const ExportFrame& frame : scene_.frames) {
      previous = nearer(quaternionOf(frame.parent_from_joint[j]), previous);
      turns.insert(turns.end(), previous.begin(), previous.end());
    }
    add(first_joint + static_cast<int>(j), "rotation", buffer_.addFloats(turns, 4, Target::None));
  }
  if (!scene_.correctives.shapes.empty()) {
    const Eigen::MatrixXf by_frame = scene_.correctives.weights.transpose();  // (K, N), by columns
    const std::span<const float> weights(by_frame.data(),
                                         static_cast<std::size_t>(by_frame.size()));
    add(mesh_node, "weights", buffer_.addFloats(weights, 1, Target::None));
  }
  json_["animations"] =
      Json::array({{{"name", "Take 001"}, {"channels", channels}, {"samplers", samplers}}});
}

void GltfDocument::addCamera() {
  const ExportCamera& camera = *scene_.camera;
  const PinholeCamera& lens = camera.intrinsics;
  const double focal = double{lens.focal_length};
  const Eigen::Vector2d frame = frameAboutAxis(lens);
  json_["cameras"] = Json::array({{{"name", "photo_camera"},
                                   {"type", "perspective"},
                                   {"perspective",
                                    {{"aspectRatio", frame.x() / frame.y()},
                                     {"yfov", 2 * std::atan(0.5 * frame.y() / focal)},
                                     {"znear", 0.01},
                                     {"zfar", std::max(100.0, 2 * camera.picture_depth)}}}}});
  // A camera of glTF looks along -z with y up; ours along z with y down.
  const Eigen::Matrix3d turned = camera.file_from_camera * Eigen::Vector3d(1, -1, -1).asDiagonal();
  addToScene(
      addNode({{"name", "photo_camera"},
               {"camera", 0},
               {"translation", vectorJson(camera.position)},
               {"rotation", quaternionOf(turned)},
               {"extras",
                {{"focal_length_px", lens.focal_length},
                 {"principal_point_px", {lens.principal_point.x(), lens.principal_point.y()}},
                 {"image_size_px", {lens.width, lens.height}}}}}));
}

void GltfDocument::addPicture() {
  const MatrixX3f corners = pictureCorners(*scene_.camera).cast<float>();
  MatrixX3i faces(2, 3);
  faces << 0, 3, 2, 0, 2, 1;
  const std::array<float, 8> uv = {0, 0, 1, 0, 1, 1, 0, 1};
  Json attributes;
  attributes["POSITION"] = buffer_.addFloats(floatsOf(corners), 3, Target::Vertices, true);
  attributes["NORMAL"] =
      buffer_.addFloats(floatsOf(vertexNormals(corners, faces)), 3, Target::Vertices);
  attributes["TEXCOORD_0"] = buffer_.addFloats(uv, 2, Target::Vertices);
  const int indices = buffer_.addIndices(indicesOf(faces));
  json_["images"] = Json::array({{{"name", "photo"},
                                  {"mimeType", "image/jpeg"},
                                  {"bufferView", buffer_.addView(scene_.photo->jpeg)}}});
  json_["samplers"] = Json::array({{{"wrapS", 33071}, {"wrapT", 33071}}});  // clamp to the edge
  json_["textures"] = Json::array({{{"source", 0}, {"sampler", 0}}});
  json_["extensionsUsed"] = {"KHR_materials_unlit"};
  json_["materials"].push_back(
      {{"name", "photo"},
       {"doubleSided", true},
       {"pbrMetallicRoughness",
        {{"baseColorTexture", {{"index", 0}}}, {"metallicFactor", 0.0}, {"roughnessFactor", 1.0}}},
       {"extensions", {{"KHR_materials_unlit", Json::object()}}}});
  addToScene(addNode({{"name", "photo"}, {"mesh", addMesh("photo", attributes, indices, 1)}}));
}

Json GltfDocument::finish(const std::string& uri) const {
  Json json = json_;
  for (const GltfBuffer::Accessor& accessor : buffer_.accessors()) {
    Json item = {{"bufferView", accessor.view},
                 {"componentType", accessor.component_type},
                 {"count", accessor.count},
                 {"type", accessor.type}};
    if (!accessor.min.empty()) {
      item["min"] = accessor.min;
      item["max"] = accessor.max;
    }
    json["accessors"].push_back(std::move(item));
  }
  for (const GltfBuffer::View& view : buffer_.views()) {
    Json item = {{"buffer", 0}, {"byteOffset", view.offset}, {"byteLength", view.size}};
    if (view.target != Target::None) item["target"] = static_cast<int>(view.target);
    json["bufferViews"].push_back(std::move(item));
  }
  Json buffer;
  buffer["byteLength"] = buffer_.bytes().size();
  if (!uri.empty()) buffer["uri"] = uri;
  json["buffers"] = Json::array({buffer});
  json["asset"]["extras"] = {{"comment", scene_.comment}};
  return json;
}

void appendChunk(std::string& out, std::uint32_t type, std::string bytes, char padding) {
  bytes.append((4 - bytes.size() % 4) % 4, padding);
  appendLittleEndian(out, static_cast<std::uint32_t>(bytes.size()));
  appendLittleEndian(out, type);
  out += bytes;
}

}  // namespace

std::string toGlb(const ExportScene& scene) {
  const GltfDocument document(scene);
  const std::string json = document.finish("").dump(-1, ' ', false, Json::error_handler_t::replace);
  constexpr std::uint32_t kJson = 0x4E4F534A;
  constexpr std::uint32_t kBin = 0x004E4942;
  if (json.size() + document.bytes().size() > std::numeric_limits<std::uint32_t>::max() - 64) {
    throw Error(
        "The GLB file would be larger than the 4 GiB that the format can hold. Export "
        "fewer steps.");
  }
  std::string body;
  appendChunk(body, kJson, json, ' ');
  appendChunk(body, kBin, document.bytes(), '\0');
  std::string out = "glTF";
  appendLittleEndian(out, std::uint32_t{2});
  appendLittleEndian(out, static_cast<std::uint32_t>(body.size() + 12));
  return out + body;
}

std::string toGltf(const ExportScene& scene) {
  const GltfDocument document(scene);
  return document.finish("data:application/octet-stream;base64," + base64(document.bytes()))
             .dump(1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace lay
