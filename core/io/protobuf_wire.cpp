#include "core/io/protobuf_wire.h"

#include "core/base/error.h"
#include "core/io/little_endian.h"

#include <bit>
#include <cstring>

namespace lay {
namespace {

[[noreturn]] void refuseDamagedMessage() {
  throw ModelError("it is cut short or damaged");
}

[[noreturn]] void refuseFieldKind() {
  throw ModelError("a field is of another kind than its number says");
}

std::string_view takeBytes(std::string_view& rest, std::uint64_t count) {
  if (count > rest.size()) refuseDamagedMessage();
  const std::string_view taken = rest.substr(0, count);
  rest.remove_prefix(count);
  return taken;
}

std::uint64_t takeVarint(std::string_view& rest) {
  constexpr unsigned kMostBits = 64;
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < kMostBits; shift += 7) {
    if (rest.empty()) refuseDamagedMessage();
    const auto byte = static_cast<unsigned char>(rest.front());
    rest.remove_prefix(1);
    value |= (std::uint64_t{byte} & 0x7FU) << shift;
    if (byte < 0x80U) return value;
  }
  refuseDamagedMessage();
}

/// Packed numbers of a fixed size lie in the file as they lie in memory.
template <typename Number>
void appendPacked(std::string_view bytes, std::vector<Number>& numbers) {
  if (bytes.size() % sizeof(Number) != 0) refuseDamagedMessage();
  const std::size_t before = numbers.size();
  numbers.resize(before + bytes.size() / sizeof(Number));
  if (!bytes.empty()) std::memcpy(numbers.data() + before, bytes.data(), bytes.size());
}

}  // namespace

bool ProtobufReader::next() {
  if (rest_.empty()) return false;
  const std::uint64_t key = takeVarint(rest_);
  constexpr std::uint64_t kMostFields = 1U << 29U;
  if (key >> 3U == 0 || key >> 3U >= kMostFields) refuseDamagedMessage();
  field_ = static_cast<std::uint32_t>(key >> 3U);
  bytes_ = {};
  number_ = 0;
  switch (key & 7U) {
    case 0:
      wire_ = Wire::Varint;
      number_ = takeVarint(rest_);
      return true;
    case 1:
      wire_ = Wire::Eight;
      number_ = readLittleEndian<std::uint64_t>(takeBytes(rest_, 8), 0);
      return true;
    case 2:
      wire_ = Wire::Bytes;
      bytes_ = takeBytes(rest_, takeVarint(rest_));
      return true;
    case 5:
      wire_ = Wire::Four;
      number_ = readLittleEndian<std::uint32_t>(takeBytes(rest_, 4), 0);
      return true;
    default:
      refuseDamagedMessage();  // groups, which nothing uses any more
  }
}

std::uint64_t ProtobufReader::number() const {
  if (wire_ == Wire::Bytes) refuseFieldKind();
  return number_;
}

std::string_view ProtobufReader::bytes() const {
  if (wire_ != Wire::Bytes) refuseFieldKind();
  return bytes_;
}

float ProtobufReader::real() const {
  if (wire_ != Wire::Four) refuseFieldKind();
  return std::bit_cast<float>(static_cast<std::uint32_t>(number_));
}

void ProtobufReader::appendTo(std::vector<std::int64_t>& varints) const {
  if (wire_ == Wire::Varint) {
    varints.push_back(static_cast<std::int64_t>(number_));
    return;
  }
  for (std::string_view rest = bytes(); !rest.empty();) {
    varints.push_back(static_cast<std::int64_t>(takeVarint(rest)));
  }
}

void ProtobufReader::appendTo(std::vector<float>& reals) const {
  if (wire_ == Wire::Four) {
    reals.push_back(real());
  } else {
    appendPacked(bytes(), reals);
  }
}

void ProtobufReader::appendTo(std::vector<double>& reals) const {
  if (wire_ == Wire::Eight) {
    reals.push_back(std::bit_cast<double>(number_));
  } else {
    appendPacked(bytes(), reals);
  }
}

}  // namespace lay
