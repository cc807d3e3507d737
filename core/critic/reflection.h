#pragma once

#include "core/critic/benchmark_groups.h"
#include "core/critic/critic_report.h"
#include "core/critic/memory_judge.h"

namespace lay {

struct ReflectionOptions {
  double tau = 0.5;  ///< Spearman correlation from which a ranking counts as right (GAP-22)
  int prototypes_per_group = 3;  ///< the best, the worst, and the one that was misjudged most
};

/// Learns from groups of which the truth is known (the exploration phase of arXiv 2602.19180):
/// rules that were used are credited where the ranking agreed with the truth; where it did not, the
/// judge is asked for a rule; representative cases become prototypes. Which judge it is, the
/// stand-in or a vision-language model, is nothing to it.
class Reflection {
 public:
  Reflection(BodyModelPtr body,
             CriticMemory start,
             const JudgeMaker& judges,
             ReflectionOptions options = {});

  /// Explores one group; of one that is stopped nothing is learned. @return the correlation that
  /// the judge reached on it. @throws NetworkError, as the judge does; the memory is then as it
  /// was.
  double explore(const BenchmarkGroup& made, std::stop_token stop = {});

  /// What has been learned; what judges with it afterwards leaves it as it is.
  [[nodiscard]] std::shared_ptr<const CriticMemory> memory() const { return memory_; }
  [[nodiscard]] int numMined() const { return num_mined_; }
  /// Why rules were not taken, one entry each.
  [[nodiscard]] const std::vector<std::string>& refused() const { return refused_; }
  /// Who judges.
  [[nodiscard]] std::string judge() const { return judge_->about(); }

 private:
  void take(MinedRule mined);
  void remember(const GroupSeen& seen, const Verdict& verdict, const std::vector<double>& errors);

  BodyModelPtr body_;
  std::shared_ptr<CriticMemory> memory_;
  ReflectionOptions options_;
  std::unique_ptr<MemoryJudge> judge_;
  std::vector<std::string> refused_;
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
  MemoryAblation(BodyModelPtr body,
                 const std::shared_ptr<const CriticMemory>& memory,
                 const JudgeMaker& judges);
  /// A group at which it is stopped counts for none. @throws NetworkError, as the judges do.
  void add(const BenchmarkGroup& made, std::stop_token stop = {});
  [[nodiscard]] std::vector<MemoryRow> rows() const;

 private:
  struct Way {
    std::string name;
    std::unique_ptr<MemoryJudge> judge;
    CriticTrial trial;
  };
  BodyModelPtr body_;
  std::vector<Way> ways_;
};

}  // namespace lay
