#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lay {

/// The fields of a message in the wire format of protocol buffers, one after the other. Copies
/// nothing and believes nothing: every length is checked before it is followed.
///
///     while (reader.next()) { if (reader.field() == 3) name = reader.bytes(); }
class ProtobufReader {
 public:
  explicit ProtobufReader(std::string_view message) : rest_(message) {}

  /// Goes to the next field. @return false at the end. @throws ModelError when the message is cut
  /// short or damaged.
  [[nodiscard]] bool next();

  [[nodiscard]] std::uint32_t field() const { return field_; }

  /// A varint's value, or the bits of a number of four or eight bytes. @throws ModelError when the
  /// field is none.
  [[nodiscard]] std::uint64_t number() const;

  /// What a text, a message or packed numbers hold. @throws ModelError when the field is none.
  [[nodiscard]] std::string_view bytes() const;

  /// A number of four bytes as a float. @throws ModelError when the field is none.
  [[nodiscard]] float real() const;

  /// Appends what a repeated field holds, packed or not. @throws ModelError.
  void appendTo(std::vector<std::int64_t>& varints) const;
  void appendTo(std::vector<float>& reals) const;
  void appendTo(std::vector<double>& reals) const;

 private:
  enum class Wire : std::uint8_t { Varint = 0, Eight = 1, Bytes = 2, Four = 5 };

  std::string_view rest_;
  std::string_view bytes_;
  std::uint64_t number_ = 0;
  std::uint32_t field_ = 0;
  Wire wire_ = Wire::Varint;
};

}  // namespace lay
