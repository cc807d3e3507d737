#include "ui/panels/description_row.h"

#include <utility>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/document/token_count.h"
#include "ui/panels/description_edit.h"
#include "ui/theme/icons.h"

namespace lay {

namespace {

/// A style sheet looks at properties only when it is told to.
void setStyled(QWidget* widget, const char* property, const QVariant& value) {
  if (widget->property(property) != value) {
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
  }
}

QString idOf(const char* what, BodyPart part) {
  const std::string_view name = nameOf(part);
  return QLatin1String(what) + QLatin1Char('_') +
         QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

}  // namespace

DescriptionRow::DescriptionRow(Descriptions& document,
                               BodyPart part,
                               CountTokensFunction count_tokens,
                               QWidget* parent)
    : QFrame(parent),
      document_(document),
      part_(part),
      count_tokens_(std::move(count_tokens)),
      name_(new QPushButton(this)),
      author_(new QLabel(this)),
      tokens_(new QLabel(this)),
      edit_(new DescriptionEdit(part, this)) {
  setProperty("role", QStringLiteral("row"));
  edit_->setObjectName(idOf("text", part));
  edit_->setAccessibleName(tr("Description of %1").arg(Descriptions::inSentence(part)));
  edit_->setPlaceholderText(tr("For example: bent at a right angle"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(7, 2, 4, 3);
  column->setSpacing(1);
  column->addLayout(makeHeading());
  column->addWidget(edit_);
  setTabOrder(name_, edit_);
  setTabOrder(edit_, revert_);
  setTabOrder(revert_, regenerate_);
  connect(name_, &QPushButton::clicked, this, &DescriptionRow::open);
  connect(edit_, &DescriptionEdit::typed, this, [this](const QString& text) {
    document_.edit(part_, text);
  });
  connect(edit_, &DescriptionEdit::focusChanged, this, [this](bool has_focus) {
    is_open_ = has_focus;
    showOrHide();
  });
  connect(edit_, &DescriptionEdit::pointed, this, &DescriptionRow::pointed);
  connect(revert_, &QToolButton::clicked, this, [this] { document_.revert(part_); });
  connect(regenerate_, &QToolButton::clicked, this, [this] { Q_EMIT regenerateRequested(part_); });
  refresh();
}

QHBoxLayout* DescriptionRow::makeHeading() {
  const QString name = Descriptions::nameOf(part_);
  const QString in_sentence = Descriptions::inSentence(part_);
  name_->setText(name);
  name_->setProperty("role", QStringLiteral("rowName"));
  name_->setAccessibleName(tr("Write about %1").arg(in_sentence));
  name_->setObjectName(idOf("name", part_));
  name_->setFocusPolicy(Qt::TabFocus);
  name_->setAutoDefault(false);
  name_->installEventFilter(this);
  author_->setProperty("role", QStringLiteral("chip"));
  author_->setObjectName(idOf("author", part_));
  tokens_->setProperty("role", QStringLiteral("count"));
  tokens_->setObjectName(idOf("tokens", part_));
  revert_ = addButton(
      "undo", tr("Revert %1").arg(in_sentence), tr("Back to what stood here before you wrote"));
  revert_->setObjectName(idOf("revert", part_));
  regenerate_ =
      addButton("regenerate",
                tr("Regenerate %1").arg(in_sentence),
                tr("Have this part described anew. It replaces the text; undo brings it back."));
  regenerate_->setObjectName(idOf("regenerate", part_));
  auto* heading = new QHBoxLayout;
  heading->setSpacing(3);
  heading->addWidget(name_);
  heading->addWidget(author_);
  heading->addStretch(1);
  heading->addWidget(tokens_);
  heading->addWidget(revert_);
  heading->addWidget(regenerate_);
  return heading;
}

QToolButton* DescriptionRow::addButton(const char* icon, const QString& name, const QString& tip) {
  auto* button = new QToolButton(this);
  button->setIcon(themedIcon(QString::fromLatin1(icon), QStringLiteral("muted")));
  button->setIconSize({14, 14});
  button->setFixedSize(22, 22);
  button->setProperty("role", QStringLiteral("small"));
  button->setFocusPolicy(Qt::TabFocus);
  button->setAccessibleName(name);
  button->setToolTip(tip);
  return button;
}

void DescriptionRow::open() {
  is_open_ = true;
  showOrHide();
  edit_->setFocus();
  edit_->moveCursor(QTextCursor::End);
}

void DescriptionRow::setCanRegenerate(bool can_regenerate) {
  can_regenerate_ = can_regenerate;
  refreshMark();
}

void DescriptionRow::refresh() {
  const auto& arriving = document_.arriving(part_);
  edit_->setReadOnly(arriving.has_value());
  edit_->showText(arriving ? *arriving : QString::fromStdString(document_.draft(part_).text));
  refreshAuthor();
  refreshTokens();
  refreshMark();
  showOrHide();
}

void DescriptionRow::refreshAuthor() {
  QString word = QStringLiteral("generated");
  if (document_.arriving(part_)) {
    word = QStringLiteral("arriving");
    author_->setText(tr("Writing…"));
    author_->setToolTip(
        tr("This text is being written. It replaces the old one when it is complete."));
  } else if (document_.draft(part_).author == Author::Person) {
    word = QStringLiteral("person");
    author_->setText(tr("You"));
    author_->setToolTip(tr("You wrote this. Runs keep to it, even against the photo."));
  } else if (document_.draft(part_).author == Author::Vlm) {
    word = QStringLiteral("vlm");
    author_->setText(tr("Model"));
    author_->setToolTip(
        tr("A language model saw this in the photo. Runs take it as a hint that the "
           "keypoints may contradict."));
  } else {
    author_->setText(tr("Generated"));
    author_->setToolTip(
        tr("Written from the first body. Runs are not told: it says what is there. "
           "Change it to say what should be."));
  }
  setStyled(author_, "author", word);
}

void DescriptionRow::refreshTokens() {
  const TokenCount count = countTokens(edit_->toPlainText().toStdString(), count_tokens_);
  tokens_->setText(count.text());
  tokens_->setToolTip(count.explanation());
  setStyled(tokens_, "long", count.isTooLong());
}

void DescriptionRow::refreshMark() {
  const bool is_changed = document_.isChanged(part_);
  const bool is_arriving = document_.arriving(part_).has_value();
  setStyled(this, "changed", is_changed);
  setToolTip(is_changed ? tr("Changed and not applied yet") : QString());
  edit_->setAccessibleDescription(toolTip());
  revert_->setEnabled(document_.canRevert(part_) && !is_arriving);
  regenerate_->setEnabled(can_regenerate_ && !is_arriving);
}

void DescriptionRow::showOrHide() {
  const bool says_something = !edit_->toPlainText().isEmpty();
  const bool is_shown = says_something || is_open_ || document_.arriving(part_).has_value();
  edit_->setVisible(is_shown);
  author_->setVisible(says_something || document_.arriving(part_).has_value());
  tokens_->setVisible(says_something);
  name_->setToolTip(is_shown ? QString() : tr("Nothing is said of this part. Click to write."));
}

bool DescriptionRow::eventFilter(QObject* watched, QEvent* event) {
  if (watched == name_ && (event->type() == QEvent::Enter || event->type() == QEvent::Leave)) {
    Q_EMIT partPointed(event->type() == QEvent::Enter);
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace lay
