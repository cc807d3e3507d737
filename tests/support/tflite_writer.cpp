#include "tests/support/tflite_writer.h"

#include "tflite_schema_generated.h"

#include <cstring>

namespace lay {

struct TfliteWriter::Impl {
  flatbuffers::FlatBufferBuilder builder;
  std::vector<flatbuffers::Offset<tfl::Tensor>> tensors;
  std::vector<flatbuffers::Offset<tfl::Buffer>> buffers;
  std::vector<flatbuffers::Offset<tfl::OperatorCode>> codes;
  std::vector<flatbuffers::Offset<tfl::Operator>> operators;

  int add(const std::vector<int>& shape,
          tfl::TensorType type,
          const std::vector<std::uint8_t>& data,
          const std::vector<float>& scales,
          const std::vector<std::int64_t>& zeros,
          int dimension) {
    unsigned buffer = 0;  // the first one is empty, for what is computed
    if (!data.empty()) {
      buffer = static_cast<unsigned>(buffers.size());
      buffers.push_back(tfl::CreateBufferDirect(builder, &data));
    }
    flatbuffers::Offset<tfl::Quantization> quantization;
    if (!scales.empty()) {
      quantization = tfl::CreateQuantizationDirect(
          builder, nullptr, nullptr, &scales, zeros.empty() ? nullptr : &zeros, 0, dimension);
    }
    tensors.push_back(
        tfl::CreateTensorDirect(builder, &shape, type, buffer, nullptr, quantization));
    return static_cast<int>(tensors.size()) - 1;
  }

  void operation(int code,
                 const std::vector<int>& inputs,
                 const std::vector<int>& outputs,
                 tfl::Options kind = tfl::Options::NONE,
                 flatbuffers::Offset<void> options = 0) {
    codes.push_back(tfl::CreateOperatorCode(builder, static_cast<std::int8_t>(code), 0, 1, code));
    operators.push_back(tfl::CreateOperatorDirect(
        builder, static_cast<unsigned>(codes.size()) - 1, &inputs, &outputs, kind, options));
  }
};

namespace {

template <typename T>
std::vector<std::uint8_t> bytesOfNumbers(const std::vector<T>& values) {
  std::vector<std::uint8_t> bytes(values.size() * sizeof(T));
  std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}

}  // namespace

TfliteWriter::TfliteWriter() : impl_(std::make_unique<Impl>()) {
  impl_->buffers.push_back(tfl::CreateBufferDirect(impl_->builder, nullptr));
}

TfliteWriter::~TfliteWriter() = default;

int TfliteWriter::addTensor(const std::vector<int>& shape, bool is_integer) {
  return impl_->add(
      shape, is_integer ? tfl::TensorType::INT32 : tfl::TensorType::FLOAT32, {}, {}, {}, 0);
}

int TfliteWriter::addFloats(const std::vector<int>& shape, const std::vector<float>& values) {
  return impl_->add(shape, tfl::TensorType::FLOAT32, bytesOfNumbers(values), {}, {}, 0);
}

int TfliteWriter::addInt8(const std::vector<int>& shape,
                          const std::vector<int>& stored,
                          const std::vector<float>& scales,
                          const std::vector<std::int64_t>& zeros,
                          int dimension) {
  const std::vector<std::int8_t> narrow(stored.begin(), stored.end());
  return impl_->add(shape, tfl::TensorType::INT8, bytesOfNumbers(narrow), scales, zeros, dimension);
}

int TfliteWriter::addInt32(const std::vector<int>& shape,
                           const std::vector<int>& values,
                           const std::vector<float>& scales) {
  return impl_->add(shape, tfl::TensorType::INT32, bytesOfNumbers(values), scales, {}, 0);
}

void TfliteWriter::addConvolution(int code,
                                  const std::vector<int>& inputs,
                                  int output,
                                  int stride) {
  constexpr auto kSame = tfl::Padding::SAME;
  constexpr auto kRelu6 = tfl::Activation::RELU6;
  if (code == 3) {
    impl_->operation(code,
                     inputs,
                     {output},
                     tfl::Options::Conv2D,
                     tfl::CreateConv2D(impl_->builder, kSame, stride, stride, kRelu6).Union());
  } else {
    impl_->operation(
        code,
        inputs,
        {output},
        tfl::Options::DepthwiseConv2D,
        tfl::CreateDepthwiseConv2D(impl_->builder, kSame, stride, stride, 1, kRelu6).Union());
  }
}

void TfliteWriter::addResize(const std::vector<int>& inputs, int output) {
  impl_->operation(23,
                   inputs,
                   {output},
                   tfl::Options::ResizeBilinear,
                   tfl::CreateResizeBilinear(impl_->builder, false, true).Union());
}

void TfliteWriter::addAlong(int code,
                            const std::vector<int>& inputs,
                            const std::vector<int>& outputs,
                            int axis) {
  auto& builder = impl_->builder;
  if (code == 83) {
    impl_->operation(
        code, inputs, outputs, tfl::Options::Pack, tfl::CreatePack(builder, 0, axis).Union());
  } else if (code == 88) {
    impl_->operation(
        code, inputs, outputs, tfl::Options::Unpack, tfl::CreateUnpack(builder, 0, axis).Union());
  } else {
    impl_->operation(code,
                     inputs,
                     outputs,
                     tfl::Options::Concatenation,
                     tfl::CreateConcatenation(builder, axis).Union());
  }
}

void TfliteWriter::addOperation(int code, const std::vector<int>& inputs, int output) {
  impl_->operation(code, inputs, {output});
}

std::string TfliteWriter::bytes(int input, int output) {
  auto& builder = impl_->builder;
  const std::vector<int> inputs = {input};
  const std::vector<int> outputs = {output};
  const auto graph =
      tfl::CreateSubGraphDirect(builder, &impl_->tensors, &inputs, &outputs, &impl_->operators);
  const std::vector<flatbuffers::Offset<tfl::SubGraph>> graphs = {graph};
  builder.Finish(
      tfl::CreateModelDirect(builder, 3, &impl_->codes, &graphs, nullptr, &impl_->buffers),
      tfl::ModelIdentifier());
  return {reinterpret_cast<const char*>(builder.GetBufferPointer()), builder.GetSize()};
}

}  // namespace lay
