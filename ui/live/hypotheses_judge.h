#pragma once

#include <map>
#include <memory>

#include <QObject>

#include "core/critic/critic.h"
#include "ui/document/problem.h"
#include "ui/document/session.h"
#include "ui/live/engine.h"
#include "ui/live/job_runner.h"

namespace lay {

/// Has the hypotheses of a finished run judged on a thread of its own, and keeps what was said of
/// the run that is shown. It is a way of looking: no part of the document. GUI thread.
class HypothesesJudge : public QObject {
  Q_OBJECT
 public:
  /// @param judge may be empty: then nothing is judged.
  HypothesesJudge(Session& session, JudgeFunction judge, QObject* parent = nullptr);

  /// Another one judges from now on: what was said is forgotten, and said anew where each run is
  /// judged.
  void setJudge(JudgeFunction judge);

  /// Whether each run is judged when it ends, or is shown again; on at first.
  void setAutomatic(bool on);
  [[nodiscard]] bool isAutomatic() const { return is_automatic_; }

  /// A judge is there, and a finished run to be judged.
  [[nodiscard]] bool canJudge() const;
  /// Judges the shown run, whatever was said of it before. Does nothing when canJudge() is false.
  void judge();
  [[nodiscard]] bool isJudging() const { return is_judging_; }

  /// What is said of a hypothesis where it ended; null when another step is shown, or nothing is
  /// said of it.
  [[nodiscard]] const Critique* critiqueOf(int hypothesis) const;
  /// The same of the shown body; null of a mixture, which nobody has judged.
  [[nodiscard]] const Critique* ofShown() const;
  /// What a person should know of how the scores came about.
  [[nodiscard]] const std::vector<std::string>& notices() const { return notices_; }

 Q_SIGNALS:
  /// Something else is known of the hypotheses, or judging has begun or ended.
  void changed();
  void failed(const lay::Problem& problem);

 private:
  void follow();
  void forget();
  void take(const std::vector<int>& hypotheses, const Outcome<Verdict>& outcome);

  Session& session_;
  JudgeFunction judge_;
  bool is_automatic_ = true;
  bool is_judging_ = false;
  std::shared_ptr<const StepHistory> judged_;  // of the run that is judged, or was
  std::map<int, Critique> critiques_;          // by hypothesis
  std::vector<std::string> notices_;
  JobRunner runner_;  // last: joined before anything goes
};

}  // namespace lay
