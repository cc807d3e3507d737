#include "core/io/pickle_chumpy.h"

#include "core/base/error.h"
#include "tests/core/io/pickle_text_forms.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <string>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string ch(const std::string& array) {
  return pickledObject("chumpy.ch", "Ch", pickledDict({"x", array}));
}

std::string reordering(const std::string& name, const std::vector<std::string>& state) {
  return pickledObject("chumpy.reordering", name, pickledDict(state));
}

NpyArray chumpyArrayOf(const std::string& pickle) {
  PickleArrays arrays;
  return arrays.array(parsePickle(pickle + ".", "file.pkl"));
}

std::string chumpyRefusal(const std::string& pickle) {
  return errorText<FileError>([&] { (void)chumpyArrayOf(pickle); });
}

const std::string kSource = ch(pickledNumbers({2, 3}, {1, 2, 3, 4, 5, 6}));

TEST(PickleChumpy, ReducesChToItsArray) {
  EXPECT_THAT(chumpyArrayOf(kSource).shape, ElementsAre(2u, 3u));
  EXPECT_THAT(chumpyArrayOf(ch(kSource)).toInts(), ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(chumpyArrayOf(ch("F2.5\n")).toFloats(), ElementsAre(2.5f));
}

TEST(PickleChumpy, SelectsElements) {
  const NpyArray shaped = chumpyArrayOf(reordering("Select",
                                             {"a",
                                              kSource,
                                              "idxs",
                                              pickledNumbers({4}, {0, 1, 3, 4}),
                                              "preferred_shape",
                                              pickledTuple({2, 2})}));
  EXPECT_THAT(shaped.toInts(), ElementsAre(1, 2, 4, 5));
  EXPECT_THAT(shaped.shape, ElementsAre(2u, 2u));
  // Without a shape it is that of the indices; negative ones count from the end.
  const NpyArray flat =
      chumpyArrayOf(reordering("Select", {"a", kSource, "idxs", "(I-1\nI0\nl", "preferred_shape", "N"}));
  EXPECT_THAT(flat.toInts(), ElementsAre(6, 1));
  EXPECT_THAT(flat.shape, ElementsAre(2u));
}

TEST(PickleChumpy, ReshapesAndTransposes) {
  const NpyArray reshaped =
      chumpyArrayOf(reordering("Reshape", {"a", kSource, "newshape", pickledTuple({3, -1})}));
  EXPECT_THAT(reshaped.shape, ElementsAre(3u, 2u));
  EXPECT_THAT(reshaped.toInts(), ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(chumpyArrayOf(reordering("Ravel", {"a", kSource})).shape, ElementsAre(6u));

  const NpyArray transposed = chumpyArrayOf(reordering("Transpose", {"a", kSource, "axes", "N"}));
  EXPECT_THAT(transposed.shape, ElementsAre(3u, 2u));
  EXPECT_THAT(transposed.toInts(), ElementsAre(1, 4, 2, 5, 3, 6));
  EXPECT_THAT(
      chumpyArrayOf(reordering("Transpose", {"a", kSource, "axes", pickledTuple({0, 1})})).toInts(),
      ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST(PickleChumpy, RefusesWhatDoesNotFit) {
  EXPECT_THAT(chumpyRefusal(reordering("Concatenate", {"a", kSource})),
              HasSubstr("'chumpy.reordering.Concatenate'; classes are never run"));
  EXPECT_THAT(chumpyRefusal(pickledObject("chumpy.ch", "Ch", "N")), HasSubstr("to have a 'x'"));
  EXPECT_THAT(chumpyRefusal(reordering("Select", {"a", kSource})), HasSubstr("to have a 'idxs'"));
  EXPECT_THAT(chumpyRefusal(reordering("Select", {"a", kSource, "idxs", "(I6\nl"})),
              HasSubstr("an index 6 into an array of 6 elements"));
  EXPECT_THAT(
      chumpyRefusal(reordering("Select", {"a", kSource, "idxs", "(I0\nl", "preferred_shape", "(I2\nt"})),
      HasSubstr("a shape of 1 elements, found (2,)"));
  EXPECT_THAT(chumpyRefusal(reordering("Reshape", {"a", kSource, "newshape", pickledTuple({-1, -1})})),
              HasSubstr("the shape of an array"));
  EXPECT_THAT(chumpyRefusal(reordering("Transpose", {"a", kSource, "axes", pickledTuple({0, 0})})),
              HasSubstr("each of 2 axes once"));
  EXPECT_THAT(chumpyRefusal(ch("]")), HasSubstr("an array that chumpy works on, found a list"));
}

TEST(PickleChumpy, RefusesEndlessOperations) {
  std::string deep = kSource;
  for (int i = 0; i < 20; ++i) deep = ch(deep);
  EXPECT_THAT(chumpyRefusal(deep), HasSubstr("more than 16 operations"));
  // A Ch whose x is itself.
  EXPECT_THAT(chumpyRefusal("ccopy_reg\n_reconstructor\n(cchumpy.ch\nCh\nc__builtin__\nobject\nNtRp9\n"
                      "(dS'x'\ng9\nsb"),
              HasSubstr("more than 16 operations"));
}

}  // namespace
}  // namespace lay
