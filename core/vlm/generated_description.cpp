#include "core/vlm/generated_description.h"

#include "core/base/random.h"
#include "core/language/captioner.h"
#include "core/language/skeleton_pose.h"

#include <algorithm>

namespace lay {

std::vector<BodyPart> wantedParts(std::span<const BodyPart> parts) {
  std::vector<BodyPart> wanted;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    if (parts.empty() || std::find(parts.begin(), parts.end(), part) != parts.end()) {
      wanted.push_back(part);
    }
  }
  return wanted;
}

PartDescriptions describeBody(const BodyModel& body,
                              const SmplParams& params,
                              std::span<const BodyPart> parts) {
  Random random(0);  // complete() draws nothing that shows
  const PartDescriptions all =
      describePose(skeletonPose(body, params), CaptionOptions::complete(), random);
  PartDescriptions wanted;
  for (const BodyPart part : wantedParts(parts)) wanted[part] = all[part];
  return wanted;
}

}  // namespace lay
