#include "app/cli/startup_probe.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

TEST(StartupProbe, NamesTheProgramThatIsNotThere) {
  // This test program has no desktop beside it.
  EXPECT_THAT(errorText<Error>([] { (void)measureStartupMs(); }), testing::HasSubstr("layfigure'"));
}

}  // namespace
}  // namespace lay
