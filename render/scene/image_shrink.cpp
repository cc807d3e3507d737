#include "render/scene/image_shrink.h"

#include <algorithm>

namespace lay {

Image shrunkToFit(const Image& image, int largest) {
  Image shrunk;
  const int longest = std::max(image.width, image.height);
  if (longest <= largest || largest <= 0) return shrunk;
  const int factor = (longest + largest - 1) / largest;
  // The last square of a row or column may be narrower; it stands for its pixels alone.
  shrunk.width = (image.width + factor - 1) / factor;
  shrunk.height = (image.height + factor - 1) / factor;
  shrunk.rgb.resize(std::size_t{3} * static_cast<std::size_t>(shrunk.width) *
                    static_cast<std::size_t>(shrunk.height));
  auto* out = shrunk.rgb.data();
  for (int row = 0; row < shrunk.height; ++row) {
    const int bottom = std::min(image.height, (row + 1) * factor);
    for (int column = 0; column < shrunk.width; ++column) {
      const int right = std::min(image.width, (column + 1) * factor);
      std::size_t sum[3] = {0, 0, 0};
      std::size_t count = 0;
      for (int y = row * factor; y < bottom; ++y) {
        for (int x = column * factor; x < right; ++x, ++count) {
          const auto* pixel = image.rgb.data() + 3 * (static_cast<std::size_t>(y) *
                                                          static_cast<std::size_t>(image.width) +
                                                      static_cast<std::size_t>(x));
          for (int c = 0; c < 3; ++c) sum[c] += pixel[c];
        }
      }
      for (std::size_t channel : sum)
        *out++ = static_cast<std::uint8_t>((channel + count / 2) / count);
    }
  }
  return shrunk;
}

}  // namespace lay
