#include "core/base/error.h"
#include "core/io/pickle.h"
#include "tests/core/io/pickle_text_forms.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// The matrix 0 5 0 / 7 0 9.
std::string compressed(const std::string& module,
                       const std::string& name,
                       const std::vector<int>& ends,
                       const std::vector<int>& indices,
                       const std::vector<int>& values) {
  const auto vector = [](const std::vector<int>& numbers) {
    return pickledNumbers({static_cast<int>(numbers.size())}, numbers);
  };
  return pickledObject(module,
                       name,
                       pickledDict({"_shape",
                                    pickledTuple({2, 3}),
                                    "indptr",
                                    vector(ends),
                                    "indices",
                                    vector(indices),
                                    "data",
                                    vector(values)}));
}

SparseMatrix matrixOf(const std::string& pickle) {
  PickleArrays arrays;
  return arrays.sparse(parsePickle(pickle + ".", "file.pkl"));
}

void expectTheMatrix(const SparseMatrix& matrix) {
  EXPECT_EQ(matrix.num_rows, 2u);
  EXPECT_EQ(matrix.num_columns, 3u);
  EXPECT_THAT(matrix.rows, ElementsAre(0, 1, 1));
  EXPECT_THAT(matrix.columns, ElementsAre(1, 0, 2));
  EXPECT_THAT(matrix.values, ElementsAre(5, 7, 9));
}

TEST(PickleSparse, ReadsEveryLayoutUnderEveryName) {
  for (const std::string module : {"scipy.sparse.csc", "scipy.sparse._csc"}) {
    expectTheMatrix(matrixOf(compressed(module, "csc_matrix", {0, 1, 2, 3}, {1, 0, 1}, {7, 5, 9})));
  }
  expectTheMatrix(
      matrixOf(compressed("scipy.sparse._csr", "csr_array", {0, 1, 3}, {1, 2, 0}, {5, 9, 7})));
  const auto coordinates = [](const std::vector<std::string>& places) {
    std::vector<std::string> state = {
        "_shape", pickledTuple({2, 3}), "data", pickledNumbers({4}, {9, 5, 3, 4})};
    state.insert(state.end(), places.begin(), places.end());
    return pickledObject("scipy.sparse.coo", "coo_matrix", pickledDict(state));
  };
  const std::string rows = pickledNumbers({4}, {1, 0, 1, 1});
  const std::string columns = pickledNumbers({4}, {2, 1, 0, 0});
  // Two values at one place add up.
  expectTheMatrix(matrixOf(coordinates({"row", rows, "col", columns})));
  expectTheMatrix(matrixOf(coordinates({"coords", "(" + rows + columns + "t"})));
}

TEST(PickleSparse, RefusesWhatDoesNotFit) {
  const auto refusal = [](const std::string& pickle) {
    return errorText<FileError>([&] { (void)matrixOf(pickle); });
  };
  const auto csr = [](const std::vector<int>& ends, const std::vector<int>& indices) {
    return compressed("scipy.sparse.csr", "csr_matrix", ends, indices, {5, 9, 7});
  };
  EXPECT_THAT(refusal(csr({0, 1, 3}, {1, 3, 0})), HasSubstr("3 columns has an element in 3"));
  EXPECT_THAT(refusal(csr({0, 1}, {1, 2, 0})), HasSubstr("do not fit"));
  EXPECT_THAT(refusal(csr({0, 3, 1}, {1, 2, 0})), HasSubstr("do not fit"));
  EXPECT_THAT(refusal(csr({0, 1, 4}, {1, 2, 0})), HasSubstr("do not fit"));
  EXPECT_THAT(refusal(csr({0, 1, 3}, {1, 2})), HasSubstr("do not fit"));
  EXPECT_THAT(refusal(pickledObject("scipy.sparse.csr", "csr_matrix", "(d")),
              HasSubstr("without its 'shape'"));
  EXPECT_THAT(refusal(pickledObject("scipy.sparse.csr", "csr_matrix", "N")),
              HasSubstr("without its elements"));
  EXPECT_THAT(refusal("I1\n"), HasSubstr("a sparse matrix, found an integer"));
}

}  // namespace
}  // namespace lay
