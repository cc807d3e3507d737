#include "app/cli/suggestion.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

const std::vector<std::string> kWords = {"--hypotheses", "--help", "--seed", "--steps"};

TEST(Suggestion, FindsWhatWasMeant) {
  EXPECT_EQ(nearestWord("--hypoteses", kWords), "--hypotheses");
  EXPECT_EQ(nearestWord("--sed", kWords), "--seed");
  EXPECT_EQ(nearestWord("--setps", kWords), "--steps");
  EXPECT_EQ(nearestWord("--help", kWords), "--help");
}

TEST(Suggestion, IsSilentAboutOtherWords) {
  EXPECT_EQ(nearestWord("--resolution", kWords), "");
  EXPECT_EQ(nearestWord("fbx", {"obj", "npz", "json"}), "");
  EXPECT_EQ(nearestWord("x", kWords), "");
  EXPECT_EQ(nearestWord("", kWords), "");
  EXPECT_EQ(nearestWord("--seed", {}), "");
}

}  // namespace
}  // namespace lay
