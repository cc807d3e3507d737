#include "core/critic/critic_memory.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "core/base/error.h"

namespace lay {
namespace {

constexpr std::size_t kLongestRule = 400;        // bytes
constexpr std::size_t kLongestEmbedding = 8192;  // numbers

void checkTags(const Tags& tags) {
  for (const std::string& tag : tags) {
    if (!isSituationTag(tag)) {
      throw Error(strCat("'",
                         tag,
                         "' is no tag of a critic's memory; standing, sitting, "
                         "side-view and the like are (method GAP-22)."));
    }
  }
}

void checkRule(const MemoryRule& rule) {
  if (rule.text.empty() || rule.text.size() > kLongestRule) {
    throw Error(
        strCat("A rule has ", rule.text.size(), " bytes; 1 to ", kLongestRule, " are expected."));
  }
  if (rule.uses < 0 || rule.successes < 0 || rule.successes > rule.uses) {
    throw Error(strCat("The rule '",
                       rule.text,
                       "' counts ",
                       rule.successes,
                       " successes in ",
                       rule.uses,
                       " uses."));
  }
  checkTags(rule.tags);
}

void checkPlace(std::size_t index, std::size_t count, const char* what) {
  if (index >= count) {
    throw Error(strCat("There is no ", what, " ", index, "; the memory has ", count, "."));
  }
}

}  // namespace

bool isSituationTag(const std::string& tag) {
  return std::ranges::find(kSituationTags, tag) != std::end(kSituationTags);
}

void MemoryOptions::validate() const {
  if (rules < 0 || prototypes < 0 || max_rules < 1 || max_prototypes < 1 || least_uses < 0 ||
      !(exploration >= 0)) {
    throw InvalidOptions(
        "A critic's memory needs room for at least one rule and one prototype, and no negative "
        "numbers.");
  }
}

double cosineOf(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return 0;
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += double{a[i]} * b[i];
    aa += double{a[i]} * a[i];
    bb += double{b[i]} * b[i];
  }
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

CriticMemory::CriticMemory(MemoryOptions options) : options_(options) {
  options_.validate();
}

double CriticMemory::upperBound(std::size_t rule) const {
  const MemoryRule& of = rules_[rule];
  double total = 0;
  for (const MemoryRule& other : rules_) total += other.uses;
  const double rho = of.uses > 0 ? static_cast<double>(of.successes) / of.uses : 0.5;
  return rho + options_.exploration * std::sqrt(std::log(std::max(total, 1.0)) / (of.uses + 1));
}

double CriticMemory::psi(std::size_t rule, const Tags& query) const {
  checkPlace(rule, rules_.size(), "rule");
  const Tags& tags = rules_[rule].tags;
  const auto shared = static_cast<double>(
      std::ranges::count_if(query, [&](const std::string& tag) { return tags.contains(tag); }));
  const double relevance = options_.mode == PsiMode::Count || query.empty()
                               ? shared
                               : shared / static_cast<double>(query.size());
  return relevance + upperBound(rule);
}

std::vector<std::size_t> CriticMemory::chooseRules(const Tags& query) const {
  std::vector<std::size_t> order(rules_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, std::ranges::greater(), [&](std::size_t rule) { return psi(rule, query); });
  order.resize(std::min(order.size(), static_cast<std::size_t>(options_.rules)));
  return order;
}

std::vector<std::size_t> CriticMemory::nearestPrototypes(const std::vector<float>& query) const {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < prototypes_.size(); ++i) {
    if (prototypes_[i].embedding.size() == query.size()) order.push_back(i);
  }
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) {
    return cosineOf(prototypes_[i].embedding, query);
  });
  order.resize(std::min(order.size(), static_cast<std::size_t>(options_.prototypes)));
  return order;
}

bool CriticMemory::addRule(MemoryRule rule) {
  checkRule(rule);
  const std::string text = rule.text;
  if (std::ranges::find(rules_, text, &MemoryRule::text) != rules_.end()) return true;
  rules_.push_back(std::move(rule));
  if (rules_.size() > static_cast<std::size_t>(options_.max_rules)) evictRule();
  return std::ranges::find(rules_, text, &MemoryRule::text) != rules_.end();
}

void CriticMemory::evictRule() {
  const auto worstOf = [&](const auto& may_go) {
    std::optional<std::size_t> worst;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (!may_go(rules_[i])) continue;
      if (!worst || upperBound(i) < upperBound(*worst)) worst = i;
    }
    return worst;
  };
  auto out = worstOf([&](const MemoryRule& rule) { return rule.uses >= options_.least_uses; });
  if (!out) out = worstOf([](const MemoryRule& rule) { return !rule.is_seed; });
  if (!out) out = rules_.size() - 1;
  rules_.erase(rules_.begin() + static_cast<std::ptrdiff_t>(*out));
}

void CriticMemory::addPrototype(MemoryPrototype prototype) {
  const std::vector<float>& embedding = prototype.embedding;
  if (embedding.empty() || embedding.size() > kLongestEmbedding ||
      !std::ranges::all_of(embedding, [](float number) { return std::isfinite(number); })) {
    throw Error(strCat("A prototype's embedding of ",
                       embedding.size(),
                       " numbers is empty, too long or not finite."));
  }
  if (!prototypes_.empty() && prototypes_.front().embedding.size() != embedding.size()) {
    throw Error(strCat("A prototype's embedding has ",
                       embedding.size(),
                       " numbers; those of this "
                       "memory have ",
                       prototypes_.front().embedding.size(),
                       "."));
  }
  if (!(prototype.score >= 0 && prototype.score <= 100)) {
    throw Error(strCat("A prototype's score is ", prototype.score, "; 0 to 100 is expected."));
  }
  checkTags(prototype.tags);
  prototypes_.push_back(std::move(prototype));
  if (prototypes_.size() > static_cast<std::size_t>(options_.max_prototypes)) evictPrototype();
}

void CriticMemory::evictPrototype() {
  std::size_t out = 0;
  double most = -2;
  for (std::size_t i = 0; i < prototypes_.size(); ++i) {
    for (std::size_t k = i + 1; k < prototypes_.size(); ++k) {
      const double alike = cosineOf(prototypes_[i].embedding, prototypes_[k].embedding);
      if (alike <= most) continue;
      most = alike;
      out = i;  // the older one
    }
  }
  prototypes_.erase(prototypes_.begin() + static_cast<std::ptrdiff_t>(out));
}

void CriticMemory::credit(const std::vector<std::size_t>& used, bool agreed) {
  for (const std::size_t rule : used) {
    checkPlace(rule, rules_.size(), "rule");
    ++rules_[rule].uses;
    if (agreed) ++rules_[rule].successes;
  }
}

void CriticMemory::editRule(std::size_t rule, MemoryRule to) {
  checkPlace(rule, rules_.size(), "rule");
  checkRule(to);
  rules_[rule] = std::move(to);
}

void CriticMemory::removeRule(std::size_t rule) {
  checkPlace(rule, rules_.size(), "rule");
  rules_.erase(rules_.begin() + static_cast<std::ptrdiff_t>(rule));
}

void CriticMemory::removePrototype(std::size_t prototype) {
  checkPlace(prototype, prototypes_.size(), "prototype");
  prototypes_.erase(prototypes_.begin() + static_cast<std::ptrdiff_t>(prototype));
}

CriticMemory seedMemory(MemoryOptions options) {
  CriticMemory memory(options);
  const auto add = [&memory](const char* text, Tags tags, const char* term) {
    memory.addRule({text, std::move(tags), 0, 0, true, term});
  };
  add("Elbows and knees bend one way only: a joint beyond its range is worse than a small shift in "
      "the overlay.",
      {},
      "joint_limits");
  add("Hands, forearms and shins never lie inside the trunk or another limb; look for it in the "
      "side view.",
      {"self-contact"},
      "penetration");
  add("Somebody who stands has the centre of mass over the feet; a body that leans far in the side "
      "view would fall.",
      {"standing"},
      "balance");
  add("Somebody who stands on one toe alone is rare: both soles, or one of them, touch the ground.",
      {"standing"},
      "ground");
  add("When limbs are not seen, prefer the candidate that moves them least.",
      {"occluded-legs", "occluded-arms"},
      "change");
  add("When most candidates agree on a limb and one has it elsewhere in the side view, the one is "
      "wrong.",
      {"side-view", "back-view"},
      "from_neighbours");
  add("What is written of the person counts more than a few pixels.", {}, "contradiction");
  return memory;
}

}  // namespace lay
