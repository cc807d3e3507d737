#include "core/io/torch_checkpoint.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/little_endian.h"
#include "core/io/zip_writer.h"
#include "tests/support/error_text.h"
#include "tests/support/model_files.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cstring>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A pickle of {"w": tensor}, its storage of `kind` with the key "0".
std::string tensorPickle(const std::string& kind,
                         int offset,
                         const std::string& shape,
                         const std::string& strides) {
  return "(dS'w'\nctorch._utils\n_rebuild_tensor_v2\n((S'storage'\nctorch\n" + kind +
         "\nS'0'\nS'cpu'\nI6\ntQI" + std::to_string(offset) + "\n(" + shape + "t(" + strides +
         "tI00\n(dtRs.";
}

std::string floats(std::initializer_list<float> values) {
  std::string bytes(values.size() * sizeof(float), '\0');
  std::memcpy(bytes.data(), values.begin(), bytes.size());
  return bytes;
}

class TorchCheckpoint : public testing::Test {
 protected:
  Weights read(const std::string& pickle, const std::string& storage) {
    ZipWriter writer(folder_.path() / "a.ckpt");
    writer.add("a/data.pkl", pickle, false);
    if (!storage.empty()) writer.add("a/data/0", storage, false);
    return parseTorchCheckpoint(writer.finish(), "a.ckpt");
  }
  std::string refusal(const std::string& pickle, const std::string& storage) {
    return errorText<FileError>([&] { (void)read(pickle, storage); });
  }

  const TempDir folder_;
  const std::string six_ = floats({1, 2, 3, 4, 5, 6});
};

TEST_F(TorchCheckpoint, TakesTensorsByOffsetAndStrides) {
  const Weights plain = read(tensorPickle("FloatStorage", 0, "I2\nI3\n", "I3\nI1\n"), six_);
  EXPECT_THAT(plain.tensors.at("w").shape, ElementsAre(2, 3));
  EXPECT_THAT(plain.tensors.at("w").values, ElementsAre(1, 2, 3, 4, 5, 6));
  const Weights turned = read(tensorPickle("FloatStorage", 0, "I3\nI2\n", "I1\nI3\n"), six_);
  EXPECT_THAT(turned.tensors.at("w").values, ElementsAre(1, 4, 2, 5, 3, 6));
  const Weights part = read(tensorPickle("FloatStorage", 1, "I2\n", "I3\n"), six_);
  EXPECT_THAT(part.tensors.at("w").values, ElementsAre(2, 5));
  const Weights one = read(tensorPickle("FloatStorage", 4, "", ""), six_);
  EXPECT_TRUE(one.tensors.at("w").shape.empty());
  EXPECT_THAT(one.tensors.at("w").values, ElementsAre(5));
}

TEST_F(TorchCheckpoint, ReadsHalfAndDoubleNumbers) {
  const std::string halves("\x00\x3c\x00\xc0", 4);  // 1, -2
  EXPECT_THAT(read(tensorPickle("HalfStorage", 0, "I2\n", "I1\n"), halves).tensors.at("w").values,
              ElementsAre(1, -2));
  const std::string brains("\x80\x3f\x00\xc0", 4);  // 1, -2
  EXPECT_THAT(
      read(tensorPickle("BFloat16Storage", 0, "I2\n", "I1\n"), brains).tensors.at("w").values,
      ElementsAre(1, -2));
  std::string doubles(16, '\0');
  const double values[2] = {0.5, 8};
  std::memcpy(doubles.data(), values, 16);
  EXPECT_THAT(
      read(tensorPickle("DoubleStorage", 0, "I2\n", "I1\n"), doubles).tensors.at("w").values,
      ElementsAre(0.5F, 8));
}

TEST_F(TorchCheckpoint, RefusesWhatReachesBeyondItsStorage) {
  for (const auto& [offset, shape, strides] : {std::tuple(0, "I7\n", "I1\n"),
                                               {5, "I2\n", "I1\n"},
                                               {-1, "I2\n", "I1\n"},
                                               {0, "I2\nI3\n", "I4\nI1\n"},
                                               {0, "I9223372036854775807\nI2\n", "I1\nI1\n"},
                                               {0, "I2\n", "I9223372036854775807\n"},
                                               {7, "I1\n", "I1\n"},
                                               {0, "I2\n", ""},
                                               {0, "I1000000\n", "I0\n"}}) {
    EXPECT_THAT(refusal(tensorPickle("FloatStorage", offset, shape, strides), six_),
                HasSubstr("beyond its storage"));
  }
  EXPECT_THAT(refusal(tensorPickle("FloatStorage", 0, "I-1\n", "I1\n"), six_),
              HasSubstr("length of -1"));
  EXPECT_THAT(refusal(tensorPickle("FloatStorage", 0, "I2\n", "I1\n"), ""),
              HasSubstr("are missing"));
  EXPECT_THAT(refusal(tensorPickle("LongStorage", 0, "I2\n", "I1\n"), six_),
              HasSubstr("no tensor of floating-point"));
  EXPECT_THAT(refusal("(lp0\n.", six_), HasSubstr("not a dictionary"));
  EXPECT_THAT(refusal("(dS'w'\ncos\nsystem\n(S'echo'\ntRs.", six_),
              HasSubstr("no tensor of floating-point"));
  std::string itself = "(dp0\n";
  for (int i = 0; i < 30; ++i) itself += strCat("S'k", i, "'\ng0\ns");
  EXPECT_THAT(refusal(itself + ".", ""), HasSubstr("hold too much"));
}

// Nothing small becomes large.
TEST_F(TorchCheckpoint, RefusesCompressedStorages) {
  ZipWriter writer(folder_.path() / "a.ckpt");
  writer.add("a/data.pkl", tensorPickle("FloatStorage", 0, "I2\n", "I1\n"), false);
  writer.add("a/data/0", std::string(100000, '\0'), true);
  const std::string bytes = writer.finish();
  EXPECT_THAT(errorText<FileError>([&] { (void)parseTorchCheckpoint(bytes, "a.ckpt"); }),
              HasSubstr("'a/data/0' is compressed"));
}

TEST_F(TorchCheckpoint, IsToldByItsContent) {
  ZipWriter writer(folder_.path() / "a.ckpt");
  writer.add("a/data.pkl", "N.", false);
  EXPECT_TRUE(looksLikeTorchCheckpoint(writer.finish()));
  ZipWriter other(folder_.path() / "b.npz");
  other.add("x.npy", "N.", false);
  EXPECT_FALSE(looksLikeTorchCheckpoint(other.finish()));
  EXPECT_FALSE(looksLikeTorchCheckpoint("PK, but no archive"));
  EXPECT_THAT(errorText<FileError>([&] { (void)parseTorchCheckpoint("PK", "c.ckpt"); }),
              HasSubstr("c.ckpt"));
}

// The same weights as a checkpoint of PyTorch Lightning and as safetensors, by the same script.
TEST(TorchCheckpointFile, HoldsWhatTheSafetensorsHold) {
  SKIP_WITHOUT_MODEL_FILES();
  const std::filesystem::path folder = *modelFilesDir() / "regressor";
  const Weights checkpoint = readTorchCheckpoint(folder / "regressor.ckpt");
  const Weights truth = readSafetensors(folder / "regressor.safetensors");
  ASSERT_EQ(checkpoint.tensors.size(), truth.tensors.size());
  for (const auto& [name, tensor] : truth.tensors) {
    ASSERT_TRUE(checkpoint.tensors.contains(name)) << name;
    EXPECT_EQ(checkpoint.tensors.at(name).shape, tensor.shape) << name;
    EXPECT_EQ(checkpoint.tensors.at(name).values, tensor.values) << name;
  }
}

TEST(TorchCheckpointFile, IsToldByItsContent) {
  SKIP_WITHOUT_MODEL_FILES();
  const std::filesystem::path folder = *modelFilesDir() / "regressor";
  EXPECT_TRUE(isTorchCheckpoint(folder / "regressor.ckpt"));
  EXPECT_FALSE(isTorchCheckpoint(folder / "regressor.npz"));
  EXPECT_FALSE(isTorchCheckpoint(folder / "missing.ckpt"));
  EXPECT_FALSE(isTorchCheckpoint(folder));
}

// What PyTorch's own writer puts at the end of every archive: zip64's records, of which nothing is
// needed below 4 GiB.
TEST_F(TorchCheckpoint, ReadsTheEndThatPyTorchWrites) {
  ZipWriter writer(folder_.path() / "a.pt");
  writer.add("a/data.pkl", tensorPickle("FloatStorage", 0, "I2\nI3\n", "I3\nI1\n"), false);
  writer.add("a/data/0", six_, false);
  std::string bytes = writer.finish();
  const std::size_t end = bytes.size() - 22;
  const auto number = [&bytes, end](std::size_t at) {
    return readLittleEndian<std::uint32_t>(bytes, end + at);
  };
  std::string records = "PK\6\6";
  appendLittleEndian(records, std::uint64_t{44});
  appendLittleEndian(records, std::uint32_t{0x002d031e});
  appendLittleEndian(records, std::uint64_t{0});
  appendLittleEndian(records, std::uint64_t{2});
  appendLittleEndian(records, std::uint64_t{2});
  appendLittleEndian(records, std::uint64_t{number(12)});
  appendLittleEndian(records, std::uint64_t{number(16)});
  records += "PK\6\7";
  appendLittleEndian(records, std::uint32_t{0});
  appendLittleEndian(records, std::uint64_t{end});
  appendLittleEndian(records, std::uint32_t{1});
  bytes.insert(end, records);
  EXPECT_THAT(parseTorchCheckpoint(bytes, "a.pt").tensors.at("w").values,
              ElementsAre(1, 2, 3, 4, 5, 6));
}

// Damaged, it is refused: nothing else may happen.
TEST(TorchCheckpointFile, DamagedOnesAreRefused) {
  SKIP_WITHOUT_MODEL_FILES();
  const std::string whole = readFile(*modelFilesDir() / "regressor" / "regressor.ckpt");
  for (std::size_t i = 0; i < 60; ++i) {
    std::string bytes = whole;
    const std::size_t at = whole.size() * i / 60;
    if (i % 2 == 0) {
      bytes.resize(at);
    } else {
      bytes[at] ^= '\x55';
    }
    try {
      (void)parseTorchCheckpoint(bytes, "damaged.ckpt");
    } catch (const FileError&) {
      continue;
    }
    EXPECT_EQ(i % 2, 1U);  // a byte of no meaning, such as a date
  }
}

}  // namespace
}  // namespace lay
