#pragma once

#include <filesystem>

#include <QDialog>

#include "ui/document/body_export.h"
#include "ui/live/job_runner.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lay {

/// Writes the body of the session for other programs: which body, which format, for which program,
/// and where to. Beside the button stands what will be in the file, and after writing what a reader
/// found in it. It stays open, so that the next format is one click away; what was chosen is
/// remembered.
class ExportDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ExportDialog(const Session& session, QWidget* parent = nullptr);

  /// What the fields say now.
  [[nodiscard]] ExportOptions options() const;
  [[nodiscard]] ExportFormat format() const;
  [[nodiscard]] std::filesystem::path path() const;

 Q_SIGNALS:
  void exported(const QString& path);

 private:
  void addChoices(QFormLayout& form);
  void addDetails(QFormLayout& form);
  void addPlace(QFormLayout& form);
  QComboBox* makeCombo(const char* name, const QString& accessible_name);
  QCheckBox* makeCheck(const char* name, const QString& text, const QString& tip);
  void remember() const;
  void recall();

  void applyPreset();
  void changeExtension();
  void noteChoice();
  void browse();
  void write();
  void showOutcome(const Outcome<ExportedFile>& outcome);
  [[nodiscard]] ExportWhat what() const;
  [[nodiscard]] QString contents() const;
  static void setNote(QLabel* note, const QString& text, const char* tone);

  const Session& session_;
  QComboBox* what_ = nullptr;
  QComboBox* format_ = nullptr;
  QComboBox* preset_ = nullptr;
  QComboBox* unit_ = nullptr;
  QComboBox* up_ = nullptr;
  QComboBox* pivot_ = nullptr;
  QCheckBox* rigged_ = nullptr;
  QCheckBox* camera_ = nullptr;
  QCheckBox* pure_rest_ = nullptr;
  QDoubleSpinBox* fps_ = nullptr;
  QLineEdit* path_ = nullptr;
  QLabel* contents_ = nullptr;
  QLabel* outcome_ = nullptr;
  QPushButton* export_ = nullptr;
  JobRunner writer_;
};

}  // namespace lay
