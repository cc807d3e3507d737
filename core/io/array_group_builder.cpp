#include "core/io/array_group_builder.h"

#include "core/base/error.h"
#include "core/io/npy_format.h"
#include "core/io/pickle_lists.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <utility>

namespace lay {
namespace {

constexpr std::size_t kLongestText = std::size_t{1} << 20;  // bytes
constexpr std::size_t kLongestName = 4096;                  // bytes

template <typename Value>
NpyArray scalar(DType dtype, Value value) {
  NpyArray array;
  array.dtype = dtype;
  array.bytes.resize(sizeof value);
  std::memcpy(array.bytes.data(), &value, sizeof value);
  return array;
}

NpyArray numberArray(const PickleValue& value) {
  switch (value.kind()) {
    case PickleKind::Bool:
      return scalar(DType::Bool, static_cast<std::uint8_t>(value.toBool() ? 1 : 0));
    case PickleKind::Integer:
      return scalar(DType::Int64, value.toInteger());
    default:
      return scalar(DType::Float64, value.toFloat());
  }
}

/// A pickle spends a byte on every place at least; those of a very small file may be shared.
PickleLimits limitsFor(std::size_t file_size, PickleLimits limits) {
  constexpr std::size_t kFreeItems = 1000;
  constexpr std::size_t kFreeBytes = std::size_t{64} << 20;
  limits.most_items = std::min(limits.most_items, kFreeItems + 2 * file_size);
  limits.most_array_bytes = std::min(limits.most_array_bytes, kFreeBytes + 16 * file_size);
  return limits;
}

}  // namespace

ArrayGroupBuilder::ArrayGroupBuilder(const ArrayFileOptions& options,
                                     std::size_t file_size,
                                     std::string error_prefix)
    : options_(options),
      prefix_(std::move(error_prefix)),
      arrays_(limitsFor(file_size, options.limits)) {}

void ArrayGroupBuilder::countEntry(const PickleValue& value) {
  arrays_.takeItems(1, value);
  if (++num_entries_ > options_.most_entries) {
    throw FileError(
        strCat(prefix_, "it holds more than ", options_.most_entries, " entries, the most read."));
  }
}

void ArrayGroupBuilder::leaveOut(const std::string& name,
                                 const std::string& reason,
                                 ArrayGroup& group) {
  const bool has_prefix = reason.starts_with(prefix_);
  group.left_out[name] = has_prefix ? reason.substr(prefix_.size()) : reason;
}

void ArrayGroupBuilder::addArray(const std::string& name, NpyArray array, ArrayGroup& group) {
  if (array.dtype == DType::Text && array.size() == 1) {
    group.texts[name] = array.toTexts().front();
  }
  group.arrays.insert_or_assign(name, std::move(array));
}

void ArrayGroupBuilder::addRoot(const PickleValue& root, ArrayGroup& group) {
  open_.push_back(root);
  if (root.kind() == PickleKind::Dict) {
    fillFromDict(root, group);
  } else {
    open_.clear();
    add("", root, group);
    // A list of people needs no name around it.
    if (group.groups.size() == 1 && group.arrays.empty()) {
      ArrayGroup inner = std::move(group.groups.front().group);
      group = std::move(inner);
    }
  }
  open_.clear();
}

void ArrayGroupBuilder::add(const std::string& name, const PickleValue& value, ArrayGroup& group) {
  const auto depth = static_cast<std::ptrdiff_t>(open_.size());
  try {
    countEntry(value);
    addValue(name, value, group);
  } catch (const FileError& error) {
    if (num_entries_ > options_.most_entries) {
      throw;
    }
    open_.erase(open_.begin() + depth, open_.end());
    leaveOut(name, error.what(), group);
  }
}

void ArrayGroupBuilder::addValue(const std::string& name,
                                 const PickleValue& value,
                                 ArrayGroup& group) {
  switch (value.kind()) {
    case PickleKind::None:
      return leaveOut(name, "it is None", group);
    case PickleKind::Bool:
    case PickleKind::Integer:
    case PickleKind::Float:
      return addArray(name, numberArray(value), group);
    case PickleKind::Text:
    case PickleKind::Bytes:
      return addText(name, value, group);
    case PickleKind::Dict:
      return addGroup(name, value, group);
    case PickleKind::List:
    case PickleKind::Tuple:
    case PickleKind::Set:
      return addList(name, value, group);
    case PickleKind::Reference:
    case PickleKind::Class:
      return leaveOut(name, strCat("it is ", value.description()), group);
    case PickleKind::Object:
      break;
  }
  if (PickleArrays::isSparse(value)) {
    return addSparse(name, value, group);
  }
  if (PickleArrays::isObjectArray(value)) {
    // One object in an array of no dimensions is how numpy.savez keeps a dictionary.
    const PickleValue objects = PickleArrays::objects(value);
    const bool is_one = objects.kind() == PickleKind::List && objects.size() == 1;
    const PickleValue inner = is_one ? objects.item(0) : objects;
    if (PickleArrays::isObjectArray(inner)) {
      return leaveOut(name, "it is an array of Python objects in another one", group);
    }
    return addValue(name, inner, group);
  }
  // Throws for any other class, with what to do.
  addArray(name, arrays_.array(value), group);
}

void ArrayGroupBuilder::addText(const std::string& name,
                                const PickleValue& value,
                                ArrayGroup& group) {
  if (value.mostTextBytes() > 3 * kLongestText) {
    return leaveOut(name, strCat("it is a text of more than ", kLongestText, " bytes"), group);
  }
  arrays_.take(value.mostTextBytes(), value);
  group.texts[name] = value.toText();
}

void ArrayGroupBuilder::addSparse(const std::string& name,
                                  const PickleValue& value,
                                  ArrayGroup& group) {
  SparseMatrix matrix = arrays_.sparse(value);
  if (matrix.denseBytes() <= options_.most_dense_bytes) {
    arrays_.take(matrix.denseBytes(), value);
    group.arrays.insert_or_assign(name, matrix.toDense());
  }
  group.sparse.insert_or_assign(name, std::move(matrix));
}

void ArrayGroupBuilder::addList(const std::string& name,
                                const PickleValue& list,
                                ArrayGroup& group) {
  if (auto array = arrayFromList(list, arrays_)) {
    addArray(name, *std::move(array), group);
  } else {
    addGroup(name, list, group);
  }
}

void ArrayGroupBuilder::addGroup(const std::string& name,
                                 const PickleValue& value,
                                 ArrayGroup& group) {
  const bool contains_itself = std::any_of(
      open_.begin(), open_.end(), [&value](const PickleValue& open) { return open.isSame(value); });
  if (contains_itself) {
    return leaveOut(name, "it contains itself", group);
  }
  if (open_.size() >= options_.limits.most_nesting) {
    return leaveOut(
        name, strCat("it is nested deeper than ", options_.limits.most_nesting, " levels"), group);
  }
  open_.push_back(value);
  ArrayGroup inner;
  if (value.kind() == PickleKind::Dict) {
    fillFromDict(value, inner);
  } else {
    fillFromList(value, inner);
  }
  open_.pop_back();
  group.groups.push_back({name, std::move(inner)});
}

std::string ArrayGroupBuilder::nameOf(const PickleValue& key) const {
  switch (key.kind()) {
    case PickleKind::Text:
    case PickleKind::Bytes:
      if (key.mostTextBytes() > 3 * kLongestName) {
        key.fail(strCat("expected a name of at most ", kLongestName, " bytes"));
      }
      return key.toText();
    case PickleKind::Bool:
    case PickleKind::Integer:
      return std::to_string(key.toInteger());
    default:
      key.fail(strCat("expected a text or a number as a name, found ", key.description()));
  }
}

void ArrayGroupBuilder::fillFromDict(const PickleValue& dict, ArrayGroup& group) {
  // From the end, because of two equal keys the later one counts.
  std::set<std::string> names;
  for (std::size_t i = dict.numEntries(); i-- > 0;) {
    const auto [key, value] = dict.entry(i);
    std::string name;
    try {
      name = nameOf(key);
    } catch (const FileError& error) {
      countEntry(key);
      leaveOut(strCat("(entry ", i, ")"), error.what(), group);
      continue;
    }
    if (names.insert(name).second) {
      arrays_.take(name.size(), key);
      add(name, value, group);
    }
  }
  std::reverse(group.groups.begin(), group.groups.end());
}

void ArrayGroupBuilder::fillFromList(const PickleValue& list, ArrayGroup& group) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    add(std::to_string(i), list.item(i), group);
  }
}

}  // namespace lay
