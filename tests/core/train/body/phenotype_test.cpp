#include "core/train/body/phenotype.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::HasSubstr;

std::vector<MorphTarget> targetsNamed(const std::vector<std::string>& names) {
  std::vector<MorphTarget> targets;
  for (const std::string& name : names) targets.push_back({name, {}, {}});
  return targets;
}

// Every factor once, so that the set counts as whole.
const std::vector<std::string> kNames = {
    "african-female-young",
    "asian-male-old",
    "caucasian-male-young",
    "universal-female-young-averagemuscle-maxweight",
    "universal-male-old-minmuscle-minweight",
    "height/male-young-maxmuscle-averageweight-maxheight",
    "height/female-old-averagemuscle-averageweight-minheight",
    "proportions/male-young-averagemuscle-averageweight-idealproportions",
    "proportions/male-young-averagemuscle-averageweight-uncommonproportions"};

TEST(MacroTargets, StrengthIsTheProductOfTheFactors) {
  const MacroTargets macros(targetsNamed(kNames));
  Phenotype p;
  p.gender = 0.25;
  p.age = 0.4;
  p.race = {0.5, 0.3, 0.2};
  p.muscle = 0.5;
  p.weight = 0.8;
  p.proportions = 0.9;
  const std::vector<double> s = macros.strengths(p, 0.75);
  EXPECT_NEAR(s[0], 0.5 * 0.75 * 0.6, 1e-12);
  EXPECT_NEAR(s[1], 0.3 * 0.25 * 0.4, 1e-12);
  EXPECT_NEAR(s[3], 0.75 * 0.6 * 1 * 0.6, 1e-12);
  EXPECT_EQ(s[4], 0);
  EXPECT_EQ(s[5], 0);  // no extra muscle
  EXPECT_EQ(s[6], 0);  // taller, not smaller
  EXPECT_NEAR(s[7], 0.25 * 0.6 * 1 * 0.4 * 0.8, 1e-12);
}

TEST(MacroTargets, NamesWhatItDoesNotKnowOrMisses) {
  auto names = kNames;
  names.push_back("universal-female-toddler-averagemuscle-maxweight");
  EXPECT_THAT(errorText<FileError>([&] { const MacroTargets macros(targetsNamed(names)); }),
              HasSubstr("'toddler'"));
  names = kNames;
  names.erase(names.begin() + 5);
  EXPECT_THAT(errorText<FileError>([&] { const MacroTargets macros(targetsNamed(names)); }),
              HasSubstr("'maxmuscle'"));
}

TEST(SamplePhenotype, DrawsAdultsAndIsRepeatable) {
  Random random(9);
  double sum = 0;
  int men = 0;
  constexpr int kCount = 2000;
  for (int i = 0; i < kCount; ++i) {
    const Phenotype p = samplePhenotype(random);
    EXPECT_GE(p.body_height, 1.45);
    EXPECT_LE(p.body_height, 2.05);
    EXPECT_NEAR(p.race[0] + p.race[1] + p.race[2], 1, 1e-9);
    EXPECT_LE(p.age, 0.6);
    sum += p.body_height;
    men += p.gender > 0.5 ? 1 : 0;
  }
  EXPECT_NEAR(sum / kCount, 1.705, 0.01);
  EXPECT_NEAR(men, kCount / 2, 100);
  Random a(4);
  Random b(4);
  EXPECT_EQ(samplePhenotype(a).body_height, samplePhenotype(b).body_height);
}

}  // namespace
}  // namespace lay
