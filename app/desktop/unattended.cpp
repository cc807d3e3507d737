#include "app/desktop/unattended.h"

#include "app/desktop/frame_report.h"
#include "ui/panels/message_bar.h"
#include "ui/views/photo_canvas.h"
#include "ui/window/main_window.h"

#include <QCoreApplication>
#include <QFile>
#include <QPixmap>
#include <QTimer>

#include <unistd.h>
#include <cstdio>
#include <ctime>
#include <map>
#include <memory>

namespace lay {

namespace {

/// Time for the panels to be painted, and for a machine that keeps up to draw smooth edges.
constexpr int kSettleMs = 600;

}  // namespace

double millisecondsSinceProcessStart() {
  QFile file(QStringLiteral("/proc/self/stat"));
  if (!file.open(QIODevice::ReadOnly)) {
    return -1;
  }
  const QByteArray stat = file.readAll();
  // The name in parentheses may hold anything; fields are counted after it. The start time is field
  // 22 of all.
  const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
  timespec now{};
  if (fields.size() < 20 || clock_gettime(CLOCK_BOOTTIME, &now) != 0) {
    return -1;
  }
  const double started_s = fields[19].toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
  return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started_s) *
         1e3;
}

Unattended::Unattended(MainWindow& window) : QObject(&window), window_(window) {}

void Unattended::takeScreenshot(const std::filesystem::path& path) {
  connect(&window_.session(), &Session::initialChanged, this, [this] {
    // Later: the window is still in the middle of taking the body in.
    QTimer::singleShot(0, &window_, &MainWindow::refine);
  });
  connect(&window_.controller(), &RefinementController::finished, this, [this, path] {
    QTimer::singleShot(kSettleMs, this, [this, path] { whenDrawn([this, path] { save(path); }); });
  });
  leaveOnFailure();
}

void Unattended::whenDrawn(const std::function<void()>& then) {
  // The frame that follows an order may have been begun before it; the one after that was not.
  constexpr int kFrames = 2;
  auto* waiting = new QObject(this);
  auto missing = std::make_shared<std::map<BodyCanvas*, int>>();
  for (BodyCanvas* canvas : window_.findChildren<BodyCanvas*>()) {
    if (canvas->isVisible() && canvas->backend() != BodyCanvas::Backend::None) {
      missing->emplace(canvas, kFrames);
    }
  }
  const auto look = [waiting, missing, then] {
    if (missing->empty()) {
      waiting->deleteLater();
      then();
    }
  };
  for (const auto& [view, frames] : *missing) {
    BodyCanvas* canvas = view;
    connect(canvas, &BodyCanvas::framePainted, waiting, [missing, canvas, waiting, look] {
      const auto found = missing->find(canvas);
      if (found == missing->end()) return;
      // Not at once: a canvas may still be in its paint event.
      if (--found->second > 0) {
        QTimer::singleShot(0, canvas, &BodyCanvas::drawAgain);
      } else {
        missing->erase(found);
        QTimer::singleShot(0, waiting, look);
      }
    });
    canvas->drawAgain();
  }
  QTimer::singleShot(0, waiting, look);
}

void Unattended::leaveOnFailure() {
  connect(&window_.controller(), &RefinementController::failed, this, &Unattended::fail);
  connect(&window_.opener(), &Opener::failed, this, [this](const Problem& problem) {
    fail(problem.title + QStringLiteral(": ") + problem.text);
  });
}

void Unattended::save(const std::filesystem::path& path) {
  if (!window_.grab().save(QString::fromStdString(path.string()), "PNG")) {
    fail(tr("Cannot write the screenshot %1. Is the folder there and writable?")
             .arg(QString::fromStdString(path.string())));
    return;
  }
  QCoreApplication::exit(0);
}

void Unattended::fail(const QString& text) {
  std::fprintf(stderr, "layfigure: %s\n", qUtf8Printable(text));
  QCoreApplication::exit(1);
}

void Unattended::reportFrames() {
  new FrameReport(window_);  // the window's
  leaveOnFailure();
}

void Unattended::reportStartup() {
  connect(window_.photoCanvas(), &BodyCanvas::framePainted, this, [this] {
    window_.photoCanvas()->disconnect(
        this);  // once: another frame may come before exit() takes effect
    std::printf("{\"startup_ms\": %.1f}\n", millisecondsSinceProcessStart());
    std::fflush(stdout);
    QCoreApplication::exit(0);
  });
}

}  // namespace lay
