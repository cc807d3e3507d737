#include "ui/views/view_pane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/tool_button.h"

namespace lay {

ViewPane::ViewPane(const QString& title, QWidget* view, QWidget* parent)
    : QFrame(parent),
      heading_(new QHBoxLayout),
      note_(new QLabel(this)),
      empty_(new QLabel(view)),
      view_(view) {
  setProperty("role", QStringLiteral("view"));
  auto* name = new QLabel(title, this);
  name->setProperty("role", QStringLiteral("heading"));
  note_->setProperty("role", QStringLiteral("muted"));
  // A long file name must not push the buttons out.
  note_->setMinimumWidth(24);
  note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  heading_->setContentsMargins(12, 4, 6, 4);
  heading_->setSpacing(2);
  heading_->addWidget(name);
  heading_->addSpacing(8);
  heading_->addWidget(note_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 1);
  column->setSpacing(0);
  column->addLayout(heading_);
  column->addWidget(view, 1);
  empty_->setProperty("role", QStringLiteral("muted"));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  empty_->setAttribute(Qt::WA_TransparentForMouseEvents);
  empty_->hide();
}

void ViewPane::setNote(const QString& note) {
  note_text_ = note;
  note_->setToolTip(note);
  fitNote();
}

void ViewPane::fitNote() {
  layout()->activate();  // the buttons beside it may have come or gone
  note_->setText(note_->fontMetrics().elidedText(note_text_, Qt::ElideRight, note_->width()));
}

QToolButton* ViewPane::addAction(QAction* action) {
  QToolButton* button = makeToolButton(action, this);
  heading_->addWidget(button);
  return button;
}

void ViewPane::addWidget(QWidget* widget) {
  heading_->addWidget(widget);
}

void ViewPane::setEmptyText(const QString& text) {
  empty_->setText(text);
  empty_->setVisible(!text.isEmpty());
  if (!text.isEmpty()) {
    empty_->setGeometry(view_->rect());
    empty_->raise();
  }
}

void ViewPane::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fitNote();
  empty_->setGeometry(view_->rect());
}

}  // namespace lay
