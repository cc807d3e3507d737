#include "tests/support/onnx_writer.h"

#include <cstring>

namespace lay {
namespace {

// The field numbers of the published onnx.proto.
std::string valueInfo(const std::string& name, const OnnxWriter::Shape& shape) {
  std::string dimensions;
  for (const std::int64_t size : shape) {
    dimensions +=
        protobufBlock(1, protobufNumber(1, static_cast<std::uint64_t>(size)));  // dim: dim_value
  }
  // elem_type FLOAT, shape
  const std::string tensor = protobufNumber(1, 1) + protobufBlock(2, dimensions);
  return protobufBlock(1, name) +
         protobufBlock(2, protobufBlock(1, tensor));  // name, type: tensor_type
}

template <typename T>
std::string tensorOf(const std::string& name,
                     const OnnxWriter::Shape& shape,
                     const std::vector<T>& values,
                     std::uint64_t type) {
  std::string tensor;
  for (const std::int64_t size : shape)
    tensor += protobufNumber(1, static_cast<std::uint64_t>(size));
  std::string raw(values.size() * sizeof(T), '\0');
  if (!raw.empty()) std::memcpy(raw.data(), values.data(), raw.size());
  // data_type, name, raw_data
  return tensor + protobufNumber(2, type) + protobufBlock(8, name) + protobufBlock(9, raw);
}

std::string realField(int field, float value) {
  std::string bytes = protobufVarint((static_cast<std::uint64_t>(field) << 3U) | 5U);
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  return bytes;
}

}  // namespace

std::string protobufVarint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7U) bytes += static_cast<char>((value & 0x7FU) | 0x80U);
  bytes += static_cast<char>(value);
  return bytes;
}

std::string protobufNumber(int field, std::uint64_t value) {
  return protobufVarint(static_cast<std::uint64_t>(field) << 3U) + protobufVarint(value);
}

std::string protobufBlock(int field, const std::string& content) {
  return protobufVarint((static_cast<std::uint64_t>(field) << 3U) | 2U) +
         protobufVarint(content.size()) + content;
}

OnnxWriter::OnnxWriter(const std::string& input, const Shape& shape)
    : graph_(protobufBlock(2, "test")) {
  addInput(input, shape);
}

void OnnxWriter::addConstant(const std::string& name,
                             const Shape& shape,
                             const std::vector<float>& values) {
  addTensor(tensorOf(name, shape, values, 1));
}

void OnnxWriter::addIntegers(const std::string& name, const Shape& shape, const Shape& values) {
  addTensor(tensorOf(name, shape, values, 7));
}

void OnnxWriter::addTensor(const std::string& message) {
  graph_ += protobufBlock(5, message);
}

void OnnxWriter::addNode(const std::string& kind,
                         const std::vector<std::string>& inputs,
                         const std::string& output,
                         const Attributes& attributes) {
  addNode(kind, inputs, std::vector<std::string>{output}, attributes);
}

void OnnxWriter::addNode(const std::string& kind,
                         const std::vector<std::string>& inputs,
                         const std::vector<std::string>& outputs,
                         const Attributes& attributes) {
  std::string node;
  for (const std::string& input : inputs) node += protobufBlock(1, input);
  for (const std::string& output : outputs) node += protobufBlock(2, output);
  if (!outputs.empty()) node += protobufBlock(3, "node_" + outputs.front());
  node += protobufBlock(4, kind);
  for (const auto& [name, value] : attributes) {
    std::string attribute = protobufBlock(1, name);
    if (const auto* const integers = std::get_if<Shape>(&value.held_)) {
      for (const std::int64_t integer : *integers)
        attribute += protobufNumber(8, static_cast<std::uint64_t>(integer));
      attribute += protobufNumber(20, 7);  // type INTS
    } else if (const auto* const integer = std::get_if<std::int64_t>(&value.held_)) {
      attribute += protobufNumber(3, static_cast<std::uint64_t>(*integer)) + protobufNumber(20, 2);
    } else if (const auto* const real = std::get_if<float>(&value.held_)) {
      attribute += realField(2, *real) + protobufNumber(20, 1);
    } else {
      attribute += protobufBlock(4, std::get<std::string>(value.held_)) + protobufNumber(20, 3);
    }
    node += protobufBlock(5, attribute);
  }
  graph_ += protobufBlock(1, node);
}

void OnnxWriter::addInput(const std::string& name, const Shape& shape) {
  graph_ += protobufBlock(11, valueInfo(name, shape));
}

void OnnxWriter::addOutput(const std::string& name, const Shape& shape) {
  graph_ += protobufBlock(12, valueInfo(name, shape));
}

std::string OnnxWriter::bytes() const {
  const std::string opset = protobufNumber(2, static_cast<std::uint64_t>(opset_));
  // ir_version, graph, opset_import
  return protobufNumber(1, 6) + protobufBlock(7, graph_) + protobufBlock(8, opset);
}

}  // namespace lay
