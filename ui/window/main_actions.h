#pragma once

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>

class QMainWindow;
class QMenu;
class QToolBar;

namespace lay {

/// Everything the main window can be told to do, with its words, icons, shortcuts, menus and tool
/// bar. It decides nothing: the window connects the actions and says which are enabled.
struct MainActions {
  Q_DECLARE_TR_FUNCTIONS(lay::MainActions)

 public:
  explicit MainActions(QMainWindow& window);

  QAction* open_image;
  QAction* open_keypoints;
  QAction* open_sample;
  QAction* export_body;
  QAction* quit;
  QAction* undo;  ///< its words name the step, see DescriptionDesk
  QAction* redo;
  QAction* apply_words;
  QAction* regenerate_words;
  QAction* language_model;
  QAction* refine;
  QAction* stop;
  QAction* pause;
  QAction* advance;
  QAction* fit;
  QAction* show_mesh;
  QAction* wireframe;
  QAction* show_keypoints;
  QAction* show_residuals;
  QAction* show_others;
  QAction* toggle_theme;
  QActionGroup* themes;  ///< data(): ThemeManager::Choice as int
  QAction* import_body;
  QAction* why_no_smpl;
  QAction* about;

  QMenu* recent_menu;
  QMenu* edit_menu;
  QMenu* body_menu;  ///< the bodies to choose from come first, see BodyDesk
  QMenu* view_menu;
  QToolBar* tool_bar;

 private:
  void makeEditActions();
  QAction* make(const char* icon_name,
                const QString& text,
                const QKeySequence& shortcut,
                const QString& tip);
  QAction* makeToggle(const char* icon_name,
                      const QString& text,
                      const QKeySequence& shortcut,
                      const QString& tip);
  void makeThemes();
  void makeMenus();
  void makeToolBar();

  QMainWindow& window_;
};

}  // namespace lay
