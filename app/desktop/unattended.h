#pragma once

#include <filesystem>
#include <functional>

#include <QObject>

namespace lay {

class MainWindow;

/// Milliseconds since this process was started by the system; -1 where that is not known.
[[nodiscard]] double millisecondsSinceProcessStart();

/// What the window does without a person: for the README's picture and the benchmark. Leaves the
/// program when done.
class Unattended : public QObject {
  Q_OBJECT
 public:
  explicit Unattended(MainWindow& window);

  /// Refines as soon as there is a body, saves the window as PNG when the run is over. Exit code 1
  /// and a line on stderr when something fails on the way.
  void takeScreenshot(const std::filesystem::path& path);

  /// Prints {"startup_ms": ...} at the first painted frame.
  void reportStartup();

  /// Refines as soon as there is a body and prints how fluid the window is meanwhile: see
  /// FrameReport. Fails as takeScreenshot does.
  void reportFrames();

 private:
  /// Calls `then` once every view shows what there is to show now.
  void whenDrawn(const std::function<void()>& then);
  void leaveOnFailure();
  void save(const std::filesystem::path& path);
  void fail(const QString& text);

  MainWindow& window_;
};

}  // namespace lay
