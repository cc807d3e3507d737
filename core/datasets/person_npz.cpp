#include "core/datasets/person_npz.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/datasets/detected_keypoints.h"
#include "core/datasets/records.h"

namespace lay {
namespace {

constexpr int kJoints = kSmplJointCount;
constexpr std::size_t kSpinJoints = 24;
constexpr int kSpinPelvis = 14;

/// SPIN's 24 joints (the second half of its 49) as Halpe keypoints: right ankle to top of the head,
/// pelvis, thorax, spine, jaw, head, nose, eyes, ears.
constexpr std::array<int, kSpinJoints> kHalpeFromSpin = {kKpRightAnkle,
                                                         kKpRightKnee,
                                                         kKpRightHip,
                                                         kKpLeftHip,
                                                         kKpLeftKnee,
                                                         kKpLeftAnkle,
                                                         kKpRightWrist,
                                                         kKpRightElbow,
                                                         kKpRightShoulder,
                                                         kKpLeftShoulder,
                                                         kKpLeftElbow,
                                                         kKpLeftWrist,
                                                         kKpNeck,
                                                         kKpHeadTop,
                                                         kKpMidHip,
                                                         -1,
                                                         -1,
                                                         -1,
                                                         -1,
                                                         kKpNose,
                                                         kKpLeftEye,
                                                         kKpRightEye,
                                                         kKpLeftEar,
                                                         kKpRightEar};

/// SMPL's joints as keypoints, then the points that smplx takes from the surface: nose, eyes, ears,
/// toes and heels. The spine, neck, head, feet and hands of SMPL are no detector's.
constexpr std::array<int, 35> kHalpeFromSmpl = {-1,
                                                kKpLeftHip,
                                                kKpRightHip,
                                                -1,
                                                kKpLeftKnee,
                                                kKpRightKnee,
                                                -1,
                                                kKpLeftAnkle,
                                                kKpRightAnkle,
                                                -1,
                                                -1,
                                                -1,
                                                -1,
                                                -1,
                                                -1,
                                                -1,
                                                kKpLeftShoulder,
                                                kKpRightShoulder,
                                                kKpLeftElbow,
                                                kKpRightElbow,
                                                kKpLeftWrist,
                                                kKpRightWrist,
                                                -1,
                                                -1,
                                                kKpNose,
                                                kKpRightEye,
                                                kKpLeftEye,
                                                kKpRightEar,
                                                kKpLeftEar,
                                                kKpLeftBigToe,
                                                kKpLeftSmallToe,
                                                kKpLeftHeel,
                                                kKpRightBigToe,
                                                kKpRightSmallToe,
                                                kKpRightHeel};

class PersonNpz {
 public:
  PersonNpz(const std::filesystem::path& path, const CameraByName& camera_by_name)
      : file_(readArrayFile(path)), camera_by_name_(camera_by_name) {
    names_ = findTexts(file_, "imgname");
    if (names_.empty()) {
      throw FileError(strCat(path,
                             " has no 'imgname' with the names of the images; it holds: ",
                             file_.content.names(),
                             "."));
    }
    const std::size_t n = names_.size();
    pose_ = findRecords(file_, "pose", {{n, 72}, {n, 24, 3}});
    shape_ = findRecords(file_, "shape", {{n, 0}});
    spin_joints_ = findRecords(file_, "S", {{n, kSpinJoints, 4}, {n, kSpinJoints, 3}});
    smpl_joints_ = findRecords(file_, "joints3d", {{n, 0, 3}, {n, 0, 4}});
    transl_ = findRecords(file_, "transl", {{n, 3}});
    extrinsics_ = findRecords(file_, "extrinsics", {{n, 4, 4}});
    center_ = findRecords(file_, "center", {{n, 2}});
    scale_ = findRecords(file_, "scale", {{n}, {n, 1}});
    focal_length_ = findRecords(file_, "focal_length", {{n}, {n, 1}, {n, 2}});
    principal_point_ = findRecords(file_, "principal_point", {{n, 2}});
    image_size_ = findRecords(file_, "image_size", {{n, 2}});
    openpose_ = findRecords(file_, "openpose", {{n, 25, 3}});
    part_ = findRecords(file_, "part", {{n, kSpinJoints, 3}});
    smpl_points_ = findRecords(file_, "joints2d", {{n, 0, 2}, {n, 0, 3}});
    genders_ = findTexts(file_, "gender");
    requireTruth();
    requireKeypoints();
  }

  [[nodiscard]] DatasetSamples read() const {
    DatasetSamples result;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (auto sample = sampleOf(i)) {
        result.samples.push_back(*std::move(sample));
      } else {
        ++result.num_left_out;
      }
    }
    return result;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw FileError(strCat(file_.path, what, " It holds: ", file_.content.names(), "."));
  }

  void requireTruth() const {
    if (pose_.has_value() != shape_.has_value()) {
      fail(" has only one of 'pose' and 'shape'; both are needed for a body.");
    }
    if (smpl_joints_ && smpl_joints_->shape[1] < kJoints) {
      fail(strCat(": 'joints3d' has ", smpl_joints_->shape[1], " joints; SMPL's 24 are expected."));
    }
    if (!pose_ && !spin_joints_ && !smpl_joints_) {
      fail(
          " holds nobody's true pose. 'pose' (N, 72) with 'shape' (N, 10), 'S' (N, 24, 4) or "
          "'joints3d' (N, 24, 3) is expected.");
    }
  }

  void requireKeypoints() const {
    if (smpl_points_ && smpl_points_->shape[1] < kJoints) {
      fail(strCat(": 'joints2d' has ", smpl_points_->shape[1], " points; SMPL's 24 are expected."));
    }
    if (openpose_ || part_ || smpl_points_ || std::filesystem::is_directory(keypointFolder())) {
      return;
    }
    fail(strCat(
        " has no 2D keypoints. Add 'openpose' (N, 25, 3), 'part' (N, 24, 3) or 'joints2d' (N, "
        "24, 3) to it, or put a detector's files, one <image>_keypoints.json for each image, "
        "into ",
        keypointFolder().string(),
        "."));
  }

  [[nodiscard]] std::filesystem::path keypointFolder() const {
    return file_.path.parent_path() / "keypoints";
  }

  [[nodiscard]] std::optional<DatasetSample> sampleOf(std::size_t i) const {
    DatasetSample sample;
    sample.name = strCat(names_[i], ", record ", i);
    sample.image = names_[i];
    if (center_ && scale_) {
      sample.box = {{center_->row(i)[0], center_->row(i)[1]}, 200 * scale_->values[i]};
      if (!sample.box.center.allFinite() || !std::isfinite(sample.box.size)) sample.box = {};
    }
    sample.keypoints = keypointsOf(i, sample);
    if (sample.keypoints.numPresent() < kFewestKeypoints) return std::nullopt;
    if (!sample.box.isValid()) sample.box = boxFromKeypoints(sample.keypoints);
    sample.camera = cameraOfRecord(i);
    if (i < genders_.size()) sample.gender = genderWord(genders_[i]);
    sample.body = bodyOf(i);
    sample.joints = jointsOf(i);
    if (!sample.body && !sample.joints) return std::nullopt;
    return sample;
  }

  /// Points of `table` (N, K, 2 or 3) into the layout of `halpe`.
  static void take(const Records& table,
                   std::size_t i,
                   std::span<const int> halpe,
                   Keypoints2d& keypoints) {
    const std::size_t width = table.shape[2];
    const std::size_t count = std::min(table.shape[1], halpe.size());
    for (std::size_t k = 0; k < count; ++k) {
      if (halpe[k] < 0) continue;
      const std::span<const float> point = table.row(i).subspan(k * width, width);
      setKeypoint(keypoints, halpe[k], point[0], point[1], width == 3 ? point[2] : 1.0F);
    }
  }

  [[nodiscard]] Keypoints2d keypointsOf(std::size_t i, const DatasetSample& sample) const {
    Keypoints2d keypoints;
    if (openpose_) {
      take(*openpose_, i, halpeFromBody25(), keypoints);
    } else if (part_) {
      take(*part_, i, kHalpeFromSpin, keypoints);
    } else if (smpl_points_) {
      take(*smpl_points_, i, kHalpeFromSmpl, keypoints);
    } else if (const auto found = detectedKeypoints(keypointFolder(), sample.image, sample.box)) {
      keypoints = *found;
    }
    return keypoints;
  }

  [[nodiscard]] PinholeCamera cameraOfRecord(std::size_t i) const {
    const std::optional<PinholeCamera> named = camera_by_name_(names_[i]);
    if (!focal_length_) {
      if (named) return *named;
      fail(strCat(" does not tell the camera, and the name of its image '",
                  names_[i],
                  "' does not, either. Add 'focal_length' (N), 'principal_point' (N, 2) and "
                  "'image_size' (N, 2) in pixels."));
    }
    const std::span<const float> focal = focal_length_->row(i);
    Eigen::Vector2f size(0, 0);
    if (image_size_) size << image_size_->row(i)[0], image_size_->row(i)[1];
    if (!image_size_ && named)
      size << static_cast<float>(named->width), static_cast<float>(named->height);
    Eigen::Vector2f middle = size / 2;
    if (principal_point_) middle << principal_point_->row(i)[0], principal_point_->row(i)[1];
    if (middle.isZero()) {
      fail(
          " has 'focal_length', but neither 'principal_point' (N, 2) nor 'image_size' (N, 2), in "
          "pixels; one of them is needed.");
    }
    return cameraOf({focal[0], focal[focal.size() - 1]}, middle, size, file_.path);
  }

  [[nodiscard]] std::optional<DatasetBody> bodyOf(std::size_t i) const {
    if (!pose_ || !allFinite(pose_->row(i)) || !allFinite(shape_->row(i))) return std::nullopt;
    DatasetBody body;
    body.params = paramsOf(pose_->row(i), shape_->row(i));
    if (transl_ && allFinite(transl_->row(i))) {
      body.params.transl = Eigen::Map<const Eigen::Vector3f>(transl_->row(i).data());
      body.has_transl = true;
    }
    if (extrinsics_ && !placeByExtrinsics(extrinsics_->row(i), body)) return std::nullopt;
    return body;
  }

  [[nodiscard]] std::optional<DatasetJoints> jointsOf(std::size_t i) const {
    const Records* table = spin_joints_ ? &*spin_joints_ : smpl_joints_ ? &*smpl_joints_ : nullptr;
    if (table == nullptr) return std::nullopt;
    const std::size_t width = table->shape[2];
    const auto point = [&](std::size_t joint) {
      return table->row(i).subspan(joint * width, width);
    };
    const auto is_known = [&](std::size_t joint) {
      return allFinite(point(joint)) && (width < 4 || point(joint)[3] > 0);
    };
    DatasetJoints joints;
    joints.set = spin_joints_ ? JointSet::H36m14 : JointSet::Smpl24;
    const int count = spin_joints_ ? kSpinPelvis : kJoints;
    const int root = spin_joints_ ? kSpinPelvis : 0;
    joints.joints.resize(count, 3);
    if (!is_known(static_cast<std::size_t>(root))) return std::nullopt;
    joints.root = Eigen::Map<const Eigen::Vector3f>(point(static_cast<std::size_t>(root)).data());
    for (int joint = 0; joint < count; ++joint) {
      const auto place = static_cast<std::size_t>(joint);
      if (!is_known(place)) return std::nullopt;
      joints.joints.row(joint) = Eigen::Map<const Eigen::Vector3f>(point(place).data()).transpose();
    }
    return joints;
  }

  ArrayFile file_;
  const CameraByName& camera_by_name_;
  std::vector<std::string> names_;
  std::vector<std::string> genders_;
  std::optional<Records> pose_, shape_, spin_joints_, smpl_joints_, transl_, extrinsics_;
  std::optional<Records> openpose_, part_, smpl_points_;
  std::optional<Records> center_, scale_, focal_length_, principal_point_, image_size_;
};

}  // namespace

DatasetSamples readPersonNpz(const std::filesystem::path& path,
                             const CameraByName& camera_by_name) {
  return PersonNpz(path, camera_by_name).read();
}

}  // namespace lay
