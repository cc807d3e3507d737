#pragma once

#include <filesystem>
#include <optional>

#include <QObject>

#include "core/body/body_difference.h"
#include "ui/document/compared_file.h"
#include "ui/document/problem.h"
#include "ui/document/session.h"
#include "ui/live/job_runner.h"

namespace lay {

/// The body that the shown one is compared with, if any: a step that was pinned, of this run or
/// another, or a body out of a file, as ground truth or another method's result is. It is a way of
/// looking: no step of undo, and in no project. Another person or photo ends it. GUI thread.
class Comparison : public QObject {
  Q_OBJECT
 public:
  explicit Comparison(Session& session, QObject* parent = nullptr);

  /// The body that is shown becomes the one to compare with. Does nothing without one.
  void pinShown();
  /// Reads a file on a thread of its own; failed() tells what is wrong with it.
  void open(const std::filesystem::path& path);
  /// See readComparedFile; the first entry is chosen.
  void show(const lay::ComparedFile& file);
  /// Another frame or person of the file. @param index clamped.
  void choose(int index);
  void clear();

  [[nodiscard]] bool isActive() const { return !file_.entries.empty(); }
  /// What it is: "Run 1, step 4", "truth.npz, frame 3 of 90".
  [[nodiscard]] QString name() const;
  [[nodiscard]] int numEntries() const { return static_cast<int>(file_.entries.size()); }
  [[nodiscard]] int chosen() const { return chosen_; }
  /// The step that was pinned while its run is shown, else -1.
  [[nodiscard]] int pinnedStep() const;

  /// Posed with the body in use; null when nothing is compared.
  [[nodiscard]] PosedBodyPtr body() const;
  /// Of the shown body from it; none when either is missing.
  [[nodiscard]] std::optional<BodyDifference> difference() const;

 Q_SIGNALS:
  /// Something else, or nothing, is compared with.
  void changed();
  /// The shown body is another one now.
  void differenceChanged();
  void failed(const lay::Problem& problem);

 private:
  struct Pinned {
    std::string run;  ///< its id; "" for the initial body
    int step = -1;
  };
  void follow();
  void noteSubject();
  [[nodiscard]] std::string personId() const;

  Session& session_;
  ComparedFile file_;
  int chosen_ = 0;
  std::optional<Pinned> pinned_;
  std::string person_;
  JobRunner reader_;
  // What was posed and compared last, and for what: every view asks for it.
  mutable std::optional<SmplParams> posed_for_;
  mutable BodyModelPtr posed_with_;
  mutable PosedBodyPtr posed_;
  mutable PosedBodyPtr compared_;
  mutable std::optional<BodyDifference> difference_;
};

}  // namespace lay
