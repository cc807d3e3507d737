#include "tests/core/onnx/onnx_cases.h"

#include "core/base/error.h"
#include "core/io/npz.h"
#include "core/io/onnx_file.h"
#include "core/onnx/onnx_graph.h"
#include "tests/support/model_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace lay {
namespace {

OnnxSizes shapeOfArray(const NpyArray& array) {
  return {array.shape.begin(), array.shape.end()};
}

void expectSame(const at::Tensor& found, const NpyArray& expected, const std::string& name) {
  ASSERT_EQ(shapeText(sizesOf(found)), shapeText(shapeOfArray(expected))) << name;
  const at::Tensor plain = found.to(at::kFloat).contiguous();
  const std::vector<float> values = expected.toFloats();
  const float* const numbers = plain.data_ptr<float>();
  for (std::size_t i = 0; i < values.size(); ++i) {
    ASSERT_LE(std::abs(numbers[i] - values[i]), 2e-5F * (1 + std::abs(values[i])))
        << name << ", number " << i << ": " << numbers[i] << ", not " << values[i];
  }
}

void expectCase(const std::filesystem::path& path) {
  const NpzArrays arrays = readNpz(std::filesystem::path(path).replace_extension(".npz"));
  const OnnxGraph graph(readOnnx(path));
  std::vector<at::Tensor> inputs;
  for (const OnnxInput& input : graph.inputs()) {
    const NpyArray& array = arrays.at(input.name);
    inputs.push_back(at::tensor(array.toFloats(), at::kFloat).reshape(shapeOfArray(array)));
  }
  const std::vector<at::Tensor> outputs = graph.run(inputs);
  ASSERT_EQ(outputs.size() + inputs.size(), arrays.size());
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const std::string name = strCat("output", i);
    expectSame(outputs[i], arrays.at(name), strCat(path.filename().string(), ", ", name));
  }
}

}  // namespace

void expectOnnxCases(const std::string& family) {
  SKIP_WITHOUT_MODEL_FILES();
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(*modelFilesDir() / "onnx" / family)) {
    if (entry.path().extension() == ".onnx") files.push_back(entry.path());
  }
  ASSERT_FALSE(files.empty()) << family;
  std::sort(files.begin(), files.end());
  for (const std::filesystem::path& file : files) {
    SCOPED_TRACE(file.filename().string());
    EXPECT_NO_THROW(expectCase(file));
  }
}

}  // namespace lay
