#include "core/critic/scorer_features.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/critic/rank_correlation.h"
#include "core/geometry/rotation.h"

namespace lay {
namespace {

constexpr float kDepthM = 0.03F;   // what hypotheses differ by in a joint's depth
constexpr float kChangeM = 0.05F;  // what an initial prediction gets wrong

/// Joints that a detector reports.
constexpr std::array<std::pair<int, int>, 15> kSeenJoints = {{{kLeftHip, kKpLeftHip},
                                                              {kRightHip, kKpRightHip},
                                                              {kLeftKnee, kKpLeftKnee},
                                                              {kRightKnee, kKpRightKnee},
                                                              {kLeftAnkle, kKpLeftAnkle},
                                                              {kRightAnkle, kKpRightAnkle},
                                                              {kLeftFoot, kKpLeftBigToe},
                                                              {kRightFoot, kKpRightBigToe},
                                                              {kHead, kKpNose},
                                                              {kLeftShoulder, kKpLeftShoulder},
                                                              {kRightShoulder, kKpRightShoulder},
                                                              {kLeftElbow, kKpLeftElbow},
                                                              {kRightElbow, kKpRightElbow},
                                                              {kLeftWrist, kKpLeftWrist},
                                                              {kRightWrist, kKpRightWrist}}};

/// Of each joint the median of the group, coordinate by coordinate (of an even number the upper of
/// the two in the middle): half of it may be wrong.
MatrixX3f medianSkeleton(const std::vector<BodyFindings>& findings) {
  MatrixX3f median(kSmplJointCount, 3);
  std::vector<float> values(findings.size());
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  for (Eigen::Index at = 0; at < median.size(); ++at) {
    std::ranges::transform(findings, values.begin(), [at](const BodyFindings& found) {
      return found.skeleton.data()[at];
    });
    std::ranges::nth_element(values, middle);
    median.data()[at] = *middle;
  }
  return median;
}

/// Of each joint the root of the mean squared distance from `middle`, m, at least a millimetre.
Eigen::VectorXf spreadAbout(const MatrixX3f& middle, const std::vector<BodyFindings>& findings) {
  Eigen::VectorXf squares = Eigen::VectorXf::Zero(kSmplJointCount);
  for (const BodyFindings& found : findings) {
    squares += (found.skeleton - middle).rowwise().squaredNorm();
  }
  return (squares / static_cast<float>(findings.size())).cwiseSqrt().cwiseMax(0.001F);
}

/// Fills rows of features from the left.
class FeatureRow {
 public:
  explicit FeatureRow(Eigen::MatrixXf::RowXpr row) : row_(row) {}
  void add(const Eigen::RowVectorXf& values) {
    row_.segment(at_, values.size()) = values;
    at_ += values.size();
  }
  /// Without the root, about which everything is measured.
  void addJoints(const Eigen::VectorXf& values) { add(values.tail(kScorerJoints).transpose()); }

 private:
  Eigen::MatrixXf::RowXpr row_;
  Eigen::Index at_ = 0;
};

/// Energies as they are, in standard deviations from the group's mean, and as ranks in -1..1.
Eigen::MatrixXf termColumns(const Eigen::MatrixXd& energies) {
  Eigen::MatrixXd columns(energies.rows(), 3 * energies.cols());
  columns.leftCols(energies.cols()) = energies;
  for (Eigen::Index k = 0; k < energies.cols(); ++k) {
    const Eigen::VectorXd values = energies.col(k);
    const Eigen::ArrayXd about_mean = values.array() - values.mean();
    const double deviation = std::sqrt(about_mean.square().mean());
    columns.col(energies.cols() + k).setZero();
    if (deviation > 1e-9) columns.col(energies.cols() + k) = about_mean / deviation;
    const std::vector<double> ranks =
        sharedRanks({values.data(), static_cast<std::size_t>(values.size())});
    const auto count = static_cast<double>(ranks.size());
    for (Eigen::Index i = 0; i < values.size(); ++i) {
      columns(i, 2 * energies.cols() + k) =
          (2 * ranks[static_cast<std::size_t>(i)] - 1 - count) / count;
    }
  }
  return columns.cast<float>();
}

Eigen::VectorXf logOf(const Eigen::VectorXf& distances, float unit) {
  return (1 + distances.array() / unit).log().matrix();
}

}  // namespace

ScorerEvidence scorerEvidence(const BodyModel& model,
                              const HypothesisGroup& group,
                              std::vector<BodyFindings> findings) {
  const auto count = static_cast<Eigen::Index>(findings.size());
  ScorerEvidence evidence;
  evidence.findings = std::move(findings);
  evidence.turned.resize(count, kSmplJointCount);
  const BodyState initial = toBodyState(group.problem.initial);
  for (Eigen::Index i = 0; i < count; ++i) {
    const SmplParams& body = group.bodies[static_cast<std::size_t>(i)];
    const BodyState state = toBodyState(body);
    for (Eigen::Index j = 0; j < kSmplJointCount; ++j) {
      const auto joint = static_cast<std::size_t>(j);
      const Eigen::Matrix3f by = initial.rotations[joint].transpose() * state.rotations[joint];
      evidence.turned(i, j) = matrixToAxisAngle(by).norm();
    }
  }
  const MatrixX3f joints = poseJoints(model, group.problem.initial).joints_in_camera;
  evidence.initial = joints.topRows(kSmplJointCount).rowwise() - joints.row(0);
  evidence.confidence = group.problem.keypoints.confidence.matrix().transpose();
  return evidence;
}

ScorerEvidence chosenOf(const ScorerEvidence& evidence, std::span<const int> bodies) {
  ScorerEvidence chosen = evidence;
  chosen.findings.clear();
  chosen.turned.resize(static_cast<Eigen::Index>(bodies.size()), kSmplJointCount);
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    chosen.findings.push_back(evidence.findings[static_cast<std::size_t>(bodies[i])]);
    chosen.turned.row(static_cast<Eigen::Index>(i)) = evidence.turned.row(bodies[i]);
  }
  return chosen;
}

ScorerEvidence mirrored(const ScorerEvidence& evidence) {
  const auto otherSide = [](const MatrixX3f& skeleton) {
    MatrixX3f other(skeleton.rows(), 3);
    for (Eigen::Index j = 0; j < skeleton.rows(); ++j) {
      other.row(j) = skeleton.row(kSmplMirrorJoint[static_cast<std::size_t>(j)]);
    }
    other.col(0) *= -1;
    return other;
  };
  ScorerEvidence other = evidence;
  other.initial = otherSide(evidence.initial);
  for (std::size_t j = 0; j < kSmplJointCount; ++j) {
    other.turned.col(static_cast<Eigen::Index>(j)) = evidence.turned.col(kSmplMirrorJoint[j]);
  }
  for (std::size_t k = 0; k < kKeypointCount; ++k) {
    other.confidence[static_cast<Eigen::Index>(k)] = evidence.confidence[kKeypointMirror[k]];
  }
  for (std::size_t i = 0; i < evidence.findings.size(); ++i) {
    const BodyFindings& from = evidence.findings[i];
    BodyFindings& to = other.findings[i];
    to.skeleton = otherSide(from.skeleton);
    for (std::size_t j = 0; j < kSmplJointCount; ++j) {
      to.beyond_range[j] = from.beyond_range[static_cast<std::size_t>(kSmplMirrorJoint[j])];
    }
    for (std::size_t k = 0; k < kKeypointCount; ++k) {
      to.keypoint_error[k] = from.keypoint_error[static_cast<std::size_t>(kKeypointMirror[k])];
    }
  }
  return other;
}

Eigen::MatrixXf scorerFeatures(const ScorerEvidence& evidence) {
  const std::vector<BodyFindings>& findings = evidence.findings;
  const auto count = static_cast<Eigen::Index>(findings.size());
  Eigen::MatrixXf features = Eigen::MatrixXf::Zero(count, kScorerFeatureCount);
  if (count == 0) return features;
  const GroupTerms terms = groupTerms(findings);
  const Eigen::MatrixXf of_terms = termColumns(terms.energies);
  const MatrixX3f median = medianSkeleton(findings);
  const Eigen::VectorXf spread = spreadAbout(median, findings);
  for (Eigen::Index i = 0; i < count; ++i) {
    const BodyFindings& found = findings[static_cast<std::size_t>(i)];
    const MatrixX3f from_median = found.skeleton - median;
    const MatrixX3f change = found.skeleton - evidence.initial;
    const Eigen::VectorXf distance = from_median.rowwise().norm();
    FeatureRow row(features.row(i));
    row.add(of_terms.row(i));
    row.addJoints(logOf(distance, kDepthM));
    row.addJoints(distance.cwiseQuotient(spread));
    row.addJoints(from_median.col(2) / kDepthM);
    row.addJoints(logOf(spread, kDepthM));
    row.addJoints(logOf(terms.joint_mm.row(i).cast<float>().transpose() / 1000, kDepthM));
    row.addJoints(logOf(change.rowwise().norm(), kChangeM));
    row.addJoints(change.col(2) / kChangeM);
    const Eigen::Map<const Eigen::VectorXf> beyond(found.beyond_range.data(), kSmplJointCount);
    row.addJoints(beyond);
    row.addJoints(evidence.turned.row(i).transpose());
    Eigen::VectorXf error = Eigen::VectorXf::Zero(kSmplJointCount);
    Eigen::VectorXf confidence = Eigen::VectorXf::Zero(kSmplJointCount);
    for (const auto& [joint, keypoint] : kSeenJoints) {
      error[joint] = found.keypoint_error[static_cast<std::size_t>(keypoint)];
      confidence[joint] = evidence.confidence[keypoint];
    }
    row.addJoints(logOf(error, 0.01F));
    row.addJoints(confidence);
  }
  return features;
}

}  // namespace lay
