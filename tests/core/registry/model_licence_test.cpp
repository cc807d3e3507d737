#include "core/registry/model_licence.h"

#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ModelLicence, EveryFamilyOfTheirsHasItsOwn) {
  for (const char* family : {"smpl", "smplh", "smplx", "star"}) {
    const ModelLicence* licence = licenceOf(family);
    ASSERT_NE(licence, nullptr) << family;
    EXPECT_EQ(licence->key, family);
    EXPECT_THAT(licence->text, HasSubstr("Max-Planck"));
    EXPECT_THAT(licence->text, HasSubstr("non-commercial"));
    EXPECT_THAT(licence->text, HasSubstr(licence->address));
  }
  EXPECT_EQ(licenceOf("lay"), nullptr);
  EXPECT_EQ(licenceOf(""), nullptr);
  EXPECT_THAT(whySmplIsNotIncluded(), HasSubstr("https://smpl.is.tue.mpg.de"));
}

TEST(ShownLicences, AreRemembered) {
  const TempDir temp;
  const auto folder = temp.path() / "new" / "models";
  ShownLicences first(folder);
  EXPECT_EQ(first.shownAt("smpl"), "");
  first.remember("smpl");
  const ShownLicences second(folder);
  EXPECT_THAT(second.shownAt("smpl"), testing::MatchesRegex("20..-..-..T..:..:..Z"));
  EXPECT_EQ(second.shownAt("smplx"), "");
}

TEST(ShownLicences, ADamagedFileMeansAskingAgain) {
  const TempDir temp;
  writeFileAtomically(temp.path() / "licences.json", "{\"smpl\":");
  ShownLicences shown(temp.path());
  EXPECT_EQ(shown.shownAt("smpl"), "");
  shown.remember("smpl");
  EXPECT_NE(ShownLicences(temp.path()).shownAt("smpl"), "");
}

}  // namespace
}  // namespace lay
