#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace lay {

/// The help that comes with the program: the pages of resources/help, read as Markdown. In another
/// language than English they are in a folder of its name; a page that is not there is English.
class HelpDialog : public QDialog {
  Q_OBJECT
 public:
  explicit HelpDialog(QWidget* parent = nullptr);

  /// @param page "projects.md", and after a '#' the heading to show: "projects.md#recovery".
  void showPage(const QString& page);
  [[nodiscard]] QString currentPage() const;

 private:
  void follow(const QUrl& link);
  void scrollTo(const QString& heading);

  QListWidget* pages_;
  QTextBrowser* text_;
};

/// A heading as GitHub's anchors name it: "What is understood" is "what-is-understood".
[[nodiscard]] QString anchorOf(const QString& heading);

}  // namespace lay
