#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace lay {

/// Why there is no CUDA device that these kernels can run on, as a sentence; empty when there is
/// one. Asked once in a process.
[[nodiscard]] const std::string& whyNoCudaKernels();

[[nodiscard]] inline bool cudaAvailable() {
  return whyNoCudaKernels().empty();
}

/// A queue of work on the current CUDA device. What is put into it runs in order, while the caller
/// goes on. One thread at a time.
class CudaStream {
 public:
  /// A queue of its own. @throws Error when there is no device.
  CudaStream();
  /// Somebody else's cudaStream_t, which must outlive this.
  explicit CudaStream(void* borrowed) : handle_(borrowed), owned_(false) {}
  ~CudaStream();
  CudaStream(const CudaStream&) = delete;
  CudaStream& operator=(const CudaStream&) = delete;

  /// Until everything put in so far is done. @throws Error when some of it failed.
  void wait() const;

  [[nodiscard]] void* handle() const { return handle_; }

 private:
  void* handle_ = nullptr;
  bool owned_ = true;
};

/// Memory of the current CUDA device.
class CudaBuffer {
 public:
  CudaBuffer() = default;
  /// Aligned to 256 bytes, not initialised. @throws Error when the device has not that much left.
  explicit CudaBuffer(std::size_t bytes);
  ~CudaBuffer();
  CudaBuffer(CudaBuffer&& other) noexcept;
  CudaBuffer& operator=(CudaBuffer&& other) noexcept;
  CudaBuffer(const CudaBuffer&) = delete;
  CudaBuffer& operator=(const CudaBuffer&) = delete;

  /// Copies to the start of the buffer; done when it returns.
  /// @throws std::out_of_range when it does not fit; Error.
  void upload(std::span<const std::byte> bytes, const CudaStream& stream);
  /// Copies from the start of the buffer, after all that is in the stream; done when it returns.
  void download(std::span<std::byte> bytes, const CudaStream& stream) const;

  [[nodiscard]] std::byte* data() const { return data_; }
  [[nodiscard]] std::size_t size() const { return size_; }  ///< bytes

 private:
  std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace lay
