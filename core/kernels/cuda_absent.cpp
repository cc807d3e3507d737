// Compiled instead of the .cu files where there is no CUDA compiler.
#include "core/base/error.h"
#include "core/kernels/cuda_posing.h"

namespace lay {
namespace {

[[noreturn]] void refuse() {
  throw Error(strCat("CUDA cannot be used: ", whyNoCudaKernels()));
}

}  // namespace

const std::string& whyNoCudaKernels() {
  static const std::string kReason =
      "this program was built without CUDA kernels. Install NVIDIA's CUDA toolkit and build with "
      "LAY_ENABLE_CUDA=ON.";
  return kReason;
}

CudaStream::CudaStream() {
  refuse();
}
CudaStream::~CudaStream() = default;
void CudaStream::wait() const {}

CudaBuffer::CudaBuffer(std::size_t bytes) {
  if (bytes > 0) refuse();
}
CudaBuffer::~CudaBuffer() = default;
CudaBuffer::CudaBuffer(CudaBuffer&&) noexcept = default;
CudaBuffer& CudaBuffer::operator=(CudaBuffer&&) noexcept = default;

void CudaBuffer::upload(std::span<const std::byte> /*bytes*/, const CudaStream& /*stream*/) {
  refuse();
}

void CudaBuffer::download(std::span<std::byte> /*bytes*/, const CudaStream& /*stream*/) const {
  refuse();
}

void poseBodiesOnCuda(const CudaBody& /*body*/,
                      const PoseArrays& /*pose*/,
                      CudaPosingWorkspace& /*workspace*/,
                      const PosedArrays& /*posed*/,
                      const CudaStream& /*stream*/) {
  refuse();
}

void pullBackOnCuda(const CudaBody& /*body*/,
                    const PoseArrays& /*pose*/,
                    CudaPosingWorkspace& /*workspace*/,
                    const PosedCotangents& /*cotangents*/,
                    const PoseGradients& /*gradients*/,
                    const CudaStream& /*stream*/) {
  refuse();
}

}  // namespace lay
