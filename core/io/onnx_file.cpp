#include "core/io/onnx_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/onnx_tensor.h"
#include "core/io/protobuf_wire.h"

#include <utility>

namespace lay {
namespace {

constexpr std::size_t kMostNodes = 100'000;
constexpr std::size_t kMostNamesOfNode = 4'096;
constexpr std::size_t kMostInputDimensions = 8;

// Field numbers of the published schema, onnx.proto.
enum ModelField : std::uint32_t { kIrVersion = 1, kGraph = 7, kOpsetImport = 8 };
enum GraphField : std::uint32_t {
  kNode = 1,
  kInitializer = 5,
  kGraphInput = 11,
  kGraphOutput = 12,
  kSparseInitializer = 15,
};
enum NodeField : std::uint32_t {
  kNodeInput = 1,
  kNodeOutput = 2,
  kNodeName = 3,
  kOpType = 4,
  kNodeAttribute = 5,
  kNodeDomain = 7,
};
enum AttributeField : std::uint32_t {
  kAttributeName = 1,
  kF = 2,
  kI = 3,
  kS = 4,
  kT = 5,
  kFloats = 7,
  kInts = 8,
  kAttributeType = 20,
};
enum AttributeType : std::uint64_t {
  kTypeFloat = 1,
  kTypeInt = 2,
  kTypeString = 3,
  kTypeTensor = 4,
  kTypeFloats = 6,
  kTypeInts = 7,
};

bool isOnnxDomain(std::string_view domain) {
  return domain.empty() || domain == "ai.onnx";
}

std::pair<std::string, OnnxAttribute> attributeIn(std::string_view message) {
  std::string name;
  std::uint64_t type = 0;
  float real = 0;
  std::int64_t whole = 0;
  std::string text;
  std::string_view tensor;
  std::vector<float> reals;
  std::vector<std::int64_t> wholes;
  ProtobufReader reader(message);
  while (reader.next()) {
    switch (reader.field()) {
      case kAttributeName:
        name = reader.bytes();
        break;
      case kF:
        real = reader.real();
        break;
      case kI:
        whole = static_cast<std::int64_t>(reader.number());
        break;
      case kS:
        text = reader.bytes();
        break;
      case kT:
        tensor = reader.bytes();
        break;
      case kFloats:
        reader.appendTo(reals);
        break;
      case kInts:
        reader.appendTo(wholes);
        break;
      case kAttributeType:
        type = reader.number();
        break;
      default:
        break;
    }
  }
  switch (type) {
    case kTypeFloat:
      return {name, real};
    case kTypeInt:
      return {name, whole};
    case kTypeString:
      return {name, std::move(text)};
    case kTypeTensor:
      return {name, parseOnnxTensor(tensor).tensor};
    case kTypeFloats:
      return {name, std::move(reals)};
    case kTypeInts:
      return {name, std::move(wholes)};
    default:
      return {name, std::monostate()};
  }
}

OnnxNode nodeIn(std::string_view message) {
  OnnxNode node;
  std::string domain;
  ProtobufReader reader(message);
  while (reader.next()) {
    switch (reader.field()) {
      case kNodeInput:
        node.inputs.emplace_back(reader.bytes());
        break;
      case kNodeOutput:
        node.outputs.emplace_back(reader.bytes());
        break;
      case kNodeName:
        node.name = reader.bytes();
        break;
      case kOpType:
        node.kind = reader.bytes();
        break;
      case kNodeAttribute:
        node.attributes.insert(attributeIn(reader.bytes()));
        break;
      case kNodeDomain:
        domain = reader.bytes();
        break;
      default:
        break;
    }
    if (node.inputs.size() + node.outputs.size() > kMostNamesOfNode)
      throw ModelError("a node has too many inputs or outputs");
  }
  if (!isOnnxDomain(domain)) node.kind = domain + "." + node.kind;
  if (node.name.empty() && !node.outputs.empty()) node.name = node.outputs.front();
  return node;
}

/// The field `wanted` of a message that is a message itself; empty where there is none.
std::string_view messageIn(std::string_view message, std::uint32_t wanted) {
  std::string_view found;
  ProtobufReader reader(message);
  while (reader.next()) {
    if (reader.field() == wanted) found = reader.bytes();
  }
  return found;
}

std::string nameIn(std::string_view value_info) {
  return std::string(messageIn(value_info, 1));
}

OnnxInput inputIn(std::string_view value_info) {
  OnnxInput input;
  input.name = nameIn(value_info);
  // ValueInfoProto.type, TypeProto.tensor_type, Tensor.shape, whose dim are fields 1.
  const std::string_view shape = messageIn(messageIn(messageIn(value_info, 2), 1), 2);
  ProtobufReader dimensions(shape);
  while (dimensions.next()) {
    if (dimensions.field() != 1) continue;
    std::int64_t length = -1;
    ProtobufReader dimension(dimensions.bytes());
    while (dimension.next()) {
      if (dimension.field() == 1) length = static_cast<std::int64_t>(dimension.number());
    }
    input.shape.push_back(length > 0 ? length : -1);
    if (input.shape.size() > kMostInputDimensions)
      throw ModelError("an input has too many dimensions");
  }
  input.has_shape = !input.shape.empty();
  return input;
}

void readGraph(std::string_view message, OnnxModel& model) {
  std::vector<OnnxInput> inputs;
  ProtobufReader reader(message);
  while (reader.next()) {
    switch (reader.field()) {
      case kNode:
        if (model.nodes.size() == kMostNodes)
          throw ModelError("it is larger than any network that is read");
        model.nodes.push_back(nodeIn(reader.bytes()));
        break;
      case kInitializer: {
        NamedOnnxTensor constant = parseOnnxTensor(reader.bytes());
        model.constants.insert_or_assign(std::move(constant.name), std::move(constant.tensor));
        break;
      }
      case kGraphInput:
        inputs.push_back(inputIn(reader.bytes()));
        break;
      case kGraphOutput:
        model.outputs.push_back(nameIn(reader.bytes()));
        break;
      case kSparseInitializer:
        throw ModelError("it has sparse weights, which are not read here");
      default:
        break;
    }
  }
  // Until IR version 4 each constant was listed as an input with a value.
  for (OnnxInput& input : inputs) {
    if (!model.constants.contains(input.name)) model.inputs.push_back(std::move(input));
  }
}

}  // namespace

OnnxModel readOnnx(const std::filesystem::path& path) {
  return parseOnnx(readFile(path));
}

OnnxModel parseOnnx(std::string_view bytes) {
  OnnxModel model;
  std::string_view graph;
  std::uint64_t ir_version = 0;
  ProtobufReader reader(bytes);
  while (reader.next()) {
    switch (reader.field()) {
      case kIrVersion:
        ir_version = reader.number();
        break;
      case kGraph:
        graph = reader.bytes();
        break;
      case kOpsetImport: {
        std::int64_t version = 0;
        ProtobufReader opset(reader.bytes());
        std::string_view domain;
        while (opset.next()) {
          if (opset.field() == 1) domain = opset.bytes();
          if (opset.field() == 2) version = static_cast<std::int64_t>(opset.number());
        }
        if (isOnnxDomain(domain)) model.opset = version;
        break;
      }
      default:
        break;
    }
  }
  if (ir_version == 0 || graph.empty()) throw ModelError("it is no ONNX file, or is damaged");
  readGraph(graph, model);
  if (model.nodes.empty() || model.inputs.empty() || model.outputs.empty())
    throw ModelError("it has no nodes, no input or no output");
  return model;
}

}  // namespace lay
