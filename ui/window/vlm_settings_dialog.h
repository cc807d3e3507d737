#pragma once

#include <functional>

#include <QDialog>
#include <QTimer>

#include "ui/live/engine.h"
#include "ui/live/job_runner.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace lay {

/// Which language model describes the person: its server, its name, its key, how long it may take,
/// and a button that tries it. Accepted, everything is remembered but the key, which goes to the
/// system's keyring. The server is asked in the background; what it says stands beside the fields.
class VlmSettingsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit VlmSettingsDialog(const Engine& engine, QWidget* parent = nullptr);

  [[nodiscard]] VlmSettings settings() const;

 public Q_SLOTS:
  void accept() override;

 private:
  void addServer(QFormLayout& form);
  void addModel(QFormLayout& form);
  void addKey(QFormLayout& form);
  void addNumbers(QFormLayout& form);
  void addTest(QVBoxLayout& column);
  QLabel* makeNote(const char* name);
  QPushButton* makeButton(const QString& text, const char* name, const QString& accessible_name);

  void noteServer();
  void listModels();
  void askForKey();
  void forgetKey();
  /// Puts what was typed into the keyring and goes on when it is there; at once when nothing was
  /// typed.
  void storeKey(const std::function<void()>& then);
  void test();
  void setNote(QLabel* note, const QString& text, const char* tone);

  Engine engine_;
  QComboBox* preset_ = nullptr;
  QLineEdit* url_ = nullptr;
  QComboBox* model_ = nullptr;
  QLabel* model_note_ = nullptr;
  QLineEdit* key_ = nullptr;
  QPushButton* store_ = nullptr;
  QPushButton* forget_ = nullptr;
  QLabel* key_note_ = nullptr;
  QSpinBox* timeout_ = nullptr;
  QSpinBox* samples_ = nullptr;
  QPushButton* test_ = nullptr;
  QLabel* test_note_ = nullptr;
  QTimer url_settled_;
  // One for each errand: the last start of a runner wins.
  JobRunner lister_;
  JobRunner tester_;
  JobRunner keys_;
};

}  // namespace lay
