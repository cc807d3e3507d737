#include "core/evaluation/edit_kinds.h"

#include <gtest/gtest.h>

#include <set>

namespace lay {
namespace {

TEST(EditKinds, WriteValidStatementsUnderNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (int i = 0; i < kEditKindCount; ++i) {
    const auto kind = static_cast<EditKind>(i);
    names.insert(nameOf(kind));
    const std::vector<Statement> statements = statementsOf(kind);
    EXPECT_FALSE(statements.empty()) << nameOf(kind);
    for (const Statement& statement : statements) {
      EXPECT_TRUE(isValid(statement)) << canonicalText(statement);
    }
  }
  EXPECT_EQ(names.size(), static_cast<std::size_t>(kEditKindCount));
}

TEST(EditKinds, KnowBothSides) {
  for (const EditKind kind : {EditKind::ElbowBend, EditKind::HandBehind, EditKind::FootLifted}) {
    const std::vector<Statement> statements = statementsOf(kind);
    for (const Statement& statement : statements) {
      EXPECT_NE(std::find(statements.begin(), statements.end(), mirrored(statement)),
                statements.end())
          << canonicalText(statement);
    }
  }
}

}  // namespace
}  // namespace lay
