#include "core/registry/body_title.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>

namespace lay {
namespace {

std::string familyTitle(BodyFamily family, const std::string& name) {
  switch (family) {
    case BodyFamily::Lay:
      return "Lay body";
    case BodyFamily::Other:
      return name;
    default:
      return std::string(displayName(family));
  }
}

std::string withGender(const std::string& title, const std::string& gender) {
  return gender.empty() ? title : strCat(title, ", ", gender);
}

struct LayoutTitle {
  const char* layout;
  const char* title;
};
constexpr std::array<LayoutTitle, 4> kLayoutTitles = {
    {{"h36m17", "H36M"}, {"coco17", "COCO"}, {"halpe26", "Halpe"}, {"lsp14", "LSP"}}};

}  // namespace

std::string bodyTitle(const BodyModel& body) {
  return withGender(familyTitle(body.family, body.name), body.gender);
}

std::string modelTitle(const InstalledModel& model) {
  const auto family = bodyFamilyOf(model.family);
  if (model.role == ModelRole::BodyModel) {
    return withGender(familyTitle(family.value_or(BodyFamily::Other), model.id), model.gender);
  }
  if (model.role == ModelRole::PersonDetector) return strCat(model.id, ", finds people in a photo");
  if (model.role == ModelRole::KeypointDetector) {
    return strCat(model.id, ", finds the keypoints of a person in a photo");
  }
  const auto found =
      std::find_if(kLayoutTitles.begin(), kLayoutTitles.end(), [&model](const LayoutTitle& known) {
        return known.layout == model.layout;
      });
  return strCat(found == kLayoutTitles.end() ? model.layout : found->title,
                ", ",
                model.num_joints,
                " points of ",
                family ? familyTitle(*family, model.id) : strCat(model.num_vertices, " vertices"));
}

std::string modelSummary(const InstalledModel& model) {
  if (model.role != ModelRole::BodyModel) {
    return modelTitle(model);
  }
  std::ostringstream text;
  text << modelTitle(model) << ": " << model.num_vertices << " vertices, " << model.num_joints
       << " joints, " << model.num_betas << " betas, " << std::fixed << std::setprecision(2)
       << model.height_m << " m";
  return text.str();
}

}  // namespace lay
