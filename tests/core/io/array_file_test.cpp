#include "core/io/array_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/zip_writer.h"
#include "tests/core/io/pickle_text_forms.h"
#include "tests/support/error_text.h"
#include "tests/support/model_files.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace lay {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

ArrayFile parse(const std::string& contents) {
  return parseArrayFile(contents, "file.pkl");
}

std::string refusal(const std::string& contents) {
  return errorText<FileError>([&] { (void)parse(contents); });
}

void expectNumbers(const NpyArray& array, const json& expected) {
  EXPECT_EQ(json(array.shape), expected["shape"]);
  if (expected.contains("texts")) {
    EXPECT_EQ(json(array.toTexts()), expected["texts"]);
    return;
  }
  const std::vector<double> values = array.toDoubles();
  double sum = 0;
  double sum_abs = 0;
  for (const double value : values) {
    sum += value;
    sum_abs += std::abs(value);
  }
  const double tolerance = 1e-12 * (1 + expected["sum_abs"].get<double>());
  EXPECT_NEAR(sum, expected["sum"].get<double>(), tolerance);
  EXPECT_NEAR(sum_abs, expected["sum_abs"].get<double>(), tolerance);
  for (const json& element : expected["elements"]) {
    EXPECT_EQ(values.at(element[0].get<std::size_t>()), element[1].get<double>());
  }
}

/// Everything that the JSON names is there, and nothing else.
void expectGroup(const ArrayGroup& group, const json& expected, const std::string& where) {
  SCOPED_TRACE(where);
  for (const auto& [name, numbers] : expected["arrays"].items()) {
    SCOPED_TRACE(name);
    ASSERT_TRUE(group.arrays.contains(name)) << group.names();
    expectNumbers(group.arrays.at(name), numbers);
  }
  for (const auto& [name, text] : expected["texts"].items()) {
    ASSERT_NE(group.findText(name), nullptr) << name;
    EXPECT_EQ(*group.findText(name), text.get<std::string>());
  }
  for (const auto& [name, inner] : expected["groups"].items()) {
    ASSERT_NE(group.findGroup(name), nullptr) << name << " of " << group.names();
    expectGroup(*group.findGroup(name), inner, strCat(where, "/", name));
  }
  EXPECT_EQ(group.groups.size(), expected["groups"].size());
  EXPECT_THAT(group.left_out, testing::IsEmpty());
}

TEST(ReadArrayFile, FindsInEveryFileWhatWasWritten) {
  SKIP_WITHOUT_MODEL_FILES();
  ASSERT_GT(modelFiles().size(), 30u);
  for (const std::filesystem::path& path : modelFiles()) {
    const ArrayFile file = readArrayFile(path);
    expectGroup(file.content, json::parse(readFile(path.string() + ".json")), path.filename());
  }
}

TEST(ReadArrayFile, ReadsTheFullModel) {
  SKIP_WITHOUT_MODEL_FILES();
  const ArrayFile file =
      readArrayFile(*modelFilesDir() / "basicModel_neutral_lbs_10_207_0_v1.0.0.pkl");
  EXPECT_EQ(file.format, ArrayFileFormat::Pickle);
  EXPECT_EQ(file.require("v_template", {6890, 3}).dtype, DType::Float64);
  EXPECT_EQ(file.require("f", {13776, 3}).dtype, DType::UInt32);
  EXPECT_NO_THROW((void)file.require("shapedirs", {6890, 3, 10}));
  EXPECT_NO_THROW((void)file.require("posedirs", {6890, 3, 207}));
  EXPECT_NO_THROW((void)file.require("J_regressor", {24, 6890}));
  EXPECT_EQ(file.content.sparse.at("J_regressor").num_columns, 6890u);
  EXPECT_EQ(file.require("kintree_table", {2, 24}).toInts().front(), -1);
  EXPECT_EQ(*file.content.findText("bs_type"), "lrotmin");
}

TEST(ReadArrayFile, TellsFormatsApartByContent) {
  const TempDir folder;
  writeNpz(folder.path() / "named.pkl", {{"a", NpyArray::fromFloats({2}, {1, 2})}});
  const ArrayFile archive = readArrayFile(folder.path() / "named.pkl");
  EXPECT_EQ(archive.format, ArrayFileFormat::Npz);
  EXPECT_THAT(archive.require("a", {2}).toFloats(), ElementsAre(1, 2));

  EXPECT_EQ(parse(pickledDict({"a", "I1\n"}) + ".").format, ArrayFileFormat::Pickle);
  EXPECT_EQ(parse(pickledNumbers({2}, {1, 2}) + ".").require("", {2}).dtype, DType::UInt8);
  EXPECT_THROW((void)readArrayFile(folder.path() / "absent.npz"), FileError);
}

TEST(ReadArrayFile, SaysWhatOtherFilesAre) {
  const TempDir folder;
  ZipWriter checkpoint(folder.path() / "model.pt");
  checkpoint.add("archive/data.pkl", "\x80\x02}.", false);
  EXPECT_THAT(refusal(checkpoint.finish()), HasSubstr("a checkpoint of PyTorch"));
  EXPECT_THAT(refusal("BZh91AY"), HasSubstr("bzip2; save it uncompressed or with zlib"));
  EXPECT_THAT(refusal(std::string("\xfd\x37zXZ\0", 6)), HasSubstr("xz"));
  EXPECT_THAT(refusal("\x89HDF\r\n"), HasSubstr("HDF5"));
  EXPECT_THAT(refusal("version https://git-lfs.github.com/spec/v1"), HasSubstr("git lfs pull"));
  EXPECT_THAT(refusal("hello"), HasSubstr("none of the files that are read here"));
  EXPECT_THAT(refusal(""), HasSubstr("it is empty"));
}

TEST(ReadArrayFile, LeavesOutWhatItCannotHold) {
  const ArrayFile file =
      parse(pickledDict({"thing",
                         "cmodule\nThing\n(tR",
                         "none",
                         "N",
                         "big",
                         "L99999999999999999999L\n",
                         "function",
                         "cos\nsystem\n",
                         "complex",
                         pickledArray("c8", "<", "(t", pickledBytes("12345678")),
                         "short",
                         pickledArray("u1", "|", pickledTuple({9}), pickledBytes("1")),
                         "good",
                         "I1\n"}) +
            ".");
  const auto reason = [&](const std::string& name) {
    return errorText<FileError>([&] { (void)file.require(name, {}); });
  };
  EXPECT_THAT(reason("thing"), HasSubstr("'thing' cannot be used: at byte"));
  EXPECT_THAT(reason("thing"),
              HasSubstr("found an object of class 'module.Thing'; classes are "
                        "never run: open the file with the program that wrote it"));
  EXPECT_THAT(reason("none"), HasSubstr("it is None"));
  EXPECT_THAT(reason("big"), HasSubstr("more than 64 bits"));
  EXPECT_THAT(reason("function"), HasSubstr("the class 'os.system'"));
  EXPECT_THAT(reason("complex"), HasSubstr("element type '<c8' is not supported"));
  EXPECT_THAT(reason("short"), HasSubstr("the shape (9,) of '|u1', found"));
  EXPECT_THAT(reason("absent"), HasSubstr("has no array 'absent'; it holds: good,"));
  EXPECT_EQ(file.require("good", {}).toInts().front(), 1);
  EXPECT_EQ(file.content.left_out.size(), 6u);
}

TEST(ReadArrayFile, SparseMatricesStaySparseWhenLarge) {
  const std::string vector = pickledNumbers({1}, {1});
  const std::string matrix = pickledObject(
      "scipy.sparse.coo",
      "coo_matrix",
      pickledDict(
          {"_shape", pickledTuple({50000, 50000}), "row", vector, "col", vector, "data", vector}));
  const ArrayFile file = parse(pickledDict({"m", matrix}) + ".");
  EXPECT_FALSE(file.content.hasArray("m"));
  EXPECT_THAT(file.content.sparse.at("m").values, ElementsAre(1));
  EXPECT_EQ(file.content.names(), "m (sparse)");
}

TEST(ReadArrayFile, EndsWhereValuesAreEndless) {
  const ArrayFile itself = parse("(dp0\nS'a'\ng0\nsS'b'\nI1\ns.");
  EXPECT_EQ(itself.content.left_out.at("a"), "it contains itself");
  EXPECT_TRUE(itself.content.hasArray("b"));

  const std::string deep = std::string(1000, ']') + "I1\n" + std::string(1000, 'a') + ".";
  EXPECT_NO_THROW((void)parse(deep));
  // Lists of ten times the same list, thirty deep: 10^30 numbers and texts.
  std::string lists = std::string(31, '(') + "I1\nVa\nl";
  for (int i = 0; i < 30; ++i) lists += "2222222222l";
  const ArrayFile file = parse(pickledDict({"x", lists}) + ".");
  EXPECT_EQ(file.content.groups.size() + file.content.left_out.size(), 1u);
}

TEST(ReadArrayFile, StopsAtItsLimits) {
  ArrayFileOptions options;
  options.limits.most_bytes = 1000;
  const auto refusalWith = [&options](const std::string& contents) {
    return errorText<FileError>([&] { (void)parseArrayFile(contents, "file.pkl", options); });
  };
  EXPECT_THAT(refusalWith(std::string(1001, '(')), HasSubstr("files of up to 1000 bytes"));
  options = {};
  options.most_entries = 2;
  EXPECT_THAT(refusalWith(pickledDict({"a", "I1\n", "b", "I1\n", "c", "I1\n"}) + "."),
              HasSubstr("more than 2 entries"));
  options = {};
  options.limits.most_array_bytes = 10;
  const std::string array = pickledNumbers({8}, {1, 2, 3, 4, 5, 6, 7, 8});
  const ArrayFile file =
      parseArrayFile(pickledDict({"a", array, "b", array}) + ".", "file.pkl", options);
  EXPECT_EQ(file.content.arrays.size(), 1u);
  EXPECT_EQ(file.content.left_out.size(), 1u);
}

}  // namespace
}  // namespace lay
