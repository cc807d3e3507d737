#pragma once

#include <string>
#include <vector>

namespace lay {

/// What a person says of a run's bodies against each other. It overrides every critic's ranking. All
/// numbers are places in the run's steps. A plain value.
///
/// Two things are kept true, whatever is done: a body that is liked more is never listed below one
/// that is liked less, and a body bears one mark at most.
struct OwnRanking {
  std::string run;            ///< FinishedRun::id
  std::vector<int> order;     ///< best first, every body of the run; empty: nobody ordered them
  int favourite = -1;         ///< "this one is best"; -1: none
  std::vector<int> liked;     ///< thumbs up; ascending
  std::vector<int> disliked;  ///< thumbs down; ascending

  [[nodiscard]] bool isEmpty() const;
  bool operator==(const OwnRanking&) const = default;
};

/// What was said of a run's bodies; an empty one when nothing was. @param run FinishedRun::id.
[[nodiscard]] const OwnRanking& rankingOfRun(const std::vector<OwnRanking>& rankings,
                                             const std::string& run);

/// How a person marked a body.
enum class OwnMark { None, Favourite, Liked, Disliked };
[[nodiscard]] OwnMark markOf(const OwnRanking& ranking, int hypothesis);

/// Marks a body, and takes an older mark of it back. A favourite that there was is liked from then
/// on; an order by hand follows.
void setMark(OwnRanking& ranking, int hypothesis, OwnMark mark);

/// The bodies in the person's order, or where they did not order them, in `order` with those that
/// are liked first and those that are not last. @param order of the run or of its critic, best
/// first. Bodies of which the ranking knows nothing keep their places behind the others.
[[nodiscard]] std::vector<int> ordered(const OwnRanking& ranking, const std::vector<int>& order);

/// Moves a body to a place of the list as it is seen, and keeps that list as the person's order. A
/// mark that says otherwise gives way: what is put among those that are liked is liked.
/// @param shown the list as it is seen, best first. @param place of the body afterwards, clamped.
void moveTo(OwnRanking& ranking, const std::vector<int>& shown, int hypothesis, int place);

/// The same as tiers, best first, as preferences are kept: a tier for each body where a person
/// ordered them; otherwise favourite, liked, the rest where a favourite says that it is worse, and
/// disliked. What was rejected stands with the disliked. Fewer than two tiers with somebody in them
/// say nothing: then there are none. @param all bodies of the run. @param rejected of them.
[[nodiscard]] std::vector<std::vector<int>> tiersOf(const OwnRanking& ranking,
                                                    const std::vector<int>& all,
                                                    const std::vector<int>& rejected);

}  // namespace lay
