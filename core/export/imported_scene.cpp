#include "core/export/imported_scene.h"

#include "core/base/error.h"

#include <assimp/config.h>
#include <assimp/scene.h>
#include <assimp/version.h>

#include <Eigen/Geometry>
#include <assimp/Importer.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace lay {
namespace {

using Transform = Eigen::Affine3d;

Eigen::Vector3d vectorOf(const aiVector3D& v) {
  return {double{v.x}, double{v.y}, double{v.z}};
}

Transform transformOf(const aiMatrix4x4& m) {
  Transform result = Transform::Identity();
  for (unsigned row = 0; row < 3; ++row) {
    for (unsigned column = 0; column < 4; ++column) {
      result.matrix()(row, column) = double{m[row][column]};
    }
  }
  return result;
}

/// The two keys around a time and how far between them it lies.
template <typename Key>
struct KeySpan {
  const Key* before;
  const Key* after;
  double share;
};

template <typename Key>
KeySpan<Key> keysAround(const Key* keys, unsigned count, double time) {
  const Key* const end = keys + count;
  const Key* const after =
      std::find_if(keys, end, [time](const Key& key) { return key.mTime >= time; });
  if (after == keys) return {keys, keys, 0};
  if (after == end) return {end - 1, end - 1, 0};
  const Key* const before = after - 1;
  const double span = after->mTime - before->mTime;
  return {before, after, span > 0 ? (time - before->mTime) / span : 0};
}

Eigen::Vector3d valueAt(const aiVectorKey* keys, unsigned count, double time) {
  const auto [before, after, share] = keysAround(keys, count, time);
  return (1 - share) * vectorOf(before->mValue) + share * vectorOf(after->mValue);
}

Eigen::Quaterniond quaternionOfKey(const aiQuaternion& q) {
  return Eigen::Quaterniond(double{q.w}, double{q.x}, double{q.y}, double{q.z}).normalized();
}

Eigen::Quaterniond valueAt(const aiQuatKey* keys, unsigned count, double time) {
  const auto [before, after, share] = keysAround(keys, count, time);
  return quaternionOfKey(before->mValue).slerp(share, quaternionOfKey(after->mValue));
}

}  // namespace

struct ImportedScene::Parts {
  Assimp::Importer importer;
  const aiScene* scene = nullptr;
  bool is_gltf = false;
  const aiMesh* mesh = nullptr;  ///< null in a file without surface
  std::vector<std::string> bones;
  std::set<std::string> bone_names;
  std::map<std::string, const aiNodeAnim*> channels;

  void findMesh() {
    for (unsigned m = 0; m < scene->mNumMeshes; ++m) {
      if (mesh == nullptr || scene->mMeshes[m]->mNumFaces > mesh->mNumFaces) {
        mesh = scene->mMeshes[m];
      }
    }
  }

  void addNodes(const aiNode& node) {
    bones.emplace_back(node.mName.C_Str());
    for (unsigned c = 0; c < node.mNumChildren; ++c) addNodes(*node.mChildren[c]);
  }

  void findBones() {
    if (mesh != nullptr) {
      for (unsigned b = 0; b < mesh->mNumBones; ++b) {
        bones.emplace_back(mesh->mBones[b]->mName.C_Str());
      }
    } else {
      addNodes(*scene->mRootNode);
    }
    bone_names.insert(bones.begin(), bones.end());
  }

  void findChannels() {
    if (scene->mNumAnimations == 0) return;
    const aiAnimation& animation = *scene->mAnimations[0];
    for (unsigned c = 0; c < animation.mNumChannels; ++c) {
      channels[animation.mChannels[c]->mNodeName.C_Str()] = animation.mChannels[c];
    }
  }

  /// The mesh's vertices with what its shapes add at a time, before it is skinned.
  [[nodiscard]] Eigen::MatrixX3d verticesAt(double seconds) const {
    Eigen::MatrixX3d result = vertices();
    if (scene->mNumAnimations == 0 || scene->mAnimations[0]->mNumMorphMeshChannels == 0) {
      return result;
    }
    // One mesh has shapes in what is written here.
    const aiMeshMorphAnim& channel = *scene->mAnimations[0]->mMorphMeshChannels[0];
    const auto [before, after, share] =
        keysAround(channel.mKeys, channel.mNumKeys, seconds * ticksPerSecond());
    const Eigen::MatrixX3d base = result;
    for (const auto& [key, part] : {std::pair(before, 1 - share), std::pair(after, share)}) {
      for (unsigned i = 0; i < key->mNumValuesAndWeights; ++i) {
        const unsigned shape = key->mValues[i];
        const double weight = part * key->mWeights[i];
        if (weight == 0 || shape >= mesh->mNumAnimMeshes) continue;
        const aiAnimMesh& target = *mesh->mAnimMeshes[shape];
        for (unsigned v = 0; v < mesh->mNumVertices; ++v) {
          result.row(v) += weight * (vectorOf(target.mVertices[v]).transpose() - base.row(v));
        }
      }
    }
    return result;
  }

  [[nodiscard]] double ticksPerSecond() const {
    const double rate = scene->mNumAnimations == 0 ? 0 : scene->mAnimations[0]->mTicksPerSecond;
    return rate > 0 ? rate : 1;
  }

  [[nodiscard]] Transform local(const aiNode& node, double seconds) const {
    const auto found = channels.find(node.mName.C_Str());
    if (found == channels.end()) return transformOf(node.mTransformation);
    const aiNodeAnim& c = *found->second;
    const double time = seconds * ticksPerSecond();
    Transform result = Transform::Identity();
    if (c.mNumPositionKeys > 0) {
      result.translate(valueAt(c.mPositionKeys, c.mNumPositionKeys, time));
    }
    if (c.mNumRotationKeys > 0) {
      result.rotate(valueAt(c.mRotationKeys, c.mNumRotationKeys, time));
    }
    if (c.mNumScalingKeys > 0) {
      result.scale(valueAt(c.mScalingKeys, c.mNumScalingKeys, time));
    }
    return result;
  }

  [[nodiscard]] Transform global(const aiNode* node, double seconds) const {
    Transform result = Transform::Identity();
    for (; node != nullptr; node = node->mParent) result = local(*node, seconds) * result;
    return result;
  }

  [[nodiscard]] const aiNode& nodeNamed(const std::string& name) const {
    const aiNode* const node = scene->mRootNode->FindNode(name.c_str());
    if (node == nullptr) {
      throw Error(strCat("The file that was written has a bone '", name, "' and no node of it."));
    }
    return *node;
  }

  /// The node that shows the mesh.
  [[nodiscard]] const aiNode* meshNode(const aiNode* node) const {
    for (unsigned m = 0; m < node->mNumMeshes; ++m) {
      if (scene->mMeshes[node->mMeshes[m]] == mesh) return node;
    }
    for (unsigned c = 0; c < node->mNumChildren; ++c) {
      if (const aiNode* found = meshNode(node->mChildren[c])) return found;
    }
    return nullptr;
  }

  /// The mesh's own vertices, one row each, turned into corners of triangles.
  [[nodiscard]] Eigen::MatrixX3d corners(const Eigen::MatrixX3d& vertices) const {
    Eigen::MatrixX3d result(static_cast<Eigen::Index>(3) * mesh->mNumFaces, 3);
    for (unsigned f = 0; f < mesh->mNumFaces; ++f) {
      const aiFace& face = mesh->mFaces[f];
      if (face.mNumIndices != 3) {
        throw Error(strCat("The file that was written has a face of ",
                           face.mNumIndices,
                           " corners; triangles were written."));
      }
      for (unsigned corner = 0; corner < 3; ++corner) {
        result.row(static_cast<Eigen::Index>(3) * f + corner) = vertices.row(face.mIndices[corner]);
      }
    }
    return result;
  }

  [[nodiscard]] Eigen::MatrixX3d vertices() const {
    Eigen::MatrixX3d result(mesh->mNumVertices, 3);
    for (unsigned v = 0; v < mesh->mNumVertices; ++v) {
      result.row(v) = vectorOf(mesh->mVertices[v]).transpose();
    }
    return result;
  }
};

ImportedScene::ImportedScene() : parts_(std::make_unique<Parts>()) {}
ImportedScene::~ImportedScene() = default;
ImportedScene::ImportedScene(ImportedScene&&) noexcept = default;
ImportedScene& ImportedScene::operator=(ImportedScene&&) noexcept = default;

ImportedScene ImportedScene::read(const std::string& bytes, const std::string& extension) {
  ImportedScene imported;
  Parts& parts = *imported.parts_;
  // Without these Assimp splits FBX's nodes, and draws a BVH's bones as a mesh.
  parts.importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_PRESERVE_PIVOTS, false);
  parts.importer.SetPropertyBool(AI_CONFIG_IMPORT_NO_SKELETON_MESHES, true);
  parts.scene = parts.importer.ReadFileFromMemory(bytes.data(), bytes.size(), 0, extension.c_str());
  if (parts.scene == nullptr || parts.scene->mRootNode == nullptr) {
    throw Error(strCat("The ",
                       extension,
                       " file that was written cannot be read back: ",
                       parts.importer.GetErrorString(),
                       " This is a fault of the program; please report it."));
  }
  parts.is_gltf = extension == "glb" || extension == "gltf";
  parts.findMesh();
  parts.findBones();
  parts.findChannels();
  return imported;
}

std::string ImportedScene::readerName() {
  return strCat("Assimp ", aiGetVersionMajor(), ".", aiGetVersionMinor(), ".", aiGetVersionPatch());
}

Eigen::MatrixX3d ImportedScene::cornersAtRest() const {
  if (parts_->mesh == nullptr) return {};
  return parts_->corners(parts_->vertices());
}

Eigen::MatrixX3d ImportedScene::cornersAt(double seconds) const {
  const aiMesh* const mesh = parts_->mesh;
  if (mesh == nullptr) return {};
  const Eigen::MatrixX3d rest = parts_->verticesAt(seconds);
  if (mesh->mNumBones == 0) {
    const Transform place = parts_->global(parts_->meshNode(parts_->scene->mRootNode), seconds);
    Eigen::MatrixX3d placed = (rest * place.linear().transpose()).eval();
    placed.rowwise() += place.translation().transpose();
    return parts_->corners(placed);
  }
  Eigen::MatrixX3d posed = Eigen::MatrixX3d::Zero(rest.rows(), 3);
  for (unsigned b = 0; b < mesh->mNumBones; ++b) {
    const aiBone& bone = *mesh->mBones[b];
    const Transform move = parts_->global(&parts_->nodeNamed(bone.mName.C_Str()), seconds) *
                           transformOf(bone.mOffsetMatrix);
    for (unsigned w = 0; w < bone.mNumWeights; ++w) {
      const auto v = static_cast<Eigen::Index>(bone.mWeights[w].mVertexId);
      posed.row(v) +=
          double{bone.mWeights[w].mWeight} * (move * rest.row(v).transpose()).transpose();
    }
  }
  return parts_->corners(posed);
}

const std::vector<std::string>& ImportedScene::bones() const {
  return parts_->bones;
}

std::string ImportedScene::parentOf(const std::string& bone) const {
  const aiNode* const above = parts_->nodeNamed(bone).mParent;
  const std::string name = above == nullptr ? "" : above->mName.C_Str();
  return parts_->bone_names.contains(name) ? name : "";
}

std::optional<Eigen::Vector3d> ImportedScene::restHead(const std::string& bone) const {
  const aiMesh* const mesh = parts_->mesh;
  for (unsigned b = 0; mesh != nullptr && b < mesh->mNumBones; ++b) {
    if (bone == mesh->mBones[b]->mName.C_Str() && mesh->mBones[b]->mNumWeights > 0) {
      return transformOf(mesh->mBones[b]->mOffsetMatrix).inverse().translation();
    }
  }
  return std::nullopt;
}

Eigen::Vector3d ImportedScene::headAt(const std::string& bone, double seconds) const {
  return parts_->global(&parts_->nodeNamed(bone), seconds).translation();
}

bool ImportedScene::hasAnimation() const {
  return parts_->scene->mNumAnimations > 0;
}

double ImportedScene::duration() const {
  return hasAnimation() ? parts_->scene->mAnimations[0]->mDuration / parts_->ticksPerSecond() : 0;
}

std::optional<ImportedCamera> ImportedScene::camera() const {
  if (parts_->scene->mNumCameras == 0) return std::nullopt;
  const aiCamera& camera = *parts_->scene->mCameras[0];
  const Transform place = parts_->global(&parts_->nodeNamed(camera.mName.C_Str()), 0);
  ImportedCamera result;
  // Of glTF Assimp writes the node's place into the camera as well: counted once.
  result.position =
      parts_->is_gltf ? Eigen::Vector3d(place.translation()) : place * vectorOf(camera.mPosition);
  result.forward = (place.linear() * vectorOf(camera.mLookAt)).normalized();
  result.up = (place.linear() * vectorOf(camera.mUp)).normalized();
  result.horizontal_fov = double{camera.mHorizontalFOV};
  const double aspect = camera.mAspect > 0 ? double{camera.mAspect} : 1.0;
  result.miscounted_horizontal_fov =
      2 * std::atan(aspect * std::tan(0.5 * result.horizontal_fov / aspect));
  return result;
}

std::optional<double> ImportedScene::centimetresPerUnit() const {
  const aiMetadata* const data = parts_->scene->mMetaData;
  if (data == nullptr) return std::nullopt;
  double value = 0;
  if (data->Get("UnitScaleFactor", value)) return value;
  float single = 0;
  if (data->Get("UnitScaleFactor", single)) return double{single};
  return std::nullopt;
}

std::optional<int> ImportedScene::upAxis() const {
  const aiMetadata* const data = parts_->scene->mMetaData;
  std::int32_t value = 0;
  if (data == nullptr || !data->Get("UpAxis", value)) return std::nullopt;
  return value;
}

}  // namespace lay
