#pragma once

#include "core/critic/benchmark_groups.h"
#include "core/critic/critic_report.h"
#include "core/critic/stand_in_judge.h"

namespace lay {

struct ReflectionOptions {
  double tau = 0.5;  ///< Spearman correlation from which a ranking counts as right (GAP-22)
  int prototypes_per_group = 3;  ///< the best, the worst, and the one that was misjudged most
};

/// Learns from groups of which the truth is known (the exploration phase of arXiv 2602.19180):
/// rules that were used are credited where the ranking agreed with the truth; where it did not, a
/// rule is mined from what tells the truth there and is not yet looked at; representative cases
/// become prototypes. The judge is the stand-in.
class Reflection {
 public:
  Reflection(BodyModelPtr body, CriticMemory start, ReflectionOptions options = {});

  /// Explores one group. @return the correlation that the judge reached on it.
  double explore(const BenchmarkGroup& made);

  /// What has been learned; what judges with it afterwards leaves it as it is.
  [[nodiscard]] std::shared_ptr<const CriticMemory> memory() const { return memory_; }
  [[nodiscard]] int numMined() const { return num_mined_; }

 private:
  void mine(const StandInJudge::Seen& seen, const std::vector<double>& errors);
  void remember(const StandInJudge::Seen& seen,
                const Verdict& verdict,
                const std::vector<double>& errors);

  BodyModelPtr body_;
  std::shared_ptr<CriticMemory> memory_;
  ReflectionOptions options_;
  StandInJudge judge_;
  int num_mined_ = 0;
};

/// One row of the ablation of memories.
struct MemoryRow {
  std::string name;
  CriticReport report;
};

/// Judges the same groups without memories, with rules, with prototypes, with both, and with what
/// a judge has that never reflected (the seed rules).
class MemoryAblation {
 public:
  MemoryAblation(BodyModelPtr body, std::shared_ptr<const CriticMemory> memory);
  void add(const BenchmarkGroup& made);
  [[nodiscard]] std::vector<MemoryRow> rows() const;

 private:
  struct Way {
    std::string name;
    StandInJudge judge;
    CriticTrial trial;
  };
  BodyModelPtr body_;
  std::vector<Way> ways_;
};

}  // namespace lay
