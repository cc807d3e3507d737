#include "core/critic/reflection.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace lay {
namespace {

std::vector<double> mpjpeOf(const BenchmarkGroup& made) {
  std::vector<double> errors;
  for (const SampleErrors& error : made.errors) errors.push_back(error.mpjpe);
  return errors;
}

/// What makes two rules the same for a reader: small letters and digits.
std::string plainWords(const std::string& text) {
  std::string words;
  for (const char letter : text) {
    const bool is_large = letter >= 'A' && letter <= 'Z';
    const char small = is_large ? static_cast<char>(letter - 'A' + 'a') : letter;
    const bool is_word = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') ||
                         (static_cast<unsigned char>(small) & 0x80U) != 0;
    if (is_word) words += small;
  }
  return words;
}

/// 100 for the least error of a group, 0 for the greatest.
double worthOf(double error, const std::vector<double>& errors) {
  const auto [least, most] = std::ranges::minmax(errors);
  return most > least ? kBestScore * (most - error) / (most - least) : kBestScore / 2;
}

}  // namespace

Reflection::Reflection(BodyModelPtr body,
                       CriticMemory start,
                       const JudgeMaker& judges,
                       ReflectionOptions options)
    : body_(std::move(body)),
      memory_(std::make_shared<CriticMemory>(std::move(start))),
      options_(options),
      judge_(judges(memory_, {})) {}

double Reflection::explore(const BenchmarkGroup& made, std::stop_token stop) {
  made.group.validate();
  const GroupEvidence evidence(*body_, made.group);
  const std::vector<BodyFindings> findings = findingsOf(evidence, made.group);
  const FoundGroup found{made.group, evidence, findings};
  const Verdict verdict = judge_->judge(found, stop);
  if (stop.stop_requested()) return 0;
  CriticTrial trial;
  trial.add(verdict, made.errors);
  const double agreement = trial.lastSpearman();
  const GroupSeen seen = judge_->lastSeen();
  const std::vector<double> errors = mpjpeOf(made);
  MinedRule mined;
  if (agreement <= options_.tau) mined = judge_->mine(found, verdict, errors, stop);
  memory_->credit(seen.rules, agreement > options_.tau);
  remember(seen, verdict, errors);
  take(std::move(mined));
  return agreement;
}

void Reflection::take(MinedRule mined) {
  const auto refuse = [this](const std::string& problem) {
    if (!problem.empty()) refused_.push_back(problem);
  };
  if (!mined.rule) return refuse(mined.problem);
  const auto& rules = memory_->rules();
  const bool is_there = std::ranges::any_of(rules, [&](const MemoryRule& rule) {
    return plainWords(rule.text) == plainWords(mined.rule->text);
  });
  // The stand-in finds the same rule again and again, which is no fault of its own.
  if (is_there) return refuse(mined.rule->term.empty() ? "it is there already" : "");
  if (memory_->addRule(*std::move(mined.rule))) ++num_mined_;
}

void Reflection::remember(const GroupSeen& seen,
                          const Verdict& verdict,
                          const std::vector<double>& errors) {
  std::vector<std::size_t> cases;
  const auto place = [&](auto found) { return static_cast<std::size_t>(found - errors.begin()); };
  cases.push_back(place(std::ranges::min_element(errors)));
  cases.push_back(place(std::ranges::max_element(errors)));
  std::size_t misjudged = 0;
  double most = -1;
  for (std::size_t i = 0; i < errors.size(); ++i) {
    const double miss = std::abs(verdict.critiques[i].score - worthOf(errors[i], errors));
    if (miss > most) {
      most = miss;
      misjudged = i;
    }
  }
  cases.push_back(misjudged);
  cases.resize(std::min(cases.size(), static_cast<std::size_t>(options_.prototypes_per_group)));
  for (const std::size_t i : cases) {
    memory_->addPrototype(
        prototypeOf(seen, i, worthOf(errors[i], errors), verdict.critiques[i].sentence));
  }
}

MemoryAblation::MemoryAblation(BodyModelPtr body,
                               const std::shared_ptr<const CriticMemory>& memory,
                               const JudgeMaker& judges)
    : body_(std::move(body)) {
  const auto seeds = std::make_shared<const CriticMemory>(seedMemory(memory->options()));
  const auto way = [&](const char* name, const auto& of, MemoryUse use) {
    ways_.push_back({name, judges(of, use), {}});
  };
  way("no memory", memory, {false, false});
  way("rules only", memory, {true, false});
  way("prototypes only", memory, {false, true});
  way("both memories", memory, {true, true});
  way("no reflection", seeds, {true, true});
}

void MemoryAblation::add(const BenchmarkGroup& made, std::stop_token stop) {
  made.group.validate();
  const GroupEvidence evidence(*body_, made.group);
  const std::vector<BodyFindings> findings = findingsOf(evidence, made.group);
  for (Way& way : ways_) {
    const Verdict verdict = way.judge->judge({made.group, evidence, findings}, stop);
    if (stop.stop_requested()) return;
    way.trial.add(verdict, made.errors);
  }
}

std::vector<MemoryRow> MemoryAblation::rows() const {
  std::vector<MemoryRow> rows;
  for (const Way& way : ways_) rows.push_back({way.name, way.trial.report()});
  return rows;
}

}  // namespace lay
