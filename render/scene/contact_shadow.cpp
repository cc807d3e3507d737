#include "render/scene/contact_shadow.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace lay {

namespace {

constexpr int kCells = ContactShadow::kCells;

// A touching surface is darkest; half a hand above the ground little is left but the broad veil.
constexpr float kContactHeight = 0.05f;  // m
constexpr float kVeilHeight = 0.55f;     // m
constexpr float kVeilStrength = 0.42f;

using Plane = std::vector<float>;  // kCells * kCells

std::size_t cellAt(int row, int column) {
  return static_cast<std::size_t>(row) * kCells + static_cast<std::size_t>(column);
}

void boxBlurRows(const Plane& in, Plane& out, int radius) {
  const float weight = 1.0f / static_cast<float>(2 * radius + 1);
  for (int row = 0; row < kCells; ++row) {
    const float* source = in.data() + cellAt(row, 0);
    float sum = 0;
    for (int i = -radius; i <= radius; ++i) sum += source[std::clamp(i, 0, kCells - 1)];
    for (int column = 0; column < kCells; ++column) {
      out[cellAt(column, row)] = sum * weight;  // transposed: columns come next
      sum +=
          source[std::min(column + radius + 1, kCells - 1)] - source[std::max(column - radius, 0)];
    }
  }
}

// Two box passes in each direction make a tent: smooth enough, and the cost does not depend on the
// radius.
void blur(Plane& plane, int radius) {
  Plane other(plane.size());
  for (int pass = 0; pass < 2; ++pass) {
    boxBlurRows(plane, other, radius);
    boxBlurRows(other, plane, radius);
  }
}

Eigen::Vector2f footprintCenter(const std::vector<const MatrixX3f*>& surfaces) {
  Eigen::Array2f low = Eigen::Array2f::Constant(std::numeric_limits<float>::max());
  Eigen::Array2f high = -low;
  for (const MatrixX3f* surface : surfaces) {
    const Eigen::Array3f smallest = surface->colwise().minCoeff();
    const Eigen::Array3f largest = surface->colwise().maxCoeff();
    low = low.min(Eigen::Array2f(smallest.x(), smallest.z()));
    high = high.max(Eigen::Array2f(largest.x(), largest.z()));
  }
  return surfaces.empty() ? Eigen::Vector2f(0, 0) : Eigen::Vector2f(0.5f * (low + high));
}

}  // namespace

ContactShadow::ContactShadow(Eigen::Vector2f center)
    : center(std::move(center)), darkness(static_cast<std::size_t>(kCells) * kCells, 0) {}

ContactShadow contactShadow(const std::vector<const MatrixX3f*>& surfaces, float ground_y) {
  ContactShadow shadow(footprintCenter(surfaces));
  Plane contact(shadow.darkness.size(), 0.0f);
  Plane veil(shadow.darkness.size(), 0.0f);
  const float cells_per_m = 0.5f * static_cast<float>(kCells) / shadow.half_extent;
  for (const MatrixX3f* surface : surfaces) {
    for (Eigen::Index i = 0; i < surface->rows(); ++i) {
      const float x = ((*surface)(i, 0) - shadow.center.x() + shadow.half_extent) * cells_per_m;
      const float z = ((*surface)(i, 2) - shadow.center.y() + shadow.half_extent) * cells_per_m;
      if (!(x >= 0 && z >= 0 && x < kCells && z < kCells)) continue;
      const float height = std::max(0.0f, ground_y - (*surface)(i, 1));
      const std::size_t cell = cellAt(static_cast<int>(z), static_cast<int>(x));
      contact[cell] = std::max(contact[cell], std::exp(-height / kContactHeight));
      veil[cell] = std::max(veil[cell], std::exp(-height / kVeilHeight));
    }
  }
  blur(contact, 1);
  blur(veil, 4);
  for (std::size_t i = 0; i < shadow.darkness.size(); ++i) {
    const float clear =
        (1.0f - std::min(1.0f, contact[i])) * (1.0f - kVeilStrength * std::min(1.0f, veil[i]));
    shadow.darkness[i] = static_cast<std::uint8_t>(std::lround(255.0f * (1.0f - clear)));
  }
  return shadow;
}

}  // namespace lay
