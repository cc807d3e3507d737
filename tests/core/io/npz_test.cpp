#include "core/io/npz.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/zip_writer.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstring>
#include <iostream>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::array kAllTypes = {DType::Bool,
                                  DType::Int8,
                                  DType::UInt8,
                                  DType::Int16,
                                  DType::Int32,
                                  DType::UInt32,
                                  DType::Int64,
                                  DType::UInt64,
                                  DType::Float16,
                                  DType::Float32,
                                  DType::Float64};
constexpr std::array<std::size_t, 11> kSizes = {1, 1, 1, 2, 4, 4, 8, 8, 2, 4, 8};

/// One array of every type, with bytes that repeat nowhere.
NpzArrays someArrays() {
  NpzArrays arrays;
  for (std::size_t i = 0; i < kAllTypes.size(); ++i) {
    NpyArray array;
    array.dtype = kAllTypes[i];
    array.shape = {5, 2, 3};
    array.bytes.resize(30 * kSizes[i]);
    for (std::size_t b = 0; b < array.bytes.size(); ++b) {
      array.bytes[b] = static_cast<std::byte>(b * 7 + i);
    }
    arrays["array_" + std::to_string(i)] = array;
  }
  arrays["names"] = NpyArray::fromTexts({"pelvis", "L_hip", "\xc3\xa9paule"});
  arrays["gender"] = NpyArray::fromText("neutral");
  arrays["nothing"] = NpyArray::fromFloats({0, 3}, {});
  arrays["scalar"] = NpyArray::fromInts({}, {-4});
  arrays["folder/inside"] = NpyArray::fromFloats({1}, {2.5f});
  return arrays;
}

void expectEqual(const NpzArrays& actual, const NpzArrays& expected) {
  ASSERT_EQ(actual.size(), expected.size());
  for (const auto& [name, array] : expected) {
    ASSERT_TRUE(actual.contains(name)) << name;
    EXPECT_EQ(actual.at(name).dtype, array.dtype) << name;
    EXPECT_EQ(actual.at(name).shape, array.shape) << name;
    EXPECT_EQ(actual.at(name).text_width, array.text_width) << name;
    EXPECT_TRUE(actual.at(name).bytes == array.bytes) << name;
  }
}

TEST(Npz, EveryTypeComesBackStoredAndDeflated) {
  const TempDir folder;
  const NpzArrays arrays = someArrays();
  for (const bool compress : {false, true}) {
    const fs::path path = folder.path() / "arrays.npz";
    writeNpz(path, arrays, compress);
    expectEqual(readNpz(path), arrays);
  }
  writeNpz(folder.path() / "empty.npz", {});
  EXPECT_TRUE(readNpz(folder.path() / "empty.npz").empty());
}

TEST(Npz, FilesCutAnywhereAreRefused) {
  const TempDir folder;
  const fs::path path = folder.path() / "arrays.npz";
  for (const bool compress : {false, true}) {
    writeNpz(path, someArrays(), compress);
    const std::string whole = readFile(path);
    for (std::size_t part = 0; part < 16; ++part) {
      const fs::path cut = folder.path() / "cut.npz";
      writeFileAtomically(cut, std::string_view(whole).substr(0, part * whole.size() / 16));
      EXPECT_THAT(errorText<FileError>([&] { (void)readNpz(cut); }), HasSubstr(cut.string()));
    }
  }
}

TEST(Npz, ErrorsNameTheFileAndTheArray) {
  const TempDir folder;
  const fs::path path = folder.path() / "pickle.npz";
  std::string header = "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }\n";
  std::string npy = "\x93NUMPY\1";
  npy += '\0';
  npy += static_cast<char>(header.size());
  npy += '\0';
  ZipWriter writer(path);
  writer.add("v_template.npy", npy + header + "\x80\4N.", true);
  writeFileAtomically(path, writer.finish());
  const std::string text = errorText<FileError>([&] { (void)readNpz(path); });
  EXPECT_THAT(text, HasSubstr(path.string()));
  EXPECT_THAT(text, HasSubstr("'v_template'"));
  EXPECT_THAT(text, HasSubstr("Python objects"));
}

TEST(Npz, OtherFilesInTheArchiveAreLeftAlone) {
  const TempDir folder;
  const fs::path path = folder.path() / "mixed.npz";
  ZipWriter writer(path);
  writer.add("README.txt", "not an array", true);
  writer.add(".npy", "without a name", true);
  writeFileAtomically(path, writer.finish());
  EXPECT_TRUE(readNpz(path).empty());
}

TEST(Npz, MissingFilesAreNamed) {
  EXPECT_THAT(errorText<FileError>([] { (void)readNpz("no/such.npz"); }), HasSubstr("no/such.npz"));
}

TEST(RequireArray, ReturnsTheArrayOfTheRightShape) {
  const NpzArrays arrays = someArrays();
  EXPECT_EQ(&requireArray(arrays, "array_9", {5, 2, 3}, "x.npz"), &arrays.at("array_9"));
  EXPECT_EQ(&requireArray(arrays, "array_9", {0, 2, 0}, "x.npz"), &arrays.at("array_9"));
  EXPECT_EQ(&requireArray(arrays, "scalar", {}, "x.npz"), &arrays.at("scalar"));
}

TEST(RequireArray, SaysWhatIsThereAndWhatWasExpected) {
  const NpzArrays arrays = {{"betas", NpyArray::fromFloats({2, 3}, std::vector<float>(6))}};
  const std::string wrong = errorText<FileError>([&] {
    (void)requireArray(arrays, "betas", {0, 10}, "x.npz");
  });
  EXPECT_THAT(wrong, HasSubstr("x.npz"));
  EXPECT_THAT(wrong, HasSubstr("'betas'"));
  EXPECT_THAT(wrong, HasSubstr("(2, 3)"));
  EXPECT_THAT(wrong, HasSubstr("(any, 10)"));
  EXPECT_THROW((void)requireArray(arrays, "betas", {6}, "x.npz"), FileError);
  const std::string missing = errorText<FileError>([&] {
    (void)requireArray(arrays, "poses", {0, 72}, "x.npz");
  });
  EXPECT_THAT(missing, HasSubstr("'poses'"));
  EXPECT_THAT(missing, HasSubstr("betas"));
}

TEST(NpzReference, ReadsStoredFilesOfNumPy) {
  SKIP_WITHOUT_SHARED_DATA();
  const fs::path path = *sharedDataDir() / "reference" / "rotations.npz";
  const NpzArrays arrays = readNpz(path);
  EXPECT_EQ(arrays.size(), 5u);
  const NpyArray& matrices = requireArray(arrays, "matrix", {64, 3, 3}, path);
  EXPECT_EQ(matrices.dtype, DType::Float64);
  const std::vector<float> values = matrices.toFloats();
  for (std::size_t i = 0; i < 64; ++i) {
    float row_norm = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      row_norm += values[9 * i + k] * values[9 * i + k];
    }
    EXPECT_NEAR(row_norm, 1, 1e-6f) << i;
  }
}

TEST(NpzReference, ReadsDeflatedFilesOfNumPy) {
  SKIP_WITHOUT_SHARED_DATA();
  const fs::path path = *sharedDataDir() / "body" / "reference_body.npz";
  const auto start = std::chrono::steady_clock::now();
  const NpzArrays arrays = readNpz(path);
  const std::chrono::duration<double, std::milli> read = std::chrono::steady_clock::now() - start;
  const std::vector<float> posedirs =
      requireArray(arrays, "posedirs", {13380, 3, 207}, path).toFloats();
  const std::chrono::duration<double, std::milli> all = std::chrono::steady_clock::now() - start;
  std::cout << "21 MB of arrays: read in " << read.count() << " ms, 8 million halves converted in "
            << all.count() - read.count() << " ms\n";

  EXPECT_THAT(requireArray(arrays, "kintree_table", {2, 24}, path).toInts()[0], -1);
  const std::vector<std::string> names = requireArray(arrays, "joint_names", {24}, path).toTexts();
  EXPECT_EQ(names.front(), "pelvis");
  EXPECT_EQ(names.back(), "R_hand");
  const std::vector<float> weights = requireArray(arrays, "weights", {13380, 24}, path).toFloats();
  for (std::size_t vertex = 0; vertex < 13380; ++vertex) {
    float sum = 0;
    for (std::size_t joint = 0; joint < 24; ++joint) {
      sum += weights[24 * vertex + joint];
    }
    ASSERT_NEAR(sum, 1, 1e-5f) << vertex;
  }
  EXPECT_TRUE(std::all_of(
      posedirs.begin(), posedirs.end(), [](float offset) { return std::abs(offset) < 0.5f; }));
  EXPECT_LT(all.count(), 2000);  // generous against a busy machine
}

}  // namespace
}  // namespace lay
