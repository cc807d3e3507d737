#include <gmock/gmock.h>

/// gmock's initialisation includes gtest's: matchers and plain assertions work in every test
/// program.
int main(int argc, char** argv) {
  testing::InitGoogleMock(&argc, argv);
  return RUN_ALL_TESTS();
}
