#include "core/exchange/prediction_fields.h"

#include "core/base/error.h"
#include "core/geometry/rotation.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class PredictionFieldsTest : public testing::Test {
 protected:
  PredictionFieldsTest() {
    group_.arrays["table"] = NpyArray::fromFloats({2, 3}, {1, 2, 3, 4, 5, 6});
    group_.arrays["one"] = NpyArray::fromInts({}, {9});
    group_.arrays["broken"] = NpyArray::fromFloats({1}, {std::nanf("")});
    group_.arrays["text"] = NpyArray::fromText("x");
    ArrayGroup list;
    list.arrays["0"] = NpyArray::fromFloats({2}, {7, 8});
    group_.groups.push_back({"list", list});
  }

  std::string textOf(const std::function<void()>& call) { return errorText<FileError>(call); }

  ArrayGroup group_;
  const std::filesystem::path path_ = "a.pkl";
  PredictionFields fields_{group_, path_};
};

TEST_F(PredictionFieldsTest, GivesRowsOfTablesAndLists) {
  EXPECT_EQ(fields_.length("table"), 2U);
  EXPECT_EQ(fields_.length("list"), 1U);
  EXPECT_EQ(fields_.length("nothing"), 0U);
  EXPECT_THAT(*fields_.row("table", 1), ElementsAre(4, 5, 6));
  EXPECT_THAT(*fields_.row("list", 0), ElementsAre(7, 8));
  EXPECT_FALSE(fields_.row("table", 2));
  EXPECT_FALSE(fields_.row("list", 1));
  EXPECT_FALSE(fields_.row("one", 0));
  EXPECT_FALSE(fields_.all("text"));
  EXPECT_THAT(*fields_.all("one"), ElementsAre(9));
}

TEST_F(PredictionFieldsTest, SaysWhatIsWrong) {
  EXPECT_THAT(textOf([&] { (void)fields_.require("table", 5); }), HasSubstr("holds 6 numbers; 5"));
  EXPECT_THAT(textOf([&] { (void)fields_.require("none", 5); }), HasSubstr("it holds: broken"));
  EXPECT_THAT(textOf([&] { (void)fields_.requireRow("list", 1, 2); }), HasSubstr("number 1"));
  EXPECT_THAT(textOf([&] { (void)fields_.all("broken"); }), HasSubstr("finite"));
  EXPECT_THAT(textOf([&] { (void)fields_.inner("table"); }), HasSubstr("no object 'table'"));
}

TEST_F(PredictionFieldsTest, StraightensMatricesAndRefusesOthers) {
  const Eigen::Vector3f turn(0.3F, -0.8F, 1.1F);
  Eigen::Matrix<float, 3, 3, Eigen::RowMajor> matrix = axisAngleToMatrix(turn);
  matrix(0, 0) += 0.001F;
  std::vector<float> values(matrix.data(), matrix.data() + 9);
  EXPECT_LT((rotationsOfMatrices(fields_, "r", values).row(0).transpose() - turn).norm(), 2e-3F);
  for (float& value : values) value *= -1;  // a reflection
  EXPECT_THAT(textOf([&] { (void)rotationsOfMatrices(fields_, "r", values); }),
              HasSubstr("no rotation"));
  values.pop_back();
  EXPECT_THAT(textOf([&] { (void)rotationsOfMatrices(fields_, "r", values); }),
              HasSubstr("holds 8 numbers"));
}

}  // namespace
}  // namespace lay
