#pragma once

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>

#include <array>

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

  QAction* new_project;
  QAction* open_image;  ///< or a project
  QAction* open_keypoints;
  QAction* map_keypoints;
  QAction* open_prediction;
  QAction* start_from_photo;
  QAction* open_sample;
  QAction* save;
  QAction* save_as;
  QAction* export_body;
  QAction* quit;
  QAction* undo;  ///< its words name the step, see ProjectDesk
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
  QAction* show_skeleton;
  QAction* xray;
  QAction* show_uncertainty;
  std::array<QAction*, 4> views;  ///< photo, side, top and free: which are to be seen
  QAction* all_views;
  QAction* toggle_theme;
  QActionGroup* themes;  ///< data(): ThemeManager::Choice as int
  QAction* import_body;
  QAction* why_no_smpl;
  QAction* preferences;
  QAction* reset_layout;
  QAction* show_help;
  QAction* show_keys;
  QAction* about;

  QMenu* file_menu;
  QMenu* recent_menu;
  QMenu* edit_menu;
  QMenu* body_menu;  ///< the bodies to choose from come first, see BodyDesk
  QMenu* pose_menu;  ///< filled by PoseDesk
  QMenu* compare_menu;  ///< filled by CompareDesk
  QMenu* critique_menu;  ///< filled by CriticDesk and LearningDesk
  QMenu* view_menu;
  QToolBar* tool_bar;

 private:
  void makeFileActions();
  void makeEditActions();
  QAction* make(const char* icon_name,
                const QString& text,
                const QKeySequence& shortcut,
                const QString& tip);
  QAction* makeToggle(const char* icon_name,
                      const QString& text,
                      const QKeySequence& shortcut,
                      const QString& tip);
  void makeWindowActions();
  /// Names by which chosen keys are remembered.
  void nameActions() const;
  void makeViewActions();
  void makeThemes();
  void makeMenus();
  void makeToolBar();

  QMainWindow& window_;
};

}  // namespace lay
