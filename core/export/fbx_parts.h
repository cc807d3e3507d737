#pragma once

#include "core/export/export_scene.h"
#include "core/export/fbx_node.h"

#include <map>

namespace lay {

/// One second in FBX's unit of time.
inline constexpr std::int64_t kFbxTicksPerSecond = 46186158000;

/// Typed properties below a node, as FBX's "Properties70" has them.
class FbxProperties {
 public:
  explicit FbxProperties(FbxNode& owner) : list_(owner.child("Properties70")) {}

  FbxProperties& number(const char* name, double value);
  FbxProperties& integer(const char* name, std::int32_t value);
  FbxProperties& flag(const char* name, bool value);
  FbxProperties& choice(const char* name, std::int32_t value);
  FbxProperties& text(const char* name, const std::string& value);
  FbxProperties& time(const char* name, std::int64_t ticks);
  /// @param type "Lcl Translation", "Vector3D", "Color", ...; animated ones may have curves.
  FbxProperties& vector(const char* name,
                        const char* type,
                        const Eigen::Vector3d& value,
                        bool animated = false);
  /// One that an animation's curves are put to: d|X.
  FbxProperties& curveValue(const char* name, double value);

 private:
  FbxNode& add(const char* name, const char* type, const char* label, const char* flags);

  FbxNode& list_;
};

/// A file's objects and what is connected with what, while they are made.
class FbxParts {
 public:
  FbxParts();

  /// A new object such as ("Model", "pelvis", "LimbNode"). @param category the last part of its
  /// name, "Model" there.
  struct Object {
    std::int64_t id = 0;
    FbxNode& node;
  };
  Object add(const char* kind, const std::string& name, const char* category, const char* type);

  void connect(std::int64_t child, std::int64_t parent);
  void connect(std::int64_t child, std::int64_t parent, const char* property);

  [[nodiscard]] const FbxNode& objects() const { return objects_; }
  [[nodiscard]] const FbxNode& connections() const { return connections_; }
  /// How many objects there are of each kind.
  [[nodiscard]] const std::map<std::string, int>& counts() const { return counts_; }

  /// The ids of the models that an animation moves, by joint.
  std::vector<std::int64_t> joint_models;

 private:
  FbxNode objects_{"Objects"};
  FbxNode connections_{"Connections"};
  std::map<std::string, int> counts_;
  std::int64_t next_id_ = 1000;
};

/// A Model's node with what stands in every one.
FbxParts::Object addFbxModel(FbxParts& parts,
                             const std::string& name,
                             const char* type,
                             const Eigen::Vector3d& translation,
                             const Eigen::Vector3d& rotation_degrees);

/// A surface with normals and one material on all of it. @param uv (V, 2) or empty.
FbxParts::Object addFbxSurface(FbxParts& parts,
                               const std::string& name,
                               const MatrixX3f& vertices,
                               const MatrixX3i& faces,
                               const MatrixX2f& uv);

/// A material of one colour. @param emits shows its colour whatever the light.
FbxParts::Object addFbxMaterial(FbxParts& parts,
                                const std::string& name,
                                const Eigen::Vector3d& colour,
                                bool emits);

/// The body: its surface and, where the scene is rigged, skeleton, weights and bind pose.
void addFbxBody(FbxParts& parts, const ExportScene& scene);

/// The motion of the skeleton, one take; a still pose is held for one frame.
void addFbxAnimation(FbxParts& parts, const ExportScene& scene);

/// The last tick of the take.
[[nodiscard]] std::int64_t fbxTakeEnd(const ExportScene& scene);

/// The camera and, where there is a photograph, the plane that shows it.
void addFbxCamera(FbxParts& parts, const ExportScene& scene);

}  // namespace lay
