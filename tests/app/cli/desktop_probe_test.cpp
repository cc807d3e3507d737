#include "app/cli/desktop_probe.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

TEST(DesktopProbe, NamesTheProgramThatIsNotThere) {
  // This test program has no desktop beside it.
  EXPECT_THAT(errorText<Error>([] { (void)measureStartupMs(); }), testing::HasSubstr("layfigure'"));
  EXPECT_THAT(errorText<Error>([] { (void)measureLiveFrames(); }),
              testing::HasSubstr("layfigure'"));
}

}  // namespace
}  // namespace lay
