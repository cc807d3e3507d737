// What the program does as a whole is tested in describe_command_test.cpp.
#include "app/cli/describe_photo.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(PartsNamed, ReadsAList) {
  EXPECT_THAT(partsNamed("left_arm,head"), ElementsAre(BodyPart::LeftArm, BodyPart::Head));
  EXPECT_THAT(partsNamed(""), IsEmpty());
}

TEST(PartsNamed, NamesTheWordThatIsNone) {
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)partsNamed("head,arm"); }),
              HasSubstr("--parts holds 'arm'"));
  EXPECT_THROW((void)partsNamed("head,,torso"), InvalidOptions);
}

TEST(ServerOrders, NeedAServer) {
  const VlmSettings none;
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)testServer(none); }), HasSubstr("'--test'"));
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)listServerModels(none); }),
              HasSubstr("'--list-models'"));
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)storeServerKey(none); }),
              HasSubstr("'--store-key'"));
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)forgetServerKey(none); }),
              HasSubstr("'--forget-key'"));
}

}  // namespace
}  // namespace lay
