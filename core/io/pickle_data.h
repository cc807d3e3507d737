#pragma once

#include "core/io/pickle.h"
#include "core/io/pickle_text.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lay {

/// Values refer to each other by number: values that contain themselves cost nothing to keep, and
/// nothing to destroy.
using PickleId = std::uint32_t;

struct PickleClassName {
  PickleId module = 0;
  PickleId name = 0;
};

/// What was put into an object after it was made.
struct PickleObjectExtras {
  std::vector<PickleId> items;
  std::vector<PickleId> entries;  ///< key, value, key, value, ...
  std::string_view payload;
};

struct PickleObject {
  PickleId callable = 0;
  PickleId arguments = 0;
  PickleId state = 0;
  std::unique_ptr<PickleObjectExtras> extras = nullptr;
};

/// Items of a list, tuple or set; key, value, key, value, ... of a dictionary.
using PickleItems = std::vector<PickleId>;

struct PickleNode {
  PickleKind kind = PickleKind::None;
  PickleCoding coding = PickleCoding::Plain;  ///< of a text or bytes
  std::uint32_t offset = 0;
  /// A view is the file's own bytes: of texts, bytes, and integers of more than 64 bits.
  std::variant<std::monostate,
               bool,
               std::int64_t,
               double,
               std::string_view,
               PickleItems,
               PickleClassName,
               PickleObject>
      content;
};

/// A file and all values in it.
class PickleData {
 public:
  static constexpr PickleId kNone = 0;  ///< None, False and True are there from the beginning
  static constexpr PickleId kFalse = 1;
  static constexpr PickleId kTrue = 2;

  PickleData(std::string file, std::filesystem::path path)
      : file_(std::move(file)), path_(std::move(path)) {
    nodes_.resize(3);
    nodes_[kFalse].kind = PickleKind::Bool;
    nodes_[kFalse].content = false;
    nodes_[kTrue].kind = PickleKind::Bool;
    nodes_[kTrue].content = true;
  }

  [[nodiscard]] std::string_view file() const { return file_; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] const PickleNode& node(PickleId id) const { return nodes_[id]; }
  [[nodiscard]] PickleNode& node(PickleId id) { return nodes_[id]; }

  PickleId add(PickleNode node) {
    nodes_.push_back(std::move(node));
    return static_cast<PickleId>(nodes_.size() - 1);
  }

  [[noreturn]] void fail(std::size_t offset, const std::string& what) const;

  [[nodiscard]] static PickleValue value(std::shared_ptr<const PickleData> data, PickleId id) {
    return {std::move(data), id};
  }

 private:
  std::string file_;  // before the nodes, which hold views of it
  std::filesystem::path path_;
  std::deque<PickleNode> nodes_;
};

/// "module.name" of a class; "" when the node is none, or its parts are no texts.
[[nodiscard]] std::string pickleClassName(const PickleData& data, PickleId id);

}  // namespace lay
