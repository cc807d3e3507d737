#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/language/statement.h"

namespace lay {

/// What a person may change about a pose by changing one statement.
enum class EditKind {
  ElbowBend,
  KneeBend,
  HandToShoulder,  ///< above, level or below
  HandToHead,
  HandToHip,
  HandInFront,  ///< of the torso
  HandBehind,
  FootLifted,
  LegsCrossed,
  TorsoPitch,  ///< forward, upright, backward
  TorsoLean,   ///< sideways
  HeadTurn
};
inline constexpr int kEditKindCount = static_cast<int>(EditKind::HeadTurn) + 1;

/// "elbow_bend": as reports name it.
[[nodiscard]] std::string_view nameOf(EditKind kind);

/// Every statement that an edit of this kind may write, of both sides.
[[nodiscard]] std::vector<Statement> statementsOf(EditKind kind);

}  // namespace lay
