#include "core/export/fbx_node.h"

#include "core/base/error.h"
#include "core/io/little_endian.h"

#include <zlib.h>

#include <bit>
#include <limits>

namespace lay {
namespace {

constexpr std::size_t kNullRecordBytes = 13;
constexpr std::size_t kWorthDeflating = 128;  // bytes
constexpr std::string_view kCreationTime = "1970-01-01 10:00:00:000";
constexpr std::string_view kFileId =
    "\x28\xb3\x2a\xeb\xb6\x24\xcc\xc2\xbf\xc8\xb0\x2a\xa9\x2b\xfc\xf1";
constexpr std::string_view kFooterId =
    "\xfa\xbc\xab\x09\xd0\xc8\xd4\x66\xb1\x76\xfb\x83\x1c\xf7\x26\x7e";
constexpr std::string_view kFooterEnd =
    "\xf8\x5a\x8c\x6a\xde\xf5\xd9\x7e\xec\xe9\x0c\xe3\x75\x8f\x29\x0b";

std::string deflated(std::string_view bytes) {
  uLongf size = compressBound(bytes.size());
  std::string result(size, '\0');
  const int status = compress2(reinterpret_cast<Bytef*>(result.data()),
                               &size,
                               reinterpret_cast<const Bytef*>(bytes.data()),
                               bytes.size(),
                               Z_DEFAULT_COMPRESSION);
  if (status != Z_OK) throw Error("Cannot compress an FBX file: zlib has no memory left.");
  result.resize(size);
  return result;
}

std::uint32_t offsetOf(std::size_t size) {
  if (size > std::numeric_limits<std::uint32_t>::max()) {
    throw Error(
        "The FBX file would be larger than the 4 GiB that its version 7.4 can hold. "
        "Export fewer steps.");
  }
  return static_cast<std::uint32_t>(size);
}

void overwrite(std::string& out, std::size_t at, std::uint32_t value) {
  std::memcpy(out.data() + at, &value, sizeof value);
}

}  // namespace

FbxNode& FbxNode::addBool(bool value) {
  values_ += 'C';
  values_ += value ? '\1' : '\0';
  ++num_values_;
  return *this;
}

FbxNode& FbxNode::addInt(std::int32_t value) {
  values_ += 'I';
  appendLittleEndian(values_, value);
  ++num_values_;
  return *this;
}

FbxNode& FbxNode::addLong(std::int64_t value) {
  values_ += 'L';
  appendLittleEndian(values_, value);
  ++num_values_;
  return *this;
}

FbxNode& FbxNode::addDouble(double value) {
  values_ += 'D';
  appendLittleEndian(values_, std::bit_cast<std::uint64_t>(value));
  ++num_values_;
  return *this;
}

FbxNode& FbxNode::addText(std::string_view text) {
  values_ += 'S';
  appendLittleEndian(values_, offsetOf(text.size()));
  values_ += text;
  ++num_values_;
  return *this;
}

FbxNode& FbxNode::addBytes(std::string_view bytes) {
  values_ += 'R';
  appendLittleEndian(values_, offsetOf(bytes.size()));
  values_ += bytes;
  ++num_values_;
  return *this;
}

template <typename Value>
FbxNode& FbxNode::addArray(char type, std::span<const Value> values) {
  const std::string_view plain(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  const bool is_deflated = plain.size() >= kWorthDeflating;
  const std::string packed = is_deflated ? deflated(plain) : std::string(plain);
  values_ += type;
  appendLittleEndian(values_, offsetOf(values.size()));
  appendLittleEndian(values_, std::uint32_t{is_deflated ? 1U : 0U});
  appendLittleEndian(values_, offsetOf(packed.size()));
  values_ += packed;
  ++num_values_;
  return *this;
}

FbxNode& FbxNode::addInts(std::span<const std::int32_t> values) {
  return addArray('i', values);
}
FbxNode& FbxNode::addLongs(std::span<const std::int64_t> values) {
  return addArray('l', values);
}
FbxNode& FbxNode::addFloats(std::span<const float> values) {
  return addArray('f', values);
}
FbxNode& FbxNode::addDoubles(std::span<const double> values) {
  return addArray('d', values);
}

FbxNode& FbxNode::child(std::string name) {
  return children_.emplace_back(std::move(name));
}

void FbxNode::write(std::string& out) const {
  const std::size_t start = out.size();
  out.append(12, '\0');  // end offset, number and size of the values: known at the end
  out += static_cast<char>(name_.size());
  out += name_;
  out += values_;
  for (const FbxNode& node : children_) node.write(out);
  // These two have a list below them even where it is empty.
  const bool is_list = name_ == "AnimationStack" || name_ == "AnimationLayer";
  if (!children_.empty() || num_values_ == 0 || is_list) out.append(kNullRecordBytes, '\0');
  overwrite(out, start, offsetOf(out.size()));
  overwrite(out, start + 4, num_values_);
  overwrite(out, start + 8, offsetOf(values_.size()));
}

std::string fbxFile(const std::deque<FbxNode>& top) {
  using namespace std::string_view_literals;
  std::string out("Kaydara FBX Binary  \0\x1a\0"sv);
  appendLittleEndian(out, std::uint32_t{kFbxVersion});
  for (const FbxNode& node : top) node.write(out);
  out.append(kNullRecordBytes, '\0');
  out += kFooterId;
  out.append(4, '\0');
  out.append(16 - out.size() % 16, '\0');
  appendLittleEndian(out, std::uint32_t{kFbxVersion});
  out.append(120, '\0');
  out += kFooterEnd;
  return out;
}

std::string_view fbxCreationTime() {
  return kCreationTime;
}

std::string_view fbxFileId() {
  return kFileId;
}

}  // namespace lay
