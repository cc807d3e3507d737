#include "app/desktop/frame_report.h"

#include "ui/views/body_canvas.h"
#include "ui/views/view_grid.h"
#include "ui/window/main_window.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace lay {

namespace {

/// Two dozen steps then take a little over two seconds.
constexpr std::chrono::milliseconds kPace{100};

}  // namespace

FrameReport::FrameReport(MainWindow& window) : QObject(&window), window_(window) {
  window.resize(1280, 800);
  connect(&window.session(), &Session::initialChanged, this, [this] {
    // Later: the window is still in the middle of taking the body in.
    QTimer::singleShot(0, this, &FrameReport::start);
  });
  connect(&window.controller(), &RefinementController::finished, this, &FrameReport::finish);
  connect(&pulse_, &QTimer::timeout, this, [this] {
    longest_wait_ns_ = std::max(longest_wait_ns_, since_pulse_.nsecsElapsed());
    since_pulse_.start();
  });
}

void FrameReport::start() {
  if (!views_.empty() || !window_.session().initial()) return;  // begun, or it went
  for (int view = 0; view < window_.views()->count(); ++view) {
    window_.views()->setShown(view, true);
  }
  for (BodyCanvas* canvas : window_.findChildren<BodyCanvas*>()) views_.push_back({canvas});
  for (View& view : views_) {
    connect(view.canvas, &BodyCanvas::framePainted, this, [this, &view] {
      if (is_over_) return;
      ++view.frames;
      // Not at once: a canvas may still be in its paint event.
      QTimer::singleShot(0, view.canvas, [&view] { view.canvas->drawAgain(); });
    });
  }
  window_.controller().setPace(kPace);
  window_.refine();
  since_start_.start();
  since_pulse_.start();
  pulse_.start(0);
}

void FrameReport::finish() {
  is_over_ = true;
  const double seconds = 1e-9 * static_cast<double>(since_start_.nsecsElapsed());
  const auto slowest = std::min_element(
      views_.begin(), views_.end(), [](const View& a, const View& b) { return a.frames < b.frames; });
  std::printf("{\"live_fps\": %.1f, \"live_longest_wait_ms\": %.1f}\n",
              slowest->frames / seconds,
              1e-6 * static_cast<double>(longest_wait_ns_));
  std::fflush(stdout);
  QCoreApplication::exit(0);
}

}  // namespace lay
