#include "core/io/safetensors.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/half.h"
#include "core/io/little_endian.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace lay {
namespace {

using nlohmann::json;

constexpr std::size_t kLengthSize = 8;
constexpr std::uint64_t kLongestHeader = 100'000'000;  // the format's own limit
constexpr std::string_view kMetadataKey = "__metadata__";
constexpr float kLargestHalf = 65504.0f;

struct StoredType {
  std::string_view name;
  std::size_t size;  // bytes
};

constexpr std::array<StoredType, 4> kStoredTypes = {
    {{"F16", 2}, {"BF16", 2}, {"F32", 4}, {"F64", 8}}};

/// Where a tensor lies behind the header; the range has been checked.
struct TensorRange {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::string_view type;
};

/// Reads one file; knows its name for the texts of errors.
class SafetensorsReader {
 public:
  SafetensorsReader(std::string_view file, const std::filesystem::path& path)
      : file_(file), path_(path) {}

  [[nodiscard]] Weights read() {
    const json header = readHeader();
    Weights weights;
    std::map<std::string, TensorRange> ranges;
    for (const auto& [name, entry] : header.items()) {
      if (name == kMetadataKey) {
        weights.metadata = readMetadata(entry);
      } else {
        ranges.emplace(name, readEntry(name, entry, weights.tensors[name].shape));
      }
    }
    // Before any number is converted: overlaps could make a small file fill the memory.
    requireTiling(ranges);
    for (const auto& [name, range] : ranges) {
      convert(range, weights.tensors[name].values);
    }
    return weights;
  }

  [[nodiscard]] std::map<std::string, std::string> metadata() {
    const json header = readHeader();
    const auto entry = header.find(kMetadataKey);
    return entry == header.end() ? std::map<std::string, std::string>() : readMetadata(*entry);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw FileError(strCat("Cannot read ", path_, ": ", what, "."));
  }

  [[nodiscard]] json readHeader() {
    if (file_.size() < kLengthSize) {
      fail(strCat("it is truncated: ", file_.size(), " bytes cannot hold a safetensors header"));
    }
    const auto size = readLittleEndian<std::uint64_t>(file_, 0);
    if (size > kLongestHeader) {
      fail(strCat("its header claims ",
                  size,
                  " bytes, more than the ",
                  kLongestHeader,
                  " a safetensors file may have"));
    }
    if (size > file_.size() - kLengthSize) {
      fail(strCat("it is truncated: the header claims ",
                  size,
                  " bytes, ",
                  file_.size() - kLengthSize,
                  " follow"));
    }
    const std::string_view text = file_.substr(kLengthSize, size);
    data_ = file_.substr(kLengthSize + size);

    std::set<std::string> names;
    std::string duplicate;
    const auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
      // The parser would keep the last of two equal names in silence.
      if (event == json::parse_event_t::key && depth == 1 &&
          !names.insert(parsed.get<std::string>()).second) {
        duplicate = parsed.get<std::string>();
      }
      return true;
    };
    json header = json::parse(text, watch, /*allow_exceptions=*/false);
    if (!header.is_object()) {
      fail("its header is not JSON: it is no safetensors file, or damaged");
    }
    if (!duplicate.empty()) {
      fail(strCat("it holds '", duplicate, "' twice"));
    }
    return header;
  }

  [[nodiscard]] std::map<std::string, std::string> readMetadata(const json& entry) const {
    std::map<std::string, std::string> metadata;
    if (!entry.is_object()) {
      fail("its metadata are not an object of texts");
    }
    for (const auto& [key, value] : entry.items()) {
      if (!value.is_string()) {
        fail(strCat("its metadata '", key, "' are not text"));
      }
      metadata.emplace(key, value.get<std::string>());
    }
    return metadata;
  }

  [[nodiscard]] TensorRange readEntry(const std::string& name,
                                      const json& entry,
                                      std::vector<std::int64_t>& shape) const {
    const auto isList = [&entry](const char* key) {
      return entry.contains(key) && entry[key].is_array() &&
             std::all_of(entry[key].begin(), entry[key].end(), [](const json& number) {
               return number.is_number_unsigned();
             });
    };
    if (!entry.is_object() || !entry.contains("dtype") || !entry["dtype"].is_string() ||
        !isList("shape") || !isList("data_offsets") || entry["data_offsets"].size() != 2) {
      fail(strCat("tensor '", name, "' is not described by a dtype, a shape and two data_offsets"));
    }
    const StoredType type = storedType(name, entry["dtype"].get<std::string>());

    std::uint64_t size = type.size;
    for (const json& number : entry["shape"]) {
      const auto length = number.get<std::uint64_t>();
      if (length > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) ||
          __builtin_mul_overflow(size, length, &size)) {
        fail(strCat("tensor '", name, "' has an impossible shape ", entry["shape"].dump()));
      }
      shape.push_back(static_cast<std::int64_t>(length));
    }
    const auto begin = entry["data_offsets"][0].get<std::uint64_t>();
    const auto end = entry["data_offsets"][1].get<std::uint64_t>();
    if (begin > end || end > data_.size()) {
      fail(strCat("tensor '",
                  name,
                  "' lies at ",
                  begin,
                  " to ",
                  end,
                  " of ",
                  data_.size(),
                  " bytes: the file is truncated or damaged"));
    }
    if (end - begin != size) {
      fail(strCat("tensor '",
                  name,
                  "' of shape ",
                  entry["shape"].dump(),
                  " needs ",
                  size,
                  " bytes, but has ",
                  end - begin));
    }
    return {begin, end, type.name};
  }

  [[nodiscard]] StoredType storedType(const std::string& name, const std::string& dtype) const {
    for (const StoredType& type : kStoredTypes) {
      if (type.name == dtype) {
        return type;
      }
    }
    fail(strCat(
        "tensor '", name, "' has the type ", dtype, "; F16, BF16, F32 and F64 are supported"));
  }

  void convert(const TensorRange& range, std::vector<float>& values) const {
    const std::string_view stored = data_.substr(range.begin, range.end - range.begin);
    const auto* bytes = reinterpret_cast<const std::byte*>(stored.data());
    if (stored.empty()) {
      return;
    }
    if (range.type == "F32") {
      values.resize(stored.size() / 4);
      std::memcpy(values.data(), bytes, stored.size());
    } else if (range.type == "F64") {
      values.resize(stored.size() / 8);
      for (std::size_t i = 0; i < values.size(); ++i) {
        double value = 0;
        std::memcpy(&value, bytes + 8 * i, sizeof value);
        values[i] = static_cast<float>(value);
      }
    } else {
      values.resize(stored.size() / 2);
      const auto convertAll = range.type == "F16" ? halvesToFloats : bfloat16sToFloats;
      convertAll(bytes, values.size(), values.data());
    }
  }

  /// The format wants every byte to belong to exactly one tensor: a cut or an overlap shows here.
  void requireTiling(const std::map<std::string, TensorRange>& ranges) const {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> sorted;
    sorted.reserve(ranges.size());
    for (const auto& [name, range] : ranges) {
      sorted.emplace_back(range.begin, range.end);
    }
    std::sort(sorted.begin(), sorted.end());
    std::uint64_t covered = 0;
    for (const auto& [begin, end] : sorted) {
      if (begin != covered) {
        fail(strCat("its tensors ",
                    begin < covered ? "overlap" : "leave a gap",
                    " at byte ",
                    std::min(begin, covered),
                    ": the file is damaged"));
      }
      covered = end;
    }
    if (covered != data_.size()) {
      fail(strCat(data_.size() - covered, " bytes at its end belong to no tensor"));
    }
  }

  std::string_view file_;
  std::string_view data_;
  const std::filesystem::path& path_;
};

void requireShape(const std::string& name, const WeightTensor& tensor) {
  std::int64_t size = 1;
  for (const std::int64_t length : tensor.shape) {
    size *= length;
  }
  if (size < 0 || static_cast<std::size_t>(size) != tensor.values.size()) {
    throw std::logic_error(strCat(
        "Tensor '", name, "' holds ", tensor.values.size(), " values, its shape ", size, "."));
  }
}

void appendHalves(const std::string& name,
                  const std::vector<float>& values,
                  const std::filesystem::path& path,
                  std::string& data) {
  for (const float value : values) {
    if (std::abs(value) > kLargestHalf && std::isfinite(value)) {
      throw FileError(strCat("Cannot write ",
                             path,
                             ": tensor '",
                             name,
                             "' holds ",
                             value,
                             ", beyond the largest half, 65504. Write it in 32 bits."));
    }
  }
  const std::size_t begin = data.size();
  data.resize(begin + 2 * values.size());
  floatsToHalves(values.data(), values.size(), reinterpret_cast<std::byte*>(data.data() + begin));
}

}  // namespace

Weights readSafetensors(const std::filesystem::path& path) {
  const std::string file = readFile(path);
  return SafetensorsReader(file, path).read();
}

std::map<std::string, std::string> readSafetensorsMetadata(const std::filesystem::path& path) {
  const std::string file = readFile(path);
  return SafetensorsReader(file, path).metadata();
}

void writeSafetensors(const std::filesystem::path& path,
                      const Weights& weights,
                      WeightPrecision precision) {
  const bool is_half = precision == WeightPrecision::Float16;
  json header = json::object();
  if (!weights.metadata.empty()) {
    header[std::string(kMetadataKey)] = weights.metadata;
  }
  std::string data;
  for (const auto& [name, tensor] : weights.tensors) {
    requireShape(name, tensor);
    const std::size_t begin = data.size();
    if (is_half) {
      appendHalves(name, tensor.values, path, data);
    } else if (!tensor.values.empty()) {
      data.append(reinterpret_cast<const char*>(tensor.values.data()), 4 * tensor.values.size());
    }
    header[name] = {{"dtype", is_half ? "F16" : "F32"},
                    {"shape", tensor.shape},
                    {"data_offsets", {begin, data.size()}}};
  }
  std::string text;
  try {
    text = header.dump();
  } catch (const json::exception& error) {
    throw FileError(strCat("Cannot write ", path, ": a name or its metadata are not UTF-8 text."));
  }
  // Spaces bring the numbers to a multiple of eight bytes, so that they can be mapped.
  text.append((8 - text.size() % 8) % 8, ' ');

  std::string file;
  file.reserve(kLengthSize + text.size() + data.size());
  appendLittleEndian(file, static_cast<std::uint64_t>(text.size()));
  file += text;
  file += data;
  writeFileAtomically(path, file);
}

}  // namespace lay
