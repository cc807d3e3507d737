#include "ui/window/main_window.h"

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/io/resource_paths.h"
#include "core/project/project_file.h"
#include "core/project/review_file.h"
#include "ui/document/core_sentences.h"
#include "ui/document/error_sentences.h"
#include "ui/document/photo_reading.h"
#include "ui/document/spoken_number.h"
#include "ui/document/vlm_preferences.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/run_options_button.h"
#include "ui/theme/theme_manager.h"
#include "ui/timeline/step_slider.h"
#include "ui/timeline/timeline_view.h"
#include "ui/views/photo_canvas.h"
#include "ui/views/side_canvas.h"
#include "ui/views/view_pane.h"
#include "ui/window/body_desk.h"
#include "ui/window/compare_desk.h"
#include "ui/window/critic_desk.h"
#include "ui/window/description_desk.h"
#include "ui/window/export_dialog.h"
#include "ui/window/keypoint_desk.h"
#include "ui/window/learning_desk.h"
#include "ui/window/people_desk.h"
#include "ui/window/photo_desk.h"
#include "ui/window/photo_patterns.h"
#include "ui/window/pose_desk.h"
#include "ui/window/prediction_desk.h"
#include "ui/window/project_desk.h"
#include "ui/window/recent_files.h"
#include "ui/window/review_desk.h"
#include "ui/window/settings_desk.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QTabBar>

#include <algorithm>

namespace lay {

namespace {

std::filesystem::path toPath(const QString& text) {
  return {text.toStdString()};
}

bool isKeypointFile(const QString& path) {
  return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ||
         path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
}

}  // namespace

MainWindow::MainWindow(const Engine& engine,
                       ThemeManager& themes,
                       const std::filesystem::path& journals,
                       QWidget* parent)
    : QMainWindow(parent),
      themes_(themes),
      scenes_(session_),
      placer_(session_),
      opener_(session_, engine),
      controller_(engine.refine),
      actions_(std::make_unique<MainActions>(*this)) {
  setWindowTitle(tr("Layfigure"));
  setAcceptDrops(true);
  resize(1280, 800);
  bodies_ = new BodyDesk(*this, *actions_, opener_);
  project_ = new ProjectDesk(*this, *actions_, session_, opener_, journals);
  words_ = new DescriptionDesk(*this, *actions_, session_, scenes_, engine);
  persons_ = new PeopleDesk(session_, opener_, engine, this);
  keypoints_ = new KeypointDesk(session_, opener_, *actions_, *this);
  photos_ = new PhotoDesk(*this, *actions_, session_, opener_);
  predictions_ = new PredictionDesk(session_, *actions_, engine.regress, *this);
  review_ = new ReviewDesk(engine, *actions_->file_menu, actions_->save, this);
  makeViews();
  makeDocks();
  completeToolBar();
  makeStatusBar();
  connectFileActions();
  connectRunActions();
  connectViewActions();
  connectPose();
  connectCompare();
  makeCritic(engine);
  review_->setRefinementOptions([this] {
    return PhotoRefinementOptions{
        opener_.bodyId().toStdString(), run_options_->options(), embedsPhotos()};
  });
  connectSession();
  connectBodies();
  connectWords();
  connectProject();
  connectProgress();
  settings_ = new SettingsDesk(*this, *views_, *actions_, themes_, engine);
  settings_->restoreLayout();
  photos_->showDockAsNeeded();
  connect(actions_->reset_layout, &QAction::triggered, photos_, &PhotoDesk::showDockAsNeeded);
  updateActions();
  updateStatus();
  updateTitle();
  updateEmptyTexts();
  photo_canvas_->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::open(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    review_->open(path);
    return;
  }
  project_->whenSafe([this, path] {
    if (isProjectFile(path)) {
      opener_.openProject(path);
    } else {
      openImage(path);
    }
  });
}

void MainWindow::openImage(const std::filesystem::path& image,
                           const std::optional<std::filesystem::path>& keypoints,
                           int person) {
  opener_.openImage(image, keypoints, person);
}

void MainWindow::openSample() {
  for (const char* name : {"sample/sample.jpg", "sample/sample.png"}) {
    try {
      openImage(findResourceFile(name));
      return;
    } catch (const FileError&) {
      // The other ending, or else the words below.
    }
  }
  showProblem({Problem::Severity::Warning,
               tr("The sample is not installed"),
               tr("There is no resources/sample/sample.jpg. Open a photo of your own."),
               Problem::Fix::OpenImage});
}

void MainWindow::chooseImage() {
  auto* dialog = new QFileDialog(this, tr("Open a photograph or a project"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  const QString images = photoPatterns();
  dialog->setNameFilters({tr("Photographs and projects (%1)").arg(images + " *.layfigure"),
                          tr("Photographs (%1)").arg(images),
                          tr("Layfigure projects (%1)").arg(QStringLiteral("*.layfigure")),
                          tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    open(toPath(path));
  });
  dialog->open();
}

void MainWindow::chooseExport() {
  if (!session_.shownParams() || !session_.body()) {
    showProblem(
        {Problem::Severity::Info,
         tr("There is no body to export yet"),
         tr("Open a photo with keypoints; then a body is shown, and what is shown is exported."),
         session_.photo() ? Problem::Fix::OpenKeypoints : Problem::Fix::OpenImage});
    return;
  }
  auto* dialog = new ExportDialog(session_, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ExportDialog::exported, this, [this](const QString& path) {
    const std::filesystem::path file = std::filesystem::absolute(toPath(path));
    session_.document().record([&file](Project& project) {
      std::string format = file.extension().string();
      format.erase(0, format.find_first_not_of('.'));
      project.exports.push_back({file, format, utcNow()});
    });
    activity_->setText(tr("Exported %1").arg(path));
    Q_EMIT exported(path);
  });
  dialog->open();
}

void MainWindow::refine() {
  if (session_.subject() && session_.initial()) {
    startRun(session_.problem());
  }
}

void MainWindow::startRun(const RefinementProblem& problem,
                          const std::optional<RunBranch>& branch) {
  if (!session_.photo() || !session_.subject() || !session_.initial() || controller_.isRunning()) {
    return;
  }
  RefinementOptions options = run_options_->options();
  options.threads = std::max(1, availableProcessors() - 1);  // one stays for the window
  messages_->dismiss();
  // The initial prediction is a step too.
  const int expected = 1 + options.ddim_steps + options.polish_iterations;
  time_left_.begin(expected, TimeLeft::Clock::now());
  session_.beginRun(
      problem, controller_.start(session_.body(), problem, options), expected, options, branch);
  timeline_->slider()->setFocus();
  updateActions();
}

void MainWindow::setDevice(DeviceChoice choice) {
  run_options_->setDevice(choice);
}

void MainWindow::noteFinished(const RefinementResult& result) {
  session_.endRun(result);
  const auto& summary = result.summary;
  activity_->setText(summary.termination == Termination::Cancelled
                         ? tr("Stopped. What was found so far is shown.")
                         : tr("Refined %1 bodies in %2 steps.")
                               .arg(result.hypotheses.size())
                               .arg(session_.numSteps() - 1));
  if (!summary.device.notice.empty()) {
    showProblem({Problem::Severity::Warning,
                 tr("The processor was used instead of CUDA"),
                 spokenErrors(summary.device.notice),
                 Problem::Fix::None});
  } else if (!summary.doubts.empty()) {
    QStringList doubts;
    for (const std::string& doubt : summary.doubts) {
      doubts += spokenSentences(doubt);
    }
    showProblem({Problem::Severity::Warning,
                 tr("This body is in doubt"),
                 doubts.join(QLatin1Char('\n')),
                 Problem::Fix::None});
  }
  updateActions();
  updateStatus();
}

void MainWindow::noteBodyChanged() {
  updateTitle();
  updateStatus();
  const auto& run = session_.run();
  if (!run || run->body == session_.body()) {
    return;
  }
  controller_.stop();
  showProblem(
      {Problem::Severity::Info,
       tr("This run was made with another body"),
       tr("It is shown with %1 now. Refine fits that body to the photo.").arg(bodies_->title()),
       Problem::Fix::None});
}

void MainWindow::showProblem(const Problem& problem) {
  messages_->showProblem(problem);
}

void MainWindow::makeCritic(const Engine& engine) {
  critic_ = new CriticDesk(scenes_, *words_, *hypotheses_, engine, *actions_->critique_menu, this);
  connect(critic_, &CriticDesk::failed, this, &MainWindow::showProblem);
  connect(critic_, &CriticDesk::told, activity_, &QLabel::setText);
  if (QAction* colors = critic_->colorsAction()) {
    actions_->view_menu->insertActions(actions_->show_uncertainty,
                                       {colors, critic_->contactAction()});
  }
  learning_ = new LearningDesk(*this, *actions_->critique_menu, session_, engine.find_trainer);
  connect(learning_, &LearningDesk::failed, this, &MainWindow::showProblem);
  connect(learning_, &LearningDesk::told, activity_, &QLabel::setText);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      timeline_->stepBy(-1);
      return;
    case Qt::Key_Right:
      timeline_->stepBy(1);
      return;
    case Qt::Key_Home:
      session_.showStep(0);
      return;
    case Qt::Key_End:
      session_.showStep(session_.numSteps() - 1);
      return;
    case Qt::Key_Space:
      timeline_->togglePlay();
      return;
    default:
      QMainWindow::keyPressEvent(event);
  }
}

void MainWindow::childEvent(QChildEvent* event) {
  QMainWindow::childEvent(event);
  // Where docks lie over each other Qt makes a bar of tabs when it likes, without a name.
  if (auto* tabs = event->polished() ? qobject_cast<QTabBar*>(event->child()) : nullptr) {
    tabs->setAccessibleName(tr("Panels that lie here"));
  }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); })) {
    event->acceptProposedAction();
  }
}

void MainWindow::dropEvent(QDropEvent* event) {
  std::optional<std::filesystem::path> image;
  std::optional<std::filesystem::path> keypoints;
  std::vector<std::filesystem::path> models;
  std::vector<std::filesystem::path> photos;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) {
      const QString path = url.toLocalFile();
      // A folder may be one of body models, too, as they are downloaded.
      if (isReviewFolder(toPath(path))) {
        image = toPath(path);
      } else if (BodyLibrary::isModelFile(toPath(path))) {
        models.push_back(toPath(path));
      } else if (isKeypointFile(path)) {
        keypoints = toPath(path);
      } else {
        image = toPath(path);
        if (!isProjectFile(*image)) {
          photos.push_back(*image);
        }
      }
    }
  }
  // Parameters of a posed body have the same endings as body models and keypoints.
  if (models.size() == 1 && !image) {
    predictions_->opener().open(models.front(), [this, models] { bodies_->importFiles(models); });
  } else if (!models.empty()) {
    bodies_->importFiles(models);
  }
  if (photos.size() > 1) {
    photos_->album().add(photos);  // each finds its keypoints beside it
  } else if (image && keypoints) {
    project_->whenSafe([this, image, keypoints] { openImage(*image, keypoints); });
  } else if (image) {
    open(*image);
  } else if (keypoints) {
    predictions_->opener().open(*keypoints, [this, keypoints] { keypoints_->open(*keypoints); });
  }
  event->acceptProposedAction();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!project_->mayClose()) {
    event->ignore();
    return;
  }
  settings_->saveLayout();
  // So that nothing is computed for a window that is gone.
  controller_.abandon();
  event->accept();
}

void MainWindow::updateActions() {
  const bool can_start = session_.initial().has_value() && !controller_.isRunning();
  keypoints_->updateActions();
  actions_->open_prediction->setEnabled(session_.initial().has_value());
  actions_->start_from_photo->setEnabled(session_.initial().has_value());
  actions_->refine->setEnabled(can_start);
  actions_->stop->setEnabled(controller_.isRunning());
  actions_->pause->setEnabled(controller_.isRunning());
  actions_->pause->setChecked(controller_.isPaused());
  actions_->advance->setEnabled(controller_.isPaused());
  actions_->export_body->setEnabled(session_.shownParams().has_value() && session_.body());
  run_options_->setEnabled(!controller_.isRunning());
  compare_->updateActions(can_start);
  pose_desk_->updateActions(session_.photo().has_value(),
                            session_.shownParams().has_value() && session_.body() != nullptr);
}

void MainWindow::updateStatus() {
  const auto& run = session_.run();
  const auto error = session_.shownReprojection();
  const auto initial =
      session_.initial() ? session_.reprojectionOf(*session_.initial()) : std::nullopt;
  if (error && initial && run) {
    reprojection_label_->setText(tr("Reprojection %1 → %2 px")
                                     .arg(spokenNumber(static_cast<double>(*initial), 1))
                                     .arg(spokenNumber(static_cast<double>(*error), 1)));
  } else if (error) {
    reprojection_label_->setText(
        tr("Reprojection %1 px").arg(spokenNumber(static_cast<double>(*error), 1)));
  } else {
    reprojection_label_->clear();
  }
  seconds_label_->setText(
      run && run->result ? tr("%1 s on %2")
                               .arg(spokenNumber(run->result->summary.seconds, 2))
                               .arg(run->result->summary.device.isCuda() ? tr("CUDA") : tr("CPU"))
                         : QString());
  body_label_->setText(tr("Body: %1").arg(bodies_->title()));
  const VlmSettings settings = loadVlmSettings();
  const QString host = QUrl(QString::fromStdString(settings.base_url)).host();
  server_label_->setText(host.isEmpty() ? tr("Words: from the first body")
                                        : tr("Words: language model at %1").arg(host));
}

void MainWindow::updateTitle() {
  const auto& photo = session_.photo();
  if (!photo) {
    setWindowTitle(tr("%1 – Layfigure").arg(bodies_->title()));
    photo_pane_->setNote({});
    return;
  }
  const QString name = QString::fromStdString(photo->path.filename().string());
  setWindowTitle(tr("%1[*] – %2 – Layfigure").arg(project_->name(), bodies_->title()));
  photo_pane_->setNote(
      tr("%1, %2 × %3 px").arg(name).arg(photo->image->width).arg(photo->image->height));
}

void MainWindow::updatePeople() {
  const QSignalBlocker blocker(people_);
  people_->clear();
  const auto& subject = session_.subject();
  const int count = subject ? subject->num_people : 0;
  for (int i = 0; i < count; ++i) {
    people_->addItem(tr("Person %1 of %2").arg(i + 1).arg(count));
  }
  people_->setCurrentIndex(subject ? subject->person : -1);
  people_->setVisible(count > 1);
}

void MainWindow::updateEmptyTexts() {
  photo_pane_->setEmptyText(
      session_.photo() ? QString() : tr("Drop a photograph here, or open one with Ctrl+O"));
  side_pane_->setEmptyText(
      session_.shownParams() ? QString() : tr("The body appears here once keypoints are open"));
}

}  // namespace lay
