#include "core/language/disturb_statements.h"

#include <algorithm>

namespace lay {
namespace {

/// The same thing of another class, or of the other side where there is one.
Statement falsified(const Statement& statement, Random& random) {
  const Statement other_side = mirrored(statement);
  if (!saysTheSame(other_side, statement) && random.chance(0.5)) return other_side;
  const auto classes = classesOf(statement.kind);
  Statement other = statement;
  while (other.value == statement.value) {
    other.value = classes[static_cast<std::size_t>(random.below(static_cast<int>(classes.size())))];
  }
  return other;
}

}  // namespace

void disturb(PartStatements& statements, const DisturbStatements& options, Random& random) {
  PartStatements disturbed;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    for (const Statement& statement : statements[i]) {
      if (random.chance(options.drop)) continue;
      if (!random.chance(options.wrong)) {
        disturbed[i].push_back(statement);
        continue;
      }
      const Statement wrong = falsified(statement, random);
      const BodySide side = sideOf(wrong.subject);
      const bool moves =
          side != BodySide::Middle && sideOf(static_cast<BodyPart>(i)) != BodySide::Middle;
      const std::size_t part = moves ? static_cast<std::size_t>(partOf(wrong.subject)) : i;
      disturbed[part].push_back(wrong);
    }
  }
  statements = std::move(disturbed);
}

}  // namespace lay
