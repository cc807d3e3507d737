#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// glTF's binary buffer while it is filled: its parts ("buffer views") and the typed arrays in them
/// ("accessors").
class GltfBuffer {
 public:
  /// What a view is for; the numbers are glTF's.
  enum class Target : int { None = 0, Vertices = 34962, Indices = 34963 };

  struct View {
    std::size_t offset = 0;
    std::size_t size = 0;
    Target target = Target::None;
  };

  struct Accessor {
    int view = 0;
    int component_type = 0;  ///< 5126 float, 5125 uint32, 5121 uint8
    std::size_t count = 0;
    const char* type = "";        ///< "SCALAR", "VEC3", ...
    std::vector<float> min, max;  ///< of each component, where they are asked for
  };

  /// Each returns the accessor's index. @param width components of one element.
  int addFloats(std::span<const float> values, int width, Target target, bool bounds = false);
  int addIndices(std::span<const std::uint32_t> values);
  int addBytes(std::span<const std::uint8_t> values, int width, Target target);
  /// Any bytes, as an image; returns the view's index.
  int addView(std::string_view bytes, Target target = Target::None);

  [[nodiscard]] const std::vector<View>& views() const { return views_; }
  [[nodiscard]] const std::vector<Accessor>& accessors() const { return accessors_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::vector<View> views_;
  std::vector<Accessor> accessors_;
};

}  // namespace lay
