#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/io/array_file.h"

namespace lay {

/// The arrays of one model file, taken out with their checks. What is wrong is collected, so that a
/// person sees everything at once; the functions then return nothing.
class BodyArrays {
 public:
  explicit BodyArrays(const ArrayFile& file) : content_(file.content) {}

  [[nodiscard]] bool has(const std::string& name) const { return content_.hasArray(name); }

  /// The length of an array in one dimension; 0 when there is no such array or dimension.
  [[nodiscard]] std::size_t length(const std::string& name, std::size_t dimension) const;

  /// The elements of an array of that shape, all finite; a 0 stands for any length.
  [[nodiscard]] std::vector<float> floats(const std::string& name,
                                          const std::vector<std::size_t>& shape);
  [[nodiscard]] std::vector<std::int32_t> ints(const std::string& name,
                                               const std::vector<std::size_t>& shape);

  /// A text, or "".
  [[nodiscard]] std::string text(const std::string& name) const;

  /// The elements of an array of texts, or nothing. Never a problem.
  [[nodiscard]] std::vector<std::string> texts(const std::string& name) const;

  void addProblem(std::string problem) { problems_.push_back(std::move(problem)); }
  [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

 private:
  const NpyArray* find(const std::string& name, const std::vector<std::size_t>& shape);

  const ArrayGroup& content_;
  std::vector<std::string> problems_;
};

}  // namespace lay
