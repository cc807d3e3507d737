#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace lay {

/// The situations that rules and cases are marked with (method GAP-22).
inline constexpr const char* kSituationTags[] = {"standing",
                                                 "sitting",
                                                 "lying",
                                                 "kneeling",
                                                 "jumping",
                                                 "inverted",
                                                 "side-view",
                                                 "back-view",
                                                 "occluded-legs",
                                                 "occluded-arms",
                                                 "self-contact",
                                                 "object-contact",
                                                 "crowd",
                                                 "truncated",
                                                 "loose-clothes",
                                                 "low-light"};
[[nodiscard]] bool isSituationTag(const std::string& tag);

using Tags = std::set<std::string>;

/// A rule by which to judge: (t_i, T_i, N_i^u, N_i^s) of arXiv 2602.19180.
struct MemoryRule {
  std::string text;  ///< one testable sentence
  Tags tags;         ///< empty: of every situation
  int uses = 0;
  int successes = 0;     ///< uses after which the ranking agreed with the truth
  bool is_seed = false;  ///< written by us, not mined
  /// For the judge that reads no English: which energy term it speaks of (kCriticTermNames), or
  /// "".
  std::string term;
  std::string date = {};  ///< it was written: UTC, ISO 8601; "" where nobody noted it

  bool operator==(const MemoryRule&) const = default;
};

/// A case that was judged: (v_i, r_i, T_i).
struct MemoryPrototype {
  std::vector<float> embedding;  ///< of the picture or of the body; all of a memory of one length
  std::string rationale;         ///< with its score, as a judge is shown it
  double score = 0;              ///< 0..100, what the case was worth
  Tags tags;
  std::string date = {};  ///< as a rule's

  bool operator==(const MemoryPrototype&) const = default;
};

/// How rules are chosen (GAP-22).
enum class PsiMode {
  Count,  ///< R = |T_q and T_i|: tags decide, and the bonus among equals, as the paper prints it
  Share   ///< R = |T_q and T_i| / |T_q|: the bonus matters
};

struct MemoryOptions {
  int rules = 6;             ///< shown to the judge
  int prototypes = 3;        ///< K
  double exploration = 0.5;  ///< C of the bonus
  PsiMode mode = PsiMode::Share;
  int max_rules = 200;
  int max_prototypes = 500;
  int least_uses = 20;  ///< a rule is not thrown out before

  /// @throws InvalidOptions.
  void validate() const;
};

/// The two memories of a critic. A plain value; whoever judges counts uses only while it explores.
class CriticMemory {
 public:
  explicit CriticMemory(MemoryOptions options = {});

  [[nodiscard]] const std::vector<MemoryRule>& rules() const { return rules_; }
  [[nodiscard]] const std::vector<MemoryPrototype>& prototypes() const { return prototypes_; }
  [[nodiscard]] const MemoryOptions& options() const { return options_; }

  /// Psi_i = R(T_q, T_i) + rho_i + C sqrt(log N_total / (N_i^u + 1)), rho_i = N_i^s / N_i^u, 1/2
  /// where never used; N_total: uses of all rules.
  [[nodiscard]] double psi(std::size_t rule, const Tags& query) const;
  /// Indices of the rules to use, best first.
  [[nodiscard]] std::vector<std::size_t> chooseRules(const Tags& query) const;
  /// Indices of the nearest prototypes by cosine, nearest first. Those of another length are
  /// passed over.
  [[nodiscard]] std::vector<std::size_t> nearestPrototypes(const std::vector<float>& query) const;

  /// Adds a rule; one of the same text is not added again. Beyond the cap, the rule with the lowest
  /// psi without relevance goes, of those that were used least_uses times; if none was, of all
  /// mined ones. @return whether it is there now. @throws Error for an empty text or unknown tags.
  bool addRule(MemoryRule rule);
  /// Beyond the cap one of the two most alike goes, so that what is left covers the most
  /// (k-centre).
  /// @throws Error for an empty or not finite embedding, or one of another length than the others.
  void addPrototype(MemoryPrototype prototype);
  /// Counts a use of each, and a success where `agreed`.
  void credit(const std::vector<std::size_t>& used, bool agreed);

  /// By hand. Indices beyond the end are refused with Error.
  void editRule(std::size_t rule, MemoryRule to);
  void removeRule(std::size_t rule);
  void removePrototype(std::size_t prototype);

  bool operator==(const CriticMemory& other) const {
    return rules_ == other.rules_ && prototypes_ == other.prototypes_;
  }

 private:
  [[nodiscard]] double upperBound(std::size_t rule) const;
  void evictRule();
  void evictPrototype();

  MemoryOptions options_;
  std::vector<MemoryRule> rules_;
  std::vector<MemoryPrototype> prototypes_;
};

/// A memory with the rules that we wrote.
[[nodiscard]] CriticMemory seedMemory(MemoryOptions options = {});

/// -1..1; 0 when one has no direction.
[[nodiscard]] double cosineOf(const std::vector<float>& a, const std::vector<float>& b);

}  // namespace lay
