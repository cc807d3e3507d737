#pragma once

#include "core/kernels/cuda_memory.h"
#include "core/kernels/posing_view.h"

namespace lay {

/// A PackedBody in the memory of the current CUDA device. Built once, read by any number of
/// streams.
class CudaBody {
 public:
  /// @throws Error when there is no device or not enough memory on it.
  explicit CudaBody(const PackedBody& body);

  [[nodiscard]] const BodyView& view() const { return view_; }
  [[nodiscard]] std::uint64_t id() const { return id_; }

 private:
  CudaBuffer memory_;
  BodyView view_;
  std::uint64_t id_;
};

/// Scratch on the device and the state that poseBodiesOnCuda leaves for pullBackOnCuda. Grows to
/// what the largest call needs and is then reused without allocating. Belongs to one stream at a
/// time.
class CudaPosingWorkspace {
 public:
  /// Makes room for `count` bodies; waits for the stream before it lets go of smaller memory.
  StateView& prepare(const CudaBody& body, int count, const CudaStream& stream);

  /// @throws std::logic_error unless the last prepare() was for this body and count.
  [[nodiscard]] const StateView& state(const CudaBody& body, int count) const;

  bool has_surface = false;  ///< whether the state holds the rest surface

 private:
  CudaBuffer memory_;
  StateView state_;
  std::uint64_t body_id_ = 0;
  int count_ = 0;
};

/// poseBodies on the current CUDA device: the same arrays in the device's memory, the same results
/// but for rounding, whatever else is in the batch, bit for bit. Puts its work into the stream and
/// returns; the arrays must stay until it is done.
/// @throws Error when the device refuses the work.
void poseBodiesOnCuda(const CudaBody& body,
                      const PoseArrays& pose,
                      CudaPosingWorkspace& workspace,
                      const PosedArrays& posed,
                      const CudaStream& stream);

/// pullBack on the current CUDA device, at the bodies that the last poseBodiesOnCuda of this
/// workspace posed, with the same `body`, `pose` and `stream`. Every sum has a fixed order.
/// @throws std::logic_error when the workspace holds another body or number of bodies; Error when
///         the device refuses the work.
void pullBackOnCuda(const CudaBody& body,
                    const PoseArrays& pose,
                    CudaPosingWorkspace& workspace,
                    const PosedCotangents& cotangents,
                    const PoseGradients& gradients,
                    const CudaStream& stream);

}  // namespace lay
