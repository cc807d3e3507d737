#include "core/exchange/prediction_parts.h"

#include "core/base/error.h"
#include "core/exchange/prediction_layouts.h"

#include <algorithm>

namespace lay {

Eigen::VectorXf predictedBetas(const std::vector<float>& values) {
  constexpr Eigen::Index kMostPredictedBetas = 300;
  const auto count = std::min(static_cast<Eigen::Index>(values.size()), kMostPredictedBetas);
  Eigen::VectorXf betas = Eigen::VectorXf::Zero(std::max<Eigen::Index>(count, kNumBetas));
  betas.head(count) = Eigen::Map<const Eigen::VectorXf>(values.data(), count);
  return betas;
}

void setBodyPose(const PredictionFields& fields, const MatrixX3f& turns, SmplParams& params) {
  const Eigen::Index count = turns.rows();
  const bool is_whole = isKnownJointCount(static_cast<int>(count) + 1);
  if (!is_whole && (count < kCommonJointCount - 1 || count >= kSmplJointCount)) {
    fields.refuse(strCat("the pose turns ",
                         count,
                         " joints besides the root; 21 to 23, 51 (SMPL-H) or 54 (SMPL-X) were "
                         "expected."));
  }
  params.body_pose = MatrixX3f::Zero(is_whole ? count : kSmplJointCount - 1, 3);
  params.body_pose.topRows(count) = turns;
}

void setFullPose(const PredictionFields& fields,
                 const std::vector<float>& pose,
                 SmplParams& params) {
  if (pose.size() < 3 || pose.size() % 3 != 0) {
    fields.refuse(
        strCat("a pose has ", pose.size(), " numbers; three for each joint were expected."));
  }
  const MatrixX3f turns = rowsOfThree(pose);
  params.global_orient = turns.row(0).transpose();
  setBodyPose(fields, turns.bottomRows(turns.rows() - 1), params);
}

std::string predictedGender(const ArrayGroup& content) {
  const std::string* text = content.findText("gender");
  if (text != nullptr && (text->starts_with('m') || text->starts_with('M'))) return "male";
  if (text != nullptr && (text->starts_with('f') || text->starts_with('F'))) return "female";
  return "neutral";
}

void requireBodyCount(const PredictionFields& fields, std::size_t count) {
  if (count == 0) fields.refuse("there is nobody in it.");
  if (count > kMostPredictedBodies) {
    fields.refuse(strCat("it holds ",
                         count,
                         " bodies; up to ",
                         kMostPredictedBodies,
                         " are read. Save the frames that are needed as a file of their own."));
  }
}

}  // namespace lay
