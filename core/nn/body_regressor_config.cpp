#include <utility>

#include "core/base/error.h"
#include "core/nn/body_regressor.h"

namespace lay {
namespace {

void requireSize(const char* name, int size, int most) {
  if (size < 1 || size > most) {
    throw InvalidOptions(
        strCat("A body regressor's ", name, " is ", size, "; it must be in 1..", most, "."));
  }
}

}  // namespace

void BodyRegressorConfig::validate() const {
  constexpr int kMostWide = 4096;
  constexpr int kMostDeep = 64;
  constexpr int kMostPixels = 1024;
  for (const auto& [name, size] : {std::pair{"backbone width", backbone.width},
                                   {"width", width},
                                   {"head_width", head_width},
                                   {"hidden", hidden}}) {
    requireSize(name, size, kMostWide);
  }
  for (const auto& [name, size] : {std::pair{"backbone depth", backbone.depth},
                                   {"backbone heads", backbone.heads},
                                   {"layers", layers},
                                   {"heads", heads}}) {
    requireSize(name, size, kMostDeep);
  }
  for (const auto& [name, size] :
       {std::pair{"image_height", backbone.image_height}, {"image_width", backbone.image_width}}) {
    requireSize(name, size, kMostPixels);
    if (size % kPatchSize != 0) {
      throw InvalidOptions(
          strCat("A body regressor's ", name, " is ", size, "; it must be a multiple of 16."));
    }
  }
  if (backbone.image_width > backbone.image_height) {
    throw InvalidOptions("A body regressor's image must not be wider than high.");
  }
  if (backbone.stem == VisionStem::Convolutions && backbone.width % kStemWidthUnit != 0) {
    throw InvalidOptions(strCat("A body regressor's backbone behind convolutions is ",
                                backbone.width,
                                " wide; it must be a multiple of ",
                                kStemWidthUnit,
                                "."));
  }
  if (backbone.width % backbone.heads != 0) {
    throw InvalidOptions(strCat("A body regressor's backbone of width ",
                                backbone.width,
                                " cannot have ",
                                backbone.heads,
                                " heads: they must divide it."));
  }
}

}  // namespace lay
