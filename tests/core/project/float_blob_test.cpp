#include "core/project/float_blob.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gtest/gtest.h>

#include <cstring>
#include <numeric>

namespace lay {
namespace {

TEST(FloatBlob, IsLittleEndianAndNothingElse) {
  const std::vector<float> numbers = {1.0F, -0.0F, 3.5e-39F};
  const std::string blob = toBlob(numbers);
  EXPECT_EQ(blob.substr(0, 4), std::string("\x00\x00\x80\x3f", 4));
  const std::vector<float> back = floatsFromBlob(blob, 3, "a.layfigure", "test");
  EXPECT_EQ(std::memcmp(back.data(), numbers.data(), blob.size()), 0);
  EXPECT_TRUE(floatsFromBlob(toBlob({}), 0, "a.layfigure", "nothing").empty());
}

TEST(FloatBlob, AnotherLengthIsRefused) {
  for (const std::size_t bytes : {0U, 11U, 13U, 16U}) {
    const std::string text = errorText<FileError>([&] {
      static_cast<void>(floatsFromBlob(std::string(bytes, 'x'), 3, "a.layfigure", "box"));
    });
    EXPECT_NE(text.find("'a.layfigure'"), std::string::npos) << text;
    EXPECT_NE(text.find("box"), std::string::npos) << text;
    EXPECT_NE(text.find("12 were expected"), std::string::npos) << text;
  }
}

TEST(FloatBlob, ParamsAreInTheDocumentedOrder) {
  std::vector<float> numbers(kParamsInBlob);
  std::iota(numbers.begin(), numbers.end(), 0.0F);
  const SmplParams params = paramsFromNumbers(numbers);
  EXPECT_EQ(params.betas[9], 9);
  EXPECT_EQ(params.body_pose(0, 0), 10);
  EXPECT_EQ(params.body_pose(1, 2), 15) << "a joint's three numbers are neighbours";
  EXPECT_EQ(params.global_orient.x(), 79);
  EXPECT_EQ(params.transl.z(), 84);
  std::vector<float> back;
  appendParams(back, params);
  EXPECT_EQ(back, numbers);
}

TEST(FloatBlob, ABodyOfOtherJointsIsRefused) {
  SmplParams hands;
  hands.body_pose = MatrixX3f::Zero(51, 3);
  std::vector<float> numbers;
  EXPECT_NE(errorText<InvalidOptions>([&] { appendParams(numbers, hands); }).find("51 joints"),
            std::string::npos);
}

}  // namespace
}  // namespace lay
