#include "core/refine/doubts.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/body/keypoint_layout.h"
#include "core/body/skinning.h"
#include "core/language/word_outcome.h"

namespace lay {
namespace {

// Of the detectors in use none reports a person by fewer, and with fewer most of the body is a
// guess.
constexpr int kFewKeypoints = 6;
// Of the box: where the robust energy has given a keypoint up.
constexpr float kFarOff = 0.05F;
constexpr float kFarOffShare = 0.3F;
constexpr int kFewStatements = 4;
constexpr float kContradictedShare = 0.4F;

bool isSeen(const Keypoints2d& keypoints, int k) {
  return keypoints.confidence[k] > 0;
}

bool nothingBelowTheHips(const Keypoints2d& keypoints) {
  constexpr std::array kLegs = {kKpLeftKnee,
                                kKpRightKnee,
                                kKpLeftAnkle,
                                kKpRightAnkle,
                                kKpLeftBigToe,
                                kKpRightBigToe,
                                kKpLeftHeel,
                                kKpRightHeel};
  return std::none_of(kLegs.begin(), kLegs.end(), [&](Keypoint k) { return isSeen(keypoints, k); });
}

}  // namespace

bool Contradictions::ofKeypoints() const {
  return far > 0 && static_cast<float>(far) >= kFarOffShare * static_cast<float>(seen);
}

bool Contradictions::ofWords() const {
  return model_statements >= kFewStatements &&
         static_cast<float>(broken_statements) >=
             kContradictedShare * static_cast<float>(model_statements);
}

Contradictions contradictionsOf(const BodyModel& body,
                                const RefinementProblem& problem,
                                const SmplParams& answer) {
  Contradictions found;
  const MatrixX2f points = problem.camera.project(poseJoints(body, answer).keypoints_in_camera);
  for (int k = 0; k < kKeypointCount; ++k) {
    if (!isSeen(problem.keypoints, k)) continue;
    const float error = (points.row(k) - problem.keypoints.points.row(k)).norm();
    found.far += error > kFarOff * problem.box.size ? 1 : 0;
    ++found.seen;
  }
  for (const WordOutcome& outcome :
       outcomesOf(problem.descriptions, body, problem.initial, answer)) {
    if (outcome.author == Author::Person) continue;
    ++found.model_statements;
    found.broken_statements += outcome.is_satisfied ? 0 : 1;
  }
  return found;
}

std::vector<std::string> doubtsAbout(const BodyModel& body,
                                     const RefinementProblem& problem,
                                     const SmplParams& answer,
                                     const LeftOut& left_out) {
  std::vector<std::string> doubts;
  const Contradictions found = contradictionsOf(body, problem, answer);
  if (found.seen == 0) {
    doubts.emplace_back(
        "No keypoint is seen: the photo had no say in this body. Add keypoints, or trust it no "
        "more than the initial body.");
  } else if (found.seen < kFewKeypoints) {
    doubts.push_back(strCat("Only ",
                            found.seen,
                            " keypoints are seen: most of this body is a guess. Add the ones that "
                            "you can see."));
  } else if (nothingBelowTheHips(problem.keypoints)) {
    doubts.emplace_back(
        "No knee, ankle or foot is seen: the legs are a guess. Describe them, or add the ones that "
        "you can see.");
  }
  if (left_out.keypoints || found.ofKeypoints()) {
    doubts.push_back(strCat(found.far,
                            " of ",
                            found.seen,
                            " keypoints are far from where this body has them: they may be "
                            "another person's, or left and right may be exchanged. ",
                            left_out.keypoints ? "The run left all keypoints out. " : "",
                            "Check them in the photo."));
  }
  if (left_out.words || found.ofWords()) {
    doubts.push_back(strCat(found.broken_statements,
                            " of ",
                            found.model_statements,
                            " statements do not hold for this body: words and photo contradict "
                            "each other. ",
                            left_out.words ? "The run left them out. " : "",
                            "Read the descriptions again."));
  }
  return doubts;
}

}  // namespace lay
