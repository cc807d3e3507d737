#include "core/base/error.h"
#include "core/io/pickle.h"
#include "core/io/pickle_data.h"

#include <array>
#include <cmath>

namespace lay {
namespace {

constexpr std::size_t kLongestName = 200;  // of a class, in the text of an error

std::string kindText(PickleKind kind) {
  constexpr std::array<const char*, 13> kTexts = {"None",
                                                  "a boolean",
                                                  "an integer",
                                                  "a number",
                                                  "a text",
                                                  "bytes",
                                                  "a list",
                                                  "a tuple",
                                                  "a set",
                                                  "a dictionary",
                                                  "a class",
                                                  "an object",
                                                  "a reference to other data"};
  return kTexts[static_cast<std::size_t>(kind)];
}

[[noreturn]] void failExpecting(const PickleData& data,
                                const PickleValue& found,
                                const std::string& expected) {
  data.fail(found.offset(), strCat("expected ", expected, ", found ", found.description()));
}

}  // namespace

void PickleData::fail(std::size_t offset, const std::string& what) const {
  throw FileError(strCat("Cannot read ", path_, ": at byte ", offset, ": ", what, "."));
}

std::string pickleClassName(const PickleData& data, PickleId id) {
  const auto* name = std::get_if<PickleClassName>(&data.node(id).content);
  if (name == nullptr) {
    return "";
  }
  const auto partOf = [&data](PickleId part) {
    const PickleNode& node = data.node(part);
    const auto stored = std::get<std::string_view>(node.content);
    return decodePickleText(stored.substr(0, kLongestName), node.coding).value_or("?");
  };
  return partOf(name->module) + "." + partOf(name->name);
}

PickleKind PickleValue::kind() const {
  return data_->node(id_).kind;
}

bool PickleValue::isSame(const PickleValue& other) const {
  return data_ == other.data_ && id_ == other.id_;
}

bool PickleValue::toBool() const {
  if (kind() != PickleKind::Bool) {
    return toInteger() != 0;
  }
  return std::get<bool>(data_->node(id_).content);
}

std::int64_t PickleValue::toInteger() const {
  const PickleNode& node = data_->node(id_);
  if (const auto* integer = std::get_if<std::int64_t>(&node.content)) {
    return *integer;
  }
  if (const auto* boolean = std::get_if<bool>(&node.content)) {
    return *boolean ? 1 : 0;
  }
  failExpecting(*data_, *this, "an integer of at most 64 bits");
}

double PickleValue::toFloat() const {
  const PickleNode& node = data_->node(id_);
  if (const auto* real = std::get_if<double>(&node.content)) {
    return *real;
  }
  if (kind() != PickleKind::Integer && kind() != PickleKind::Bool) {
    failExpecting(*data_, *this, "a number");
  }
  return static_cast<double>(toInteger());
}

std::string PickleValue::toText() const {
  const PickleNode& node = data_->node(id_);
  if (node.kind != PickleKind::Text && node.kind != PickleKind::Bytes) {
    failExpecting(*data_, *this, "a text");
  }
  const auto stored = std::get<std::string_view>(node.content);
  // Bytes made from a text are the text's characters, read as Latin-1.
  auto text = decodePickleText(stored, node.coding);
  if (!text) {
    data_->fail(node.offset, "a text with a broken escape: the file is damaged");
  }
  return *std::move(text);
}

std::string PickleValue::toBytes() const {
  const PickleNode& node = data_->node(id_);
  if (node.kind != PickleKind::Text && node.kind != PickleKind::Bytes) {
    failExpecting(*data_, *this, "bytes");
  }
  auto bytes = decodePickleBytes(std::get<std::string_view>(node.content), node.coding);
  if (!bytes) {
    data_->fail(node.offset, "expected bytes, found a text with other characters than bytes have");
  }
  return *std::move(bytes);
}

std::size_t PickleValue::mostTextBytes() const {
  const auto* stored = std::get_if<std::string_view>(&data_->node(id_).content);
  return stored == nullptr ? 0 : mostDecodedBytes(*stored);
}

std::size_t PickleValue::size() const {
  const PickleNode& node = data_->node(id_);
  if (const auto* object = std::get_if<PickleObject>(&node.content)) {
    return object->extras ? object->extras->items.size() : 0;
  }
  const auto* items = std::get_if<PickleItems>(&node.content);
  if (items == nullptr) {
    failExpecting(*data_, *this, "a list or tuple");
  }
  return node.kind == PickleKind::Dict ? items->size() / 2 : items->size();
}

PickleValue PickleValue::item(std::size_t index) const {
  if (index >= size() || kind() == PickleKind::Dict) {
    failExpecting(*data_, *this, strCat("a list or tuple with an item ", index));
  }
  const PickleNode& node = data_->node(id_);
  const auto* object = std::get_if<PickleObject>(&node.content);
  const PickleItems& items =
      object != nullptr ? object->extras->items : std::get<PickleItems>(node.content);
  return {data_, items[index]};
}

std::size_t PickleValue::numEntries() const {
  const PickleNode& node = data_->node(id_);
  if (const auto* object = std::get_if<PickleObject>(&node.content)) {
    return object->extras ? object->extras->entries.size() / 2 : 0;
  }
  if (node.kind != PickleKind::Dict) {
    failExpecting(*data_, *this, "a dictionary");
  }
  return std::get<PickleItems>(node.content).size() / 2;
}

std::pair<PickleValue, PickleValue> PickleValue::entry(std::size_t index) const {
  if (index >= numEntries()) {
    failExpecting(*data_, *this, strCat("a dictionary with an entry ", index));
  }
  const PickleNode& node = data_->node(id_);
  const auto* object = std::get_if<PickleObject>(&node.content);
  const PickleItems& entries =
      object != nullptr ? object->extras->entries : std::get<PickleItems>(node.content);
  return {{data_, entries[2 * index]}, {data_, entries[2 * index + 1]}};
}

std::optional<PickleValue> PickleValue::find(std::string_view key) const {
  for (std::size_t i = numEntries(); i-- > 0;) {
    const auto [name, value] = entry(i);
    const bool is_text = name.kind() == PickleKind::Text || name.kind() == PickleKind::Bytes;
    // An escaped text is at most ten times as long as what it says.
    if (is_text && name.mostTextBytes() <= 30 * key.size() && name.toText() == key) {
      return value;
    }
  }
  return std::nullopt;
}

std::string PickleValue::className() const {
  const PickleNode& node = data_->node(id_);
  const auto* object = std::get_if<PickleObject>(&node.content);
  return pickleClassName(*data_, object != nullptr ? object->callable : id_);
}

PickleValue PickleValue::arguments() const {
  const auto* object = std::get_if<PickleObject>(&data_->node(id_).content);
  return {data_, object != nullptr ? object->arguments : PickleData::kNone};
}

PickleValue PickleValue::state() const {
  const auto* object = std::get_if<PickleObject>(&data_->node(id_).content);
  return {data_, object != nullptr ? object->state : PickleData::kNone};
}

std::string_view PickleValue::payload() const {
  const auto* object = std::get_if<PickleObject>(&data_->node(id_).content);
  const bool has_extras = object != nullptr && object->extras;
  return has_extras ? object->extras->payload : std::string_view();
}

void PickleValue::fail(const std::string& what) const {
  data_->fail(offset(), what);
}

std::size_t PickleValue::offset() const {
  return data_->node(id_).offset;
}

std::string PickleValue::description() const {
  const PickleNode& node = data_->node(id_);
  if (node.kind == PickleKind::Integer && std::holds_alternative<std::string_view>(node.content)) {
    return "an integer of more than 64 bits";
  }
  const std::string name = className();
  if (node.kind == PickleKind::Class) {
    return strCat("the class '", name, "'");
  }
  if (node.kind == PickleKind::Object) {
    return name.empty() ? "an object of an unnamed class"
                        : strCat("an object of class '", name, "'");
  }
  return kindText(node.kind);
}

}  // namespace lay
