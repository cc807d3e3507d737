#include "ui/panels/joint_table_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/body/joint_limits.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "core/language/part_skin.h"
#include "core/language/word_outcome.h"
#include "ui/document/spoken_name.h"
#include "ui/document/spoken_number.h"
#include "ui/theme/theme_manager.h"

namespace lay {

namespace {

constexpr float kDegreesPerRadian = 180 / std::numbers::pi_v<float>;
const QString kUnknown = QStringLiteral("–");

Eigen::Vector3f rotationOfJoint(const SmplParams& params, int joint) {
  return joint == kPelvis ? params.global_orient
                          : Eigen::Vector3f(params.body_pose.row(joint - 1).transpose());
}

/// Evidence of the keypoints that move with a joint.
void addEvidence(std::vector<JointFacts>& facts, const Session& session, const SmplParams& params) {
  const BodyModel& body = *session.body();
  const Keypoints2d& seen = session.subject()->keypoints;
  const MatrixX2f projected =
      session.photo()->camera.project(poseJoints(body, params).keypoints_in_camera);
  std::array<float, kSmplJointCount> weights{};
  std::array<float, kSmplJointCount> sums{};
  for (int k = 0; k < kKeypointCount; ++k) {
    const float confidence = seen.confidence[k];
    const int joint = body.keypoint_anchors[static_cast<std::size_t>(k)].joint;
    if (confidence <= 0 || joint >= kSmplJointCount) {
      continue;
    }
    const auto at = static_cast<std::size_t>(joint);
    weights[at] += confidence;
    sums[at] += confidence * (projected.row(k) - seen.points.row(k)).norm();
    facts[at].confidence = std::max(facts[at].confidence.value_or(0), confidence);
  }
  for (std::size_t at = 0; at < weights.size(); ++at) {
    if (weights[at] > 0) {
      facts[at].reprojection_px = sums[at] / weights[at];
    }
  }
}

void addWords(std::vector<JointFacts>& facts, const Session& session, const SmplParams& params) {
  for (const WordOutcome& outcome :
       outcomesOf(session.descriptions(), *session.body(), params, params)) {
    const QString says = QString::fromStdString(outcome.says);
    for (const SmplJoint joint : skinJointsOf(outcome.statement)) {
      JointFacts& fact = facts[static_cast<std::size_t>(joint)];
      (outcome.is_satisfied ? fact.holds : fact.broken) += says;
    }
  }
}

float sortable(const std::optional<float>& value) {
  return value.value_or(std::numeric_limits<float>::lowest());
}

QString rounded(const std::optional<float>& value, int digits = 0) {
  return value ? spokenNumber(static_cast<double>(*value), digits) : kUnknown;
}

QString limitText(const JointFacts& fact) {
  if (fact.joint == kPelvis) {
    return kUnknown;  // a body may be turned any way
  }
  return fact.beyond_deg > 0.5F ? JointTableModel::tr("+%1°").arg(std::lround(fact.beyond_deg))
                                : JointTableModel::tr("inside");
}

QString evidenceText(const JointFacts& fact) {
  if (fact.is_placed) {
    return JointTableModel::tr("placed");
  }
  return fact.is_locked ? JointTableModel::tr("locked") : rounded(fact.confidence, 2);
}

QString wordsText(const JointFacts& fact) {
  const auto count = fact.holds.size() + fact.broken.size();
  if (count == 0) {
    return kUnknown;
  }
  return fact.broken.isEmpty() ? QString::number(count)
                               : JointTableModel::tr("%1, %2 ✗").arg(count).arg(fact.broken.size());
}

QString wordsTip(const JointFacts& fact) {
  QStringList lines;
  for (const QString& says : fact.holds) {
    lines += QStringLiteral("✓ ") + says;
  }
  for (const QString& says : fact.broken) {
    lines += QStringLiteral("✗ ") + says;
  }
  return lines.join(QLatin1Char('\n'));
}

/// The range of a joint, by component.
QString limitTip(int joint) {
  if (joint == kPelvis) {
    return JointTableModel::tr("The body may be turned any way");
  }
  const JointRange& range = jointRange(joint);
  const char* const names[] = {"x", "y", "z"};
  QStringList lines;
  for (int axis = 0; axis < 3; ++axis) {
    const QString name =
        axis == range.bone_axis
            ? JointTableModel::tr("twist about the bone")
            : JointTableModel::tr("swing about %1").arg(QLatin1String(names[axis]));
    lines += JointTableModel::tr("%1: %2° to %3°")
                 .arg(name)
                 .arg(std::lround(range.low[axis] * kDegreesPerRadian))
                 .arg(std::lround(range.high[axis] * kDegreesPerRadian));
  }
  return lines.join(QLatin1Char('\n'));
}

QString textOf(const JointFacts& fact, int column) {
  switch (column) {
    case JointTableModel::NameColumn:
      return spokenName(kSmplJointNames[static_cast<std::size_t>(fact.joint)]);
    case JointTableModel::AngleColumn:
      return JointTableModel::tr("%1°").arg(std::lround(fact.angle_deg));
    case JointTableModel::LimitColumn:
      return limitText(fact);
    case JointTableModel::ReprojectionColumn:
      return rounded(fact.reprojection_px, 1);
    case JointTableModel::UncertaintyColumn:
      return rounded(fact.uncertainty_mm);
    case JointTableModel::EvidenceColumn:
      return evidenceText(fact);
    case JointTableModel::WordsColumn:
      return wordsText(fact);
    default:
      return rounded(fact.compared_mm);
  }
}

QVariant sortKey(const JointFacts& fact, int column) {
  switch (column) {
    case JointTableModel::NameColumn:
      return fact.joint;
    case JointTableModel::AngleColumn:
      return fact.angle_deg;
    case JointTableModel::LimitColumn:
      return fact.beyond_deg;
    case JointTableModel::ReprojectionColumn:
      return sortable(fact.reprojection_px);
    case JointTableModel::UncertaintyColumn:
      return sortable(fact.uncertainty_mm);
    case JointTableModel::EvidenceColumn:
      return sortable(fact.confidence);
    case JointTableModel::WordsColumn:
      return 1000 * fact.broken.size() + fact.holds.size();
    default:
      return sortable(fact.compared_mm);
  }
}

}  // namespace

std::vector<JointFacts> factsOfJoints(Session& session, const Comparison& comparison) {
  const auto params = session.shownParams();
  if (!params || !session.body()) {
    return {};
  }
  std::vector<JointFacts> facts(kSmplJointCount);
  const auto difference = comparison.difference();
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    const auto at = static_cast<std::size_t>(joint);
    JointFacts& fact = facts[at];
    fact.joint = joint;
    const Eigen::Vector3f rotation = rotationOfJoint(*params, joint);
    fact.angle_deg = rotation.norm() * kDegreesPerRadian;
    if (joint != kPelvis) {
      fact.beyond_deg =
          beyondRange(joint, axisAngleToMatrix(rotation)).cwiseAbs().maxCoeff() * kDegreesPerRadian;
    }
    fact.uncertainty_mm = session.shownUncertainty(joint);
    fact.is_locked = session.constraints().locked.test(at);
    fact.is_placed = session.constraints().targetOf(joint) != nullptr;
    if (difference) {
      fact.compared_mm = difference->joints[at];
    }
  }
  if (session.subject() && session.photo()) {
    addEvidence(facts, session, *params);
  }
  addWords(facts, session, *params);
  return facts;
}

JointTableModel::JointTableModel(Session& session, Comparison& comparison, QObject* parent)
    : QAbstractTableModel(parent), session_(session), comparison_(comparison) {}

int JointTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(facts_.size());
}

int JointTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : NumColumns;
}

QVariant JointTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) {
    return {};
  }
  const JointFacts& fact = facts_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return textOf(fact, index.column());
    case kSortRole:
      return sortKey(fact, index.column());
    case Qt::TextAlignmentRole:
      return static_cast<int>((index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight) |
                              Qt::AlignVCenter);
    case Qt::ForegroundRole: {
      const bool is_wrong = (index.column() == LimitColumn && fact.beyond_deg > 0.5F) ||
                            (index.column() == WordsColumn && !fact.broken.isEmpty());
      return is_wrong ? QVariant(ThemeManager::current().color(QStringLiteral("danger")))
                      : QVariant();
    }
    case Qt::ToolTipRole:
      return index.column() == WordsColumn   ? wordsTip(fact)
             : index.column() == LimitColumn ? limitTip(fact.joint)
                                             : QString();
    case Qt::AccessibleTextRole:
      return tr("%1: %2").arg(
          headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
          textOf(fact, index.column()));
    default:
      return {};
  }
}

QVariant JointTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) {
    return {};
  }
  const std::array<QString, NumColumns> names = {tr("Joint"),
                                                 tr("Angle"),
                                                 tr("Limit"),
                                                 tr("px"),
                                                 tr("± mm"),
                                                 tr("Seen"),
                                                 tr("Said"),
                                                 tr("Δ mm")};
  const std::array<QString, NumColumns> tips = {
      tr("Click a row to mark the joint in the views"),
      tr("By how much the joint is turned against its parent, the pelvis against the camera"),
      tr("By how much it is turned beyond what joints can do"),
      tr("Distance of its keypoints from where the body has them"),
      tr("Right within so much with a probability of 80 %; known of a finished run's best body"),
      tr("Confidence of its keypoints, 0 to 1; or that you placed or locked it"),
      tr("Statements that speak of it; those that are not true of this body have a ✗"),
      tr("Distance from what is compared with, pelvises at one place")};
  const auto at = static_cast<std::size_t>(section);
  switch (role) {
    case Qt::DisplayRole:
      return names[at];
    case Qt::ToolTipRole:
      return tips[at];
    case Qt::TextAlignmentRole:
      return static_cast<int>((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) |
                              Qt::AlignVCenter);
    default:
      return {};
  }
}

void JointTableModel::refresh() {
  std::vector<JointFacts> facts = factsOfJoints(session_, comparison_);
  const bool is_same_size = facts.size() == facts_.size();
  if (!is_same_size) {
    beginResetModel();
  }
  facts_ = std::move(facts);
  if (!is_same_size) {
    endResetModel();
  } else if (!facts_.empty()) {
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, NumColumns - 1));
  }
  Q_EMIT refreshed();
}

}  // namespace lay
