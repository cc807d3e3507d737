#include "core/project/own_ranking.h"

#include <algorithm>

namespace lay {

namespace {

bool isAmong(const std::vector<int>& list, int hypothesis) {
  return std::ranges::find(list, hypothesis) != list.end();
}

void addSorted(std::vector<int>& list, int hypothesis) {
  list.insert(std::ranges::upper_bound(list, hypothesis), hypothesis);
}

/// How much a person likes a body: 0 not at all, 3 more than all others.
int likingOf(const OwnRanking& ranking, int hypothesis) {
  switch (markOf(ranking, hypothesis)) {
    case OwnMark::Favourite:
      return 3;
    case OwnMark::Liked:
      return 2;
    case OwnMark::None:
      return 1;
    case OwnMark::Disliked:
      return 0;
  }
  return 1;
}

void sortByLiking(const OwnRanking& ranking, std::vector<int>& order) {
  std::ranges::stable_sort(order, [&](int a, int b) {
    return likingOf(ranking, a) > likingOf(ranking, b);
  });
}

void giveMark(OwnRanking& ranking, int hypothesis, OwnMark mark) {
  std::erase(ranking.liked, hypothesis);
  std::erase(ranking.disliked, hypothesis);
  if (ranking.favourite == hypothesis) {
    ranking.favourite = -1;
  }
  if (mark == OwnMark::Favourite) {
    ranking.favourite = hypothesis;
  } else if (mark == OwnMark::Liked) {
    addSorted(ranking.liked, hypothesis);
  } else if (mark == OwnMark::Disliked) {
    addSorted(ranking.disliked, hypothesis);
  }
}

}  // namespace

bool OwnRanking::isEmpty() const {
  return order.empty() && favourite < 0 && liked.empty() && disliked.empty();
}

const OwnRanking& rankingOfRun(const std::vector<OwnRanking>& rankings, const std::string& run) {
  static const OwnRanking nothing;
  const auto found = std::ranges::find(rankings, run, &OwnRanking::run);
  return found != rankings.end() ? *found : nothing;
}

OwnMark markOf(const OwnRanking& ranking, int hypothesis) {
  return ranking.favourite == hypothesis        ? OwnMark::Favourite
         : isAmong(ranking.liked, hypothesis)    ? OwnMark::Liked
         : isAmong(ranking.disliked, hypothesis) ? OwnMark::Disliked
                                                 : OwnMark::None;
}

void setMark(OwnRanking& ranking, int hypothesis, OwnMark mark) {
  const int before = ranking.favourite;
  if (mark == OwnMark::Favourite && before >= 0 && before != hypothesis) {
    giveMark(ranking, before, OwnMark::Liked);
  }
  giveMark(ranking, hypothesis, mark);
  sortByLiking(ranking, ranking.order);
}

std::vector<int> ordered(const OwnRanking& ranking, const std::vector<int>& order) {
  std::vector<int> result;
  for (const int hypothesis : ranking.order) {
    if (isAmong(order, hypothesis)) {
      result.push_back(hypothesis);
    }
  }
  for (const int hypothesis : order) {
    if (!isAmong(result, hypothesis)) {
      result.push_back(hypothesis);
    }
  }
  sortByLiking(ranking, result);
  return result;
}

void moveTo(OwnRanking& ranking, const std::vector<int>& shown, int hypothesis, int place) {
  std::vector<int> order = shown;
  if (std::erase(order, hypothesis) == 0) {
    return;
  }
  const auto at = std::clamp<std::ptrdiff_t>(place, 0, static_cast<std::ptrdiff_t>(order.size()));
  const bool was_favourite = ranking.favourite == hypothesis;
  const auto next = order.insert(order.begin() + at, hypothesis) + 1;
  if (at > 0 && was_favourite) {
    giveMark(ranking, hypothesis, OwnMark::None);
  }
  if (at == 0 && ranking.favourite >= 0 && !was_favourite) {
    giveMark(ranking, ranking.favourite, OwnMark::Liked);  // something is better now
  }
  const int lowest = next != order.end() ? likingOf(ranking, *next) : 0;
  const int highest = at > 0 ? likingOf(ranking, order[static_cast<std::size_t>(at) - 1]) : 3;
  const int own = likingOf(ranking, hypothesis);
  if (lowest <= highest && (own > highest || own < lowest)) {
    const int fitting = std::clamp(own, lowest, highest);
    giveMark(ranking,
            hypothesis,
            fitting == 0   ? OwnMark::Disliked
            : fitting == 1 ? OwnMark::None
                           : OwnMark::Liked);
  }
  // A list that was sorted by something else may disagree with marks elsewhere: the person sees it
  // so and moved something in it, and marks were set one by one.
  ranking.order = std::move(order);
  sortByLiking(ranking, ranking.order);
}

std::vector<std::vector<int>> tiersOf(const OwnRanking& ranking,
                                      const std::vector<int>& all,
                                      const std::vector<int>& rejected) {
  std::vector<std::vector<int>> tiers;
  if (ranking.isEmpty()) {
    return tiers;
  }
  std::vector<int> worst;
  std::vector<int> rest;
  std::vector<int> liked;
  std::vector<int> best;
  const bool is_ordered = !ranking.order.empty();
  for (const int hypothesis : ordered(ranking, all)) {
    const OwnMark mark = markOf(ranking, hypothesis);
    if (isAmong(rejected, hypothesis) || (mark == OwnMark::Disliked && !is_ordered)) {
      worst.push_back(hypothesis);
    } else if (is_ordered) {
      tiers.push_back({hypothesis});
    } else if (mark == OwnMark::Favourite) {
      best.push_back(hypothesis);
    } else {
      (mark == OwnMark::Liked ? liked : rest).push_back(hypothesis);
    }
  }
  if (!is_ordered) {
    if (best.empty()) {
      rest.clear();  // nobody compared it with anything
    }
    tiers = {best, liked, rest};
  }
  tiers.push_back(worst);
  std::erase_if(tiers, [](const std::vector<int>& tier) { return tier.empty(); });
  return tiers.size() > 1 ? tiers : std::vector<std::vector<int>>();
}

}  // namespace lay
