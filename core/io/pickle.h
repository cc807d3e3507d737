#pragma once

#include "core/io/npz.h"
#include "core/io/sparse_matrix.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lay {

/// How much a pickle may make us do. Reaching a limit is a FileError that names it.
struct PickleLimits {
  std::size_t most_bytes = std::size_t{3} << 30;        ///< of the file; never 4 GiB or more
  std::size_t most_values = std::size_t{8} << 20;       ///< numbers, texts, lists, objects, ...
  std::size_t most_items = std::size_t{32} << 20;       ///< places in all lists, dictionaries, ...
  std::size_t most_nesting = 64;                        ///< a list in a list in a dictionary, ...
  std::size_t most_array_bytes = std::size_t{4} << 30;  ///< of all arrays taken out of the file

  /// A persistent id (PyTorch's way of naming the numbers of a tensor) becomes a Reference; without
  /// it, it is refused.
  bool follows_references = false;

  /// @throws InvalidOptions naming the field.
  void check() const;
};

/// What a value of a pickle is. Python 2's `str` is Bytes; toText() reads it as Latin-1.
enum class PickleKind : std::uint8_t {
  None,
  Bool,
  Integer,
  Float,
  Text,
  Bytes,
  List,
  Tuple,
  Set,
  Dict,
  Class,      ///< the name of a class or function, never the thing itself
  Object,     ///< what a class or function would have made: its name, arguments and state
  Reference,  ///< to data outside of the pickle: item(0) is its persistent id
};

class PickleData;

/// One value of a pickle: cheap to copy, and it keeps the whole pickle alive. Values may contain
/// themselves (Python's lists can), so whoever walks through them bounds the depth.
/// Functions that ask for a kind throw FileError ("expected a number at byte 17, found a list").
class PickleValue {
 public:
  [[nodiscard]] PickleKind kind() const;
  [[nodiscard]] bool isNone() const { return kind() == PickleKind::None; }
  [[nodiscard]] bool isSame(const PickleValue& other) const;  ///< the same value, not an equal one

  [[nodiscard]] bool toBool() const;
  [[nodiscard]] std::int64_t toInteger() const;  ///< also of a bool; refuses more than 64 bits
  [[nodiscard]] double toFloat() const;          ///< also of an integer
  [[nodiscard]] std::string toText() const;      ///< UTF-8
  [[nodiscard]] std::string toBytes() const;
  /// Bytes that toText() or toBytes() can give at most: ask before, when memory matters.
  [[nodiscard]] std::size_t mostTextBytes() const;

  /// Items of a list, tuple or set (of an object: those appended to it); pairs of a dictionary.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] PickleValue item(std::size_t index) const;
  /// Key and value of a dictionary (of an object: those set on it), in the file's order. When a key
  /// is there twice, the later one counts.
  [[nodiscard]] std::size_t numEntries() const;
  [[nodiscard]] std::pair<PickleValue, PickleValue> entry(std::size_t index) const;
  /// The value of a text key, if it is there.
  [[nodiscard]] std::optional<PickleValue> find(std::string_view key) const;

  /// "numpy.ndarray", of a class or of an object; "" when the file hides it.
  [[nodiscard]] std::string className() const;
  [[nodiscard]] PickleValue arguments() const;  ///< of an object: a tuple, or None
  [[nodiscard]] PickleValue state() const;      ///< of an object: what it was built from, or None
  /// joblib writes the elements of an array behind the object that describes it.
  [[nodiscard]] std::string_view payload() const;

  [[nodiscard]] std::size_t offset() const;       ///< the byte of the file where the value began
  [[nodiscard]] std::string description() const;  ///< "a list", "an object of class 'os.system'"
  [[nodiscard]] std::uint32_t id() const { return id_; }  ///< different for different values
  /// Throws a FileError that names the file and the byte where the value began.
  [[noreturn]] void fail(const std::string& what) const;

 private:
  friend class PickleData;
  PickleValue(std::shared_ptr<const PickleData> data, std::uint32_t id)
      : data_(std::move(data)), id_(id) {}

  std::shared_ptr<const PickleData> data_;
  std::uint32_t id_ = 0;
};

/// Reads the pickle protocols 0 to 5 as Python 2 and 3 write them, and executes nothing: a class is
/// a name, and what it would have made is a record of that name, its arguments and its state.
/// Sets, OrderedDict and defaultdict, bytes and bytearray become plain values. Memory is bounded by
/// the limits, and below about 50 times the size of `file`, whatever its lengths say.
/// @param path only for the texts of errors.
/// @throws FileError naming the file, the byte, what is there and what was expected.
[[nodiscard]] PickleValue parsePickle(std::string file,
                                      const std::filesystem::path& path,
                                      const PickleLimits& limits = {});

/// Whether these bytes look like a pickle (of any protocol; protocols 0 and 1 have no mark of their
/// own, so the first instruction is looked at).
[[nodiscard]] bool looksLikePickle(std::string_view file);

/// Takes arrays out of pickled values and counts their bytes.
class PickleArrays {
 public:
  explicit PickleArrays(const PickleLimits& limits = {}) : limits_(limits) {}

  /// Whether an object is of a class that becomes an array: numpy's ndarray, scalar and joblib's
  /// wrapper, or chumpy's Ch and its selections and reorderings.
  [[nodiscard]] static bool isArray(const PickleValue& value);
  /// @throws FileError naming the class and what to do, when the value is no array of numbers or
  /// text; and when the limit of bytes is reached.
  [[nodiscard]] NpyArray array(const PickleValue& value);

  /// numpy's arrays of Python objects: the values, in C order.
  [[nodiscard]] static bool isObjectArray(const PickleValue& value);
  [[nodiscard]] static PickleValue objects(const PickleValue& value);

  /// scipy.sparse's csc, csr and coo.
  [[nodiscard]] static bool isSparse(const PickleValue& value);
  [[nodiscard]] SparseMatrix sparse(const PickleValue& value);

  /// Counts bytes that the caller is about to take himself.
  void take(std::size_t bytes, const PickleValue& value);
  /// Counts values that the caller is about to visit, against most_items: lists that hold the same
  /// list many times are small in a file and endless to walk through.
  void takeItems(std::size_t count, const PickleValue& value);

 private:
  PickleLimits limits_;
  std::size_t bytes_taken_ = 0;
  std::size_t items_taken_ = 0;
};

}  // namespace lay
