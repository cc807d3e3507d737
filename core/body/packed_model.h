#pragma once

#include <memory>
#include <vector>

#include "core/kernels/packed_body.h"
#include "core/kernels/skeleton_kernel.h"

namespace lay {

struct BodyModel;

/// A finished model as the kernels read it: points into the model, which must stay.
class ModelSource {
 public:
  explicit ModelSource(const BodyModel& model);

  [[nodiscard]] const BodySource& source() const { return source_; }

 private:
  std::vector<CorrectiveSource> correctives_;
  BodySource source_;
};

/// The model laid out for the kernels, made when it is first asked for and kept with the model.
/// @throws ModelError when the model was not finished by finishBodyModel.
[[nodiscard]] const PackedBody& packedBody(const BodyModel& model);
[[nodiscard]] const PackedSkeleton& packedSkeleton(const BodyModel& model);

/// Where a model keeps its layouts. A copy starts without, and finishBodyModel forgets them: whoever
/// changes a model changes a copy, or finishes it again.
class PackedModelCache {
 public:
  PackedModelCache();
  ~PackedModelCache();
  PackedModelCache(const PackedModelCache& other);
  PackedModelCache& operator=(const PackedModelCache& other);

 private:
  friend const PackedBody& packedBody(const BodyModel& model);
  friend const PackedSkeleton& packedSkeleton(const BodyModel& model);

  struct Layouts;
  std::unique_ptr<Layouts> layouts_;
};

}  // namespace lay
