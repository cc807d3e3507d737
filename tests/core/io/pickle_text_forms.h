#pragma once

#include "core/base/error.h"

#include <string>
#include <vector>

namespace lay {

/// Pickles in protocol 0, which is text. They are values; a '.' behind one makes it a file.

/// bytes -> S'\x00...'
inline std::string pickledBytes(const std::string& bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text = "S'";
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    text += {'\\', 'x', kDigits[value >> 4], kDigits[value & 15]};
  }
  return text + "'\n";
}

/// A tuple of integers.
inline std::string pickledTuple(const std::vector<int>& values) {
  std::string text = "(";
  for (const int value : values) text += strCat("I", value, "\n");
  return text + "t";
}

/// An array of numpy as Python 2 pickled it: dtype "u1", order "|".
inline std::string pickledArray(const std::string& dtype,
                                const std::string& order,
                                const std::string& shape,
                                const std::string& data,
                                bool is_fortran_order = false) {
  return "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntS'b'\ntR(I1\n" + shape +
         "cnumpy\ndtype\n(S'" + dtype + "'\nI0\nI1\ntR(I3\nS'" + order +
         "'\nNNNI-1\nI-1\nI0\ntbI0" + (is_fortran_order ? "1" : "0") + "\n" + data + "tb";
}

/// An array of small numbers.
inline std::string pickledNumbers(const std::vector<int>& shape, const std::vector<int>& values) {
  std::string bytes;
  for (const int value : values) bytes += static_cast<char>(value);
  return pickledArray("u1", "|", pickledTuple(shape), pickledBytes(bytes));
}

/// {"name": value, ...}; entries are "name" and a pickled value by turns.
inline std::string pickledDict(const std::vector<std::string>& entries) {
  std::string text = "(d";
  for (std::size_t i = 0; i + 1 < entries.size(); i += 2) {
    text += strCat("S'", entries[i], "'\n", entries[i + 1], "s");
  }
  return text;
}

/// An object of a class with a state.
inline std::string pickledObject(const std::string& module,
                                 const std::string& name,
                                 const std::string& state) {
  return "ccopy_reg\n_reconstructor\n(c" + module + "\n" + name + "\nc__builtin__\nobject\nNtR" +
         state + "b";
}

}  // namespace lay
