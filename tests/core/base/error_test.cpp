#include "core/base/error.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace lay {
namespace {

TEST(StrCat, JoinsValuesOfAnyKind) {
  EXPECT_EQ(strCat("step ", 3, " of ", 1.5, '!'), "step 3 of 1.5!");
  EXPECT_EQ(strCat(std::filesystem::path("a b.npz")), "\"a b.npz\"");
}

template <typename ErrorType>
std::string caughtAsError() {
  try {
    throw ErrorType("what failed");
  } catch (const Error& error) {
    return error.what();
  }
}

TEST(Error, EveryKindIsCaughtAsErrorWithItsText) {
  EXPECT_EQ(caughtAsError<Error>(), "what failed");
  EXPECT_EQ(caughtAsError<FileError>(), "what failed");
  EXPECT_EQ(caughtAsError<InvalidOptions>(), "what failed");
  EXPECT_EQ(caughtAsError<ModelError>(), "what failed");
}

}  // namespace
}  // namespace lay
