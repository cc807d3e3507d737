#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QMainWindow>

#include "ui/document/opener.h"
#include "ui/document/session.h"
#include "ui/live/engine.h"
#include "ui/live/job_runner.h"
#include "ui/live/refinement_controller.h"
#include "ui/live/time_left.h"
#include "ui/views/keypoint_placer.h"
#include "ui/views/scene_model.h"
#include "ui/window/main_actions.h"

class QLabel;
class QComboBox;
class QProgressBar;

namespace lay {

class BodyDesk;
class CompareDesk;
class CriticDesk;
class DescriptionDesk;
class HypothesesPanel;
class InspectorPanel;
class KeypointDesk;
class LearningDesk;
class MessageBar;
class PaceBox;
class PeopleDesk;
class PhotoDesk;
class PhotoCanvas;
class PoseDesk;
class PredictionDesk;
class ProjectDesk;
class RecentFiles;
class ReviewDesk;
class RunOptionsButton;
class SettingsDesk;
class SideCanvas;
class ThemeManager;
class TimelineView;
class ViewGrid;
class ViewPane;

/// The program's window: puts the views, panels and actions together and connects them to the
/// session. It computes nothing. GUI thread.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  /// @param journals folder that unsaved work is kept in; empty for none.
  MainWindow(const Engine& engine,
             ThemeManager& themes,
             const std::filesystem::path& journals = {},
             QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Asks first where unsaved changes would be lost. A project, or a photo whose keypoints are
  /// looked for; of a folder, the queue is opened.
  void open(const std::filesystem::path& path);
  /// See Opener::openImage. Asks nothing.
  void openImage(const std::filesystem::path& image,
                 const std::optional<std::filesystem::path>& keypoints = std::nullopt,
                 int person = 0);
  void openSample();
  /// Where the networks compute, for this time only.
  void setDevice(DeviceChoice choice);
  /// Opens the dialog that writes the body for other programs, or says why there is nothing to write.
  void chooseExport();

  [[nodiscard]] Session& session() { return session_; }
  [[nodiscard]] RefinementController& controller() { return controller_; }
  [[nodiscard]] Opener& opener() { return opener_; }
  [[nodiscard]] BodyDesk& bodies() { return *bodies_; }
  [[nodiscard]] DescriptionDesk& words() { return *words_; }
  [[nodiscard]] ProjectDesk& project() { return *project_; }
  [[nodiscard]] CriticDesk& critic() { return *critic_; }
  [[nodiscard]] LearningDesk& learning() { return *learning_; }
  [[nodiscard]] SettingsDesk& settings() { return *settings_; }
  [[nodiscard]] PeopleDesk& persons() { return *persons_; }
  [[nodiscard]] PhotoDesk& photos() { return *photos_; }
  [[nodiscard]] PredictionDesk& predictions() { return *predictions_; }
  [[nodiscard]] const MainActions& actions() const { return *actions_; }
  [[nodiscard]] MessageBar* messages() const { return messages_; }
  [[nodiscard]] PaceBox* paceBox() const { return pace_; }
  [[nodiscard]] TimelineView* timeline() const { return timeline_; }
  [[nodiscard]] PhotoCanvas* photoCanvas() const { return photo_canvas_; }
  [[nodiscard]] SideCanvas* sideCanvas() const { return side_canvas_; }
  [[nodiscard]] ViewGrid* views() const { return views_; }
  [[nodiscard]] PoseTool& poseTool() { return scenes_.poseTool(); }
  [[nodiscard]] KeypointPlacer& keypointPlacer() { return placer_; }
  [[nodiscard]] SceneModel& scenes() { return scenes_; }
  [[nodiscard]] ReviewDesk& review() { return *review_; }

 Q_SIGNALS:
  void exported(const QString& path);

 public Q_SLOTS:
  /// Starts a run when there is a body to start from; does nothing otherwise.
  void refine();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void childEvent(QChildEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void makeViews();
  void makeDocks();
  void completeToolBar();
  void makeStatusBar();
  void connectFileActions();
  void connectRunActions();
  void connectViewActions();
  void connectPose();
  void connectCompare();
  void makeCritic(const Engine& engine);
  void connectSession();
  void connectBodies();
  void connectWords();
  void connectProject();
  void connectProgress();
  void showProgress();

  void chooseImage();
  void startRun(const RefinementProblem& problem,
                const std::optional<RunBranch>& branch = std::nullopt);
  void showProblem(const Problem& problem);
  void noteBodyChanged();
  void noteFinished(const RefinementResult& result);
  void updateActions();
  void updateStatus();
  void updateTitle();
  void updatePeople();
  void updateRuns();
  void updateEmptyTexts();

  Session session_;
  ThemeManager& themes_;
  SceneModel scenes_;
  KeypointPlacer placer_;
  Opener opener_;
  RefinementController controller_;
  TimeLeft time_left_;
  std::unique_ptr<MainActions> actions_;
  BodyDesk* bodies_ = nullptr;
  DescriptionDesk* words_ = nullptr;
  ProjectDesk* project_ = nullptr;
  SettingsDesk* settings_ = nullptr;
  PeopleDesk* persons_ = nullptr;
  KeypointDesk* keypoints_ = nullptr;
  PhotoDesk* photos_ = nullptr;
  PredictionDesk* predictions_ = nullptr;
  RecentFiles* recent_ = nullptr;
  MessageBar* messages_ = nullptr;
  PhotoCanvas* photo_canvas_ = nullptr;
  SideCanvas* side_canvas_ = nullptr;
  ViewPane* photo_pane_ = nullptr;
  ViewPane* side_pane_ = nullptr;
  ViewPane* top_pane_ = nullptr;
  ViewPane* free_pane_ = nullptr;
  SideCanvas* top_canvas_ = nullptr;
  SideCanvas* free_canvas_ = nullptr;
  ViewGrid* views_ = nullptr;
  PoseDesk* pose_desk_ = nullptr;
  CompareDesk* compare_ = nullptr;
  ReviewDesk* review_ = nullptr;
  CriticDesk* critic_ = nullptr;
  LearningDesk* learning_ = nullptr;
  HypothesesPanel* hypotheses_ = nullptr;
  TimelineView* timeline_ = nullptr;
  PaceBox* pace_ = nullptr;
  RunOptionsButton* run_options_ = nullptr;
  QComboBox* people_ = nullptr;
  QComboBox* runs_ = nullptr;
  QLabel* activity_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* server_label_ = nullptr;
  QLabel* seconds_label_ = nullptr;
  QLabel* reprojection_label_ = nullptr;
  QLabel* body_label_ = nullptr;
};

}  // namespace lay
