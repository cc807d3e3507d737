#include "core/net/file_download.h"

#include "core/base/error.h"
#include "core/io/sha256.h"
#include "core/net/http_client.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string_view>
#include <system_error>
#include <thread>

namespace lay {
namespace {

namespace fs = std::filesystem;

constexpr int kMostAttempts = 5;
constexpr int kMostRedirects = 5;

std::uint64_t sizeOf(const fs::path& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  return error ? 0 : size;
}

bool isThisMachine(std::string_view url) {
  const std::size_t host = url.find("://");
  const std::string_view rest = host == std::string_view::npos ? url : url.substr(host + 3);
  return rest.starts_with("127.0.0.1") || rest.starts_with("localhost") ||
         rest.starts_with("[::1]");
}

/// The first byte of "bytes 100-199/200"; another number than any file has where it is no range.
std::uint64_t firstByteOf(const std::string& content_range) {
  constexpr std::string_view kUnit = "bytes ";
  std::uint64_t first = UINT64_MAX;
  if (content_range.starts_with(kUnit)) {
    std::from_chars(
        content_range.data() + kUnit.size(), content_range.data() + content_range.size(), first);
  }
  return first;
}

/// One download, with its attempts.
class Download {
 public:
  Download(const DownloadRequest& request,
           const DownloadProgress& progress,
           const std::stop_token& stop)
      : request_(request), progress_(progress), stop_(stop), url_(request.url) {}

  bool run() {
    std::error_code ignored;
    fs::create_directories(request_.part.parent_path(), ignored);  // opening tells what is wrong
    if (sizeOf(request_.part) > request_.bytes) fs::remove(request_.part, ignored);
    for (int attempt = 1; sizeOf(request_.part) < request_.bytes; ++attempt) {
      const std::uint64_t before = sizeOf(request_.part);
      const HttpReply reply = fetch();
      if (reply.outcome == HttpOutcome::Stopped || stop_.stop_requested()) return false;
      if (isRedirect(reply)) {
        follow(reply);
        continue;
      }
      if (reply.status == 416) fs::remove(request_.part, ignored);  // the part is not the file's
      const bool is_over = sizeOf(request_.part) >= request_.bytes;
      const bool is_temporary = reply.outcome == HttpOutcome::Cut ||
                                reply.outcome == HttpOutcome::TimedOut || reply.status == 416 ||
                                reply.status == 429 || reply.status >= 500;
      const bool came_on = sizeOf(request_.part) > before;
      if (!is_over && (!is_temporary || (attempt >= kMostAttempts && !came_on))) refuse(reply);
      if (!is_over && !came_on) pause(attempt);
      if (attempt >= 100) refuse(reply);
    }
    requireContent();
    return true;
  }

 private:
  HttpReply fetch() {
    HttpRequest http;
    http.url = url_;
    http.accept = "*/*";
    http.first_byte = sizeOf(request_.part);
    http.is_verbatim = true;
    http.is_this_machine = isThisMachine(url_);
    http.timeout = std::chrono::hours(12);
    http.patience = request_.patience;
    http.max_bytes = request_.bytes + 1;  // one more tells that it is another file
    std::ofstream file;
    http.on_start = [&](const HttpReply& reply) {
      // A server that knows no ranges sends the whole again.
      const bool goes_on =
          reply.status == 206 && firstByteOf(reply.content_range) == http.first_byte;
      file.open(request_.part,
                goes_on ? std::ios::binary | std::ios::app : std::ios::binary | std::ios::trunc);
      done_ = goes_on ? http.first_byte : 0;
      if (reply.status == 206 && !goes_on) {
        throw NetworkError(
            strCat("Cannot download ",
                   url_,
                   ": the server sends another part of the file than was asked for (",
                   reply.content_range,
                   "). Try again later."));
      }
    };
    const HttpListener take = [&](std::string_view bytes, const std::string& /*type*/) {
      file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
      if (!file) {
        throw FileError(strCat("Cannot write '",
                               request_.part.string(),
                               "'. Free space on the disk, or check the permissions."));
      }
      done_ += bytes.size();
      tell();
      return true;
    };
    return exchange(http, take, stop_);
  }

  void tell() {
    const auto now = std::chrono::steady_clock::now();
    constexpr auto kBetween = std::chrono::milliseconds(100);
    if (!progress_ || (now - told_ < kBetween && done_ < request_.bytes)) return;
    told_ = now;
    progress_(std::min(done_, request_.bytes), request_.bytes);
  }

  static bool isRedirect(const HttpReply& reply) {
    return reply.status >= 300 && reply.status < 400 && !reply.location.empty();
  }

  void follow(const HttpReply& reply) {
    const bool stays_safe = !url_.starts_with("https://") || reply.location.starts_with("https://");
    if (++redirects_ > kMostRedirects || !stays_safe) {
      throw NetworkError(strCat("Cannot download ",
                                url_,
                                ": it sends on to ",
                                reply.location,
                                ", which is not followed. ",
                                wayOut()));
    }
    url_ = reply.location;
  }

  void pause(int attempt) const {
    for (int i = 0; i < 5 * attempt && !stop_.stop_requested(); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }

  [[nodiscard]] static std::string wayOut() {
    return "Check the connection and try again: what has arrived is kept. Or download the file "
           "with "
           "a browser and import it ('layfigure-cli models import FILE').";
  }

  [[noreturn]] void refuse(const HttpReply& reply) const {
    std::string what;
    if (reply.outcome == HttpOutcome::TooLong) {
      std::error_code ignored;
      fs::remove(request_.part, ignored);
      what =
          strCat("it is longer than the ", request_.bytes, " bytes of the file that is expected");
    } else if (reply.status >= 400) {
      what = strCat("the server answers ", reply.status, reply.status == 404 ? " (not there)" : "");
    } else if (reply.outcome == HttpOutcome::Done) {
      what = strCat(
          "the answer ended after ", sizeOf(request_.part), " of ", request_.bytes, " bytes");
    } else {
      what = reply.problem.empty() ? "the connection failed" : reply.problem;
    }
    throw NetworkError(strCat("Cannot download ", url_, ": ", what, ". ", wayOut()));
  }

  void requireContent() const {
    const std::string found = sha256OfFile(request_.part);
    if (found == request_.sha256) return;
    std::error_code ignored;
    fs::remove(request_.part, ignored);
    throw NetworkError(strCat("What was downloaded from ",
                              url_,
                              " is not the file that is expected: its sha256 is ",
                              found,
                              ", and ",
                              request_.sha256,
                              " is expected. It was deleted; nothing was installed. Try again, and "
                              "do not use the file if it happens twice."));
  }

  const DownloadRequest& request_;
  const DownloadProgress& progress_;
  const std::stop_token& stop_;
  std::string url_;
  std::uint64_t done_ = 0;
  int redirects_ = 0;
  std::chrono::steady_clock::time_point told_;
};

}  // namespace

bool downloadFile(const DownloadRequest& request,
                  const DownloadProgress& progress,
                  const std::stop_token& stop) {
  return Download(request, progress, stop).run();
}

}  // namespace lay
