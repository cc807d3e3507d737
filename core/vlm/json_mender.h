#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lay {

/// Reads one JSON object by the lenient rules of jsonObjectsIn and writes it as strict JSON. One
/// use.
class JsonMender {
 public:
  /// @param text begins with the object's bracket.
  explicit JsonMender(std::string_view text) : text_(text) {}

  /// False when it is no object after all.
  [[nodiscard]] bool mend() { return readObject(1); }
  [[nodiscard]] const std::string& json() const { return json_; }
  /// Bytes that were read, also when it was no object.
  [[nodiscard]] std::size_t length() const { return at_; }

 private:
  enum class StringPlace { Key, Value };

  bool readValue(int depth);
  bool readObject(int depth);
  bool readMember(int depth);
  bool readArray(int depth);
  bool readKey();
  void readString(StringPlace place);
  void readEscape();
  void readWord();
  [[nodiscard]] std::size_t readBareKey() const;

  [[nodiscard]] std::size_t openingMark(std::size_t at) const;
  [[nodiscard]] std::size_t closingMark(std::size_t at) const;
  [[nodiscard]] bool endsString(std::size_t after, StringPlace place) const;
  [[nodiscard]] bool beginsNext(std::size_t at) const;
  [[nodiscard]] std::size_t skippedBlanks(std::size_t at) const;
  void skipBlanks() { at_ = skippedBlanks(at_); }
  [[nodiscard]] bool isAtEnd() const { return at_ >= text_.size(); }
  bool take(char c);
  void put(char c);
  void putCodePoint(char32_t c);

  std::string_view text_;
  std::size_t at_ = 0;
  std::string json_;
  std::string_view closing_;  ///< marks that may end the string under way
};

}  // namespace lay
