#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace lay {

/// Why a result may be wrong, in numbers: of the body that a project shows of its current person.
struct ReviewFigures {
  bool has_person = false;     ///< somebody is known, with a body
  float worst_px = 0;          ///< distance of the worst keypoint, px
  float worst_share = 0;       ///< the same as a share of the person's box
  float spread_mm = 0;         ///< widest uncertainty of a joint, or else spread of the hypotheses
  int contradictions = 0;      ///< statements that are not true of the body
  float foot_below_mm = 0;     ///< by how much one sole is below the other's, along the camera's y

  bool operator==(const ReviewFigures&) const = default;
};

/// @param body that the project's parameters are for.
[[nodiscard]] ReviewFigures figuresOf(const Project& project, const BodyModel& body);

/// One file that waits to be looked at.
struct ReviewEntry {
  std::filesystem::path photo;    ///< empty when there is a project only
  std::filesystem::path project;  ///< empty before one was saved
  bool is_checked = false;
  std::string note;
  std::optional<ReviewFigures> figures;  ///< none before the project was read
  std::string refusal = {};  ///< why it could not be refined; not kept

  /// What is opened: the project where there is one.
  [[nodiscard]] const std::filesystem::path& file() const {
    return project.empty() ? photo : project;
  }
};

/// Which entries are listed.
enum class ReviewFilter {
  All,
  Unchecked,
  Reprojection,      ///< a keypoint is further off than 6 % of the person's box
  Spread,            ///< a joint is known to 80 mm only
  Contradiction,     ///< between text and fit
  FootThroughFloor,  ///< one sole is 50 mm below the other's: wrong for who stands on both
  NoPerson           ///< nobody was found, or nobody has a body
};

[[nodiscard]] bool matches(const ReviewEntry& entry, ReviewFilter filter);

enum class ReviewOrder { Name, WorstReprojection, WidestSpread, MostContradictions };

/// Places in `entries` that match, in order; what is not known comes last.
[[nodiscard]] std::vector<std::size_t> listed(const std::vector<ReviewEntry>& entries,
                                              ReviewFilter filter,
                                              ReviewOrder order);

/// The first unchecked place after `current` in a list, from the front again after its end; none
/// when all are checked. @param current -1: from the front.
[[nodiscard]] std::optional<std::size_t> nextUnchecked(const std::vector<ReviewEntry>& entries,
                                                       const std::vector<std::size_t>& places,
                                                       int current);

}  // namespace lay
