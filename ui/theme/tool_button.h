#pragma once

class QAction;
class QToolButton;
class QWidget;

namespace lay {

/// A small button of an action, as the bars of views and panels have them: reached by Tab, and
/// named for screen readers.
[[nodiscard]] QToolButton* makeToolButton(QAction* action, QWidget* parent);

}  // namespace lay
