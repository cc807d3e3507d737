#include "core/base/error.h"
#include "core/exchange/prediction_layouts.h"
#include "core/exchange/prediction_parts.h"
#include "core/geometry/rotation.h"

#include <algorithm>

namespace lay {
namespace {

Eigen::Vector3f firstThree(const std::vector<float>& values) {
  return {values[0], values[1], values[2]};
}

// --- AMASS: poses, or for SMPL-X the same in parts; metres, z up

bool isAmass(const ArrayGroup& content) {
  const bool has_whole = content.hasArray("poses");
  const bool has_parts = content.hasArray("root_orient") && content.hasArray("pose_body");
  return (has_whole || has_parts) && content.hasArray("trans");
}

BodyFamily familyOfColumns(std::size_t columns) {
  if (columns == std::size_t{3} * kSmplXJointCount) return BodyFamily::SmplX;
  if (columns == std::size_t{3} * kSmplHJointCount) return BodyFamily::SmplH;
  return BodyFamily::Smpl;
}

void setAmassPose(const PredictionFields& fields, std::size_t frame, PredictedBody& body) {
  if (const auto pose = fields.row("poses", frame)) {
    setFullPose(fields, *pose, body.params);
    body.family = familyOfColumns(pose->size());
    return;
  }
  body.family = BodyFamily::SmplX;
  body.params.global_orient = firstThree(fields.requireRow("root_orient", frame, 3));
  setBodyPose(fields, rowsOfThree(fields.requireRow("pose_body", frame, 63)), body.params);
}

Prediction readAmass(const ArrayGroup& content, const std::filesystem::path& path) {
  const PredictionFields fields(content, path);
  const std::size_t count =
      content.hasArray("poses") ? fields.length("poses") : fields.length("root_orient");
  requireBodyCount(fields, count);
  const Eigen::VectorXf betas = predictedBetas(fields.all("betas").value_or(std::vector<float>{}));
  const std::string* type = content.findText("surface_model_type");
  const std::optional<BodyFamily> family = type == nullptr ? std::nullopt : bodyFamilyOf(*type);
  const std::string* name = content.findText("model_name");
  Prediction prediction;
  for (std::size_t f = 0; f < count; ++f) {
    PredictedBody body;
    body.person = "0";
    body.space = PredictionSpace::WorldZUp;
    setAmassPose(fields, f, body);
    if (family) body.family = *family;
    if (name != nullptr) body.model_name = *name;
    body.params.transl = firstThree(fields.requireRow("trans", f, 3));
    body.params.betas = betas;
    body.gender = predictedGender(content);
    prediction.frames.push_back({std::to_string(f), {std::move(body)}});
  }
  return prediction;
}

// --- AIST++: y up, in the units of a body that smpl_scaling makes metres

bool isAist(const ArrayGroup& content) {
  return content.hasArray("smpl_poses") && content.hasArray("smpl_trans");
}

Prediction readAist(const ArrayGroup& content, const std::filesystem::path& path) {
  const PredictionFields fields(content, path);
  const std::size_t count = fields.length("smpl_poses");
  requireBodyCount(fields, count);
  const auto scaling = fields.all("smpl_scaling");
  const float unit = scaling && scaling->size() == 1 && (*scaling)[0] > 0 ? (*scaling)[0] : 1;
  Prediction prediction;
  for (std::size_t f = 0; f < count; ++f) {
    PredictedBody body;
    body.person = "0";
    body.space = PredictionSpace::WorldYUp;
    setFullPose(
        fields, fields.requireRow("smpl_poses", f, std::size_t{3} * kSmplJointCount), body.params);
    body.params.transl = firstThree(fields.requireRow("smpl_trans", f, 3)) / unit;
    prediction.frames.push_back({std::to_string(f), {std::move(body)}});
  }
  return prediction;
}

// --- EasyMocap: a list of people; Rh turns round the origin

const ArrayGroup* easyMocapPeople(const ArrayGroup& content) {
  const ArrayGroup* list = content.findGroup("annots");
  if (list == nullptr) list = &content;
  const bool fits = !list->groups.empty() && list->groups.front().group.hasArray("Rh") &&
                    list->groups.front().group.hasArray("Th");
  return fits ? list : nullptr;
}

bool isEasyMocap(const ArrayGroup& content) {
  return easyMocapPeople(content) != nullptr;
}

/// V = R(Rh) X(poses, shapes) + Th (zju3dv/EasyMocap): hands and face stand behind the body's
/// joints and are left out.
PredictedBody easyMocapBody(const PredictionFields& fields, const std::string& place) {
  constexpr std::size_t kSmplNumbers = std::size_t{3} * kSmplJointCount;
  constexpr std::size_t kCommonNumbers = std::size_t{3} * kCommonJointCount;
  constexpr std::size_t kSmplXNumbers = 87;  // 22 joints, 6 + 6 of the hands, 9 of the face
  PredictedBody body;
  body.space = PredictionSpace::Unknown;
  const auto id = fields.all("id");
  body.person = id && id->size() == 1 ? std::to_string(std::lround((*id)[0])) : place;
  std::vector<float> poses = fields.all("poses").value_or(std::vector<float>{});
  if (poses.size() == kSmplNumbers - 3) poses.insert(poses.begin(), 3, 0.0F);  // without the root
  if (poses.size() > kSmplNumbers) {
    body.family = poses.size() == kSmplXNumbers || poses.size() == 3 * kSmplXJointCount
                      ? BodyFamily::SmplX
                      : BodyFamily::SmplH;
    poses.resize(kCommonNumbers);
  }
  setFullPose(fields, poses, body.params);
  const Eigen::Vector3f turn = firstThree(fields.require("Rh", 3));
  body.turn_about_origin = turn;
  body.params.global_orient =
      matrixToAxisAngle(axisAngleToMatrix(turn) * axisAngleToMatrix(body.params.global_orient));
  body.params.transl = firstThree(fields.require("Th", 3));
  body.params.betas = predictedBetas(fields.all("shapes").value_or(std::vector<float>{}));
  return body;
}

Prediction readEasyMocap(const ArrayGroup& content, const std::filesystem::path& path) {
  const ArrayGroup* people = easyMocapPeople(content);
  requireBodyCount({content, path}, people->groups.size());
  Prediction prediction;
  prediction.frames.push_back({path.stem().string(), {}});
  for (const NamedArrayGroup& named : people->groups) {
    prediction.frames.front().people.push_back(easyMocapBody({named.group, path}, named.name));
  }
  return prediction;
}

}  // namespace

const std::vector<PredictionLayout>& worldLayouts() {
  static const std::vector<PredictionLayout> kLayouts = {
      {"AMASS", isAmass, readAmass},
      {"AIST++", isAist, readAist},
      {"EasyMocap", isEasyMocap, readEasyMocap},
  };
  return kLayouts;
}

}  // namespace lay
