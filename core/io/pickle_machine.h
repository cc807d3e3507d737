#pragma once

#include "core/io/pickle_bytes.h"
#include "core/io/pickle_data.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lay {

/// Runs the instructions of one pickle (Python's Lib/pickletools.py describes them), building
/// values and nothing else.
class PickleMachine {
 public:
  PickleMachine(std::shared_ptr<PickleData> data, const PickleLimits& limits)
      : data_(std::move(data)), limits_(limits), bytes_(*data_) {}

  /// The value in front of STOP; what follows it is not read. @throws FileError.
  [[nodiscard]] PickleId run();

 private:
  // Each runs one instruction if it is of its group. pickle_machine.cpp
  [[nodiscard]] bool runNumber(unsigned char code);
  [[nodiscard]] bool runText(unsigned char code);
  [[nodiscard]] bool runContainer(unsigned char code);
  [[nodiscard]] bool runStack(unsigned char code);
  [[nodiscard]] bool runMemo(unsigned char code);
  [[nodiscard]] bool runObject(unsigned char code);
  void refuse(unsigned char code) const;

  // pickle_calls.cpp
  void reduce();
  void newObject(bool has_keywords);
  void instantiate(PickleId callable, std::vector<PickleId> arguments);
  void build();
  void readPayload(PickleId object);
  [[nodiscard]] PickleId call(PickleId callable, PickleId arguments);
  [[nodiscard]] PickleId makeObject(PickleId callable, PickleId arguments);
  [[nodiscard]] PickleId makeBytes(const PickleItems& arguments);
  [[nodiscard]] PickleId makeDict(const PickleItems& arguments);
  [[nodiscard]] PickleId makeSet(const PickleItems& arguments);
  [[nodiscard]] const PickleItems* itemsOf(PickleId id, PickleKind kind) const;

  // pickle_stack.cpp
  [[nodiscard]] PickleId add(PickleKind kind, decltype(PickleNode::content) content);
  void push(PickleId id);
  void pushNew(PickleKind kind, decltype(PickleNode::content) content) {
    push(add(kind, std::move(content)));
  }
  void pushText(PickleKind kind, PickleCoding coding, std::string_view stored);
  void pushInteger(std::string_view little_endian);
  void pushDigits(std::string_view digits);
  void pushClass();
  [[nodiscard]] PickleId addLine(const char* what);
  [[nodiscard]] PickleId pop();
  [[nodiscard]] PickleId top() const;
  [[nodiscard]] std::size_t numAvailable() const;
  [[nodiscard]] std::vector<PickleId> popTuple(std::size_t count);
  [[nodiscard]] std::vector<PickleId> popToMark();
  void append(const std::vector<PickleId>& items);
  void setItems(const std::vector<PickleId>& entries);
  void countItems(std::size_t count);
  void remember(std::uint64_t key);
  void recall(std::uint64_t key);
  [[nodiscard]] std::uint64_t memoKey(std::string_view digits) const;
  [[noreturn]] void fail(const std::string& what) const { data_->fail(offset_, what); }

  std::shared_ptr<PickleData> data_;
  PickleLimits limits_;
  PickleBytes bytes_;
  std::size_t offset_ = 0;  // of the instruction
  std::vector<PickleId> stack_;
  std::vector<std::size_t> marks_;  // sizes of the stack
  std::size_t num_items_ = 0;
  // Python counts the places of its memo up from 0 or 1; other numbers are possible, and rare.
  std::vector<PickleId> memo_;
  std::unordered_map<std::uint64_t, PickleId> sparse_memo_;
  std::uint64_t num_remembered_ = 0;  // places; MEMOIZE takes this as the next one's number
};

}  // namespace lay
