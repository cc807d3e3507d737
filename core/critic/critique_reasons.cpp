#include "core/critic/critique_reasons.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <sstream>

#include "core/base/error.h"
#include "core/language/part_skin.h"
#include "core/language/phrase_writer.h"

namespace lay {
namespace {

std::string withSpaces(std::string_view name) {
  std::ostringstream words;
  for (const char letter : name) words << (letter == '_' ? ' ' : letter);
  return words.str();
}

std::string jointWords(int joint) {
  return strCat("the ", withSpaces(kSmplJointNames[static_cast<std::size_t>(joint)]));
}

std::string startingASentence(const std::string& text) {
  if (text.empty()) return text;
  const char first = text[0];
  const bool is_small = first >= 'a' && first <= 'z';
  return strCat(is_small ? static_cast<char>(first - 'a' + 'A') : first, text.substr(1));
}

int rounded(double value) {
  return static_cast<int>(std::lround(value));
}

/// The part whose skin hangs on a keypoint.
BodyPart partOfKeypoint(int keypoint) {
  switch (keypoint) {
    case kKpLeftElbow:
    case kKpLeftWrist:
      return BodyPart::LeftArm;
    case kKpRightElbow:
    case kKpRightWrist:
      return BodyPart::RightArm;
    case kKpLeftKnee:
    case kKpLeftAnkle:
    case kKpLeftBigToe:
    case kKpLeftSmallToe:
    case kKpLeftHeel:
      return BodyPart::LeftLeg;
    case kKpRightKnee:
    case kKpRightAnkle:
    case kKpRightBigToe:
    case kKpRightSmallToe:
    case kKpRightHeel:
      return BodyPart::RightLeg;
    case kKpLeftShoulder:
    case kKpRightShoulder:
    case kKpLeftHip:
    case kKpRightHip:
    case kKpNeck:
    case kKpMidHip:
      return BodyPart::Torso;
    default:
      return BodyPart::Head;
  }
}

class ReasonList {
 public:
  /// @param size of the mistake. @param full that of the gravest one.
  void add(BodyPart part, const char* flag, double size, double full, const std::string& reason) {
    reasons_.push_back({part,
                        flag,
                        static_cast<float>(std::clamp(size / full, 0.0, 1.0)),
                        startingASentence(reason)});
  }

  std::vector<PartReason> worst() {
    std::ranges::stable_sort(reasons_, std::ranges::greater(), &PartReason::severity);
    if (reasons_.size() > kMostReasons) reasons_.resize(kMostReasons);
    return std::move(reasons_);
  }

 private:
  std::vector<PartReason> reasons_;
};

void addKeypoints(const BodyFindings& findings, ReasonList& reasons) {
  constexpr float kFar = 0.04F;  // box sides: four times a detector's noise
  for (int k = 0; k < kKeypointCount; ++k) {
    const float error = findings.keypoint_error[static_cast<std::size_t>(k)];
    if (error < kFar) continue;
    reasons.add(partOfKeypoint(k),
                "reprojection",
                error,
                0.2,
                strCat("the ",
                       withSpaces(kKeypointNames[static_cast<std::size_t>(k)]),
                       " is ",
                       rounded(100 * error),
                       " % of the box away from where it was seen."));
  }
}

void addJoints(const BodyFindings& findings,
               const Eigen::RowVectorXd& joint_mm,
               ReasonList& reasons) {
  constexpr double kDegrees = 180 / std::numbers::pi;
  constexpr double kFarMm = 60;
  for (int j = 1; j < kSmplJointCount; ++j) {
    const auto joint = static_cast<std::size_t>(j);
    const BodyPart part = partOf(static_cast<SmplJoint>(j));
    const double beyond = kDegrees * findings.beyond_range[joint];
    if (beyond > 3) {
      reasons.add(part,
                  "joint_limit",
                  beyond,
                  40,
                  strCat(jointWords(j), " is ", rounded(beyond), " degrees beyond its range."));
    }
    const float inside = findings.overlap.share_of_joint[joint];
    if (inside > 0.02F) {
      reasons.add(part,
                  "penetration",
                  inside,
                  0.4,
                  strCat(rounded(100 * inside),
                         " % of the skin at ",
                         jointWords(j),
                         " is inside the body at ",
                         jointWords(findings.overlap.inside_of[joint]),
                         "."));
    }
    if (joint_mm.size() > j && joint_mm[j] > kFarMm) {
      reasons.add(part,
                  "depth",
                  joint_mm[j],
                  400,
                  strCat(jointWords(j),
                         " is ",
                         rounded(joint_mm[j] / 10),
                         " cm from where the hypotheses that fit have it."));
    }
  }
}

void addWords(const BodyFindings& findings,
              const std::vector<Statement>& statements,
              ReasonList& reasons) {
  for (std::size_t i = 0; i < findings.statements.size() && i < statements.size(); ++i) {
    const StatementCheck& check = findings.statements[i];
    if (check.is_satisfied) continue;
    const std::vector<SmplJoint> joints = skinJointsOf(statements[i]);
    const bool is_whole = joints.empty() || joints.size() == kSmplJointCount;
    reasons.add(is_whole ? BodyPart::Overall : partOf(joints.front()),
                "contradiction",
                check.violation,
                12,
                strCat("it is said that ", sentenceOf(statements[i]), ", and it is not so."));
  }
}

}  // namespace

std::vector<PartReason> reasonsFor(const BodyFindings& findings,
                                   const std::vector<Statement>& statements,
                                   const Eigen::RowVectorXd& joint_mm) {
  ReasonList reasons;
  addKeypoints(findings, reasons);
  addJoints(findings, joint_mm, reasons);
  addWords(findings, statements, reasons);
  constexpr float kTopples = 0.35F;  // m: beyond what a camera's pitch explains
  if (findings.stance.off_balance_m > kTopples) {
    reasons.add(BodyPart::Overall,
                "balance",
                findings.stance.off_balance_m,
                1,
                strCat("the centre of mass is ",
                       rounded(100 * findings.stance.off_balance_m),
                       " cm beside what the body rests on."));
  }
  return reasons.worst();
}

std::string critiqueSentence(const std::vector<PartReason>& reasons) {
  if (reasons.empty()) return "Fits the evidence, and nothing of it is implausible.";
  std::string sentence = reasons.front().reason;
  if (reasons.size() > 1) {
    sentence.pop_back();
    sentence += strCat(
        ", and ", reasons.size() - 1, reasons.size() == 2 ? " smaller fault." : " smaller faults.");
  }
  return sentence;
}

Verdict verdictOf(const std::vector<double>& scores,
                  const std::vector<BodyFindings>& findings,
                  const std::vector<Statement>& statements,
                  const GroupTerms& terms) {
  Verdict verdict;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    Critique critique;
    critique.score = scores[i];
    critique.reasons =
        reasonsFor(findings[i], statements, terms.joint_mm.row(static_cast<Eigen::Index>(i)));
    critique.sentence = critiqueSentence(critique.reasons);
    verdict.critiques.push_back(std::move(critique));
  }
  return verdict;
}

}  // namespace lay
