#include "core/refine/refinement_problem.h"

#include "core/base/error.h"

namespace lay {

void RefinementProblem::validate() const {
  if (!(camera.focal_length > 0) || !camera.principal_point.allFinite()) {
    throw InvalidOptions(
        strCat("camera.focal_length is ", camera.focal_length, "; it must be positive, in px."));
  }
  if (!box.isValid() || !box.center.allFinite()) {
    throw InvalidOptions(
        strCat("box.size is ", box.size, "; it must be positive, in px (see boxFromKeypoints)."));
  }
  if (!isFinite(initial) || !(initial.transl.z() > 0)) {
    throw InvalidOptions(strCat("initial is not a body in front of the camera (transl.z is ",
                                initial.transl.z(),
                                " m); predict or load another one."));
  }
  if (moving && moving->none()) {
    throw InvalidOptions(
        "moving names no joint; name those that an edit may turn, or leave it out to refine the "
        "whole body.");
  }
  if (!keypoints.points.allFinite() || !keypoints.confidence.allFinite()) {
    throw InvalidOptions(
        "keypoints hold a number that is not finite; mark such points as missing (confidence 0).");
  }
  constraints.validate();
}

}  // namespace lay
