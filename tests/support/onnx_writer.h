#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lay {

/// Writes small ONNX networks for tests, also such as nobody should write.
class OnnxWriter {
 public:
  using Shape = std::vector<std::int64_t>;

  /// What a node is told.
  class Value {
   public:
    Value(std::initializer_list<std::int64_t> integers) : held_(Shape(integers)) {}
    Value(Shape integers) : held_(std::move(integers)) {}
    Value(int integer) : held_(std::int64_t{integer}) {}
    Value(std::int64_t integer) : held_(integer) {}
    Value(float real) : held_(real) {}
    Value(const char* text) : held_(std::string(text)) {}

   private:
    friend class OnnxWriter;
    std::variant<Shape, std::int64_t, float, std::string> held_;
  };
  using Attributes = std::vector<std::pair<std::string, Value>>;

  OnnxWriter(const std::string& input, const Shape& shape);

  /// Of ONNX's own operators; 11 where nothing is said.
  void setOpset(std::int64_t version) { opset_ = version; }
  /// float32, or int64.
  void addConstant(const std::string& name, const Shape& shape, const std::vector<float>& values);
  void addIntegers(const std::string& name, const Shape& shape, const Shape& values);
  /// A tensor's message as it is.
  void addTensor(const std::string& message);
  void addNode(const std::string& kind,
               const std::vector<std::string>& inputs,
               const std::string& output,
               const Attributes& attributes);
  void addNode(const std::string& kind,
               const std::vector<std::string>& inputs,
               const std::vector<std::string>& outputs,
               const Attributes& attributes);
  void addInput(const std::string& name, const Shape& shape);
  void addOutput(const std::string& name, const Shape& shape);

  /// The file.
  [[nodiscard]] std::string bytes() const;

 private:
  std::string graph_;
  std::int64_t opset_ = 11;
};

/// Pieces of protocol buffers.
[[nodiscard]] std::string protobufVarint(std::uint64_t value);
[[nodiscard]] std::string protobufNumber(int field, std::uint64_t value);
[[nodiscard]] std::string protobufBlock(int field, const std::string& content);

}  // namespace lay
