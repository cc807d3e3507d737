#include "core/base/error.h"
#include "core/io/pickle_machine.h"
#include "core/io/pickle_numpy.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace lay {
namespace {

constexpr std::string_view kWrapperClass = "joblib.numpy_pickle.NumpyArrayWrapper";

bool isAnyOf(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

const PickleItems* PickleMachine::itemsOf(PickleId id, PickleKind kind) const {
  const PickleNode& node = data_->node(id);
  return node.kind == kind ? &std::get<PickleItems>(node.content) : nullptr;
}

void PickleMachine::reduce() {
  const std::vector<PickleId> parts = popTuple(2);
  push(call(parts[0], parts[1]));
}

void PickleMachine::newObject(bool has_keywords) {
  const std::vector<PickleId> parts = popTuple(has_keywords ? 3 : 2);
  push(call(parts[0], parts[1]));
  if (has_keywords && data_->node(top()).kind == PickleKind::Object) {
    const PickleItems* keywords = itemsOf(parts[2], PickleKind::Dict);
    if (keywords == nullptr) {
      fail("expected keyword arguments in a dictionary: the file is damaged");
    }
    setItems(PickleItems(*keywords));
  }
}

void PickleMachine::instantiate(PickleId callable, std::vector<PickleId> arguments) {
  countItems(arguments.size());
  const PickleId tuple = add(PickleKind::Tuple, std::move(arguments));
  push(call(callable, tuple));
}

PickleId PickleMachine::makeObject(PickleId callable, PickleId arguments) {
  return add(PickleKind::Object, PickleObject{callable, arguments, PickleData::kNone});
}

/// What the few functions do that Python's own plain types need; anything else becomes a record.
PickleId PickleMachine::call(PickleId callable, PickleId arguments) {
  const PickleItems* items = itemsOf(arguments, PickleKind::Tuple);
  if (items == nullptr) {
    fail("expected arguments in a tuple: the file is damaged");
  }
  const std::string name = pickleClassName(*data_, callable);
  if (isAnyOf(name,
              {"_codecs.encode",
               "__builtin__.bytes",
               "builtins.bytes",
               "__builtin__.bytearray",
               "builtins.bytearray"})) {
    return makeBytes(*items);
  }
  if (isAnyOf(name, {"collections.OrderedDict", "collections.defaultdict", "builtins.dict"})) {
    return makeDict(name == "collections.defaultdict" ? PickleItems() : *items);
  }
  if (isAnyOf(name,
              {"__builtin__.set", "builtins.set", "__builtin__.frozenset", "builtins.frozenset"})) {
    return makeSet(*items);
  }
  // Protocols 0 and 1 make an object of class C by _reconstructor(C, object, None).
  if (isAnyOf(name, {"copy_reg._reconstructor", "copyreg._reconstructor"}) && items->size() == 3) {
    return makeObject(items->front(), arguments);
  }
  return makeObject(callable, arguments);
}

/// bytes(), encode(text, "latin1"), bytearray(text, "latin-1"), bytearray(bytes): the same stored
/// characters, taken as bytes.
PickleId PickleMachine::makeBytes(const PickleItems& arguments) {
  if (arguments.empty()) {
    return add(PickleKind::Bytes, std::string_view());
  }
  const PickleNode& source = data_->node(arguments.front());
  const bool is_text = source.kind == PickleKind::Text || source.kind == PickleKind::Bytes;
  if (!is_text || arguments.size() > 2) {
    fail("expected bytes to be made from a text: the file is damaged");
  }
  if (arguments.size() == 2) {
    const PickleNode& coding = data_->node(arguments[1]);
    const auto* name = std::get_if<std::string_view>(&coding.content);
    if (name == nullptr || !isAnyOf(*name, {"latin1", "latin-1"})) {
      fail("expected bytes in the coding 'latin1', found another");
    }
  }
  const PickleCoding coding = source.coding;
  const PickleId id = add(PickleKind::Bytes, std::get<std::string_view>(source.content));
  data_->node(id).coding = coding;
  return id;
}

/// OrderedDict(), or Python 2's OrderedDict([[key, value], ...]).
PickleId PickleMachine::makeDict(const PickleItems& arguments) {
  PickleItems entries;
  if (!arguments.empty()) {
    const PickleItems* pairs = itemsOf(arguments.front(), PickleKind::List);
    for (std::size_t i = 0; pairs != nullptr && i < pairs->size(); ++i) {
      const PickleItems* list = itemsOf((*pairs)[i], PickleKind::List);
      const PickleItems* pair = list ? list : itemsOf((*pairs)[i], PickleKind::Tuple);
      if (pair == nullptr || pair->size() != 2) {
        fail("expected a dictionary made from pairs: the file is damaged");
      }
      countItems(2);
      entries.insert(entries.end(), pair->begin(), pair->end());
    }
  }
  return add(PickleKind::Dict, std::move(entries));
}

PickleId PickleMachine::makeSet(const PickleItems& arguments) {
  PickleItems members;
  if (!arguments.empty()) {
    const PickleItems* list = itemsOf(arguments.front(), PickleKind::List);
    const PickleItems* items = list ? list : itemsOf(arguments.front(), PickleKind::Tuple);
    if (items == nullptr) {
      fail("expected a set made from a list: the file is damaged");
    }
    countItems(items->size());
    members = *items;
  }
  return add(PickleKind::Set, std::move(members));
}

void PickleMachine::build() {
  const PickleId state = pop();
  PickleNode& node = data_->node(top());
  // A plain value made from a subclass of it may carry attributes, which are of no use here.
  if (auto* object = std::get_if<PickleObject>(&node.content)) {
    object->state = state;
    if (pickleClassName(*data_, object->callable) == kWrapperClass) {
      readPayload(top());
    }
  }
}

/// joblib puts the elements of an array into the pickle, behind the object that describes it: since
/// version 1.2 behind a byte that says how many bytes of filling follow it.
void PickleMachine::readPayload(PickleId object) {
  const PickleValue wrapper = PickleData::value(data_, object);
  const JoblibLayout layout = joblibLayout(wrapper);
  if (layout.is_aligned) {
    const auto filling = bytes_.readInteger<std::uint8_t>("the filling of an array");
    static_cast<void>(bytes_.read(filling, "the filling of an array"));
  }
  const std::string_view payload = bytes_.read(layout.num_bytes, "the elements of an array");
  auto& record = std::get<PickleObject>(data_->node(object).content);
  if (!record.extras) {
    countItems(sizeof(PickleObjectExtras) / sizeof(PickleId));
    record.extras = std::make_unique<PickleObjectExtras>();
  }
  record.extras->payload = payload;
}

}  // namespace lay
