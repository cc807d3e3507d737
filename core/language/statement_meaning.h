#pragma once

#include "core/base/random.h"
#include "core/language/measure.h"
#include "core/language/statement.h"

#include <array>
#include <vector>

namespace lay {

/// Where one class ends and the next begins (the posecodes of PoseScript, Delmas et al., ECCV 2022;
/// the steps between slight and full are halved, since people say "leaning forward" of both).
struct PosecodeThresholds {
  std::array<double, 5> bend = {45, 75, 105, 135, 160};  ///< degrees, fully bent to straight
  double bent = 145;                                     ///< degrees; "bent" of unsaid degree
  std::array<double, 3> distance = {0.20, 0.40, 0.80};   ///< m: close, shoulder width, spread, wide
  double aligned = 0.05;                                 ///< m; nearer than this is level
  double offset = 0.15;                                  ///< m; farther is above, left, in front
  double vertical = 10;                                  ///< degrees from the vertical
  double horizontal = 80;                                ///< degrees from the vertical
  double direction = 35;                                 ///< degrees from the direction named
  double ground = 0.10;                                  ///< m over the lowest joint
  std::array<double, 2> trunk_pitch = {20, 50};          ///< degrees: slightly, fully
  std::array<double, 2> trunk_twist = {20, 50};
  std::array<double, 2> trunk_lean = {15, 30};
  std::array<double, 2> head_down = {20, 30};
  std::array<double, 2> head_up = {20, 45};
  std::array<double, 2> head_yaw = {15, 30};
  std::array<double, 2> head_roll = {15, 30};

  /// Every threshold moved by normal noise of 5 degrees or 0.05 m, order kept: different people
  /// draw the lines at different places.
  [[nodiscard]] static PosecodeThresholds jittered(Random& random);
};

/// One measure that must lie within [low, high]; an open end is infinite.
struct StatementTerm {
  Measure measure;
  double low = 0;
  double high = 0;
};

/// What a statement asks of a pose: all terms of one of the alternatives; the opposite when it is
/// negated (then one broken term in each alternative is enough).
struct StatementMeaning {
  std::vector<std::vector<StatementTerm>> alternatives;
  bool is_negated = false;
};

/// Empty alternatives for a statement that is not of the vocabulary (isValid).
[[nodiscard]] StatementMeaning meaningOf(const Statement& statement,
                                         const PosecodeThresholds& thresholds = {});

/// The measure that a statement of one term is about: "left elbow 172 -> 94 degrees". For postures
/// and crossings the first term's.
[[nodiscard]] Measure mainMeasure(const Statement& statement);

/// The measured value of mainMeasure.
[[nodiscard]] double measure(const Statement& statement, const SkeletonPose& pose);

/// How far a pose is from a statement, in units of the tolerance (5 degrees, 0.05 m): 0 when it
/// holds.
[[nodiscard]] double violation(const StatementMeaning& meaning, const SkeletonPose& pose);

/// True when the statement holds without tolerance.
[[nodiscard]] bool holds(const Statement& statement,
                         const SkeletonPose& pose,
                         const PosecodeThresholds& thresholds = {});

inline constexpr double kToleranceDegrees = 5;
inline constexpr double kToleranceMetres = 0.05;
[[nodiscard]] double toleranceOf(const Measure& what);

}  // namespace lay
