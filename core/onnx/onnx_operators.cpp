#include "core/onnx/onnx_operators.h"

#include <map>

namespace lay {

OnnxFunction findOnnxOperator(std::string_view kind) {
  static const std::map<std::string_view, OnnxFunction> kFunctions = [] {
    std::map<std::string_view, OnnxFunction> functions;
    for (const OnnxFamily family : {arithmeticOperators(),
                                    activationOperators(),
                                    normalisationOperators(),
                                    convolutionOperators(),
                                    poolingOperators(),
                                    productOperators(),
                                    reductionOperators(),
                                    resizeOperators(),
                                    shapeOperators(),
                                    pieceOperators(),
                                    constantOperators()}) {
      for (const OnnxOperator& one : family) functions.emplace(one.kind, one.function);
    }
    return functions;
  }();
  const auto found = kFunctions.find(kind);
  return found == kFunctions.end() ? nullptr : found->second;
}

}  // namespace lay
