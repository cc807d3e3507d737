#pragma once

#include <QFrame>

#include "ui/document/descriptions.h"
#include "ui/live/engine.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace lay {

class DescriptionEdit;

/// One part of the body in words: its name, who wrote the text, how long it is, the text itself,
/// and buttons to take back what was typed or to have it written anew. Nothing but the name is
/// shown of a part that nobody says anything of.
class DescriptionRow : public QFrame {
  Q_OBJECT
 public:
  DescriptionRow(Descriptions& document,
                 BodyPart part,
                 CountTokensFunction count_tokens,
                 QWidget* parent = nullptr);

  [[nodiscard]] BodyPart part() const { return part_; }
  [[nodiscard]] DescriptionEdit* edit() const { return edit_; }
  /// Shows the text, even when there is none, and puts the cursor behind it.
  void open();
  void setCanRegenerate(bool can_regenerate);
  void refresh();

 Q_SIGNALS:
  void regenerateRequested(lay::BodyPart part);
  void pointed(const std::vector<lay::Statement>& statements);
  /// The mouse is on the name of the part, or has left it.
  void partPointed(bool is_on);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QHBoxLayout* makeHeading();
  QToolButton* addButton(const char* icon, const QString& name, const QString& tip);
  void refreshAuthor();
  void refreshTokens();
  void refreshMark();
  void showOrHide();

  Descriptions& document_;
  BodyPart part_;
  CountTokensFunction count_tokens_;
  QPushButton* name_;
  QLabel* author_;
  QLabel* tokens_;
  QToolButton* revert_ = nullptr;
  QToolButton* regenerate_ = nullptr;
  DescriptionEdit* edit_;
  bool can_regenerate_ = false;
  bool is_open_ = false;
};

}  // namespace lay
