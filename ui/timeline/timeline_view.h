#pragma once

#include <chrono>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "ui/document/session.h"
#include "ui/timeline/loss_series.h"

class QButtonGroup;
class QAction;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace lay {

class LossChart;
class StepSlider;

/// The steps of the run: a slider, play, the losses as curves. During a run it grows; afterwards it
/// scrubs. GUI thread.
class TimelineView : public QWidget {
  Q_OBJECT
 public:
  explicit TimelineView(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] StepSlider* slider() const { return slider_; }
  [[nodiscard]] LossChart* chart() const { return chart_; }
  /// The least time each step is seen when played.
  void setPace(std::chrono::milliseconds pace);

  /// A button for an action beside the transport.
  void addTool(QAction* action);
  /// A widget between transport and slider.
  void addBar(QWidget* bar);

  void stepBy(int delta);
  void togglePlay();
  [[nodiscard]] bool isPlaying() const { return player_.isActive(); }

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QHBoxLayout* makeTransport();
  QToolButton* addButton(QHBoxLayout* row, const char* icon_name, const QString& name);
  void rebuild();
  void append(int first, int last);
  void showSteps();
  void showCurrent();
  void makeLegend();
  void fitHeader();
  void playNext();
  void stopPlaying();

  Session& session_;
  LossSeries series_;
  std::vector<Phase> phases_;
  QTimer player_;
  QLabel* position_;
  QToolButton* play_ = nullptr;
  QHBoxLayout* row_ = nullptr;  // the transport's
  std::vector<QToolButton*> transport_;
  QBoxLayout* header_;  // the transport, and beside or below it the legend
  QHBoxLayout* legend_;
  QButtonGroup* terms_;
  StepSlider* slider_;
  LossChart* chart_;
};

}  // namespace lay
