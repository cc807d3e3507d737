#include "core/export/fbx_parts.h"
#include "core/geometry/tri_mesh.h"

#include <array>

namespace lay {
namespace {

std::vector<double> toDoubles(const MatrixX3f& rows) {
  return {rows.data(), rows.data() + rows.size()};
}

/// A 4 x 4 matrix as FBX has it: the translation in the last row.
std::array<double, 16> translationMatrix(const Eigen::Vector3d& t) {
  return {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, t.x(), t.y(), t.z(), 1};
}

void addNormals(FbxNode& geometry, const MatrixX3f& vertices, const MatrixX3i& faces) {
  FbxNode& layer = geometry.child("LayerElementNormal").addInt(0);
  layer.child("Version", 101);
  layer.child("Name", "");
  layer.child("MappingInformationType", "ByVertice");
  layer.child("ReferenceInformationType", "Direct");
  layer.child("Normals").addDoubles(toDoubles(vertexNormals(vertices, faces)));
}

void addUv(FbxNode& geometry, const MatrixX2f& uv) {
  FbxNode& layer = geometry.child("LayerElementUV").addInt(0);
  layer.child("Version", 101);
  layer.child("Name", "UVMap");
  layer.child("MappingInformationType", "ByVertice");
  layer.child("ReferenceInformationType", "Direct");
  layer.child("UV").addDoubles(std::vector<double>(uv.data(), uv.data() + uv.size()));
}

void addMaterialLayer(FbxNode& geometry) {
  FbxNode& layer = geometry.child("LayerElementMaterial").addInt(0);
  layer.child("Version", 101);
  layer.child("Name", "");
  layer.child("MappingInformationType", "AllSame");
  layer.child("ReferenceInformationType", "IndexToDirect");
  const std::array<std::int32_t, 1> first = {0};
  layer.child("Materials").addInts(first);
}

void addLayer(FbxNode& geometry, std::initializer_list<const char*> kinds) {
  FbxNode& layer = geometry.child("Layer").addInt(0);
  layer.child("Version", 100);
  for (const char* kind : kinds) {
    FbxNode& element = layer.child("LayerElement");
    element.child("Type", kind);
    element.child("TypedIndex", 0);
  }
}

/// The skeleton as models below `parent`.
void addSkeleton(FbxParts& parts, const ExportScene& scene, std::int64_t parent) {
  for (const ExportJoint& joint : scene.joints) {
    const bool is_root = joint.parent < 0;
    const auto up = static_cast<std::size_t>(is_root ? 0 : joint.parent);
    const Eigen::Vector3d offset = is_root ? joint.head : joint.head - scene.joints[up].head;
    const FbxParts::Object model =
        addFbxModel(parts, joint.name, "LimbNode", offset, Eigen::Vector3d::Zero());
    const FbxParts::Object attribute =
        parts.add("NodeAttribute", joint.name, "NodeAttribute", "LimbNode");
    FbxProperties(attribute.node).number("Size", 0.05 * perMetre(scene.unit));
    attribute.node.child("TypeFlags", "Skeleton");
    parts.connect(attribute.id, model.id);
    parts.connect(model.id, is_root ? parent : parts.joint_models[up]);
    parts.joint_models.push_back(model.id);
  }
}

/// The vertices that each joint moves, with their weights: linear blend skinning.
void addSkin(FbxParts& parts, const ExportScene& scene, std::int64_t geometry) {
  const std::size_t num_joints = scene.joints.size();
  std::vector<std::vector<std::int32_t>> vertices(num_joints);
  std::vector<std::vector<double>> weights(num_joints);
  for (std::size_t v = 0; v < scene.skin.joints.size(); ++v) {
    for (std::size_t slot = 0; slot < 4; ++slot) {
      const float weight = scene.skin.weights[v][slot];
      if (weight == 0) continue;
      const auto joint = static_cast<std::size_t>(scene.skin.joints[v][slot]);
      vertices[joint].push_back(static_cast<std::int32_t>(v));
      weights[joint].push_back(double{weight});
    }
  }
  const FbxParts::Object skin = parts.add("Deformer", scene.name, "Deformer", "Skin");
  skin.node.child("Version", 101);
  skin.node.child("Link_DeformAcuracy").addDouble(50);  // so misspelt in the format
  skin.node.child("SkinningType", "Linear");
  parts.connect(skin.id, geometry);
  for (std::size_t j = 0; j < num_joints; ++j) {
    const FbxParts::Object cluster =
        parts.add("Deformer", scene.joints[j].name, "SubDeformer", "Cluster");
    cluster.node.child("Version", 100);
    cluster.node.child("UserData").addText("").addText("");
    if (!vertices[j].empty()) {
      cluster.node.child("Indexes").addInts(vertices[j]);
      cluster.node.child("Weights").addDoubles(weights[j]);
    }
    cluster.node.child("Transform").addDoubles(translationMatrix(-scene.joints[j].head));
    cluster.node.child("TransformLink").addDoubles(translationMatrix(scene.joints[j].head));
    parts.connect(cluster.id, skin.id);
    parts.connect(parts.joint_models[j], cluster.id);
  }
}

void addBindPose(FbxParts& parts,
                 const ExportScene& scene,
                 const std::vector<std::int64_t>& at_origin) {
  const FbxParts::Object pose = parts.add("Pose", scene.name, "Pose", "BindPose");
  pose.node.child("Type", "BindPose");
  pose.node.child("Version", 100);
  pose.node.child("NbPoseNodes", static_cast<std::int32_t>(at_origin.size() + scene.joints.size()));
  const auto add = [&pose](std::int64_t id, const Eigen::Vector3d& position) {
    FbxNode& node = pose.node.child("PoseNode");
    node.child("Node").addLong(id);
    node.child("Matrix").addDoubles(translationMatrix(position));
  };
  for (const std::int64_t id : at_origin) add(id, Eigen::Vector3d::Zero());
  for (std::size_t j = 0; j < scene.joints.size(); ++j) {
    add(parts.joint_models[j], scene.joints[j].head);
  }
}

}  // namespace

FbxParts::Object addFbxSurface(FbxParts& parts,
                               const std::string& name,
                               const MatrixX3f& vertices,
                               const MatrixX3i& faces,
                               const MatrixX2f& uv) {
  const FbxParts::Object geometry = parts.add("Geometry", name, "Geometry", "Mesh");
  FbxNode& node = geometry.node;
  node.child("GeometryVersion", 124);
  node.child("Vertices").addDoubles(toDoubles(vertices));
  std::vector<std::int32_t> corners;
  corners.reserve(static_cast<std::size_t>(faces.size()));
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    corners.push_back(faces(f, 0));
    corners.push_back(faces(f, 1));
    corners.push_back(~faces(f, 2));  // the last corner of a polygon is marked so
  }
  node.child("PolygonVertexIndex").addInts(corners);
  addNormals(node, vertices, faces);
  if (uv.rows() > 0) addUv(node, uv);
  addMaterialLayer(node);
  if (uv.rows() > 0) {
    addLayer(node, {"LayerElementNormal", "LayerElementUV", "LayerElementMaterial"});
  } else {
    addLayer(node, {"LayerElementNormal", "LayerElementMaterial"});
  }
  return geometry;
}

void addFbxBody(FbxParts& parts, const ExportScene& scene) {
  const Eigen::Vector3d none = Eigen::Vector3d::Zero();
  const FbxParts::Object root = addFbxModel(parts, scene.name, "Null", none, none);
  const FbxParts::Object attribute =
      parts.add("NodeAttribute", scene.name, "NodeAttribute", "Null");
  attribute.node.child("TypeFlags", "Null");
  parts.connect(attribute.id, root.id);
  parts.connect(root.id, 0);

  const std::string mesh_name = scene.name + "_mesh";
  const FbxParts::Object model = addFbxModel(parts, mesh_name, "Mesh", none, none);
  const MatrixX3f& vertices = scene.isRigged() ? scene.rest_vertices : scene.vertices.back();
  const FbxParts::Object geometry = addFbxSurface(parts, mesh_name, vertices, scene.faces, {});
  const FbxParts::Object material =
      addFbxMaterial(parts, "skin", Eigen::Vector3d(0.8, 0.68, 0.6), false);
  parts.connect(geometry.id, model.id);
  parts.connect(material.id, model.id);
  parts.connect(model.id, root.id);
  if (!scene.isRigged()) return;
  addSkeleton(parts, scene, root.id);
  addSkin(parts, scene, geometry.id);
  addBindPose(parts, scene, {root.id, model.id});
}

}  // namespace lay
