#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>

namespace lay {

/// A node of a binary FBX file: a name, a list of values and nodes below it. Values are encoded as
/// they are added; add...() returns the node itself, so that calls can be chained.
///
/// The layout is not published; it is described by the Blender Foundation
/// (https://code.blender.org/2013/08/fbx-binary-file-format-specification/).
class FbxNode {
 public:
  explicit FbxNode(std::string name) : name_(std::move(name)) {}

  FbxNode& addBool(bool value);
  FbxNode& addInt(std::int32_t value);
  FbxNode& addLong(std::int64_t value);
  FbxNode& addDouble(double value);
  FbxNode& addText(std::string_view text);
  FbxNode& addBytes(std::string_view bytes);
  FbxNode& addInts(std::span<const std::int32_t> values);
  FbxNode& addLongs(std::span<const std::int64_t> values);
  FbxNode& addFloats(std::span<const float> values);
  FbxNode& addDoubles(std::span<const double> values);

  /// A new node below this one; the reference stays good when more are added.
  FbxNode& child(std::string name);

  /// Nodes with one value, as most are.
  FbxNode& child(std::string name, std::int32_t value) {
    return child(std::move(name)).addInt(value);
  }
  FbxNode& child(std::string name, const char* text) {
    return child(std::move(name)).addText(text);
  }
  FbxNode& child(std::string name, const std::string& text) {
    return child(std::move(name)).addText(text);
  }

  /// Appends the node's bytes to `out`, whose size is the offset in the file.
  void write(std::string& out) const;

 private:
  template <typename Value>
  FbxNode& addArray(char type, std::span<const Value> values);

  std::string name_;
  std::string values_;
  std::uint32_t num_values_ = 0;
  std::deque<FbxNode> children_;
};

/// A whole file of version 7.4 with these nodes at its top.
[[nodiscard]] std::string fbxFile(const std::deque<FbxNode>& top);

/// The creation time and the file's identity that belong to the footer: FBX SDK refuses others.
[[nodiscard]] std::string_view fbxCreationTime();
[[nodiscard]] std::string_view fbxFileId();

inline constexpr int kFbxVersion = 7400;

}  // namespace lay
