#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/pinhole_camera.h"
#include "core/image/keypoints.h"
#include "core/language/part_descriptions.h"
#include "core/project/finished_run.h"
#include "core/project/own_ranking.h"
#include "core/project/shape_preview.h"
#include "core/project/start_source.h"
#include "core/refine/pose_constraints.h"

namespace lay {

/// Who in a photo is worked on, and where the photo shows the body.
struct Subject {
  std::filesystem::path keypoint_path;  ///< they came from; empty when from no file
  int person = 0;                       ///< index in that file
  int num_people = 1;                   ///< in that file
  Keypoints2d keypoints;
  PersonBox box;  ///< not valid when there are too few keypoints
  std::optional<float> height_m;  ///< the real standing height, where somebody knows it
};

/// The body that runs start from.
struct StartingBody {
  std::optional<SmplParams> params;            ///< none before one was predicted
  std::optional<Eigen::VectorXf> found_betas;  ///< (10), while a person's own shape replaces them
  std::optional<SmplParams> predicted;         ///< while a person's own pose replaces it
  std::optional<StartSource> source = {};      ///< none: our own guess from keypoints alone
};

/// One state of everything that is said.
struct DescriptionTexts {
  PartDescriptions drafts;       ///< what the rows show
  PartDescriptions applied;      ///< what runs obey
  PartDescriptions suggested;    ///< what was generated, or the model wrote, last
  PartDescriptions told_before;  ///< what runs obeyed before: what both say is no news

  bool operator==(const DescriptionTexts&) const = default;
};

/// What is shown of a person's runs.
struct Choice {
  int run = -1;                    ///< index in Person::runs, -1: the starting body
  int step = -1;                   ///< of it
  int hypothesis = 0;              ///< of the step
  bool is_persons_choice = false;  ///< of the hypothesis: the end of a run must not change it
  int blended_with = -1;           ///< another hypothesis that is mixed in; -1: none
  float blend = 0;                 ///< its share, [0, 1]

  bool operator==(const Choice&) const = default;
};

/// A body of a run that a person does not want: it is listed greyed, and neither drawn beside the
/// others nor exported.
struct RejectedHypothesis {
  std::string run;     ///< FinishedRun::id
  int hypothesis = 0;  ///< its place in every step

  bool operator==(const RejectedHypothesis&) const = default;
};

/// One person of a photo and all that was made of them. A plain value.
struct Person {
  std::string id;  ///< other evidence is another person, who starts afresh
  int photo = 0;   ///< index in Project::photos
  Subject subject;
  StartingBody start;
  ShapePreview shape;  ///< coefficients that are tried out
  DescriptionTexts words;
  PoseConstraints constraints;       ///< settled by hand
  std::vector<FinishedRunPtr> runs;  ///< oldest first; none is null
  std::vector<RejectedHypothesis> rejected;
  std::vector<OwnRanking> rankings;  ///< by their runs; none is empty
  Choice choice;
};

}  // namespace lay
