#pragma once

#include <functional>

#include <QWidget>

#include "core/registry/denoiser_versions.h"
#include "ui/document/problem.h"

class QPushButton;
class QTreeWidget;

namespace lay {

/// The denoisers that a person accepted, beside the one that came with the program: which is used,
/// and what each brought. Another is chosen by a double click, Enter or the button; that is the way
/// back, too. GUI thread.
class VersionList : public QWidget {
  Q_OBJECT
 public:
  explicit VersionList(DenoiserVersions versions, QWidget* parent = nullptr);

  /// Reads the folder anew.
  void refresh();

 Q_SIGNALS:
  /// Runs use another one from now on. @param id "" for the shipped one.
  void chosen(const QString& id);
  void failed(const lay::Problem& problem);

 private:
  void addRow(const QString& id, const QStringList& texts, bool is_used);
  void useCurrent();
  void removeCurrent();
  void followCurrent();
  void attempt(const std::function<void()>& deed);

  DenoiserVersions versions_;
  QTreeWidget* list_;
  QPushButton* use_;
  QPushButton* remove_;
  bool is_sure_ = false;
};

}  // namespace lay
