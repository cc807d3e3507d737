#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QStringList>

#include "ui/document/comparison.h"
#include "ui/document/session.h"

namespace lay {

/// What is known of one joint of the shown body.
struct JointFacts {
  int joint = 0;
  float angle_deg = 0;   ///< it is turned by, against its parent; the pelvis against the camera
  float beyond_deg = 0;  ///< the largest part of that beyond its range; 0 inside
  std::optional<float> reprojection_px;  ///< of its keypoints, weighed by confidence
  std::optional<float> uncertainty_mm;   ///< see Session::shownUncertainty
  std::optional<float> confidence;       ///< the highest of its keypoints; none: no evidence
  std::optional<float> compared_mm;      ///< from what is compared with, about the pelvis
  QStringList holds;                     ///< statements that speak of it and are true of the body
  QStringList broken;                    ///< those that are not
  bool is_locked = false;
  bool is_placed = false;  ///< by a person
};

/// Of all 24 joints; empty when no body is shown.
[[nodiscard]] std::vector<JointFacts> factsOfJoints(Session& session, const Comparison& comparison);

/// The joints of the shown body as a table: angle, limit, evidence, doubt, words. Sort by the
/// numbers of kSortRole. GUI thread.
class JointTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    NameColumn,
    AngleColumn,
    LimitColumn,
    ReprojectionColumn,
    UncertaintyColumn,
    EvidenceColumn,
    WordsColumn,
    ComparedColumn,
    NumColumns
  };
  /// Numbers, so that 9 comes before 10; what is not known comes last.
  static constexpr int kSortRole = Qt::UserRole;

  JointTableModel(Session& session, Comparison& comparison, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section,
                                    Qt::Orientation orientation,
                                    int role) const override;

  [[nodiscard]] const std::vector<JointFacts>& facts() const { return facts_; }
  void refresh();

 Q_SIGNALS:
  void refreshed();

 private:
  Session& session_;
  Comparison& comparison_;
  std::vector<JointFacts> facts_;
};

}  // namespace lay
