#include "tests/support/onnx_writer.h"

#include <cstring>

namespace lay {
namespace {

// Protocol buffers, and the field numbers of the published onnx.proto.
std::string varint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7U) bytes += static_cast<char>((value & 0x7FU) | 0x80U);
  bytes += static_cast<char>(value);
  return bytes;
}

std::string number(int field, std::uint64_t value) {
  return varint(static_cast<std::uint64_t>(field) << 3U) + varint(value);
}

std::string block(int field, const std::string& content) {
  return varint((static_cast<std::uint64_t>(field) << 3U) | 2U) + varint(content.size()) + content;
}

std::string valueInfo(const std::string& name, const OnnxWriter::Shape& shape) {
  std::string dimensions;
  for (const std::int64_t size : shape) {
    dimensions += block(1, number(1, static_cast<std::uint64_t>(size)));  // dim: dim_value
  }
  const std::string tensor = number(1, 1) + block(2, dimensions);  // elem_type FLOAT, shape
  return block(1, name) + block(2, block(1, tensor));              // name, type: tensor_type
}

}  // namespace

OnnxWriter::OnnxWriter(const std::string& input, const Shape& shape)
    : graph_(block(2, "test") + block(11, valueInfo(input, shape))) {}

void OnnxWriter::addConstant(const std::string& name,
                             const Shape& shape,
                             const std::vector<float>& values) {
  std::string tensor;
  for (const std::int64_t size : shape) tensor += number(1, static_cast<std::uint64_t>(size));
  std::string raw(values.size() * sizeof(float), '\0');
  std::memcpy(raw.data(), values.data(), raw.size());
  tensor += number(2, 1) + block(8, name) + block(9, raw);  // data_type FLOAT, name, raw_data
  graph_ += block(5, tensor);
}

void OnnxWriter::addNode(const std::string& kind,
                         const std::vector<std::string>& inputs,
                         const std::string& output,
                         const Attributes& attributes) {
  std::string node;
  for (const std::string& input : inputs) node += block(1, input);
  node += block(2, output) + block(3, "node_" + output) + block(4, kind);
  for (const auto& [name, integers] : attributes) {
    std::string attribute = block(1, name);
    for (const std::int64_t integer : integers) {
      attribute += number(8, static_cast<std::uint64_t>(integer));
    }
    attribute += number(20, 7);  // type INTS
    node += block(5, attribute);
  }
  graph_ += block(1, node);
}

void OnnxWriter::addOutput(const std::string& name, const Shape& shape) {
  graph_ += block(12, valueInfo(name, shape));
}

std::string OnnxWriter::bytes() const {
  const std::string opset = number(2, 11);
  return number(1, 6) + block(7, graph_) + block(8, opset);  // ir_version, graph, opset_import
}

}  // namespace lay
