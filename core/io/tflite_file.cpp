#include "core/io/tflite_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/half.h"
#include "tflite_schema_generated.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>

namespace lay {
namespace {

constexpr std::size_t kMostTensors = 20'000;
constexpr std::size_t kMostElements = 16'000'000;
constexpr std::size_t kMostElementsInAll = 128'000'000;
constexpr int kMostDimensions = 6;

struct Opcode {
  int code;
  TfliteKind kind;
  std::size_t inputs;   ///< the fewest
  std::size_t outputs;  ///< the fewest
};
// Numbers of BuiltinOperator in the published schema.
constexpr std::array<Opcode, 19> kOpcodes = {{{0, TfliteKind::Add, 2, 1},
                                              {2, TfliteKind::Concat, 1, 1},
                                              {3, TfliteKind::Conv, 2, 1},
                                              {4, TfliteKind::DepthwiseConv, 2, 1},
                                              {6, TfliteKind::Dequantize, 1, 1},
                                              {14, TfliteKind::Logistic, 1, 1},
                                              {18, TfliteKind::Mul, 2, 1},
                                              {22, TfliteKind::Reshape, 1, 1},
                                              {23, TfliteKind::ResizeBilinear, 2, 1},
                                              {41, TfliteKind::Sub, 2, 1},
                                              {42, TfliteKind::Div, 2, 1},
                                              {53, TfliteKind::Cast, 1, 1},
                                              {56, TfliteKind::ArgMax, 2, 1},
                                              {75, TfliteKind::Sqrt, 1, 1},
                                              {83, TfliteKind::Pack, 1, 1},
                                              {88, TfliteKind::Unpack, 1, 1},
                                              {90, TfliteKind::FloorDiv, 2, 1},
                                              {107, TfliteKind::GatherNd, 2, 1},
                                              {114, TfliteKind::Quantize, 1, 1}}};

template <typename T>
std::vector<int> intsOf(const flatbuffers::Vector<T>* numbers) {
  return numbers == nullptr ? std::vector<int>()
                            : std::vector<int>(numbers->begin(), numbers->end());
}

template <typename T>
T numberAt(const std::uint8_t* data, std::size_t index) {
  T value{};
  std::memcpy(&value, data + index * sizeof(T), sizeof(T));
  return value;
}

/// Turns a verified buffer into a model. Its methods throw ModelErrors that name the file.
class TfliteReader {
 public:
  TfliteReader(const tfl::Model& file, const std::filesystem::path& path)
      : file_(file), path_(path) {}

  TfliteModel read() {
    if (file_.subgraphs() == nullptr || file_.subgraphs()->size() != 1)
      refuse("one graph is expected");
    const tfl::SubGraph& graph = *file_.subgraphs()->Get(0);
    if (graph.tensors() == nullptr || graph.operators() == nullptr) refuse("its graph is empty");
    if (graph.tensors()->size() > kMostTensors || graph.operators()->size() > kMostTensors)
      refuse("it is larger than any network that is read");
    for (const tfl::Tensor* tensor : *graph.tensors()) model_.tensors.push_back(tensorOf(*tensor));
    for (const tfl::Operator* op : *graph.operators()) model_.ops.push_back(opOf(*op));
    model_.inputs = indices(graph.inputs());
    model_.outputs = indices(graph.outputs());
    if (model_.inputs.empty() || model_.outputs.empty()) refuse("it has no input or no output");
    return std::move(model_);
  }

 private:
  [[noreturn]] void refuse(const std::string& problem) const {
    throw ModelError(strCat("Cannot use the network '",
                            path_.string(),
                            "': ",
                            problem,
                            ". A TensorFlow Lite file of MoveNet is expected."));
  }

  [[nodiscard]] std::size_t numElements(const std::vector<int>& shape) {
    if (shape.size() > kMostDimensions) refuse("a tensor has too many dimensions");
    std::size_t count = 1;
    for (const int size : shape) {
      if (size < 1 || static_cast<std::size_t>(size) > kMostElements / count)
        refuse(strCat("a dimension of a tensor is ", size));
      count *= static_cast<std::size_t>(size);
    }
    total_ += count;
    if (total_ > kMostElementsInAll) refuse("its tensors are too large");
    return count;
  }

  [[nodiscard]] static std::size_t bytesOf(tfl::TensorType type) {
    switch (type) {
      case tfl::TensorType::INT8:
      case tfl::TensorType::UINT8:
        return 1;
      case tfl::TensorType::FLOAT16:
        return 2;
      case tfl::TensorType::FLOAT32:
      case tfl::TensorType::INT32:
        return 4;
      case tfl::TensorType::INT64:
        return 8;
    }
    return 0;
  }

  TfliteTensor tensorOf(const tfl::Tensor& from) {
    TfliteTensor tensor;
    tensor.shape = intsOf(from.shape());
    const std::size_t count = numElements(tensor.shape);
    if (bytesOf(from.type()) == 0)
      refuse(strCat("a tensor has the type ", static_cast<int>(from.type())));
    const tfl::Quantization* quantization = from.quantization();
    const bool has_scale = quantization != nullptr && quantization->scale() != nullptr &&
                           quantization->scale()->size() > 0;
    const bool is_whole =
        from.type() == tfl::TensorType::INT32 || from.type() == tfl::TensorType::INT64;
    tensor.is_integer = is_whole && !has_scale;
    if (file_.buffers() == nullptr || from.buffer() >= file_.buffers()->size()) {
      refuse(strCat("a tensor names the buffer ", from.buffer()));
    }
    const auto* data = file_.buffers()->Get(from.buffer())->data();
    if (data == nullptr || data->size() == 0) return tensor;  // computed
    if (data->size() != count * bytesOf(from.type())) {
      refuse(strCat("a tensor of ", count, " numbers has ", data->size(), " bytes"));
    }
    readNumbers(from, data->data(), count, tensor);
    if (has_scale) dequantise(*quantization, tensor);
    return tensor;
  }

  void readNumbers(const tfl::Tensor& from,
                   const std::uint8_t* data,
                   std::size_t count,
                   TfliteTensor& tensor) const {
    (tensor.is_integer ? tensor.integers.reserve(count) : tensor.values.reserve(count));
    for (std::size_t i = 0; i < count; ++i) {
      switch (from.type()) {
        case tfl::TensorType::INT8:
          tensor.values.push_back(numberAt<std::int8_t>(data, i));
          break;
        case tfl::TensorType::UINT8:
          tensor.values.push_back(data[i]);
          break;
        case tfl::TensorType::FLOAT16:
          tensor.values.push_back(0);
          halvesToFloats(
              reinterpret_cast<const std::byte*>(data) + 2 * i, 1, &tensor.values.back());
          break;
        case tfl::TensorType::FLOAT32:
          tensor.values.push_back(numberAt<float>(data, i));
          break;
        case tfl::TensorType::INT32: {
          const auto number = numberAt<std::int32_t>(data, i);
          if (tensor.is_integer) {
            tensor.integers.push_back(number);
          } else {
            tensor.values.push_back(static_cast<float>(number));
          }
          break;
        }
        case tfl::TensorType::INT64:
          tensor.integers.push_back(numberAt<std::int64_t>(data, i));
          break;
      }
    }
    for (const float value : tensor.values) {
      if (!std::isfinite(value)) refuse("a constant is not a finite number");
    }
  }

  /// real = scale (stored - zero point), for each slice along the quantised dimension.
  void dequantise(const tfl::Quantization& quantization, TfliteTensor& tensor) const {
    const auto& scales = *quantization.scale();
    const auto* zeros = quantization.zero_point();
    const int dimension = quantization.quantized_dimension();
    std::size_t slices = 1;
    std::size_t inner = tensor.values.size();
    if (scales.size() > 1) {
      if (dimension < 0 || dimension >= static_cast<int>(tensor.shape.size()) ||
          scales.size() !=
              static_cast<std::size_t>(tensor.shape[static_cast<std::size_t>(dimension)])) {
        refuse(strCat("a tensor has ", scales.size(), " scales along its dimension ", dimension));
      }
      slices = scales.size();
      inner = 1;
      for (std::size_t d = static_cast<std::size_t>(dimension) + 1; d < tensor.shape.size(); ++d)
        inner *= static_cast<std::size_t>(tensor.shape[d]);
    }
    if (zeros != nullptr && zeros->size() > 0 && zeros->size() != slices)
      refuse(strCat("a tensor has ", zeros->size(), " zero points and ", slices, " scales"));
    for (std::size_t i = 0; i < tensor.values.size(); ++i) {
      const auto slice = static_cast<flatbuffers::uoffset_t>(i / inner % slices);
      const auto zero =
          zeros != nullptr && zeros->size() > 0 ? static_cast<float>(zeros->Get(slice)) : 0.0f;
      const float scale = scales.Get(slice);
      if (!std::isfinite(scale)) refuse("a scale is not a finite number");
      tensor.values[i] = scale * (tensor.values[i] - zero);
    }
  }

  [[nodiscard]] std::vector<int> indices(const flatbuffers::Vector<std::int32_t>* from) const {
    std::vector<int> indices = intsOf(from);
    for (const int index : indices) {
      if (index < 0 || index >= static_cast<int>(model_.tensors.size()))
        refuse(strCat("it names the tensor ", index, " of ", model_.tensors.size()));
    }
    return indices;
  }

  [[nodiscard]] const Opcode& opcodeOf(const tfl::Operator& from) const {
    const auto* codes = file_.operator_codes();
    if (codes == nullptr || from.opcode_index() >= codes->size())
      refuse(strCat("an operation has the number ", from.opcode_index()));
    const tfl::OperatorCode& code = *codes->Get(from.opcode_index());
    // Old files have the short field only, new ones both.
    const int number = std::max<int>(code.deprecated_builtin_code(), code.builtin_code());
    const auto found = std::find_if(kOpcodes.begin(),
                                    kOpcodes.end(),
                                    [number](const Opcode& known) { return known.code == number; });
    if (found == kOpcodes.end()) {
      refuse(strCat("it uses the operation ", number, ", which is not read here"));
    }
    return *found;
  }

  TfliteOp opOf(const tfl::Operator& from) const {
    const Opcode& opcode = opcodeOf(from);
    TfliteOp op;
    op.kind = opcode.kind;
    op.inputs = indices(from.inputs());
    op.outputs = indices(from.outputs());
    if (op.inputs.size() < opcode.inputs || op.outputs.size() < opcode.outputs)
      refuse(strCat("an operation ", opcode.code, " lacks inputs or outputs"));
    readOptions(from, op);
    constexpr int kMostStride = 64;
    for (const int step : {op.stride_h, op.stride_w, op.dilation_h, op.dilation_w}) {
      if (step < 1 || step > kMostStride) refuse(strCat("a convolution's stride is ", step));
    }
    return op;
  }

  template <typename Convolution>
  void readConvolution(const Convolution& options, TfliteOp& op) const {
    op.is_same_padding = options.padding() == tfl::Padding::SAME;
    op.stride_h = options.stride_h();
    op.stride_w = options.stride_w();
    op.dilation_h = options.dilation_h();
    op.dilation_w = options.dilation_w();
    op.activation = activationOf(options.activation());
  }

  [[nodiscard]] TfliteActivation activationOf(tfl::Activation activation) const {
    switch (activation) {
      case tfl::Activation::NONE:
        return TfliteActivation::None;
      case tfl::Activation::RELU:
        return TfliteActivation::Relu;
      case tfl::Activation::RELU6:
        return TfliteActivation::Relu6;
      default:
        refuse(strCat("it uses the activation ", static_cast<int>(activation)));
    }
  }

  void readOptions(const tfl::Operator& from, TfliteOp& op) const {
    if (const auto* conv = from.options_as_Conv2D()) {
      readConvolution(*conv, op);
    } else if (const auto* depthwise = from.options_as_DepthwiseConv2D()) {
      readConvolution(*depthwise, op);
    } else if (op.kind == TfliteKind::Conv || op.kind == TfliteKind::DepthwiseConv) {
      refuse("a convolution does not say its stride");
    } else if (const auto* resize = from.options_as_ResizeBilinear()) {
      op.align_corners = resize->align_corners();
      op.half_pixel_centers = resize->half_pixel_centers();
    } else if (const auto* concat = from.options_as_Concatenation()) {
      op.axis = concat->axis();
      op.activation = activationOf(concat->activation());
    } else if (const auto* pack = from.options_as_Pack()) {
      op.axis = pack->axis();
    } else if (const auto* unpack = from.options_as_Unpack()) {
      op.axis = unpack->axis();
    } else if (const auto* add = from.options_as_Add()) {
      op.activation = activationOf(add->activation());
    } else if (const auto* mul = from.options_as_Mul()) {
      op.activation = activationOf(mul->activation());
    } else if (const auto* sub = from.options_as_Sub()) {
      op.activation = activationOf(sub->activation());
    } else if (const auto* div = from.options_as_Div()) {
      op.activation = activationOf(div->activation());
    }
  }

  const tfl::Model& file_;
  const std::filesystem::path& path_;
  TfliteModel model_;
  std::size_t total_ = 0;
};

}  // namespace

TfliteModel readTflite(const std::filesystem::path& path) {
  const std::string bytes = readFile(path);
  constexpr int kMostDeep = 16;
  constexpr int kMostTables = 200'000;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  flatbuffers::Verifier verifier(data, bytes.size(), kMostDeep, kMostTables);
  // Shorter buffers have no identifier to look at.
  const bool is_network =
      bytes.size() > 8 && tfl::ModelBufferHasIdentifier(data) && tfl::VerifyModelBuffer(verifier);
  if (!is_network) {
    throw ModelError(strCat("Cannot use the network '",
                            path.string(),
                            "': it is no TensorFlow Lite file, or it is cut short or damaged. "
                            "Download it again."));
  }
  return TfliteReader(*tfl::GetModel(data), path).read();
}

}  // namespace lay
