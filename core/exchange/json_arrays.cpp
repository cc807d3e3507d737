#include "core/exchange/json_arrays.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <cstring>
#include <optional>
#include <vector>

namespace lay {
namespace {

using PlainJson = nlohmann::ordered_json;

constexpr int kMostLevels = 8;
constexpr std::size_t kMostEntries = std::size_t{2} << 20;

/// The lengths of nested lists of numbers; nothing where they differ or hold anything else.
std::optional<std::vector<std::size_t>> numberShape(const PlainJson& value) {
  if (value.is_number()) return std::vector<std::size_t>{};
  if (!value.is_array() || value.empty()) return std::nullopt;
  const auto inner = numberShape(value.front());
  if (!inner) return std::nullopt;
  for (const PlainJson& item : value) {
    if (numberShape(item) != inner) return std::nullopt;
  }
  std::vector<std::size_t> shape = {value.size()};
  shape.insert(shape.end(), inner->begin(), inner->end());
  return shape;
}

void appendJsonNumbers(const PlainJson& value, std::vector<double>& numbers) {
  if (value.is_number()) {
    numbers.push_back(value.get<double>());
    return;
  }
  for (const PlainJson& item : value) appendJsonNumbers(item, numbers);
}

class JsonArrays {
 public:
  explicit JsonArrays(const std::filesystem::path& path) : path_(path) {}

  void fill(const PlainJson& container, ArrayGroup& group) {
    std::size_t index = 0;
    for (const auto& [key, value] : container.items()) {
      add(container.is_array() ? std::to_string(index) : key, value, group);
      ++index;
    }
  }

 private:
  void add(const std::string& name, const PlainJson& value, ArrayGroup& group) {
    if (++num_entries_ > kMostEntries) {
      throw FileError(strCat("Cannot read ",
                             path_,
                             ": it holds more than ",
                             kMostEntries,
                             " entries, the most read."));
    }
    if (value.is_string()) {
      group.texts[name] = value.get<std::string>();
    } else if (auto shape = numberShape(value)) {
      std::vector<double> numbers;
      appendJsonNumbers(value, numbers);
      NpyArray array;
      array.dtype = DType::Float64;
      array.shape = *std::move(shape);
      array.bytes.resize(numbers.size() * sizeof(double));
      std::memcpy(array.bytes.data(), numbers.data(), array.bytes.size());
      group.arrays.insert_or_assign(name, std::move(array));
    } else if (value.is_structured()) {
      ArrayGroup inner;
      fill(value, inner);
      group.groups.push_back({name, std::move(inner)});
    } else {
      group.left_out[name] = strCat("it is ", value.dump());
    }
  }

  const std::filesystem::path& path_;
  std::size_t num_entries_ = 0;
};

}  // namespace

ArrayGroup jsonArrays(const std::string& text, const std::filesystem::path& path) {
  bool is_too_deep = false;
  const auto keep = [&is_too_deep](
                        int depth, PlainJson::parse_event_t /*event*/, PlainJson& /*value*/) {
    is_too_deep = is_too_deep || depth > kMostLevels;
    return depth <= kMostLevels;  // what is deeper never becomes a value
  };
  const PlainJson json = PlainJson::parse(text, keep, /*allow_exceptions=*/false);
  if (is_too_deep) {
    throw FileError(strCat(
        "Cannot read ", path, ": its JSON is nested more than ", kMostLevels, " levels deep."));
  }
  if (!json.is_structured()) {
    throw FileError(strCat(
        "Cannot read ", path, ": it is no JSON of an object or a list, or it is cut short."));
  }
  ArrayGroup group;
  JsonArrays(path).fill(json, group);
  return group;
}

}  // namespace lay
