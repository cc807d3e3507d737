#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "core/body/body_model.h"

namespace lay {

/// Points of a data set as weighted means of a body's vertices, such as Human3.6M's 17, LSP's 14 or
/// Halpe's 26. Most weights are zero, so only the others are kept.
struct PointRegressor {
  std::string name;  ///< of its file
  int num_points = 0;
  int num_vertices = 0;                   ///< of the body it is for
  std::vector<JointRegressorTerm> terms;  ///< by point; `joint` is the point
};

/// Reads an .npy (or an .npz or .pkl that holds one table) of (K, V) weights, K at most 200: the
/// shape, finite numbers, and every row a mean (sum 1 within 0.02).
/// @throws ModelError with every problem; FileError when the file cannot be read.
[[nodiscard]] PointRegressor loadPointRegressor(const std::filesystem::path& path);

/// @throws ModelError when the regressor is for a body of another number of vertices.
void requireFits(const PointRegressor& regressor, const BodyModel& body);

/// The points (K, 3) of a surface (V, 3), posed or at rest, in its frame and unit.
[[nodiscard]] MatrixX3f regress(const PointRegressor& regressor, const MatrixX3f& vertices);

/// The 14 joints that 3DPW and Human3.6M are evaluated with, as rows of the 17-point Human3.6M
/// regressor: right ankle, knee and hip, left hip, knee and ankle, right wrist, elbow and shoulder,
/// left shoulder, elbow and wrist, neck, head top. The errors are relative to row 0, the pelvis,
/// which is not among them.
inline constexpr std::array<int, 14> kEvaluationJointsOfH36m = {
    6, 5, 4, 1, 2, 3, 16, 15, 14, 11, 12, 13, 8, 10};
inline constexpr int kEvaluationRootOfH36m = 0;

/// LSP's 14 points as rows of the 26 Halpe keypoints, in the same order of joints.
inline constexpr std::array<int, 14> kLsp14OfHalpe26 = {
    16, 14, 12, 11, 13, 15, 10, 8, 6, 5, 7, 9, 18, 17};

/// The body with its keypoint anchors at the points of a Halpe-26 regressor. An anchor moves with
/// one joint, so a point is taken where at least 80 % of its weight follows one joint, or where it
/// lies within 4 cm of a joint that at least 30 % follow (knees, elbows: turning the joint hardly
/// moves it); there its place at rest is the regressor's for every shape. Other points, such as a
/// mean over both hips, keep the body's own anchor.
/// @param replaced when given: whether each keypoint was taken.
/// @throws ModelError when the regressor has not 26 points or does not fit the body.
[[nodiscard]] BodyModelPtr withKeypointRegressor(
    const BodyModel& body,
    const PointRegressor& regressor,
    std::array<bool, kKeypointCount>* replaced = nullptr);

}  // namespace lay
