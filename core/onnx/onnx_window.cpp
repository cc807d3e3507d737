#include "core/onnx/onnx_window.h"

#include "core/base/error.h"

#include <algorithm>
#include <string>

namespace lay {
namespace {

constexpr std::int64_t kMostOfAWindow = 1 << 14;

OnnxSizes oneForEach(const OnnxCall& call, const char* name, std::size_t rank) {
  OnnxSizes numbers = call.wholes(name);
  if (numbers.empty()) numbers.assign(rank, 1);
  for (const std::int64_t number : numbers) {
    if (number < 1 || number > kMostOfAWindow || numbers.size() != rank)
      throw ModelError(strCat("its attribute '", name, "' is ", shapeText(numbers)));
  }
  return numbers;
}

void padAsSaid(const OnnxCall& call, OnnxWindow& window) {
  OnnxSizes pads = call.wholes("pads");
  const std::size_t rank = window.rank();
  if (pads.empty()) pads.assign(2 * rank, 0);
  const bool are_sound =
      pads.size() == 2 * rank && std::all_of(pads.begin(), pads.end(), [](auto pad) {
        return pad >= 0 && pad <= kMostOfAWindow;
      });
  OnnxCall::expect(are_sound, "pads");
  window.before.assign(pads.begin(), pads.begin() + static_cast<std::ptrdiff_t>(rank));
  window.after.assign(pads.begin() + static_cast<std::ptrdiff_t>(rank), pads.end());
}

/// As many steps as the input's size over the stride.
void padToSame(bool is_odd_one_after, std::span<const std::int64_t> sizes, OnnxWindow& window) {
  for (std::size_t d = 0; d < window.rank(); ++d) {
    const std::int64_t steps = (sizes[d] + window.strides[d] - 1) / window.strides[d];
    const std::int64_t total =
        std::max<std::int64_t>((steps - 1) * window.strides[d] + window.reach(d) - sizes[d], 0);
    window.before[d] = is_odd_one_after ? total / 2 : total - total / 2;
    window.after[d] = total - window.before[d];
  }
}

}  // namespace

std::int64_t OnnxWindow::steps(std::size_t d, std::int64_t size) const {
  const std::int64_t room = size + before[d] + after[d] - reach(d);
  if (room < 0) {
    throw ModelError(
        strCat("its kernel reaches over ", reach(d), " of ", size + before[d] + after[d]));
  }
  return room / strides[d] + 1;
}

OnnxWindow OnnxWindow::withLeadingDimension() const {
  OnnxWindow wider = *this;
  wider.kernel.insert(wider.kernel.begin(), 1);
  wider.strides.insert(wider.strides.begin(), 1);
  wider.dilations.insert(wider.dilations.begin(), 1);
  wider.before.insert(wider.before.begin(), 0);
  wider.after.insert(wider.after.begin(), 0);
  return wider;
}

OnnxSizes OnnxWindow::padding() const {
  OnnxSizes padding;
  for (std::size_t d = rank(); d-- > 0;) {
    padding.push_back(before[d]);
    padding.push_back(after[d]);
  }
  return padding;
}

OnnxWindow windowOf(const OnnxCall& call,
                    const OnnxSizes& kernel,
                    std::span<const std::int64_t> sizes) {
  OnnxWindow window;
  window.kernel = kernel;
  const bool is_kernel = !kernel.empty() && kernel.size() == sizes.size() &&
                         std::all_of(kernel.begin(), kernel.end(), [](std::int64_t length) {
                           return length >= 1 && length <= kMostOfAWindow;
                         });
  if (!is_kernel) throw ModelError(strCat("its kernel is ", shapeText(kernel)));
  window.strides = oneForEach(call, "strides", kernel.size());
  window.dilations = oneForEach(call, "dilations", kernel.size());
  window.before.assign(kernel.size(), 0);
  window.after.assign(kernel.size(), 0);
  const std::string mode = call.text("auto_pad", "NOTSET");
  if (mode == "NOTSET") {
    padAsSaid(call, window);
  } else if (mode == "SAME_UPPER" || mode == "SAME_LOWER") {
    padToSame(mode == "SAME_UPPER", sizes, window);
  } else {
    OnnxCall::expect(mode == "VALID", "auto_pad");
  }
  return window;
}

at::Tensor padded(const OnnxCall& call,
                  const at::Tensor& x,
                  const OnnxWindow& window,
                  double value) {
  const OnnxSizes padding = window.padding();
  if (std::all_of(padding.begin(), padding.end(), [](std::int64_t pad) { return pad == 0; }))
    return x;
  OnnxSizes shape = x.sizes().vec();
  for (std::size_t d = 0; d < window.rank(); ++d)
    shape[shape.size() - window.rank() + d] += window.before[d] + window.after[d];
  (void)call.budget().elementsOf(shape);
  return at::constant_pad_nd(x, padding, value);
}

}  // namespace lay
