// MainWindow's docks: which panels lie around the views, and where.
#include "ui/panels/body_chooser.h"
#include "ui/panels/camera_panel.h"
#include "ui/panels/descriptions_panel.h"
#include "ui/panels/hypotheses_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/joint_table_panel.h"
#include "ui/panels/photos_panel.h"
#include "ui/panels/review_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/body_desk.h"
#include "ui/window/description_desk.h"
#include "ui/window/main_window.h"
#include "ui/window/people_desk.h"
#include "ui/window/photo_desk.h"
#include "ui/window/review_desk.h"

#include <QDockWidget>
#include <QFrame>
#include <QMenu>
#include <QVBoxLayout>

namespace lay {

namespace {

constexpr int kPanelWidth = 254;
constexpr int kDockEdge = 8;  // px between the panels and the window's edges

QDockWidget* makeDock(QMainWindow& window,
                      const QString& title,
                      const char* name,
                      QWidget* content,
                      const QMargins& margins) {
  auto* dock = new QDockWidget(title, &window);
  dock->setObjectName(QString::fromLatin1(name));
  dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
  auto* card = new QFrame(dock);
  card->setProperty("role", QStringLiteral("panel"));
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(1, 1, 1, 1);
  column->addWidget(content);
  content->setMinimumWidth(kPanelWidth);
  // Distance from the window's edges: the dock itself cannot keep any.
  auto* frame = new QWidget(dock);
  auto* edge = new QVBoxLayout(frame);
  edge->setContentsMargins(margins);
  edge->addWidget(card);
  dock->setWidget(frame);
  return dock;
}

}  // namespace

void MainWindow::makeDocks() {
  timeline_ = new TimelineView(session_, this);
  QDockWidget* timeline =
      makeDock(*this, tr("Timeline"), "timelineDock", timeline_, {kDockEdge, 0, 0, kDockEdge});
  timeline->setTitleBarWidget(new QWidget(timeline));  // its own controls say what it is
  addDockWidget(Qt::BottomDockWidgetArea, timeline);
  hypotheses_ = new HypothesesPanel(session_, this);
  QDockWidget* hypotheses =
      makeDock(*this, tr("Hypotheses"), "hypothesesDock", hypotheses_, {0, 0, kDockEdge, 0});
  auto* panel = new InspectorPanel(session_, this);
  panel->addOnTop(bodies_->chooser());
  QDockWidget* camera =
      makeDock(*this, tr("Camera"), "cameraDock", persons_->cameraPanel(), {0, 0, kDockEdge, 0});
  QDockWidget* inspector =
      makeDock(*this, tr("Body"), "bodyDock", panel, {0, 0, kDockEdge, kDockEdge});
  QDockWidget* joints = makeDock(*this,
                                 tr("Joints"),
                                 "jointsDock",
                                 new JointTablePanel(scenes_, this),
                                 {0, 0, kDockEdge, kDockEdge});
  connect(panel, &InspectorPanel::jointChosen, &scenes_, &SceneModel::selectJoint);
  connect(&scenes_, &SceneModel::jointSelected, panel, &InspectorPanel::showJoint);
  QDockWidget* words = makeDock(
      *this, tr("Descriptions"), "wordsDock", words_->panel(), {kDockEdge, 0, 0, kDockEdge});
  addDockWidget(Qt::RightDockWidgetArea, hypotheses);
  addDockWidget(Qt::RightDockWidgetArea, inspector);
  addDockWidget(Qt::RightDockWidgetArea, camera);
  QDockWidget* queue =
      makeDock(*this, tr("Queue"), "queueDock", review_->panel(), {kDockEdge, 0, 0, kDockEdge});
  review_->setDock(queue);
  tabifyDockWidget(inspector, joints);
  tabifyDockWidget(joints, camera);
  inspector->raise();
  QDockWidget* photos =
      makeDock(*this, tr("Photos"), "photosDock", photos_->panel(), {kDockEdge, 0, 0, 0});
  photos_->setDock(photos);
  addDockWidget(Qt::LeftDockWidgetArea, photos);
  addDockWidget(Qt::LeftDockWidgetArea, words);
  addDockWidget(Qt::LeftDockWidgetArea, queue);
  tabifyDockWidget(words, queue);
  queue->hide();   // until a folder is opened
  photos->hide();  // until there are two
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  resizeDocks({words, hypotheses, inspector}, {304, 330, 330}, Qt::Horizontal);
  resizeDocks({hypotheses, inspector}, {450, 240}, Qt::Vertical);
  resizeDocks({timeline}, {234}, Qt::Vertical);
  resizeDocks({photos, words}, {140, 480}, Qt::Vertical);
  actions_->view_menu->addActions({words->toggleViewAction(),
                                   timeline->toggleViewAction(),
                                   hypotheses->toggleViewAction(),
                                   inspector->toggleViewAction(),
                                   joints->toggleViewAction(),
                                   queue->toggleViewAction(),
                                   camera->toggleViewAction(),
                                   photos->toggleViewAction()});
}

}  // namespace lay
