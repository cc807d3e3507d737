#include "core/kernels/cuda_memory.h"

#include "core/base/error.h"
#include "core/kernels/cuda_check.h"

#include <cuda_runtime.h>

#include <stdexcept>
#include <utility>

namespace lay {
namespace {

__global__ void doNothing() {}

std::string askForDevice() {
  int count = 0;
  const cudaError_t counted = cudaGetDeviceCount(&count);
  (void)cudaGetLastError();  // it would be found by the next check of somebody else's work
  if (counted != cudaSuccess || count == 0) {
    return strCat("CUDA finds no device (",
                  counted == cudaSuccess ? "there is none" : cudaGetErrorString(counted),
                  "). Is NVIDIA's driver installed and the card visible?");
  }
  // A card older or newer than the kernels were compiled for is counted all the same.
  cudaFuncAttributes attributes;
  const cudaError_t loaded = cudaFuncGetAttributes(&attributes, doNothing);
  (void)cudaGetLastError();
  if (loaded == cudaSuccess) return "";
  return strCat("the CUDA kernels do not run on this device (",
                cudaGetErrorString(loaded),
                "). Build with CMAKE_CUDA_ARCHITECTURES=native.");
}

cudaStream_t streamOf(const CudaStream& stream) {
  return static_cast<cudaStream_t>(stream.handle());
}

}  // namespace

void checkCuda(int code, const char* doing) {
  const auto error = static_cast<cudaError_t>(code);
  if (error == cudaSuccess) return;
  (void)cudaGetLastError();  // told here, once
  throw Error(strCat("CUDA failed while ",
                     doing,
                     ": ",
                     cudaGetErrorString(error),
                     ". Choose the processor (device cpu), or free the card's memory."));
}

const std::string& whyNoCudaKernels() {
  static const std::string kReason = askForDevice();
  return kReason;
}

CudaStream::CudaStream() {
  cudaStream_t stream = nullptr;
  checkCuda(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking), "making a stream");
  handle_ = stream;
}

CudaStream::~CudaStream() {
  if (owned_) (void)cudaStreamDestroy(streamOf(*this));
}

void CudaStream::wait() const {
  checkCuda(cudaStreamSynchronize(streamOf(*this)), "waiting for a stream");
}

CudaBuffer::CudaBuffer(std::size_t bytes) : size_(bytes) {
  if (bytes == 0) return;
  void* data = nullptr;
  checkCuda(cudaMalloc(&data, bytes), "allocating memory");
  data_ = static_cast<std::byte*>(data);
}

CudaBuffer::~CudaBuffer() {
  if (data_ != nullptr) (void)cudaFree(data_);
}

CudaBuffer::CudaBuffer(CudaBuffer&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

CudaBuffer& CudaBuffer::operator=(CudaBuffer&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

void CudaBuffer::upload(std::span<const std::byte> bytes, const CudaStream& stream) {
  if (bytes.size() > size_)
    throw std::out_of_range("CudaBuffer::upload: more than the buffer holds");
  checkCuda(
      cudaMemcpyAsync(data_, bytes.data(), bytes.size(), cudaMemcpyHostToDevice, streamOf(stream)),
      "copying to the device");
  stream.wait();
}

void CudaBuffer::download(std::span<std::byte> bytes, const CudaStream& stream) const {
  if (bytes.size() > size_) {
    throw std::out_of_range("CudaBuffer::download: more than the buffer holds");
  }
  checkCuda(
      cudaMemcpyAsync(bytes.data(), data_, bytes.size(), cudaMemcpyDeviceToHost, streamOf(stream)),
      "copying from the device");
  stream.wait();
}

}  // namespace lay
