// MainWindow's second half: what it is made of and how its parts are connected.
#include "ui/panels/message_bar.h"
#include "ui/panels/pace_box.h"
#include "ui/panels/run_options_button.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_manager.h"
#include "ui/timeline/timeline_view.h"
#include "ui/views/photo_canvas.h"
#include "ui/views/side_canvas.h"
#include "ui/views/view_grid.h"
#include "ui/views/view_pane.h"
#include "ui/window/body_desk.h"
#include "ui/window/compare_desk.h"
#include "ui/window/description_desk.h"
#include "ui/window/keypoint_desk.h"
#include "ui/window/main_window.h"
#include "ui/window/people_desk.h"
#include "ui/window/photo_desk.h"
#include "ui/window/pose_desk.h"
#include "ui/window/prediction_desk.h"
#include "ui/window/project_desk.h"
#include "ui/window/recent_files.h"
#include "ui/window/review_desk.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QSlider>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace lay {

namespace {

constexpr int kEdge = 8;  // px between the views and the window's edges

}  // namespace

void MainWindow::makeViews() {
  messages_ = new MessageBar(this);
  photo_canvas_ = new PhotoCanvas(scenes_, this, &placer_);
  side_canvas_ = new SideCanvas(scenes_, this);
  persons_->watch(*photo_canvas_);
  photo_pane_ = new ViewPane(tr("Photo"), photo_canvas_, this);
  side_pane_ = new ViewPane(tr("Side"), side_canvas_, this);
  top_canvas_ = new SideCanvas(scenes_, this, Standpoint::Top);
  free_canvas_ = new SideCanvas(scenes_, this, Standpoint::Free);
  top_pane_ = new ViewPane(tr("Top"), top_canvas_, this);
  free_pane_ = new ViewPane(tr("Free"), free_canvas_, this);
  people_ = new QComboBox(this);
  people_->setAccessibleName(tr("Person"));
  people_->setObjectName(QStringLiteral("people"));
  people_->hide();
  photo_pane_->addWidget(people_);
  photo_pane_->addAction(actions_->show_mesh);
  auto* opacity = new QSlider(Qt::Horizontal, this);
  opacity->setRange(5, 100);
  opacity->setFixedWidth(72);
  opacity->setToolTip(tr("How opaque the body is over the photo"));
  opacity->setAccessibleName(tr("Opacity of the body"));
  opacity->setObjectName(QStringLiteral("opacity"));
  opacity->setValue(static_cast<int>(std::lround(scenes_.options().opacity * 100)));
  connect(opacity, &QSlider::valueChanged, this, [this](int percent) {
    ViewOptions options = scenes_.options();
    options.opacity = static_cast<float>(percent) / 100;
    scenes_.setOptions(options);
  });
  photo_pane_->addWidget(opacity);
  for (QAction* action :
       {actions_->wireframe, actions_->show_keypoints, actions_->show_residuals, actions_->fit}) {
    photo_pane_->addAction(action);
  }
  runs_ = new QComboBox(this);
  runs_->setAccessibleName(tr("Run"));
  runs_->setObjectName(QStringLiteral("runs"));
  runs_->setToolTip(tr("Which of this person's runs is shown"));
  runs_->hide();
  side_pane_->addWidget(runs_);
  side_pane_->addAction(actions_->show_others);

  views_ = new ViewGrid(this);
  for (ViewPane* pane : {photo_pane_, side_pane_, top_pane_, free_pane_}) {
    views_->add(pane);
  }
  views_->setShown(1, true);
  auto* center = new QWidget(this);
  auto* column = new QVBoxLayout(center);
  column->setContentsMargins(kEdge, kEdge, 0, 0);
  column->setSpacing(8);
  column->addWidget(messages_);
  column->addWidget(views_, 1);
  setCentralWidget(center);
}

void MainWindow::completeToolBar() {
  pace_ = new PaceBox(this);
  run_options_ = new RunOptionsButton(this);
  QToolBar* bar = actions_->tool_bar;
  bar->addWidget(pace_);
  bar->addWidget(run_options_);
  auto* spacer = new QWidget(this);
  spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  bar->addWidget(spacer);
  bar->addAction(actions_->export_body);
  bar->addAction(actions_->toggle_theme);
  for (QAction* action : {actions_->export_body, actions_->toggle_theme}) {
    bar->widgetForAction(action)->setAccessibleName(action->text().remove(QLatin1Char('&')));
  }
  if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(actions_->toggle_theme))) {
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  }
}

void MainWindow::makeStatusBar() {
  activity_ = new QLabel(tr("Ready"), this);
  activity_->setObjectName(QStringLiteral("activity"));
  seconds_label_ = new QLabel(this);
  seconds_label_->setObjectName(QStringLiteral("seconds"));
  seconds_label_->setToolTip(
      tr("Time the run computed, without the pace and pauses, and where its networks did"));
  reprojection_label_ = new QLabel(this);
  reprojection_label_->setObjectName(QStringLiteral("reprojection"));
  reprojection_label_->setToolTip(
      tr("Mean distance from the keypoints: of the first body, then of the shown one"));
  body_label_ = new QLabel(this);
  statusBar()->setSizeGripEnabled(false);
  progress_ = new QProgressBar(this);
  progress_->setAccessibleName(tr("Progress of the run"));
  progress_->setObjectName(QStringLiteral("progress"));
  progress_->setTextVisible(false);
  progress_->setFixedWidth(120);
  progress_->hide();
  server_label_ = new QLabel(this);
  server_label_->setObjectName(QStringLiteral("server"));
  statusBar()->addWidget(progress_);
  statusBar()->addWidget(activity_, 1);
  statusBar()->addPermanentWidget(reprojection_label_);
  statusBar()->addPermanentWidget(seconds_label_);
  statusBar()->addPermanentWidget(server_label_);
  statusBar()->addPermanentWidget(body_label_);
}

void MainWindow::connectFileActions() {
  recent_ = new RecentFiles(*actions_->recent_menu, this);
  connect(recent_, &RecentFiles::chosen, this, [this](const QString& path) {
    open(path.toStdString());
  });
  connect(&opener_, &Opener::imageOpened, recent_, &RecentFiles::add);
  connect(&opener_, &Opener::projectOpened, recent_, &RecentFiles::add);
  connect(&photos_->album(), &PhotoAlbum::opened, recent_, &RecentFiles::add);
  connect(actions_->open_image, &QAction::triggered, this, &MainWindow::chooseImage);
  connect(predictions_, &PredictionDesk::told, this, &MainWindow::showProblem);
  const auto tellActivity = [this](const QString& what) {
    activity_->setText(what.isEmpty() ? tr("Ready") : what);
  };
  connect(predictions_, &PredictionDesk::busyChanged, this, tellActivity);
  connect(keypoints_, &KeypointDesk::failed, this, &MainWindow::showProblem);
  connect(keypoints_, &KeypointDesk::busyChanged, this, tellActivity);
  connect(actions_->open_sample, &QAction::triggered, this, [this] {
    project_->whenSafe([this] { openSample(); });
  });
  connect(actions_->export_body, &QAction::triggered, this, &MainWindow::chooseExport);
  connect(actions_->quit, &QAction::triggered, this, &QWidget::close);
  connect(messages_, &MessageBar::fixRequested, this, [this](Problem::Fix fix) {
    if (fix == Problem::Fix::OpenImage) {
      chooseImage();
    } else if (fix == Problem::Fix::OpenKeypoints) {
      keypoints_->choose();
    } else if (fix == Problem::Fix::MapKeypoints) {
      keypoints_->map(messages_->problem().file.toStdString());
    } else if (fix == Problem::Fix::LanguageModel) {
      words_->showSettings();
    } else if (fix == Problem::Fix::ShowAnswer) {
      words_->showAnswer();
    } else if (fix == Problem::Fix::InstallDetectors) {
      messages_->dismiss();
      persons_->installDetectors();
    }
  });
}

void MainWindow::connectRunActions() {
  connect(actions_->refine, &QAction::triggered, this, &MainWindow::refine);
  connect(actions_->stop, &QAction::triggered, &controller_, &RefinementController::stop);
  connect(actions_->pause, &QAction::triggered, this, [this](bool paused) {
    if (paused) {
      controller_.pause();
    } else {
      controller_.resume();
    }
  });
  connect(actions_->advance, &QAction::triggered, &controller_, &RefinementController::advanceOne);
  const auto follow = [this](std::chrono::milliseconds pace) {
    timeline_->setPace(pace);
    controller_.setPace(pace);
  };
  connect(pace_, &PaceBox::paceChanged, this, follow);
  follow(pace_->pace());
}

void MainWindow::connectViewActions() {
  const auto connectToggle = [this](QAction* action, bool ViewOptions::*field) {
    action->setChecked(scenes_.options().*field);
    connect(action, &QAction::toggled, this, [this, field](bool on) {
      ViewOptions options = scenes_.options();
      options.*field = on;
      scenes_.setOptions(options);
    });
  };
  connectToggle(actions_->show_mesh, &ViewOptions::show_mesh);
  connectToggle(actions_->wireframe, &ViewOptions::wireframe);
  connectToggle(actions_->show_keypoints, &ViewOptions::show_keypoints);
  connectToggle(actions_->show_residuals, &ViewOptions::show_residuals);
  connectToggle(actions_->show_others, &ViewOptions::show_others);
  connectToggle(actions_->show_skeleton, &ViewOptions::show_skeleton);
  connectToggle(actions_->xray, &ViewOptions::xray);
  connectToggle(actions_->show_uncertainty, &ViewOptions::show_uncertainty);
  for (int i = 0; i < views_->count(); ++i) {
    connect(actions_->views[static_cast<std::size_t>(i)],
            &QAction::triggered,
            this,
            [this, i](bool shown) { views_->setShown(i, shown); });
  }
  connect(actions_->all_views, &QAction::triggered, this, [this] {
    for (int i = 0; i < views_->count(); ++i) {
      views_->setShown(i, true);
    }
  });
  const auto tickViews = [this] {
    for (int i = 0; i < views_->count(); ++i) {
      actions_->views[static_cast<std::size_t>(i)]->setChecked(views_->isShown(i));
    }
  };
  connect(views_, &ViewGrid::shownChanged, this, tickViews);
  tickViews();
  connect(actions_->fit, &QAction::triggered, photo_canvas_, &PhotoCanvas::fit);
  for (SideCanvas* canvas : {side_canvas_, top_canvas_, free_canvas_}) {
    connect(actions_->fit, &QAction::triggered, canvas, &SideCanvas::fit);
  }
  connect(side_canvas_, &SideCanvas::cameraChanged, this, [this] {
    side_pane_->setNote(side_canvas_->isAtStandpoint() ? tr("90° to the person's right")
                                                       : tr("moved by hand, F brings it back"));
  });
  connect(actions_->toggle_theme, &QAction::triggered, &themes_, &ThemeManager::toggle);
  const auto markTheme = [this] {
    for (QAction* action : actions_->themes->actions()) {
      action->setChecked(action->data().toInt() == static_cast<int>(themes_.choice()));
    }
  };
  connect(&themes_, &ThemeManager::changed, this, markTheme);
  connect(actions_->themes, &QActionGroup::triggered, this, [this](const QAction* action) {
    themes_.choose(static_cast<ThemeManager::Choice>(action->data().toInt()));
  });
  markTheme();
}

void MainWindow::connectPose() {
  pose_desk_ = new PoseDesk(scenes_.poseTool(), placer_, *actions_->pose_menu, this);
  connect(photo_canvas_, &PhotoCanvas::handleMenuRequested, pose_desk_, &PoseDesk::showMenu);
  for (SideCanvas* canvas : {side_canvas_, top_canvas_, free_canvas_}) {
    connect(canvas, &SideCanvas::handleMenuRequested, pose_desk_, &PoseDesk::showMenu);
  }
  photo_pane_->addAction(pose_desk_->poseAction());
  connect(&placer_, &KeypointPlacer::finished, this, [this](int num_points) {
    activity_->setText(tr("%n keypoint(s)", nullptr, num_points));
  });
}

void MainWindow::connectCompare() {
  compare_ = new CompareDesk(scenes_, *timeline_, *actions_->compare_menu, this);
  connect(compare_, &CompareDesk::failed, this, &MainWindow::showProblem);
  connect(compare_, &CompareDesk::branchRequested, this, [this] {
    if (const auto problem = session_.branchProblem()) {
      startRun(*problem, session_.branchPoint());
    }
  });
}

void MainWindow::connectSession() {
  connect(&opener_, &Opener::failed, this, &MainWindow::showProblem);
  connect(&opener_, &Opener::busyChanged, this, [this](const QString& what) {
    activity_->setText(what.isEmpty() ? tr("Ready") : what);
  });
  connect(&photos_->album(), &PhotoAlbum::failed, this, &MainWindow::showProblem);
  connect(&photos_->album(), &PhotoAlbum::told, activity_, &QLabel::setText);
  connect(&photos_->album(), &PhotoAlbum::busyChanged, this, [this](const QString& what) {
    activity_->setText(what.isEmpty() ? tr("Ready") : what);
  });
  connect(people_, &QComboBox::activated, &opener_, &Opener::selectPerson);
  connect(persons_, &PeopleDesk::failed, this, &MainWindow::showProblem);
  connect(persons_, &PeopleDesk::busyChanged, this, [this](const QString& what) {
    activity_->setText(what.isEmpty() ? tr("Ready") : what);
  });
  connect(&session_, &Session::photoChanged, this, &MainWindow::updateTitle);
  connect(&session_, &Session::photoChanged, this, &MainWindow::updateActions);
  connect(&session_, &Session::photoChanged, messages_, &MessageBar::dismiss);
  connect(&session_, &Session::subjectChanged, this, &MainWindow::updatePeople);
  connect(&session_, &Session::subjectChanged, messages_, &MessageBar::dismiss);
  connect(&session_, &Session::initialChanged, this, &MainWindow::updateActions);
  connect(&session_, &Session::shownChanged, this, &MainWindow::updateStatus);
  connect(&session_, &Session::shownChanged, this, &MainWindow::updateEmptyTexts);
  connect(&session_, &Session::bodyChanged, this, &MainWindow::updateActions);

  connect(&controller_, &RefinementController::started, this, [this] {
    activity_->setText(tr("Refining…"));
  });
  connect(&controller_, &RefinementController::stepsAppended, &session_, &Session::noteSteps);
  connect(&controller_, &RefinementController::pausedChanged, this, &MainWindow::updateActions);
  connect(&controller_, &RefinementController::finished, this, &MainWindow::noteFinished);
  connect(&controller_, &RefinementController::failed, this, [this](const QString& text) {
    session_.failRun();
    activity_->setText(tr("The run failed"));
    showProblem(
        {Problem::Severity::Error, tr("The body could not be refined"), text, Problem::Fix::None});
    updateActions();
  });
}

void MainWindow::connectBodies() {
  connect(bodies_, &BodyDesk::titleChanged, this, &MainWindow::noteBodyChanged);
  const BodyLibrary& library = bodies_->library();
  connect(&library, &BodyLibrary::failed, this, &MainWindow::showProblem);
  connect(&library, &BodyLibrary::busyChanged, this, [this](const QString& what) {
    activity_->setText(what.isEmpty() ? tr("Ready") : what);
  });
  connect(&library, &BodyLibrary::imported, this, [this](const QString& id, const QString& message) {
    showProblem({Problem::Severity::Info,
                 message,
                 id.isEmpty() ? tr("It is in your own folder of models.")
                              : tr("It is in your own folder of models; choose it in the Body menu."),
                 Problem::Fix::None});
  });
}

void MainWindow::connectWords() {
  connect(words_, &DescriptionDesk::failed, this, &MainWindow::showProblem);
  connect(words_, &DescriptionDesk::told, activity_, &QLabel::setText);
  connect(words_, &DescriptionDesk::applied, this, [this] {
    controller_.abandon();  // it works on the words of before
    // What is there already stays but for what was said anew.
    if (const auto edited = session_.editProblem()) {
      startRun(*edited);
    } else {
      refine();
    }
  });
  connect(photo_canvas_, &PhotoCanvas::partClicked, words_, &DescriptionDesk::open);
  for (SideCanvas* canvas : {side_canvas_, top_canvas_, free_canvas_}) {
    connect(canvas, &SideCanvas::partClicked, words_, &DescriptionDesk::open);
  }
}

void MainWindow::connectProject() {
  connect(project_, &ProjectDesk::failed, this, &MainWindow::showProblem);
  connect(project_, &ProjectDesk::told, activity_, &QLabel::setText);
  connect(project_, &ProjectDesk::saved, recent_, &RecentFiles::add);
  connect(review_, &ReviewDesk::failed, this, &MainWindow::showProblem);
  connect(review_, &ReviewDesk::told, activity_, &QLabel::setText);
  connect(review_, &ReviewDesk::fileChosen, this, [this](const QString& path) {
    open(path.toStdString());
  });
  connect(project_, &ProjectDesk::saved, this, [this](const QString& file) {
    review_->list().noteSaved(file.toStdString());
  });
  connect(&session_.document(), &ProjectDocument::fileChanged, this, &MainWindow::updateTitle);
  connect(&opener_, &Opener::personRefused, this, &MainWindow::updatePeople);
  connect(&session_, &Session::runAbandoned, this, [this] {
    if (controller_.isRunning()) {
      controller_.abandon();
      activity_->setText(tr("Ready"));
    }
  });
  connect(&session_, &Session::runChanged, this, &MainWindow::updateActions);
  connect(&session_, &Session::runChanged, this, &MainWindow::updateRuns);
  connect(&session_, &Session::subjectChanged, this, &MainWindow::updateRuns);
  connect(runs_, &QComboBox::activated, &session_, &Session::showRun);
}

void MainWindow::updateRuns() {
  const QSignalBlocker blocker(runs_);
  runs_->clear();
  const int count = session_.numRuns();
  for (int i = 0; i < count; ++i) {
    const auto branch = session_.branchOf(i);
    const int from = branch ? session_.runNamed(branch->run) : -1;
    const QString name = tr("Run %1 of %2").arg(i + 1).arg(count);
    runs_->addItem(from < 0 ? name
                            : tr("%1, from run %2, step %3").arg(name).arg(from + 1).arg(branch->step));
  }
  runs_->setCurrentIndex(session_.shownRun());
  runs_->setPlaceholderText(tr("Run…"));
  runs_->setVisible(count > 1);
  runs_->setEnabled(!session_.isRunLive());
}

void MainWindow::connectProgress() {
  connect(&controller_, &RefinementController::stepsAppended, this, [this](int, int last) {
    time_left_.note(last + 1, TimeLeft::Clock::now());
    showProgress();
  });
  connect(&session_, &Session::runChanged, this, &MainWindow::showProgress);
  connect(&controller_, &RefinementController::pausedChanged, this, &MainWindow::showProgress);
}

void MainWindow::showProgress() {
  const bool is_running = controller_.isRunning() && session_.isRunLive();
  progress_->setVisible(is_running);
  if (!is_running) {
    return;
  }
  progress_->setValue(time_left_.percent());
  const auto left = time_left_.left();
  const QString wait = controller_.isPaused() ? tr("held") : left ? toText(*left) : QString();
  activity_->setText(wait.isEmpty() ? tr("Refining…") : tr("Refining… %1").arg(wait));
}

}  // namespace lay
