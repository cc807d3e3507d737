#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace lay {

class BodyCanvas;
class MainWindow;

/// How fluid the window is while a run is live: all four views are shown in a window of 1280 x 800
/// and drawn as often as they can be while the body that was opened is refined; between the steps
/// there is a pause, so that the run lasts some seconds. Prints
/// {"live_fps": ..., "live_longest_wait_ms": ...} when the run is over and leaves the program.
/// live_fps counts the frames of the slowest view; the wait is the longest in which the window
/// answered nobody.
class FrameReport : public QObject {
  Q_OBJECT
 public:
  explicit FrameReport(MainWindow& window);

 private:
  void start();
  void finish();

  struct View {
    BodyCanvas* canvas;
    int frames = 0;
  };

  MainWindow& window_;
  std::vector<View> views_;
  QElapsedTimer since_start_;
  QTimer pulse_;
  QElapsedTimer since_pulse_;
  qint64 longest_wait_ns_ = 0;
  bool is_over_ = false;
};

}  // namespace lay
