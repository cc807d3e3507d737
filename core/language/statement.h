#pragma once

#include "core/language/body_point.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// What kind of thing a statement says. Units and frames of what is measured: see measure.h.
enum class StatementKind : std::uint8_t {
  Bend,        ///< how far an elbow or a knee is bent
  Distance,    ///< between two points
  Side,        ///< subject to the left or right of object
  Height,      ///< subject above or below object
  Depth,       ///< subject in front of or behind object
  Direction,   ///< where a limb points, or that it is vertical or horizontal
  Ground,      ///< whether a foot, knee or hand is on the ground
  TrunkPitch,  ///< forward and backward
  TrunkTwist,  ///< shoulders against hips about the spine
  TrunkLean,   ///< sideways
  HeadPitch,   ///< up and down, against the chest
  HeadYaw,     ///< turned left and right, against the chest
  HeadRoll,    ///< ear towards a shoulder
  Crossed,     ///< arms or legs
  Posture      ///< of the whole body
};
inline constexpr int kStatementKindCount = static_cast<int>(StatementKind::Posture) + 1;

/// The answers; which belong to which kind: classesOf().
enum class StatementClass : std::uint8_t {
  // Bend. Bent is any of the bent ones.
  FullyBent,
  MostlyBent,
  RightAngle,
  PartlyBent,
  SlightlyBent,
  Straight,
  Bent,
  // Distance. Apart is Spread or Wide.
  Close,
  ShoulderWidth,
  Spread,
  Wide,
  Apart,
  // Side, direction, trunk, head.
  Left,
  SlightlyLeft,
  Right,
  SlightlyRight,
  Up,
  SlightlyUp,
  Down,
  SlightlyDown,
  Forward,
  SlightlyForward,
  Backward,
  SlightlyBackward,
  Neutral,
  Upright,
  Vertical,
  Horizontal,
  // Height, depth.
  Above,
  Level,
  Below,
  Front,
  Aligned,
  Behind,
  // Ground.
  On,
  Off,
  // Crossed: either way, or with this side's limb in front.
  Crossed,
  LeftFront,
  RightFront,
  // Posture.
  Standing,
  Sitting,
  Kneeling,
  KneelingOnLeft,
  KneelingOnRight,
  KneelingOnOne,
  Crouching,
  Lunging,
  Striding,
  Lying,
  LyingOnBack,
  LyingOnFront,
  LyingOnLeftSide,
  LyingOnRightSide,
  OnAllFours,
  UpsideDown
};
inline constexpr int kStatementClassCount = static_cast<int>(StatementClass::UpsideDown) + 1;

/// Bytes [begin, end) of a UTF-8 text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const TextRange&) const = default;
};

/// One thing that is said of a pose, in a closed vocabulary. A plain value.
struct Statement {
  StatementKind kind = StatementKind::Posture;
  BodyPoint subject = BodyPoint::Body;
  BodyPoint object = BodyPoint::None;  ///< only in relations of two points
  StatementClass value = StatementClass::Standing;
  bool is_negated = false;
  bool is_rough = false;  ///< "about", "almost": twice the usual tolerance
  /// The angle that was named (Bend: between the bones, 180 is straight), NaN when none was.
  float degrees = std::numeric_limits<float>::quiet_NaN();
  TextRange range;  ///< where the text says it; {0, 0} when it comes from no text

  [[nodiscard]] bool hasDegrees() const { return degrees == degrees; }
  /// All but the range.
  bool operator==(const Statement& other) const;
};

/// Equal but for `is_rough` and a named angle within the same class.
[[nodiscard]] bool saysTheSame(const Statement& a, const Statement& b);

[[nodiscard]] std::string_view nameOf(StatementKind kind);
[[nodiscard]] std::string_view nameOf(StatementClass value);
/// What a kind can say.
[[nodiscard]] std::span<const StatementClass> classesOf(StatementKind kind);
/// True when the statement is one of the vocabulary: class and points fit its kind.
[[nodiscard]] bool isValid(const Statement& statement);

/// Relations of two points with the higher-ranking one first, so that "the head is below the left
/// hand" equals "the left hand is above the head".
[[nodiscard]] Statement canonical(Statement statement);
/// What holds of the mirrored pose: left and right exchanged.
[[nodiscard]] Statement mirrored(Statement statement);

/// "bend left_elbow right_angle", "not height left_hand head above", "about bend left_knee
/// straight", "bend left_elbow right_angle 90": what files hold and tests compare.
[[nodiscard]] std::string canonicalText(const Statement& statement);
/// Reads canonicalText back; nothing when it is not one of ours.
[[nodiscard]] std::optional<Statement> statementFromText(std::string_view text);

}  // namespace lay
