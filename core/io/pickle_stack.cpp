#include "core/base/error.h"
#include "core/io/pickle_machine.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace lay {
namespace {

constexpr PickleId kForgotten = 0xffffffff;
constexpr std::size_t kWidestMemoGap = 256;

}  // namespace

PickleId PickleMachine::add(PickleKind kind, decltype(PickleNode::content) content) {
  if (data_->size() >= limits_.most_values) {
    fail(strCat("it holds more than ", limits_.most_values, " values, the most that are read"));
  }
  PickleNode node;
  node.kind = kind;
  node.offset = static_cast<std::uint32_t>(offset_);
  node.content = std::move(content);
  return data_->add(std::move(node));
}

void PickleMachine::push(PickleId id) {
  if (stack_.size() >= limits_.most_items) {
    fail(strCat("more than ", limits_.most_items, " values wait to be used, the most allowed"));
  }
  stack_.push_back(id);
}

void PickleMachine::pushText(PickleKind kind, PickleCoding coding, std::string_view stored) {
  const PickleId id = add(kind, stored);
  data_->node(id).coding = coding;
  push(id);
}

void PickleMachine::pushInteger(std::string_view little_endian) {
  std::string_view digits = little_endian;
  // Python writes no more bytes than needed, and one more for the sign of 2^63 and above.
  const bool is_negative = !digits.empty() && (static_cast<unsigned char>(digits.back()) & 0x80u);
  if (digits.size() > sizeof(std::int64_t)) {
    pushNew(PickleKind::Integer, digits);
    return;
  }
  std::int64_t value = is_negative ? -1 : 0;
  if (!digits.empty()) {
    std::memcpy(&value, digits.data(), digits.size());
  }
  pushNew(PickleKind::Integer, value);
}

void PickleMachine::pushDigits(std::string_view digits) {
  std::int64_t value = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, value);
  if (error == std::errc::result_out_of_range && end == last) {
    pushNew(PickleKind::Integer, digits);
    return;
  }
  if (error != std::errc() || end != last) {
    fail("expected an integer in digits: the file is damaged");
  }
  pushNew(PickleKind::Integer, value);
}

PickleId PickleMachine::addLine(const char* what) {
  const PickleId id = add(PickleKind::Text, bytes_.readLine(what));
  data_->node(id).coding = PickleCoding::Utf8;
  return id;
}

void PickleMachine::pushClass() {
  const std::vector<PickleId> parts = popTuple(2);
  for (const PickleId part : parts) {
    const PickleKind kind = data_->node(part).kind;
    if (kind != PickleKind::Text && kind != PickleKind::Bytes) {
      fail("expected a class's module and name in two texts: the file is damaged");
    }
  }
  pushNew(PickleKind::Class, PickleClassName{parts[0], parts[1]});
}

std::size_t PickleMachine::numAvailable() const {
  return stack_.size() - (marks_.empty() ? 0 : marks_.back());
}

PickleId PickleMachine::top() const {
  if (numAvailable() == 0) {
    fail("expected a value in front of the instruction, there is none: the file is damaged");
  }
  return stack_.back();
}

PickleId PickleMachine::pop() {
  const PickleId id = top();
  stack_.pop_back();
  return id;
}

std::vector<PickleId> PickleMachine::popTuple(std::size_t count) {
  if (numAvailable() < count) {
    fail(strCat("expected ",
                count,
                " values in front of the instruction, found ",
                numAvailable(),
                ": the file is damaged"));
  }
  const auto begin = stack_.end() - static_cast<std::ptrdiff_t>(count);
  std::vector<PickleId> items(begin, stack_.end());
  stack_.erase(begin, stack_.end());
  return items;
}

std::vector<PickleId> PickleMachine::popToMark() {
  if (marks_.empty()) {
    fail("expected a mark in front of the instruction, there is none: the file is damaged");
  }
  std::vector<PickleId> items = popTuple(numAvailable());
  marks_.pop_back();
  return items;
}

void PickleMachine::countItems(std::size_t count) {
  num_items_ += count;
  if (num_items_ > limits_.most_items) {
    fail(strCat("its lists and dictionaries have more than ",
                limits_.most_items,
                " places, the most that are read"));
  }
}

void PickleMachine::append(const std::vector<PickleId>& items) {
  PickleNode& node = data_->node(top());
  PickleItems* target = nullptr;
  if (node.kind == PickleKind::List || node.kind == PickleKind::Set) {
    target = &std::get<PickleItems>(node.content);
  } else if (auto* object = std::get_if<PickleObject>(&node.content)) {
    if (!object->extras) {
      countItems(sizeof(PickleObjectExtras) / sizeof(PickleId));
      object->extras = std::make_unique<PickleObjectExtras>();
    }
    target = &object->extras->items;
  } else {
    fail("expected a list to append to: the file is damaged");
  }
  countItems(items.size());
  target->insert(target->end(), items.begin(), items.end());
}

void PickleMachine::setItems(const std::vector<PickleId>& entries) {
  if (entries.size() % 2 != 0) {
    fail("expected a value for every key: the file is damaged");
  }
  PickleNode& node = data_->node(top());
  PickleItems* target = nullptr;
  if (node.kind == PickleKind::Dict) {
    target = &std::get<PickleItems>(node.content);
  } else if (auto* object = std::get_if<PickleObject>(&node.content)) {
    if (!object->extras) {
      countItems(sizeof(PickleObjectExtras) / sizeof(PickleId));
      object->extras = std::make_unique<PickleObjectExtras>();
    }
    target = &object->extras->entries;
  } else {
    fail("expected a dictionary to fill: the file is damaged");
  }
  countItems(entries.size());
  target->insert(target->end(), entries.begin(), entries.end());
}

void PickleMachine::remember(std::uint64_t key) {
  const PickleId id = top();
  if (key < memo_.size()) {
    num_remembered_ += memo_[key] == kForgotten ? 1 : 0;
    memo_[key] = id;
    return;
  }
  countItems(1);
  if (key <= memo_.size() + kWidestMemoGap) {
    countItems(key - memo_.size());
    memo_.resize(key, kForgotten);
    memo_.push_back(id);
    ++num_remembered_;
    return;
  }
  countItems(16);  // what an entry of a hash table takes
  num_remembered_ += sparse_memo_.insert_or_assign(key, id).second ? 1 : 0;
}

void PickleMachine::recall(std::uint64_t key) {
  PickleId id = key < memo_.size() ? memo_[key] : kForgotten;
  if (id == kForgotten) {
    const auto found = sparse_memo_.find(key);
    id = found == sparse_memo_.end() ? kForgotten : found->second;
  }
  if (id == kForgotten) {
    fail(strCat("expected a value under number ", key, ", none was kept: the file is damaged"));
  }
  push(id);
}

std::uint64_t PickleMachine::memoKey(std::string_view digits) const {
  std::uint64_t key = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), key);
  if (error != std::errc() || end != digits.data() + digits.size()) {
    fail("expected the number of a kept value in digits: the file is damaged");
  }
  return key;
}

}  // namespace lay
