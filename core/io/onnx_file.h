#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lay {

/// What the numbers of a tensor are computed as: halves and doubles as floats, every size of
/// integer as 64 bits.
enum class OnnxElement : std::uint8_t { Real, Whole, Logical };

/// Constant numbers, row-major.
struct OnnxTensor {
  std::vector<std::int64_t> shape;  ///< empty: a single number
  OnnxElement element = OnnxElement::Real;
  std::vector<float> reals;          ///< of Real
  std::vector<std::int64_t> wholes;  ///< of Whole, and of Logical: 0 or 1
};

/// What a node is told besides its inputs. Nothing (monostate) of a kind that is not read: graphs
/// within graphs, lists of texts.
using OnnxAttribute = std::variant<std::monostate,
                                   float,
                                   std::int64_t,
                                   std::string,
                                   std::vector<float>,
                                   std::vector<std::int64_t>,
                                   OnnxTensor>;

struct OnnxNode {
  std::string kind;  ///< "Conv"; with its domain where that is not ONNX's own: "com.microsoft.Gelu"
  std::string name;  ///< of its first output where it has none itself
  std::vector<std::string> inputs;   ///< "": left out
  std::vector<std::string> outputs;  ///< "": nobody needs it
  std::map<std::string, OnnxAttribute> attributes;
};

struct OnnxInput {
  std::string name;
  std::vector<std::int64_t> shape;  ///< -1 where any length will do
  bool has_shape = false;
};

/// A network in the order in which it is computed.
struct OnnxModel {
  std::int64_t opset = 0;         ///< of ONNX's own operators
  std::vector<OnnxInput> inputs;  ///< without those that are constants
  std::vector<std::string> outputs;
  std::map<std::string, OnnxTensor> constants;  ///< the file's initialisers, by name
  std::vector<OnnxNode> nodes;
};

/// Reads an ONNX file (protocol buffers, IR version 3 and later) with our own reader, which copies
/// only what it keeps. Nothing in the file is believed: lengths, numbers of elements and sizes are
/// checked before anything is allocated, and what a tensor says it holds must be there. Whether the
/// operators are known and fit together is seen when it is computed.
/// @throws FileError when the file cannot be read; ModelError that says what is wrong with it, as
/// "it is cut short or damaged": the caller says with which file, and the way out.
[[nodiscard]] OnnxModel readOnnx(const std::filesystem::path& path);

/// The same of bytes in memory.
[[nodiscard]] OnnxModel parseOnnx(std::string_view bytes);

}  // namespace lay
