#pragma once

#include <functional>
#include <vector>

#include <QDialog>

class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lay {

class Shortcuts;
class ThemeManager;

/// What a person can set, in one list that can be searched; every change holds at once, and all can
/// be set back.
class PreferencesDialog : public QDialog {
  Q_OBJECT
 public:
  PreferencesDialog(ThemeManager& themes, Shortcuts& shortcuts, QWidget* parent = nullptr);

  /// Shows only what this is about, as if it had been typed.
  void search(const QString& words);
  /// The keys and nothing else.
  void showKeys();

 private:
  struct Row {
    QString words;  ///< that find it, in lower case
    std::vector<QWidget*> widgets;
    QWidget* heading = nullptr;  ///< it stands under
  };

  QWidget* addHeading(const QString& title);
  void addRow(QWidget* heading, const QString& name, const QString& note, QWidget* field);
  void addChoice(QWidget* heading,
                 const QString& name,
                 const QString& note,
                 const char* object_name,
                 const std::vector<std::pair<QString, QString>>& choices,
                 const QString& current,
                 const std::function<void(const QString&)>& choose);
  void addSwitch(QWidget* heading,
                 const QString& name,
                 const QString& note,
                 const char* setting,
                 bool standard);
  void addGeneral();
  void addKeys();
  void filter(const QString& words);
  void resetAll();

  ThemeManager& themes_;
  Shortcuts& shortcuts_;
  QLineEdit* search_;
  QGridLayout* grid_;
  QLabel* nothing_;
  QLabel* taken_;
  QPushButton* reset_;
  std::vector<Row> rows_;
  std::vector<std::function<void()>> resets_;  ///< of fields and what they set
  bool is_sure_ = false;
};

}  // namespace lay
