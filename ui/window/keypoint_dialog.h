#pragma once

#include "core/image/image.h"
#include "core/image/keypoint_file.h"

#include <QDialog>

#include <filesystem>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace lay {

class KeypointPicture;

/// A keypoint file beside the photo that it belongs to.
struct ShownKeypoints {
  std::filesystem::path path;
  KeypointFile file;         ///< as it is recognised by itself
  std::vector<int> targets;  ///< in use: the file's own, or what a person chose before
  std::vector<int> people;   ///< of the photo, indices in file.people
  int person = 0;            ///< index in `people`
};

/// Which point of a keypoint file is which joint: what was recognised, and a choice for each of our
/// keypoints, over the photo. A click on a point gives it to the joint whose row has the focus.
/// Rejecting it changes nothing.
class KeypointDialog : public QDialog {
  Q_OBJECT
 public:
  KeypointDialog(ShownKeypoints keypoints, const ImagePtr& photo, QWidget* parent = nullptr);

  [[nodiscard]] const std::vector<int>& targets() const { return targets_; }
  /// Index in ShownKeypoints::people.
  [[nodiscard]] int person() const;
  [[nodiscard]] QComboBox* row(int keypoint) const;

 Q_SIGNALS:
  /// What was chosen before for files of this layout is not wanted any more.
  void resetRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QString headingText() const;
  [[nodiscard]] QString sourceText() const;
  [[nodiscard]] const DetectedPerson& shownPerson() const;
  void addRows(QGridLayout& grid, QWidget& parent);
  void assign(int keypoint, int point);
  void takeClicked(int point);
  void setTargets(const std::vector<int>& targets);
  void showTargets();

  ShownKeypoints keypoints_;
  std::vector<int> targets_;
  /// Before the row with the focus was changed: what its choices on the way took from other joints
  /// goes back to them.
  std::vector<int> before_row_;
  KeypointPicture* picture_;
  QComboBox* people_;
  QLabel* hint_;
  std::vector<QComboBox*> rows_;
  QPushButton* use_ = nullptr;
  int active_ = 0;  // keypoint whose row has, or had, the focus
};

}  // namespace lay
