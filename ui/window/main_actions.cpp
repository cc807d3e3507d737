#include "ui/window/main_actions.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme_manager.h"
#include "ui/window/named_action.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace lay {

MainActions::MainActions(QMainWindow& window) : window_(window) {
  makeFileActions();
  makeEditActions();
  refine = make("refine",
                tr("&Refine"),
                QKeySequence(Qt::CTRL | Qt::Key_R),
                tr("Refine the body with the diffusion, step by step"));
  stop = make("stop",
              tr("&Stop"),
              QKeySequence(Qt::Key_Escape),
              tr("Stop after the step in progress, keep what there is"));
  pause = makeToggle("pause",
                     tr("&Pause"),
                     QKeySequence(Qt::CTRL | Qt::Key_P),
                     tr("Hold the run after each step"));
  advance = make("advance",
                 tr("&One step"),
                 QKeySequence(Qt::CTRL | Qt::Key_Right),
                 tr("While paused: one step more"));
  fit = make("fit",
             tr("&Fit"),
             QKeySequence(Qt::Key_F),
             tr("Show the whole photo and the exact side view"));
  show_mesh = makeToggle("mesh", tr("&Body"), QKeySequence(Qt::Key_B), tr("Show the body"));
  wireframe = makeToggle(
      "wireframe", tr("&Wireframe"), QKeySequence(Qt::Key_W), tr("Show the triangles' edges"));
  show_keypoints =
      makeToggle("keypoints", tr("&Keypoints"), QKeySequence(Qt::Key_K), tr("Show the keypoints"));
  show_residuals = makeToggle("residuals",
                              tr("&Residuals"),
                              QKeySequence(Qt::Key_R),
                              tr("Show lines from the keypoints to where the body has them"));
  show_others = makeToggle(
      "ghosts",
      tr("&Other hypotheses"),
      QKeySequence(Qt::Key_H),
      tr("Show the other hypotheses faintly: their spread is what the photo leaves open"));
  makeViewActions();
  toggle_theme = make(
      "theme", tr("Light or &dark"), QKeySequence(Qt::CTRL | Qt::Key_T), tr("Switch the theme"));
  import_body = make("import",
                     tr("&Import a body model…"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                     tr("Bring in SMPL, SMPL-H or SMPL-X as downloaded"));
  why_no_smpl = make("info",
                     tr("&Why is SMPL not included?"),
                     {},
                     tr("Where SMPL comes from, and how to use it here"));
  makeWindowActions();
  makeThemes();
  makeMenus();
  makeToolBar();
  nameActions();
}

void MainActions::makeViewActions() {
  show_skeleton = makeToggle("skeleton",
                             tr("&Skeleton"),
                             QKeySequence(Qt::Key_S),
                             tr("Show joints and bones over the body"));
  xray = makeToggle("xray",
                    tr("&X-ray"),
                    QKeySequence(Qt::Key_X),
                    tr("Look through the body at its skeleton, in all views"));
  show_uncertainty =
      makeToggle("uncertainty",
                 tr("&Uncertainty"),
                 QKeySequence(Qt::Key_U),
                 tr("Colour the body by how sure the run is: blue is sure, red is not"));
  const std::array<QString, 4> names = {tr("&Photo"), tr("S&ide"), tr("&Top"), tr("Fr&ee")};
  const std::array<QString, 4> tips = {tr("The photo with the body over it"),
                                       tr("From the person's right, at 90° to the photo"),
                                       tr("From above"),
                                       tr("From wherever you turn it to")};
  for (std::size_t i = 0; i < views.size(); ++i) {
    views[i] =
        makeToggle("side-view",
                   names[i],
                   QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))),
                   tips[i]);
  }
  all_views = make("fit",
                   tr("&All four"),
                   QKeySequence(Qt::CTRL | Qt::Key_5),
                   tr("Photo, side, top and free view at once"));
}

void MainActions::makeWindowActions() {
  preferences = make("sliders",
                     tr("&Preferences…"),
                     QKeySequence(Qt::CTRL | Qt::Key_Comma),
                     tr("Theme, language, projects and keys"));
  reset_layout = make("reset", tr("Reset the &layout"), {}, tr("Panels back to where they were"));
  show_help = make("help", tr("&Help"), QKeySequence::HelpContents, tr("Read how things are done"));
  show_keys = make("keys",
                   tr("&Keyboard and mouse"),
                   QKeySequence(Qt::Key_Question),
                   tr("All keys at a glance"));
  about =
      make("info", tr("&About Layfigure"), {}, tr("Version, loaded models, licences and credits"));
}

void MainActions::nameActions() const {
  const std::pair<QAction*, const char*> names[] = {{new_project, "new"},
                                                    {open_image, "open"},
                                                    {open_keypoints, "openKeypoints"},
                                                    {map_keypoints, "mapKeypoints"},
                                                    {open_prediction, "openPrediction"},
                                                    {start_from_photo, "startFromPhoto"},
                                                    {open_sample, "openSample"},
                                                    {save, "save"},
                                                    {save_as, "saveAs"},
                                                    {export_body, "exportBody"},
                                                    {quit, "quit"},
                                                    {undo, "undo"},
                                                    {redo, "redo"},
                                                    {apply_words, "applyWords"},
                                                    {regenerate_words, "regenerateWords"},
                                                    {language_model, "languageModel"},
                                                    {preferences, "preferences"},
                                                    {refine, "refine"},
                                                    {stop, "stop"},
                                                    {pause, "pause"},
                                                    {advance, "advance"},
                                                    {fit, "fit"},
                                                    {show_mesh, "showMesh"},
                                                    {wireframe, "wireframe"},
                                                    {show_keypoints, "showKeypoints"},
                                                    {show_residuals, "showResiduals"},
                                                    {show_others, "showOthers"},
                                                    {show_skeleton, "showSkeleton"},
                                                    {xray, "xray"},
                                                    {show_uncertainty, "showUncertainty"},
                                                    {views[0], "viewPhoto"},
                                                    {views[1], "viewSide"},
                                                    {views[2], "viewTop"},
                                                    {views[3], "viewFree"},
                                                    {all_views, "viewAll"},
                                                    {toggle_theme, "toggleTheme"},
                                                    {reset_layout, "resetLayout"},
                                                    {import_body, "importBody"},
                                                    {why_no_smpl, "whyNoSmpl"},
                                                    {show_help, "help"},
                                                    {show_keys, "showKeys"},
                                                    {about, "about"}};
  for (const auto& [action, name] : names) {
    action->setObjectName(QLatin1String(name));
  }
}

void MainActions::makeFileActions() {
  new_project = make("new", tr("&New"), QKeySequence::New, tr("Begin anew, without a photograph"));
  open_image =
      make("open-image", tr("&Open…"), QKeySequence::Open, tr("Open a photograph or a project"));
  open_keypoints = make("keypoints",
                        tr("Open &keypoints…"),
                        QKeySequence(Qt::CTRL | Qt::Key_K),
                        tr("Open the person's keypoints: OpenPose, COCO, AlphaPose, MMPose, csv"));
  map_keypoints = make("keypoints",
                       tr("Which point is &which…"),
                       {},
                       tr("Show and correct which point of the keypoint file is which joint"));
  open_prediction = make("open-image",
                         tr("Open &initial prediction…"),
                         {},
                         tr("Start from the body that another program found: 4D-Humans, ScoreHMR, "
                            "SMPLify-X, WHAM, AMASS, EasyMocap"));
  start_from_photo =
      make("person",
           tr("Start from the p&hoto"),
           {},
           tr("Start from the body that an installed image regressor (HMR 2.0) finds "
              "in the photograph itself"));
  open_sample = make(
      "person", tr("Open the &sample"), {}, tr("Open the photograph that came with the program"));
  save = make("save", tr("&Save"), QKeySequence::Save, tr("Save the project in its file"));
  save_as = make("save",
                 tr("Save &as…"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                 tr("Save the project in another file"));
  export_body = make("export",
                     tr("&Export…"),
                     QKeySequence(Qt::CTRL | Qt::Key_E),
                     tr("Write the body for Blender, Unity, Unreal, Maya and others"));
  quit = make("quit", tr("&Quit"), QKeySequence::Quit, tr("Leave the program"));
}

void MainActions::makeEditActions() {
  undo = make("undo", tr("&Undo"), QKeySequence::Undo, tr("Take the last change back"));
  redo = make("redo",
              tr("&Redo"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
              tr("Make the change again that was taken back"));
  apply_words = make("words",
                     tr("&Apply descriptions"),
                     QKeySequence(Qt::CTRL | Qt::Key_Return),
                     tr("Refine the body towards what is written"));
  regenerate_words = make("regenerate",
                          tr("Re&generate all descriptions"),
                          {},
                          tr("Have every part described anew; what you wrote stays"));
  language_model = make(
      "gear", tr("&Language model…"), {}, tr("Which language model describes the person, if any"));
}

QAction* MainActions::make(const char* icon_name,
                           const QString& text,
                           const QKeySequence& shortcut,
                           const QString& tip) {
  auto* action = new QAction(themedIcon(QString::fromLatin1(icon_name)), text, &window_);
  action->setShortcut(shortcut);
  action->setStatusTip(tip);
  action->setToolTip(tipWithKeys(tip, shortcut));
  return action;
}

QAction* MainActions::makeToggle(const char* icon_name,
                                 const QString& text,
                                 const QKeySequence& shortcut,
                                 const QString& tip) {
  QAction* action = make(icon_name, text, shortcut, tip);
  action->setCheckable(true);
  return action;
}

void MainActions::makeThemes() {
  themes = new QActionGroup(&window_);
  const auto add = [this](const QString& text, ThemeManager::Choice choice) {
    auto* action = new QAction(text, themes);
    action->setCheckable(true);
    action->setData(static_cast<int>(choice));
  };
  add(tr("As the &system"), ThemeManager::Choice::System);
  add(tr("&Light"), ThemeManager::Choice::Light);
  add(tr("&Dark"), ThemeManager::Choice::Dark);
}

void MainActions::makeMenus() {
  QMenuBar* bar = window_.menuBar();
  QMenu* file = bar->addMenu(tr("&File"));
  file_menu = file;
  file->addActions(
      {new_project, open_image, open_keypoints, map_keypoints, open_prediction, start_from_photo});
  recent_menu = file->addMenu(themedIcon(QStringLiteral("recent")), tr("Open &recent"));
  file->addAction(open_sample);
  file->addSeparator();
  file->addActions({save, save_as});
  file->addSeparator();
  file->addAction(export_body);
  file->addSeparator();
  file->addAction(quit);
  edit_menu = bar->addMenu(tr("&Edit"));
  edit_menu->addActions({undo, redo});
  edit_menu->addSeparator();
  edit_menu->addActions({apply_words, regenerate_words});
  edit_menu->addSeparator();
  edit_menu->addActions({language_model, preferences});
  QMenu* run = bar->addMenu(tr("&Run"));
  run->addActions({refine, stop, pause, advance});
  body_menu = bar->addMenu(tr("&Body"));
  body_menu->addSeparator();
  body_menu->addActions({import_body, why_no_smpl});
  pose_menu = bar->addMenu(tr("&Pose"));
  compare_menu = bar->addMenu(tr("&Compare"));
  critique_menu = bar->addMenu(tr("Cri&tique"));
  view_menu = bar->addMenu(tr("&View"));
  view_menu->addActions({show_mesh,
                         wireframe,
                         show_keypoints,
                         show_residuals,
                         show_others,
                         show_skeleton,
                         xray,
                         show_uncertainty});
  view_menu->addSeparator();
  QMenu* shown = view_menu->addMenu(themedIcon(QStringLiteral("side-view")), tr("&Views"));
  for (QAction* view : views) {
    shown->addAction(view);
  }
  shown->addSeparator();
  shown->addAction(all_views);
  view_menu->addAction(fit);
  QMenu* theme = view_menu->addMenu(themedIcon(QStringLiteral("theme")), tr("&Theme"));
  theme->addActions(themes->actions());
  theme->addSeparator();
  theme->addAction(toggle_theme);
  view_menu->addAction(reset_layout);
  view_menu->addSeparator();
  bar->addMenu(tr("&Help"))->addActions({show_help, show_keys, why_no_smpl, about});
}

void MainActions::makeToolBar() {
  tool_bar = window_.addToolBar(tr("Tools"));
  tool_bar->setObjectName(QStringLiteral("tools"));
  tool_bar->setMovable(false);
  tool_bar->setIconSize({20, 20});
  tool_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  tool_bar->setContextMenuPolicy(Qt::PreventContextMenu);
  tool_bar->addActions({open_image, open_keypoints});
  tool_bar->addSeparator();
  tool_bar->addAction(refine);
  tool_bar->widgetForAction(refine)->setProperty("role", QStringLiteral("primary"));
  refine->setIcon(themedIcon(QStringLiteral("refine"), QStringLiteral("on_accent")));
  tool_bar->addActions({stop, pause, advance});
  for (QAction* action : tool_bar->actions()) {
    if (QWidget* button = tool_bar->widgetForAction(action);
        button != nullptr && !action->isSeparator()) {
      button->setAccessibleName(action->text().remove(QLatin1Char('&')));
      button->setFocusPolicy(Qt::TabFocus);
    }
  }
  open_image->setIconText(tr("Open"));
  open_keypoints->setIconText(tr("Keypoints"));
  export_body->setIconText(tr("Export"));
  refine->setIconText(tr("Refine"));
  stop->setIconText(tr("Stop"));
  pause->setIconText(tr("Pause"));
  advance->setIconText(tr("One step"));
}

}  // namespace lay
