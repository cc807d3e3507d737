#include <QtGlobal>

#include "ui/document/error_tables.h"

namespace lay {

namespace {

/// Of ONNX networks, node by node.
constexpr const char* kNetworksErrors[] = {
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is cut short or damaged"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a field is of another kind than its number says"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its numbers lie in other files (external data); saved as one file, as "
                      "onnx.save does, it can be read"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a tensor of %1 numbers has %2 values"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a node has too many inputs or outputs"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "an input has too many dimensions"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has sparse weights, which are not read here"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is no ONNX file, or is damaged"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has no nodes, no input or no output"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has %1 inputs, and one is expected"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its operators are of version %1, before %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "two things in it are called '%1'"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "'%1' is needed before it is computed, or is not there at all"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "an output has no name"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "node '%1' (%2): %3"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "this operator is not known here"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "LibTorch cannot compute it of %1 (%2)"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has %1 outputs, not %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a length would be %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a result of %1 would have more than %2 numbers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "shapes %1 and %2 do not fit together"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "more than %1 numbers would be in use at a time"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it would take more than %1 multiplications"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its input %1 is missing"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its input %1 is not in floating point"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its input %1 is no short list of integers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its input %1 is no list of integers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its input %1 is not one number"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its input has %1 dimensions"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its input is %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "an input without numbers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its attribute '%1' has a value that is not read here"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its attribute '%1' is of another kind"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its attribute '%1' is missing"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its attribute '%1' is %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "there is no axis %1 among %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "axis %1 of %2 is not 1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its kernel is %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its kernel reaches over %1 of %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its weight is for %1 channels and gives %2; input or bias do not fit"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its padding is larger than its result"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its size is given by output_shape or auto_pad, which is not read here"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "the places of its largest are not read here"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a matrix is expected"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a product of matrices has a single number"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it is a network in training; export it for inference"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a scale is %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a step is 0"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has %1 scales or sizes for %2 axes"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has %1 repeats for %2 axes"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has %1 lengths for %2 outputs"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has %1 pads for %2 axes"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "blocks of %1 do not fit %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "parts of %1 do not make %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it takes what is not among %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "starts, ends, axes and steps are not as many"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot compute the network '%1': %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "The network '%1' takes %2 numbers and is given %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Say its size of picture in the .json, and import it again."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Export it again for inference, with operator set 11 to 17 and ONNX's own "
                      "operators, or run it elsewhere and give its keypoint file.")};

}  // namespace

std::span<const char* const> errorsOfNetworks() {
  return kNetworksErrors;
}

}  // namespace lay
