#include "core/kernels/cuda_posing.h"

#include <cstring>
#include <span>
#include <stdexcept>

namespace lay {
namespace {

constexpr std::size_t kAlignment = 256;

template <typename T>
std::size_t alignedBytes(const std::vector<T>& array) {
  return (array.size() * sizeof(T) + kAlignment - 1) / kAlignment * kAlignment;
}

}  // namespace

CudaBody::CudaBody(const PackedBody& body) : id_(body.id) {
  const PosingIndex index = indexPosing(body);
  view_ = sizesOf(body, index);
  std::size_t bytes = 0;
  forEachArray(
      body, index, [&](auto /*member*/, const auto& array) { bytes += alignedBytes(array); });
  memory_ = CudaBuffer(bytes);
  std::vector<std::byte> staged(bytes);
  std::size_t offset = 0;
  forEachArray(body, index, [&](auto member, const auto& array) {
    if (!array.empty()) {
      std::memcpy(staged.data() + offset, array.data(), array.size() * sizeof(array[0]));
    }
    using Element = typename std::decay_t<decltype(array)>::value_type;
    view_.*member = reinterpret_cast<const Element*>(memory_.data() + offset);
    offset += alignedBytes(array);
  });
  memory_.upload(staged, CudaStream());
}

StateView& CudaPosingWorkspace::prepare(const CudaBody& body, int count, const CudaStream& stream) {
  StateView sizes;
  const std::size_t bytes = cutState(body.view(), count, nullptr, sizes);
  if (bytes > memory_.size()) {
    body_id_ = 0;   // should the allocation fail, there is no state
    stream.wait();  // what still runs may use the old memory
    memory_ = {};   // never both at once
    memory_ = CudaBuffer(bytes);
  }
  cutState(body.view(), count, memory_.data(), state_);
  body_id_ = body.id();
  count_ = count;
  has_surface = false;
  return state_;
}

const StateView& CudaPosingWorkspace::state(const CudaBody& body, int count) const {
  if (body_id_ != body.id() || count_ != count) {
    throw std::logic_error("pullBackOnCuda: the workspace does not hold these bodies");
  }
  return state_;
}

}  // namespace lay
