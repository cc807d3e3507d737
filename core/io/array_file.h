#pragma once

#include "core/io/npz.h"
#include "core/io/pickle.h"
#include "core/io/sparse_matrix.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

struct NamedArrayGroup;

/// What one dictionary of a file holds, whichever format it has. A number is an array of shape ();
/// a list of numbers, or of equally long lists of numbers, is an array of float64 or int64; any
/// other list is a group with the names "0", "1", ...; a key that is a number is written in digits.
struct ArrayGroup {
  NpzArrays arrays;
  /// Texts, also those of text arrays with one element (which are in `arrays`, too).
  std::map<std::string, std::string> texts;
  /// Matrices that were stored sparse. Those of moderate size are in `arrays`, too, as float64.
  std::map<std::string, SparseMatrix> sparse;
  std::vector<NamedArrayGroup> groups;  ///< dictionaries inside, in the file's order
  /// Names of what was not taken, with the reason ("it is an object of class 'x.Y', ...").
  std::map<std::string, std::string> left_out;

  [[nodiscard]] const ArrayGroup* findGroup(std::string_view name) const;  ///< null if not there
  [[nodiscard]] const std::string* findText(std::string_view name) const;  ///< null if not there
  [[nodiscard]] bool hasArray(const std::string& name) const { return arrays.contains(name); }
  /// Names of everything, for the texts of errors: "betas, poses, smpl (a group)".
  [[nodiscard]] std::string names() const;
};

struct NamedArrayGroup {
  std::string name;
  ArrayGroup group;
};

enum class ArrayFileFormat { Npz, Npy, Pickle };

struct ArrayFile {
  std::filesystem::path path;
  ArrayFileFormat format = ArrayFileFormat::Npz;
  /// What the file holds; an .npy, or a pickle that is no dictionary, is one entry named "".
  ArrayGroup content;

  /// The array called `name` of the outermost group, with the given shape (0 = any length).
  /// @throws FileError naming the file, the array and what was expected; when the entry was left
  /// out, why; when the name is not there, what is.
  [[nodiscard]] const NpyArray& require(const std::string& name,
                                        const std::vector<std::size_t>& shape) const;
};

struct ArrayFileOptions {
  PickleLimits limits;  ///< also for the bytes of .npz and .npy files and of their arrays
  /// Arrays, texts, groups and what was left out, in all groups together.
  std::size_t most_entries = std::size_t{2} << 20;
  /// A sparse matrix comes as an array, too, up to this size of it in bytes.
  std::size_t most_dense_bytes = std::size_t{64} << 20;
};

/// Reads the arrays of an .npz, .npy or pickle file (also compressed by gzip or zlib, as joblib
/// does), told apart by content, not by name. Nothing in the file is executed; classes other than
/// numpy's, scipy's sparse matrices and chumpy's are left out with the reason.
/// @throws FileError naming the file, what is wrong and the way out (a PyTorch checkpoint, a
/// damaged archive, a limit).
[[nodiscard]] ArrayFile readArrayFile(const std::filesystem::path& path,
                                      const ArrayFileOptions& options = {});

/// The same for a file's contents. @param path only for the texts of errors.
[[nodiscard]] ArrayFile parseArrayFile(std::string contents,
                                       const std::filesystem::path& path,
                                       const ArrayFileOptions& options = {});

}  // namespace lay
