#include "core/vlm/server_address.h"

#include "core/base/error.h"
#include "core/vlm/answer_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace lay {
namespace {

constexpr std::string_view kExample = "such as http://127.0.0.1:8080/v1.";

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

bool dropEnd(std::string_view& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

/// The four numbers of an IPv4 address in its usual form; nothing of other spellings and of names.
std::optional<std::array<int, 4>> ipv4(std::string_view host) {
  std::array<int, 4> numbers{};
  const char* at = host.data();
  const char* const end = at + host.size();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0 && (at == end || *at++ != '.')) return std::nullopt;
    const auto [next, error] = std::from_chars(at, end, numbers[i]);
    if (error != std::errc() || next == at || numbers[i] < 0 || numbers[i] > 255) {
      return std::nullopt;
    }
    at = next;
  }
  if (at != end) return std::nullopt;
  return numbers;
}

[[noreturn]] void refuse(std::string_view base_url, std::string_view what) {
  throw InvalidOptions(
      strCat("base_url is '", cleanedText(base_url, 200), "'; ", what, ' ', kExample));
}

/// Host and port of "host:port" or "[::1]:port".
void readAuthority(std::string_view authority, std::string_view base_url, ServerAddress& address) {
  std::string_view port;
  if (authority.starts_with('[')) {
    const std::size_t close = authority.find(']');
    if (close == std::string_view::npos) refuse(base_url, "the ] after its host is missing,");
    address.host = asciiLowerCase(authority.substr(1, close - 1));
    port = authority.substr(close + 1);
  } else {
    const std::size_t colon = authority.find(':');
    address.host = asciiLowerCase(authority.substr(0, colon));
    port = colon == std::string_view::npos ? "" : authority.substr(colon);
  }
  const bool is_host =
      !address.host.empty() && std::all_of(address.host.begin(), address.host.end(), [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != '"' && c != '\\';
      });
  if (!is_host) refuse(base_url, "a host was expected after ://,");
  int number = address.is_encrypted ? 443 : 80;
  if (!port.empty() && port != ":") {
    const auto [end, error] = std::from_chars(port.data() + 1, port.data() + port.size(), number);
    if (port[0] != ':' || error != std::errc() || end != port.data() + port.size() || number < 1 ||
        number > 65535) {
      refuse(base_url, "its port must be a number from 1 to 65535,");
    }
  }
  const bool is_ipv6 = address.host.find(':') != std::string::npos;
  address.origin = strCat(address.is_encrypted ? "https://" : "http://",
                          is_ipv6 ? "[" : "",
                          address.host,
                          is_ipv6 ? "]:" : ":",
                          number);
}

}  // namespace

std::string ServerAddress::endpoint(std::string_view name) const {
  return strCat(base, '/', name);
}

bool ServerAddress::isThisMachine() const {
  if (const auto numbers = ipv4(host)) return (*numbers)[0] == 127;
  return host == "localhost" || host.ends_with(".localhost") || host == "::1";
}

bool ServerAddress::isNearby() const {
  if (isThisMachine()) return true;
  if (const auto numbers = ipv4(host)) {
    const auto [a, b, c, d] = *numbers;
    return a == 10 || (a == 192 && b == 168) || (a == 172 && b >= 16 && b < 32) ||
           (a == 169 && b == 254) || (a == 100 && b >= 64 && b < 128);
  }
  if (host.find(':') != std::string::npos) {  // IPv6: unique local and link-local addresses
    return host.starts_with("fc") || host.starts_with("fd") || host.starts_with("fe80");
  }
  constexpr std::array<std::string_view, 4> kLocalEnds = {
      ".local", ".lan", ".internal", ".home.arpa"};
  return host.find('.') == std::string::npos ||
         std::any_of(kLocalEnds.begin(), kLocalEnds.end(), [this](std::string_view end) {
           return host.ends_with(end);
         });
}

ServerAddress parseServerAddress(std::string_view base_url) {
  std::string_view rest = trimmed(base_url);
  ServerAddress address;
  const std::string scheme = asciiLowerCase(rest.substr(0, rest.find("://")));
  address.is_encrypted = scheme == "https";
  const bool has_scheme = rest.find("://") != std::string_view::npos;
  if (rest.find_first_of("@?#") != std::string_view::npos) {
    throw InvalidOptions(
        strCat("base_url must hold neither a user and password nor '?' or '#'. Give the plain "
               "address, ",
               kExample,
               " A key is taken from LAYFIGURE_VLM_KEY or the keyring."));
  }
  if (!has_scheme || (scheme != "http" && scheme != "https")) {
    refuse(rest, "it must begin with http:// or https://,");
  }
  rest.remove_prefix(scheme.size() + 3);
  while (dropEnd(rest, "/")) {
  }
  if (!dropEnd(rest, "/chat/completions")) dropEnd(rest, "/models");
  while (dropEnd(rest, "/")) {
  }
  const std::size_t slash = rest.find('/');
  readAuthority(rest.substr(0, slash), base_url, address);
  const bool has_blank = std::any_of(rest.begin(), rest.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 127;
  });
  if (has_blank) refuse(base_url, "it must not hold blanks,");
  address.base = strCat(scheme, "://", rest);
  return address;
}

}  // namespace lay
