#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace lay {

/// A file of known content at a public address.
struct DownloadRequest {
  std::string url;             ///< https, or http for a mirror of one's own
  std::filesystem::path part;  ///< where it is collected; what is there already is gone on with
  std::uint64_t bytes = 0;     ///< of the whole file
  std::string sha256;          ///< 64 hexadecimal digits
  std::chrono::seconds patience{30};  ///< without a byte
};

/// How much is there. Called on the downloading thread, a few times a second at most.
using DownloadProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Downloads a file into `part`, or what is missing of it, and checks its length and sha256. A
/// connection that breaks is taken up again where it broke, a few times. What was stopped or cut
/// stays for the next call; what is not the file is deleted. Redirects are followed, from https to
/// https only. @return false when it was stopped.
/// @throws NetworkError (the address, what happened, what to do); FileError.
[[nodiscard]] bool downloadFile(const DownloadRequest& request,
                                const DownloadProgress& progress,
                                const std::stop_token& stop);

}  // namespace lay
