#include "core/critic/critic_memory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace lay {
namespace {

MemoryRule rule(const std::string& text, Tags tags, int uses, int successes) {
  return {text, std::move(tags), uses, successes, false, ""};
}

TEST(CriticMemory, PsiIsRelevancePlusTheUpperBound) {
  MemoryOptions options;
  options.mode = PsiMode::Count;
  CriticMemory memory(options);
  memory.addRule(rule("a", {"sitting", "side-view"}, 8, 4));
  memory.addRule(rule("b", {"sitting"}, 0, 0));
  const Tags query = {"sitting", "side-view", "self-contact", "lying"};
  const double bonus_a = 0.5 * std::sqrt(std::log(8.0) / 9);
  const double bonus_b = 0.5 * std::sqrt(std::log(8.0) / 1);
  EXPECT_NEAR(memory.psi(0, query), 2 + 0.5 + bonus_a, 1e-12);
  EXPECT_NEAR(memory.psi(1, query), 1 + 0.5 + bonus_b, 1e-12);
  EXPECT_THAT(memory.chooseRules(query), testing::ElementsAre(0, 1)) << "tags dominate";

  options.mode = PsiMode::Share;
  CriticMemory shared(options);
  for (const MemoryRule& each : memory.rules()) shared.addRule(each);
  EXPECT_NEAR(shared.psi(0, query), 0.5 + 0.5 + bonus_a, 1e-12);
  EXPECT_THAT(shared.chooseRules(query), testing::ElementsAre(1, 0)) << "the bonus matters";
}

TEST(CriticMemory, TheCapThrowsOutWhatHasFailedOftenEnough) {
  MemoryOptions options;
  options.max_rules = 3;
  CriticMemory memory(options);
  memory.addRule(rule("tried and bad", {}, 40, 2));
  memory.addRule(rule("tried and good", {}, 40, 38));
  memory.addRule(rule("hardly tried", {}, 3, 0));
  EXPECT_TRUE(memory.addRule(rule("new", {}, 0, 0)));
  EXPECT_THAT(memory.rules(),
              testing::Not(testing::Contains(testing::Field(&MemoryRule::text, "tried and bad"))));
  EXPECT_EQ(memory.rules().size(), 3U);
  EXPECT_TRUE(memory.addRule(rule("new", {}, 9, 9))) << "it is there already";
  EXPECT_EQ(memory.rules().size(), 3U);
  EXPECT_EQ(memory.rules().back().uses, 0);
}

TEST(CriticMemory, PrototypesAreFoundByCosineAndThinnedWhereTheyCrowd) {
  MemoryOptions options;
  options.max_prototypes = 3;
  options.prototypes = 2;
  CriticMemory memory(options);
  memory.addPrototype({{1, 0}, "east", 10, {}});
  memory.addPrototype({{0, 1}, "north", 20, {}});
  memory.addPrototype({{-1, 0}, "west", 30, {}});
  EXPECT_THAT(memory.nearestPrototypes({2, 1}), testing::ElementsAre(0, 1));
  EXPECT_THAT(memory.nearestPrototypes({1, 2, 3}), testing::IsEmpty());
  memory.addPrototype({{5, 0.1F}, "east too", 40, {}});
  EXPECT_EQ(memory.prototypes().size(), 3U);
  EXPECT_EQ(memory.prototypes()[0].rationale, "north") << "the older of the two most alike goes";
}

TEST(CriticMemory, CreditCounts) {
  CriticMemory memory;
  memory.addRule(rule("a", {}, 0, 0));
  memory.credit({0}, true);
  memory.credit({0}, false);
  EXPECT_EQ(memory.rules()[0].uses, 2);
  EXPECT_EQ(memory.rules()[0].successes, 1);
  EXPECT_THROW(memory.credit({1}, true), Error);
}

TEST(CriticMemory, BrokenThingsAreRefused) {
  CriticMemory memory;
  EXPECT_THROW(memory.addRule(rule("", {}, 0, 0)), Error);
  EXPECT_THROW(memory.addRule(rule("x", {"flying"}, 0, 0)), Error);
  EXPECT_THROW(memory.addRule(rule("x", {}, 1, 2)), Error);
  EXPECT_THROW(memory.addPrototype({{}, "", 1, {}}), Error);
  EXPECT_THROW(memory.addPrototype({{std::numeric_limits<float>::infinity()}, "", 1, {}}), Error);
  EXPECT_THROW(memory.addPrototype({{1}, "", 101, {}}), Error);
  EXPECT_THROW(memory.removeRule(0), Error);
  EXPECT_THROW(memory.removePrototype(0), Error);
  EXPECT_TRUE(memory == CriticMemory());
}

TEST(CriticMemory, ByHand) {
  CriticMemory memory = seedMemory();
  const std::size_t count = memory.rules().size();
  EXPECT_GE(count, 5U);
  memory.editRule(0, rule("mine", {"lying"}, 0, 0));
  EXPECT_EQ(memory.rules()[0].text, "mine");
  memory.removeRule(0);
  EXPECT_EQ(memory.rules().size(), count - 1);
}

}  // namespace
}  // namespace lay
