#include "core/export/gltf_buffer.h"

#include <algorithm>

namespace lay {
namespace {

constexpr int kFloat = 5126;
constexpr int kUInt32 = 5125;
constexpr int kUInt8 = 5121;
constexpr std::size_t kAlignment = 4;

const char* typeOf(int width) {
  switch (width) {
    case 1:
      return "SCALAR";
    case 2:
      return "VEC2";
    case 3:
      return "VEC3";
    case 4:
      return "VEC4";
    default:
      return "MAT4";
  }
}

template <typename Value>
std::string_view bytesOf(std::span<const Value> values) {
  return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

}  // namespace

int GltfBuffer::addView(std::string_view bytes, Target target) {
  bytes_.append((kAlignment - bytes_.size() % kAlignment) % kAlignment, '\0');
  views_.push_back({bytes_.size(), bytes.size(), target});
  bytes_ += bytes;
  return static_cast<int>(views_.size()) - 1;
}

int GltfBuffer::addFloats(std::span<const float> values, int width, Target target, bool bounds) {
  const auto step = static_cast<std::size_t>(width);
  Accessor accessor{
      addView(bytesOf(values), target), kFloat, values.size() / step, typeOf(width), {}, {}};
  if (bounds) {
    for (std::size_t c = 0; c < step; ++c) {
      float low = values[c];
      float high = values[c];
      for (std::size_t i = c; i < values.size(); i += step) {
        low = std::min(low, values[i]);
        high = std::max(high, values[i]);
      }
      accessor.min.push_back(low);
      accessor.max.push_back(high);
    }
  }
  accessors_.push_back(std::move(accessor));
  return static_cast<int>(accessors_.size()) - 1;
}

int GltfBuffer::addIndices(std::span<const std::uint32_t> values) {
  accessors_.push_back(
      {addView(bytesOf(values), Target::Indices), kUInt32, values.size(), "SCALAR", {}, {}});
  return static_cast<int>(accessors_.size()) - 1;
}

int GltfBuffer::addBytes(std::span<const std::uint8_t> values, int width, Target target) {
  accessors_.push_back({addView(bytesOf(values), target),
                        kUInt8,
                        values.size() / static_cast<std::size_t>(width),
                        typeOf(width),
                        {},
                        {}});
  return static_cast<int>(accessors_.size()) - 1;
}

}  // namespace lay
