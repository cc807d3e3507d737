#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <QObject>
#include <QProcess>

#include "core/registry/denoiser_versions.h"
#include "ui/live/engine.h"
#include "ui/live/time_left.h"

namespace lay {

/// Groups that say which body is better: fewer teach habits of single photos.
inline constexpr int kLeastGroupsToImprove = 12;
inline constexpr int kGoodGroupsToImprove = 100;

/// How a person wants it.
struct ImprovementOptions {
  int steps = 120;
  int rank = 8;  ///< of low-rank adapters; 0: all weights learn

  bool operator==(const ImprovementOptions&) const = default;
};

/// Fine-tunes the denoiser on preferences in a program of its own, so that the window stays live, a
/// stop works at once and a crash costs nothing. Everything lies in one folder: the preferences as
/// they were at the start, what was learned up to the last measuring, and the best so far. A
/// training that was stopped, or whose program or computer died, is there the next time. GUI thread.
class Improvement : public QObject {
  Q_OBJECT
 public:
  /// @param folder it works in. It need not exist.
  explicit Improvement(std::filesystem::path folder, QObject* parent = nullptr);
  /// A training that runs is ended; it can be taken up again.
  ~Improvement() override;

  /// What a training that is over brought.
  struct Result {
    ImprovementFigures figures;
    bool is_better = false;  ///< otherwise nothing is to be accepted
    std::string base;        ///< SHA-256 of the denoiser it was made of
  };

  /// Begins anew; what an older training left is thrown away.
  /// @param preferences a preference file. @throws FileError.
  void start(const TrainerFiles& files,
             const std::filesystem::path& preferences,
             const ImprovementOptions& options);
  /// Goes on where a training stopped. Does nothing without one. @throws FileError.
  void resume(const TrainerFiles& files);
  /// Ends it within a moment. What was learned up to the last measuring is kept.
  void stop();
  /// Throws away what a training left.
  void discard();

  [[nodiscard]] bool isRunning() const { return process_ != nullptr; }
  /// A training was begun and neither came to its end nor was thrown away.
  [[nodiscard]] bool canResume() const;
  /// Of the one that is running, or was last.
  [[nodiscard]] int step() const { return step_; }
  [[nodiscard]] int steps() const { return steps_; }
  [[nodiscard]] const TimeLeft& timeLeft() const { return time_left_; }
  /// As far as they are known: before the first measuring there is no "after".
  [[nodiscard]] const std::optional<Result>& result() const { return result_; }
  /// The best denoiser so far.
  [[nodiscard]] std::filesystem::path weights() const;

 Q_SIGNALS:
  void begun();
  void stepped();
  /// Measured on what is held out. @param is_kept it is the best so far.
  void measured(int step, double preferred_mm, double original_mm, bool is_kept);
  /// It came to its end: result() says what it brought.
  void finished();
  void stopped();
  /// @param text what the program said.
  void failed(const QString& text);

 private:
  void launch(const TrainerFiles& files);
  void read();
  void take(const QByteArray& line);
  void end(int exit_code, QProcess::ExitStatus status);
  [[nodiscard]] std::filesystem::path in(const char* name) const { return folder_ / name; }

  std::filesystem::path folder_;
  QProcess* process_ = nullptr;
  bool is_stopping_ = false;
  bool has_ended_ = false;  // the program said so
  QByteArray unread_;
  int step_ = 0;
  int steps_ = 0;
  TimeLeft time_left_;
  int first_step_ = 0;
  std::optional<Result> result_;
};

/// userStateFolder()/improvement. @throws FileError.
[[nodiscard]] std::filesystem::path userImprovementFolder();

}  // namespace lay
