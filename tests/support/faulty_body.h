#pragma once

#include <Eigen/Core>

#include "core/body/joints.h"
#include "core/critic/body_findings.h"
#include "core/image/keypoints.h"
#include "core/language/statement.h"

namespace lay {

/// What is found in a body that has nothing wrong with it.
inline BodyFindings flawlessFindings() {
  BodyFindings findings;
  findings.overlap.inside_of.fill(-1);
  return findings;
}

/// A body with one fault of each kind that a critic finds in a part, the right elbow's the worst.
struct FaultyBody {
  BodyFindings findings = flawlessFindings();
  Statement statement;  ///< is not true of it
  Eigen::RowVectorXd joint_mm = Eigen::RowVectorXd::Zero(kSmplJointCount);  ///< from the others

  FaultyBody() {
    findings.beyond_range[kRightElbow] = 0.6F;
    findings.keypoint_error[kKpLeftAnkle] = 0.06F;
    findings.overlap.share_of_joint[kLeftWrist] = 0.1F;
    findings.overlap.inside_of[kLeftWrist] = kSpine1;
    joint_mm[kRightAnkle] = 80;
    statement.kind = StatementKind::Bend;
    statement.subject = BodyPoint::LeftElbow;
    statement.value = StatementClass::Straight;
    findings.statements.push_back({60, 1, false});
  }
};

}  // namespace lay
