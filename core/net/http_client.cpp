#include "core/net/http_client.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <exception>
#include <memory>
#include <stdexcept>

namespace lay {
namespace {

constexpr std::size_t kMaxErrorBody = std::size_t{64} << 10U;

struct CloseEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct CloseMulti {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Headers = std::unique_ptr<curl_slist, FreeList>;

/// What the write callback works on.
struct Reception {
  const HttpListener* listener = nullptr;
  const HttpRequest* request = nullptr;
  CURL* easy = nullptr;
  HttpReply* reply = nullptr;
  std::size_t max_bytes = 0;
  std::size_t num_bytes = 0;
  bool was_enough = false;
  bool was_too_long = false;
  std::exception_ptr failure;  // C code stands between: it must not fly through
};

bool isSuccess(int status) {
  return status >= 200 && status < 300;
}

void readStart(Reception& reception) {
  long status = 0;
  const char* type = nullptr;
  curl_easy_getinfo(reception.easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(reception.easy, CURLINFO_CONTENT_TYPE, &type);
  reception.reply->status = static_cast<int>(status);
  reception.reply->content_type = type == nullptr ? "" : type;
  curl_header* range = nullptr;
  if (curl_easy_header(reception.easy, "Content-Range", 0, CURLH_HEADER, -1, &range) == CURLHE_OK)
    reception.reply->content_range = range->value;
}

/// @return whether more is wanted.
bool take(Reception& reception, std::string_view bytes) {
  HttpReply& reply = *reception.reply;
  if (reception.num_bytes == 0) {
    readStart(reception);
    if (isSuccess(reply.status) && reception.request->on_start) reception.request->on_start(reply);
  }
  reception.num_bytes += bytes.size();
  if (!isSuccess(reply.status)) {
    reply.body.append(bytes.substr(0, kMaxErrorBody - reply.body.size()));
    reception.was_enough = reply.body.size() == kMaxErrorBody;
    return !reception.was_enough;
  }
  reception.was_too_long = reception.num_bytes > reception.max_bytes;
  if (reception.was_too_long) return false;
  reception.was_enough = !(*reception.listener)(bytes, reply.content_type);
  return !reception.was_enough;
}

std::size_t onWrite(char* bytes, std::size_t size, std::size_t count, void* data) {
  auto& reception = *static_cast<Reception*>(data);
  const std::size_t length = size * count;
  try {
    return take(reception, {bytes, length}) ? length : 0;
  } catch (...) {
    reception.failure = std::current_exception();
    return 0;
  }
}

const char* environment(const char* variable) {
  const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): nobody sets them
  return value != nullptr && *value != '\0' ? value : nullptr;
}

/// libcurl itself knows only the certificates it was built with; the variables are those of the
/// curl program and of OpenSSL.
void chooseCertificates(CURL* easy) {
  const char* file = environment("CURL_CA_BUNDLE");
  if (file == nullptr) file = environment("SSL_CERT_FILE");
  if (file != nullptr) {
    curl_easy_setopt(easy, CURLOPT_CAINFO, file);
    curl_easy_setopt(easy, CURLOPT_PROXY_CAINFO, file);
  }
  if (const char* folder = environment("SSL_CERT_DIR")) {
    curl_easy_setopt(easy, CURLOPT_CAPATH, folder);
    curl_easy_setopt(easy, CURLOPT_PROXY_CAPATH, folder);
  }
}

Headers headersOf(const HttpRequest& request) {
  Headers headers;
  const auto add = [&headers](const std::string& line) {
    curl_slist* const longer = curl_slist_append(headers.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    (void)headers.release();
    headers.reset(longer);
  };
  add("Accept: " + request.accept);
  if (request.json) {
    add("Content-Type: application/json");
    add("Expect:");  // small servers do not know 100-continue, and waiting for it costs a second
  }
  if (!request.key.empty()) add("Authorization: Bearer " + request.key);
  return headers;
}

void describeExchange(CURL* easy, const HttpRequest& request, const Headers& headers) {
  curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  // A redirect would take photo and key to somebody whom nobody chose.
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(easy, CURLOPT_USERAGENT, "Layfigure");
  if (!request.is_verbatim) curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
  if (request.first_byte > 0) {
    const std::string range = std::to_string(request.first_byte) + "-";
    curl_easy_setopt(easy, CURLOPT_RANGE, range.c_str());  // copied
  }
  if (request.patience.count() > 0) {
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);  // bytes in a second
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(request.patience.count()));
  }
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  // Else giving up waits for the system's look-up of a name, which may take a minute.
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
  curl_easy_setopt(
      easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connect_timeout.count()));
  // A model may think for minutes without a byte; routers drop connections that look dead.
  curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
  if (request.is_this_machine) curl_easy_setopt(easy, CURLOPT_PROXY, "");
  if (request.json) {
    curl_easy_setopt(
        easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.json->size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.json->data());
  }
  chooseCertificates(easy);
}

/// Runs the transfer to its end. @return libcurl's result; nothing when it was stopped.
std::optional<CURLcode> run(CURLM* multi, const std::stop_token& stop) {
  const std::stop_callback wake(stop, [multi] { curl_multi_wakeup(multi); });
  constexpr int kLongestWait = 250;  // ms
  int num_running = 1;
  while (num_running > 0) {
    if (stop.stop_requested()) return std::nullopt;
    if (curl_multi_perform(multi, &num_running) != CURLM_OK) return CURLE_FAILED_INIT;
    if (num_running > 0) curl_multi_poll(multi, nullptr, 0, kLongestWait, nullptr);
  }
  int num_left = 0;
  const CURLMsg* const message = curl_multi_info_read(multi, &num_left);
  return message == nullptr ? CURLE_FAILED_INIT : message->data.result;
}

bool hasConnected(CURL* easy) {
  curl_off_t connect_us = 0;
  curl_easy_getinfo(easy, CURLINFO_CONNECT_TIME_T, &connect_us);
  return connect_us > 0;
}

bool wasRefusedByProxy(CURL* easy) {
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &status);
  return status != 0 && !isSuccess(static_cast<int>(status));
}

HttpOutcome outcomeOf(CURLcode result, CURL* easy) {
  if (wasRefusedByProxy(easy)) return HttpOutcome::NoServer;
  switch (result) {
    case CURLE_OK:
      return HttpOutcome::Done;
    case CURLE_COULDNT_RESOLVE_HOST:
      return HttpOutcome::NoHost;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
      return HttpOutcome::NoServer;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
      return HttpOutcome::NoTls;
    case CURLE_OPERATION_TIMEDOUT:
      return hasConnected(easy) ? HttpOutcome::TimedOut : HttpOutcome::NoServer;
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return HttpOutcome::Cut;
    default:
      return HttpOutcome::Broken;
  }
}

void readEnd(CURL* easy, HttpReply& reply) {
  curl_off_t retry_after_s = 0;
  char* location = nullptr;
  curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &retry_after_s);
  if (retry_after_s > 0) reply.retry_after_s = static_cast<double>(retry_after_s);
  curl_easy_getinfo(easy, CURLINFO_REDIRECT_URL, &location);
  if (location != nullptr) reply.location = location;
}

void startLibrary() {
  static const CURLcode kResult = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (kResult != CURLE_OK) throw std::runtime_error("libcurl cannot be started");
}

}  // namespace

HttpReply exchange(const HttpRequest& request,
                   const HttpListener& listener,
                   const std::stop_token& stop) {
  startLibrary();
  const Headers headers = headersOf(request);
  const std::unique_ptr<CURLM, CloseMulti> multi(curl_multi_init());
  const std::unique_ptr<CURL, CloseEasy> easy(curl_easy_init());
  if (!multi || !easy) throw std::bad_alloc();
  describeExchange(easy.get(), request, headers);
  HttpReply reply;
  Reception reception;
  reception.listener = &listener;
  reception.request = &request;
  reception.easy = easy.get();
  reception.reply = &reply;
  reception.max_bytes = request.max_bytes;
  std::array<char, CURL_ERROR_SIZE> words{};
  curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, onWrite);
  curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &reception);
  curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, words.data());
  curl_multi_add_handle(multi.get(), easy.get());
  const std::optional<CURLcode> result = run(multi.get(), stop);
  readStart(reception);
  readEnd(easy.get(), reply);
  if (!result) {
    reply.outcome = HttpOutcome::Stopped;
  } else if (reception.was_too_long) {
    reply.outcome = HttpOutcome::TooLong;
  } else if (!reception.was_enough) {
    reply.outcome = outcomeOf(*result, easy.get());
    reply.problem = words[0] != '\0' ? words.data() : curl_easy_strerror(*result);
  }
  curl_multi_remove_handle(multi.get(), easy.get());
  if (reception.failure) std::rethrow_exception(reception.failure);
  return reply;
}

}  // namespace lay
