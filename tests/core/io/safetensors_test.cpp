#include "core/io/safetensors.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <fstream>
#include <random>
#include <stdexcept>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

std::string lengthField(std::uint64_t length) {
  std::string field(8, '\0');
  std::memcpy(field.data(), &length, 8);
  return field;
}

std::string fileOf(const std::string& header, const std::string& data) {
  return lengthField(header.size()) + header + data;
}

class Safetensors : public testing::Test {
 protected:
  [[nodiscard]] Weights read(const std::string& bytes) const {
    // Not atomically: hundreds of small files need not reach the disk.
    std::ofstream(path_, std::ios::binary) << bytes;
    return readSafetensors(path_);
  }
  [[nodiscard]] std::string refusal(const std::string& bytes) const {
    const std::string text = errorText<FileError>([&] { (void)read(bytes); });
    EXPECT_THAT(text, HasSubstr(path_.string()));
    return text;
  }

  TempDir folder_;
  fs::path path_ = folder_.path() / "weights.safetensors";
};

Weights someWeights() {
  Weights weights;
  weights.tensors["layer.weight"] = {{2, 3}, {1, -2, 0.5f, 1024, 0, -0.25f}};
  weights.tensors["layer.bias"] = {{2}, {0.125f, 3}};
  weights.tensors["scale"] = {{}, {7}};
  weights.tensors["nothing"] = {{0, 4}, {}};
  weights.metadata = {{"format", "pt"}, {"steps", "1000"}};
  return weights;
}

TEST_F(Safetensors, ComesBackInBothPrecisions) {
  const Weights weights = someWeights();
  for (const WeightPrecision precision : {WeightPrecision::Float16, WeightPrecision::Float32}) {
    writeSafetensors(path_, weights, precision);
    const Weights back = readSafetensors(path_);
    EXPECT_EQ(back.metadata, weights.metadata);
    ASSERT_EQ(back.tensors.size(), weights.tensors.size());
    for (const auto& [name, tensor] : weights.tensors) {
      EXPECT_EQ(back.tensors.at(name).shape, tensor.shape) << name;
      EXPECT_EQ(back.tensors.at(name).values, tensor.values) << name;
    }
  }
  writeSafetensors(path_, {}, WeightPrecision::Float32);
  EXPECT_TRUE(readSafetensors(path_).tensors.empty());
}

TEST_F(Safetensors, NumbersBeginAtAMultipleOfEightBytes) {
  writeSafetensors(path_, someWeights(), WeightPrecision::Float32);
  std::uint64_t header_size = 0;
  std::memcpy(&header_size, readFile(path_).data(), 8);
  EXPECT_EQ(header_size % 8, 0u);
}

TEST_F(Safetensors, ReadsEveryFloatType) {
  const std::string header = R"({"a":{"dtype":"F16","shape":[1],"data_offsets":[0,2]},)"
                             R"("b":{"dtype":"BF16","shape":[1],"data_offsets":[2,4]},)"
                             R"("c":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},)"
                             R"("d":{"dtype":"F64","shape":[1,1],"data_offsets":[8,16]}})";
  std::string data = std::string("\x00\x3e\xc0\x3f", 4);  // 1.5 as half and as bfloat16
  const float single = 2.5f;
  const double twice = -3.5;
  data.append(reinterpret_cast<const char*>(&single), 4);
  data.append(reinterpret_cast<const char*>(&twice), 8);
  const Weights weights = read(fileOf(header, data));
  EXPECT_THAT(weights.tensors.at("a").values, ElementsAre(1.5f));
  EXPECT_THAT(weights.tensors.at("b").values, ElementsAre(1.5f));
  EXPECT_THAT(weights.tensors.at("c").values, ElementsAre(2.5f));
  EXPECT_THAT(weights.tensors.at("d").values, ElementsAre(-3.5f));
  EXPECT_THAT(weights.tensors.at("d").shape, ElementsAre(1, 1));
}

TEST_F(Safetensors, BelievesNoHeaderLength) {
  EXPECT_THAT(refusal(""), HasSubstr("truncated"));
  EXPECT_THAT(refusal("1234567"), HasSubstr("truncated"));
  EXPECT_THAT(refusal(lengthField(100) + "{}"), HasSubstr("truncated"));
  EXPECT_THAT(refusal(lengthField(~std::uint64_t{0}) + "{}"), HasSubstr("header"));
  EXPECT_THAT(refusal(lengthField(~std::uint64_t{0} - 7) + "{}"), HasSubstr("header"));
}

TEST_F(Safetensors, RefusesHeadersThatAreNotJsonObjects) {
  for (const char* header : {"", "not json", "[1]", "3", "{\"a\":", "{\"a\": nan}", "{} {}"}) {
    EXPECT_THAT(refusal(fileOf(header, "")), HasSubstr("not JSON")) << header;
  }
  // Nested deeper than any stack.
  EXPECT_THAT(refusal(fileOf(std::string(2'000'000, '['), "")), HasSubstr("not JSON"));
  const std::string deep = "{\"a\":" + std::string(200'000, '[') + std::string(200'000, ']') + "}";
  EXPECT_THAT(refusal(fileOf(deep, "")), HasSubstr("'a'"));
}

TEST_F(Safetensors, RefusesTensorsWithoutAProperDescription) {
  for (const char* entry : {"3",
                            "null",
                            "{}",
                            R"({"dtype":"F32","shape":[1]})",
                            R"({"dtype":4,"shape":[1],"data_offsets":[0,4]})",
                            R"({"dtype":"F32","shape":1,"data_offsets":[0,4]})",
                            R"({"dtype":"F32","shape":[-1],"data_offsets":[0,4]})",
                            R"({"dtype":"F32","shape":[1.0],"data_offsets":[0,4]})",
                            R"({"dtype":"F32","shape":["1"],"data_offsets":[0,4]})",
                            R"({"dtype":"F32","shape":[1],"data_offsets":[0]})",
                            R"({"dtype":"F32","shape":[1],"data_offsets":[0,4,8]})",
                            R"({"dtype":"F32","shape":[1],"data_offsets":[-4,0]})"}) {
    const std::string header = std::string(R"({"a":)") + entry + "}";
    EXPECT_THAT(refusal(fileOf(header, "1234")), HasSubstr("'a'")) << entry;
  }
  EXPECT_THAT(
      refusal(fileOf(R"({"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}})", "12345678")),
      HasSubstr("I64"));
}

TEST_F(Safetensors, BelievesNoOffsets) {
  const auto refusalOf = [this](const std::string& shape, const std::string& offsets) {
    return refusal(
        fileOf(R"({"a":{"dtype":"F32","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}",
               "12345678"));
  };
  EXPECT_THAT(refusalOf("[3]", "[0,12]"), HasSubstr("truncated"));
  EXPECT_THAT(refusalOf("[1]", "[8,4]"), HasSubstr("8 to 4"));
  EXPECT_THAT(refusalOf("[1]", "[18446744073709551612,0]"), HasSubstr("damaged"));
  EXPECT_THAT(refusalOf("[1]", "[0,8]"), HasSubstr("needs 4 bytes"));
  EXPECT_THAT(refusalOf("[1]", "[0,4]"), HasSubstr("belong to no tensor"));
  EXPECT_THAT(refusalOf("[1]", "[4,8]"), HasSubstr("gap"));
  // Products that are 8 or 0 in 64 bits.
  EXPECT_THAT(refusalOf("[4611686018427387906]", "[0,8]"), HasSubstr("impossible shape"));
  EXPECT_THAT(refusalOf("[4294967296,4294967296]", "[0,0]"), HasSubstr("impossible shape"));
  EXPECT_THAT(refusalOf("[18446744073709551615,0]", "[0,0]"), HasSubstr("impossible shape"));
}

TEST_F(Safetensors, RefusesOverlapsAndDuplicates) {
  EXPECT_THAT(refusal(fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                             R"("b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
                             "12345678")),
              HasSubstr("overlap"));
  EXPECT_THAT(refusal(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                             R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
                             "1234")),
              HasSubstr("'a' twice"));
}

TEST_F(Safetensors, RefusesMetadataThatAreNotTexts) {
  EXPECT_THAT(refusal(fileOf(R"({"__metadata__":{"steps":3}})", "")), HasSubstr("'steps'"));
  EXPECT_THAT(refusal(fileOf(R"({"__metadata__":[]})", "")), HasSubstr("metadata"));
}

TEST_F(Safetensors, RefusesFilesCutAnywhere) {
  writeSafetensors(path_, someWeights(), WeightPrecision::Float32);
  const std::string whole = readFile(path_);
  for (std::size_t size = 0; size < whole.size(); size += 3) {
    EXPECT_THROW((void)read(whole.substr(0, size)), FileError) << size;
  }
}

TEST_F(Safetensors, SurvivesRandomDamage) {
  writeSafetensors(path_, someWeights(), WeightPrecision::Float16);
  const std::string whole = readFile(path_);
  std::mt19937 generator(5);
  int refused = 0;
  for (int round = 0; round < 200; ++round) {
    std::string damaged = whole;
    damaged[generator() % damaged.size()] = static_cast<char>(generator());
    try {
      (void)read(damaged);
    } catch (const FileError&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 100);
}

TEST_F(Safetensors, HalvesThatWouldOverflowAreRefused) {
  Weights weights;
  weights.tensors["big"] = {{2}, {1, 1e6f}};
  const std::string text =
      errorText<FileError>([&] { writeSafetensors(path_, weights, WeightPrecision::Float16); });
  EXPECT_THAT(text, HasSubstr("'big'"));
  EXPECT_FALSE(fs::exists(path_));
  writeSafetensors(path_, weights, WeightPrecision::Float32);
  EXPECT_THAT(readSafetensors(path_).tensors.at("big").values, ElementsAre(1.0f, 1e6f));
}

TEST_F(Safetensors, AShapeOfAnotherSizeIsABug) {
  Weights weights;
  weights.tensors["a"] = {{2, 2}, {1, 2, 3}};
  EXPECT_THROW(writeSafetensors(path_, weights, WeightPrecision::Float32), std::logic_error);
}

TEST_F(Safetensors, ReadsAFileOfTheReferenceData) {
  SKIP_WITHOUT_SHARED_DATA();
  const Weights weights =
      readSafetensors(*sharedDataDir() / "detectors" / "movenet_float.safetensors");
  std::size_t count = 0;
  for (const auto& [name, tensor] : weights.tensors) {
    count += tensor.values.size();
    for (const float value : tensor.values) {
      ASSERT_TRUE(std::isfinite(value)) << name;
    }
  }
  EXPECT_EQ(count, 2'325'110u);
}

TEST_F(Safetensors, MetadataCanBeReadAlone) {
  Weights weights;
  weights.tensors["a"] = {{2}, {1, 2}};
  weights.metadata["model"] = "toy";
  writeSafetensors(path_, weights, WeightPrecision::Float32);
  EXPECT_EQ(readSafetensorsMetadata(path_), weights.metadata);
  weights.metadata.clear();
  writeSafetensors(path_, weights, WeightPrecision::Float32);
  EXPECT_TRUE(readSafetensorsMetadata(path_).empty());
  std::ofstream(path_, std::ios::binary) << lengthField(1000) << "{}";
  EXPECT_THAT(errorText<FileError>([&] { (void)readSafetensorsMetadata(path_); }),
              HasSubstr("truncated"));
}

}  // namespace
}  // namespace lay
