#pragma once

#include "core/io/array_file.h"
#include "core/io/pickle.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lay {

/// Sorts pickled values, and arrays of other files, into groups. Counts what it makes.
class ArrayGroupBuilder {
 public:
  /// @param file_size bytes: what is made is limited by it, too, because values that are shared
  /// are made once for every place they are in.
  ArrayGroupBuilder(const ArrayFileOptions& options,
                    std::size_t file_size,
                    std::string error_prefix);

  /// A dictionary's entries, or the items of any other value under "0", "1", ...; what is neither
  /// comes under the name "".
  void addRoot(const PickleValue& root, ArrayGroup& group);

  /// One value, under `name`. What cannot be held is left out with the reason.
  /// @throws FileError only when there are too many entries.
  void add(const std::string& name, const PickleValue& value, ArrayGroup& group);

  /// One array of another file.
  void addArray(const std::string& name, NpyArray array, ArrayGroup& group);

  void leaveOut(const std::string& name, const std::string& reason, ArrayGroup& group);

 private:
  void countEntry(const PickleValue& value);
  void addValue(const std::string& name, const PickleValue& value, ArrayGroup& group);
  void addText(const std::string& name, const PickleValue& value, ArrayGroup& group);
  void addSparse(const std::string& name, const PickleValue& value, ArrayGroup& group);
  void addList(const std::string& name, const PickleValue& list, ArrayGroup& group);
  void addGroup(const std::string& name, const PickleValue& value, ArrayGroup& group);
  void fillFromDict(const PickleValue& dict, ArrayGroup& group);
  void fillFromList(const PickleValue& list, ArrayGroup& group);
  [[nodiscard]] std::string nameOf(const PickleValue& key) const;

  const ArrayFileOptions& options_;
  std::string prefix_;
  PickleArrays arrays_;
  std::size_t num_entries_ = 0;
  std::vector<PickleValue> open_;  // the values that the present one lies in
};

}  // namespace lay
