#include "core/base/error.h"
#include "core/io/pickle.h"
#include "core/io/pickle_numpy.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string_view>

namespace lay {
namespace {

enum class Layout { Rows, Columns, Coordinates };

/// scipy.sparse moved its modules (csc -> _csc) and has _array beside _matrix.
std::optional<Layout> layoutOf(const PickleValue& value) {
  if (value.kind() != PickleKind::Object) {
    return std::nullopt;
  }
  std::string name = value.className();
  constexpr std::string_view kPrefix = "scipy.sparse.";
  if (!name.starts_with(kPrefix)) {
    return std::nullopt;
  }
  name.erase(0, kPrefix.size() + (name.substr(kPrefix.size()).starts_with('_') ? 1 : 0));
  constexpr std::array<std::pair<std::string_view, Layout>, 6> kClasses = {
      {{"csc.csc_matrix", Layout::Columns},
       {"csc.csc_array", Layout::Columns},
       {"csr.csr_matrix", Layout::Rows},
       {"csr.csr_array", Layout::Rows},
       {"coo.coo_matrix", Layout::Coordinates},
       {"coo.coo_array", Layout::Coordinates}}};
  for (const auto& [class_name, layout] : kClasses) {
    if (name == class_name) {
      return layout;
    }
  }
  return std::nullopt;
}

struct Element {
  std::int32_t row = 0;
  std::int32_t column = 0;
  double value = 0;
};

/// Reads the state of one matrix.
class SparseReader {
 public:
  SparseReader(const PickleValue& value, PickleArrays& arrays) : value_(value), arrays_(arrays) {
    if (value.state().kind() != PickleKind::Dict) {
      value.fail("a sparse matrix without its elements: the file is damaged");
    }
  }

  [[nodiscard]] SparseMatrix read(Layout layout) {
    SparseMatrix matrix;
    readShape(matrix);
    const std::vector<double> values = readValues();
    arrays_.take(values.size() * 2 * sizeof(Element), value_);
    std::vector<Element> elements = layout == Layout::Coordinates
                                        ? readCoordinates(matrix, values)
                                        : readCompressed(matrix, values, layout);
    store(elements, matrix);
    return matrix;
  }

 private:
  [[nodiscard]] std::optional<PickleValue> find(std::string_view key) const {
    return value_.state().find(key);
  }

  [[nodiscard]] PickleValue require(std::string_view key) const {
    const auto found = find(key);
    if (!found) {
      value_.fail(strCat("a sparse matrix without its '", key, "'"));
    }
    return *found;
  }

  void readShape(SparseMatrix& matrix) const {
    const auto stored = find("_shape");
    const std::vector<std::size_t> shape = pickledShape(stored ? *stored : require("shape"));
    const std::size_t most = std::numeric_limits<std::int32_t>::max();
    if (shape.size() != 2 || shape[0] > most || shape[1] > most) {
      value_.fail("expected a sparse matrix of two dimensions below 2^31");
    }
    matrix.num_rows = shape[0];
    matrix.num_columns = shape[1];
  }

  [[nodiscard]] std::vector<double> readValues() {
    const NpyArray array = requireVector(require("data"));
    return array.toDoubles();
  }

  [[nodiscard]] std::vector<std::int32_t> readInts(const PickleValue& value) {
    return requireVector(value).toInts();
  }

  [[nodiscard]] NpyArray requireVector(const PickleValue& value) {
    NpyArray array = arrays_.array(value);
    if (array.shape.size() != 1 || array.dtype == DType::Text) {
      value.fail("expected the numbers of a sparse matrix in one row");
    }
    arrays_.take(array.size() * sizeof(double), value);
    return array;
  }

  void requireInside(std::int32_t index, std::size_t count, const char* what) const {
    if (index < 0 || static_cast<std::size_t>(index) >= count) {
      value_.fail(strCat("a sparse matrix of ", count, " ", what, " has an element in ", index));
    }
  }

  [[nodiscard]] std::vector<Element> readCoordinates(const SparseMatrix& matrix,
                                                     const std::vector<double>& values) {
    // Newer versions keep the two together.
    const auto both = find("coords");
    if (both && (both->kind() != PickleKind::Tuple || both->size() != 2)) {
      both->fail("expected the rows and columns of a sparse matrix");
    }
    const std::vector<std::int32_t> rows = readInts(both ? both->item(0) : require("row"));
    const std::vector<std::int32_t> columns = readInts(both ? both->item(1) : require("col"));
    if (rows.size() != values.size() || columns.size() != values.size()) {
      value_.fail(strCat("a sparse matrix of ",
                         values.size(),
                         " values has ",
                         rows.size(),
                         " rows and ",
                         columns.size(),
                         " columns for them"));
    }
    std::vector<Element> elements(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      requireInside(rows[i], matrix.num_rows, "rows");
      requireInside(columns[i], matrix.num_columns, "columns");
      elements[i] = {rows[i], columns[i], values[i]};
    }
    return elements;
  }

  [[nodiscard]] std::vector<Element> readCompressed(const SparseMatrix& matrix,
                                                    const std::vector<double>& values,
                                                    Layout layout) {
    const std::vector<std::int32_t> ends = readInts(require("indptr"));
    const std::vector<std::int32_t> indices = readInts(require("indices"));
    const bool by_rows = layout == Layout::Rows;
    const std::size_t num_major = by_rows ? matrix.num_rows : matrix.num_columns;
    const std::size_t num_minor = by_rows ? matrix.num_columns : matrix.num_rows;
    const bool is_whole = ends.size() == num_major + 1 && ends.front() == 0 &&
                          std::is_sorted(ends.begin(), ends.end()) &&
                          static_cast<std::size_t>(ends.back()) <= values.size() &&
                          indices.size() == values.size();
    if (!is_whole) {
      value_.fail("a sparse matrix whose 'indptr' and 'indices' do not fit its 'data'");
    }
    std::vector<Element> elements;
    elements.reserve(static_cast<std::size_t>(ends.back()));
    for (std::size_t major = 0; major < num_major; ++major) {
      for (auto i = static_cast<std::size_t>(ends[major]);
           i < static_cast<std::size_t>(ends[major + 1]);
           ++i) {
        requireInside(indices[i], num_minor, by_rows ? "columns" : "rows");
        const auto at = static_cast<std::int32_t>(major);
        elements.push_back(by_rows ? Element{at, indices[i], values[i]}
                                   : Element{indices[i], at, values[i]});
      }
    }
    return elements;
  }

  static void store(std::vector<Element>& elements, SparseMatrix& matrix) {
    std::stable_sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    for (const Element& element : elements) {
      const bool is_again = !matrix.values.empty() && matrix.rows.back() == element.row &&
                            matrix.columns.back() == element.column;
      if (is_again) {
        matrix.values.back() += element.value;  // what scipy does with elements given twice
      } else {
        matrix.rows.push_back(element.row);
        matrix.columns.push_back(element.column);
        matrix.values.push_back(element.value);
      }
    }
  }

  PickleValue value_;
  PickleArrays& arrays_;
};

}  // namespace

bool PickleArrays::isSparse(const PickleValue& value) {
  return layoutOf(value).has_value();
}

SparseMatrix PickleArrays::sparse(const PickleValue& value) {
  const auto layout = layoutOf(value);
  if (!layout) {
    value.fail(strCat("expected a sparse matrix, found ", value.description()));
  }
  return SparseReader(value, *this).read(*layout);
}

}  // namespace lay
