#include "core/project/review_queue.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/body/skinning.h"
#include "core/language/word_outcome.h"

namespace lay {

namespace {

constexpr float kMillimetres = 1000;
constexpr float kFarShare = 0.06F;
constexpr float kWideMm = 80;
constexpr float kFootMm = 50;

const FinishedRun* shownRun(const Person& person) {
  const int run = person.choice.run;
  return run >= 0 && run < static_cast<int>(person.runs.size())
             ? person.runs[static_cast<std::size_t>(run)].get()
             : nullptr;
}

std::optional<SmplParams> shownBody(const Person& person) {
  const FinishedRun* run = shownRun(person);
  if (run == nullptr) {
    return person.start.params;
  }
  const auto& bodies = run->history->at(person.choice.step)->hypotheses;
  const SmplParams& chosen = bodies.at(static_cast<std::size_t>(person.choice.hypothesis)).x_start;
  return person.choice.blended_with < 0
             ? chosen
             : blended(chosen,
                       bodies.at(static_cast<std::size_t>(person.choice.blended_with)).x_start,
                       person.choice.blend);
}

/// Root mean square distance of a joint of the last step from its mean, of the worst joint, mm.
float spreadOf(const FinishedRun& run, const BodyModel& body) {
  const auto& states = run.history->at(run.history->size() - 1)->hypotheses;
  std::vector<MatrixX3f> skeletons;
  for (const HypothesisState& state : states) {
    const MatrixX3f joints = poseJoints(body, state.x_start).joints_in_camera;
    skeletons.push_back(joints.rowwise() - joints.row(kPelvis).eval());
  }
  return skeletons.size() < 2 ? 0 : std::ranges::max(jointSpread(skeletons));
}

float lowest(const MatrixX3f& keypoints, std::initializer_list<int> points) {
  float y = keypoints(*points.begin(), 1);
  for (const int point : points) {
    y = std::max(y, keypoints(point, 1));
  }
  return y;
}

float keyOf(const ReviewEntry& entry, ReviewOrder order) {
  if (!entry.figures || !entry.figures->has_person) {
    return -1;
  }
  switch (order) {
    case ReviewOrder::WorstReprojection:
      return entry.figures->worst_share;
    case ReviewOrder::WidestSpread:
      return entry.figures->spread_mm;
    case ReviewOrder::MostContradictions:
      return static_cast<float>(entry.figures->contradictions);
    case ReviewOrder::Name:
      break;
  }
  return 0;
}

}  // namespace

ReviewFigures figuresOf(const Project& project, const BodyModel& body) {
  ReviewFigures figures;
  const Person* person = project.person();
  const ProjectPhoto* photo = project.photo();
  const auto params = person != nullptr ? shownBody(*person) : std::nullopt;
  if (!params || photo == nullptr) {
    return figures;
  }
  figures.has_person = true;
  const MatrixX3f points = poseJoints(body, *params).keypoints_in_camera;
  const MatrixX2f projected = photo->camera.project(points);
  const Keypoints2d& seen = person->subject.keypoints;
  for (int k = 0; k < kKeypointCount; ++k) {
    constexpr float kSure = 0.3F;  // what the detector itself doubts says nothing of the fit
    if (seen.confidence[k] >= kSure) {
      figures.worst_px = std::max(figures.worst_px, (projected.row(k) - seen.points.row(k)).norm());
    }
  }
  if (person->subject.box.isValid()) {
    figures.worst_share = figures.worst_px / person->subject.box.size;
  }
  if (const FinishedRun* run = shownRun(*person)) {
    figures.spread_mm = run->result.uncertainty_mm ? std::ranges::max(*run->result.uncertainty_mm)
                                                   : spreadOf(*run, body);
  }
  for (const WordOutcome& outcome : outcomesOf(person->words.applied, body, *params, *params)) {
    const bool counts = outcome.author != Author::Generated && !outcome.is_satisfied;
    figures.contradictions += counts ? 1 : 0;
  }
  figures.foot_below_mm =
      kMillimetres * std::abs(lowest(points, {kKpLeftBigToe, kKpLeftSmallToe, kKpLeftHeel}) -
                              lowest(points, {kKpRightBigToe, kKpRightSmallToe, kKpRightHeel}));
  return figures;
}

bool matches(const ReviewEntry& entry, ReviewFilter filter) {
  const auto& figures = entry.figures;
  switch (filter) {
    case ReviewFilter::All:
      return true;
    case ReviewFilter::Unchecked:
      return !entry.is_checked;
    case ReviewFilter::Reprojection:
      return figures && figures->worst_share > kFarShare;
    case ReviewFilter::Spread:
      return figures && figures->spread_mm > kWideMm;
    case ReviewFilter::Contradiction:
      return figures && figures->contradictions > 0;
    case ReviewFilter::FootThroughFloor:
      return figures && figures->foot_below_mm > kFootMm;
    case ReviewFilter::NoPerson:
      return figures && !figures->has_person;
  }
  return true;
}

std::vector<std::size_t> listed(const std::vector<ReviewEntry>& entries,
                                ReviewFilter filter,
                                ReviewOrder order) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (matches(entries[i], filter)) {
      places.push_back(i);
    }
  }
  std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) {
    return keyOf(entries[a], order) > keyOf(entries[b], order);
  });
  return places;
}

std::optional<std::size_t> nextUnchecked(const std::vector<ReviewEntry>& entries,
                                         const std::vector<std::size_t>& places,
                                         int current) {
  const std::size_t count = places.size();
  for (std::size_t i = 1; i <= count; ++i) {
    const std::size_t at =
        (static_cast<std::size_t>(current + static_cast<int>(count)) + i) % count;
    if (!entries[places[at]].is_checked) {
      return at;
    }
  }
  return std::nullopt;
}

}  // namespace lay
