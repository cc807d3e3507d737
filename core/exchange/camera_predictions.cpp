#include "core/base/error.h"
#include "core/exchange/prediction_layouts.h"
#include "core/exchange/prediction_parts.h"
#include "core/geometry/rotation.h"

#include <algorithm>
#include <map>

namespace lay {
namespace {

constexpr float kHmrFocal = 5000;  // px: what 4D-Humans, ScoreHMR and SMPLify-X assume
constexpr float kPhalpSide = 256;  // px: PHALP's "camera" sees the image padded to this square

std::string lastPart(const std::string& path) {
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// Rotation matrices (n, 3, 3) or axis-angle vectors (n, 3), told apart by the count for `joints`.
MatrixX3f turnsOf(const PredictionFields& fields,
                  const std::string& name,
                  const std::vector<float>& values) {
  // Both 23 vectors and 23 matrices are multiples of three: matrices come in nines and are more
  // than any family has joints for.
  constexpr std::size_t kMostTurnNumbers = std::size_t{3} * kSmplXJointCount;
  const bool is_one_matrix = values.size() == 9;
  if (is_one_matrix || (values.size() % 9 == 0 && values.size() > kMostTurnNumbers)) {
    return rotationsOfMatrices(fields, name, values);
  }
  if (values.empty() || values.size() % 3 != 0) {
    fields.refuse(
        strCat("'", name, "' holds ", values.size(), " numbers; rotations were expected."));
  }
  return rowsOfThree(values);
}

Eigen::Vector3f vectorOf(const std::vector<float>& values) {
  return {values[0], values[1], values[2]};
}

// --- 4D-Humans' tracks (PHALP): frames by the image's path, each with lists of one entry a person

bool isPhalpFrame(const ArrayGroup& group) {
  const bool has_people = group.findGroup("smpl") != nullptr || group.hasArray("smpl");
  return has_people &&
         (group.hasArray("tid") || group.hasArray("bbox") || group.findGroup("bbox") != nullptr);
}

bool isPhalp(const ArrayGroup& content) {
  return std::any_of(content.groups.begin(),
                     content.groups.end(),
                     [](const NamedArrayGroup& frame) { return isPhalpFrame(frame.group); });
}

/// As PHALP's own exports compute it (brjathu/PHALP get_3d_parameters, vye16/slahmr export_phalp).
void placePhalp(const PredictionFields& frame, std::size_t i, PredictedBody& body) {
  if (const auto size = frame.row("size", i); size && size->size() == 2) {
    body.image_size = {static_cast<int>((*size)[1]), static_cast<int>((*size)[0])};
  }
  const auto box = frame.row("bbox", i);
  if (box && box->size() == 4 && (*box)[2] > 0 && (*box)[3] > 0) {
    body.box = PersonBox{{(*box)[0] + (*box)[2] / 2, (*box)[1] + (*box)[3] / 2},
                         std::max((*box)[2], (*box)[3])};
  }
  const auto crop = frame.row("camera_bbox", i);
  const Eigen::Vector2f middle = body.image_size.cast<float>() / 2;
  if (crop && crop->size() == 3 && (*crop)[0] > 0 && body.box && body.image_size.x() > 0) {
    PersonBox seen = *body.box;
    if (const auto center = frame.row("center", i); center && center->size() == 2) {
      seen.center = {(*center)[0], (*center)[1]};
    }
    PinholeCamera camera;
    camera.focal_length = kHmrFocal;
    camera.principal_point = middle;
    body.params.transl = cropCameraToTransl({(*crop)[0], {(*crop)[1], (*crop)[2]}}, seen, camera);
    body.focal_length = kHmrFocal;
    return;
  }
  body.params.transl = vectorOf(frame.requireRow("camera", i, 3));
  const int side = std::max(body.image_size.x(), body.image_size.y());
  body.focal_length = side > 0 ? kHmrFocal * static_cast<float>(side) / kPhalpSide : 0;
}

PredictedBody phalpBody(const PredictionFields& frame, std::size_t i) {
  const PredictionFields smpl = frame.inner("smpl").inner(std::to_string(i));
  PredictedBody body;
  const auto betas = smpl.all("betas");
  body.params.betas = predictedBetas(betas.value_or(std::vector<float>{}));
  const auto pose = smpl.all("body_pose");
  const auto root = smpl.all("global_orient");
  if (!pose || !root) smpl.refuse("a person has no body_pose or no global_orient.");
  setBodyPose(smpl, turnsOf(smpl, "body_pose", *pose), body.params);
  body.params.global_orient = turnsOf(smpl, "global_orient", *root).row(0).transpose();
  const auto track = frame.row("tid", i);
  body.person =
      std::to_string(track && !track->empty() ? std::lround((*track)[0]) : static_cast<long>(i));
  placePhalp(frame, i, body);
  return body;
}

Prediction readPhalp(const ArrayGroup& content, const std::filesystem::path& path) {
  Prediction prediction;
  std::size_t count = 0;
  for (const NamedArrayGroup& named : content.groups) {
    if (!isPhalpFrame(named.group)) continue;
    const PredictionFields frame(named.group, path);
    // Of everybody that the tracker remembers, those that this frame shows.
    const auto shown = frame.all("tracked_ids");
    PredictedFrame found{lastPart(named.name), {}};
    for (std::size_t i = 0; i < frame.length("smpl"); ++i) {
      const auto track = frame.row("tid", i);
      const bool is_shown = !shown || !track || track->empty() ||
                            std::find(shown->begin(), shown->end(), (*track)[0]) != shown->end();
      if (!is_shown) continue;
      requireBodyCount(frame, ++count);
      found.people.push_back(phalpBody(frame, i));
    }
    prediction.frames.push_back(std::move(found));
  }
  requireBodyCount({content, path}, count);
  return prediction;
}

// --- HMR 2.0's output for one image, saved as it is in memory: a batch of people

bool isHmr2(const ArrayGroup& content) {
  return content.findGroup("pred_smpl_params") != nullptr && content.hasArray("pred_cam_t");
}

Prediction readHmr2(const ArrayGroup& content, const std::filesystem::path& path) {
  const PredictionFields fields(content, path);
  const PredictionFields smpl = fields.inner("pred_smpl_params");
  const std::vector<float> focal = fields.all("focal_length").value_or(std::vector<float>{});
  const std::size_t count = smpl.length("betas");
  requireBodyCount(fields, count);
  Prediction prediction;
  prediction.frames.push_back({"0", {}});
  for (std::size_t i = 0; i < count; ++i) {
    PredictedBody body;
    body.person = std::to_string(i);
    body.params.betas = predictedBetas(smpl.requireRow("betas", i, kNumBetas));
    const auto pose = smpl.row("body_pose", i);
    const auto root = smpl.row("global_orient", i);
    if (!pose || !root) smpl.refuse("a person has no body_pose or no global_orient.");
    setBodyPose(smpl, turnsOf(smpl, "body_pose", *pose), body.params);
    body.params.global_orient = turnsOf(smpl, "global_orient", *root).row(0).transpose();
    body.params.transl = vectorOf(fields.requireRow("pred_cam_t", i, 3));
    body.focal_length = focal.empty() ? kHmrFocal : focal.front();
    prediction.frames.front().people.push_back(std::move(body));
  }
  prediction.notes.push_back(
      "pred_cam_t is taken for the whole image, with the file's focal_length; that of the crop "
      "would place the body elsewhere.");
  return prediction;
}

// --- ScoreHMR and SLAHMR: one JSON for each person and frame

bool isScoreHmr(const ArrayGroup& content) {
  return content.hasArray("body_pose") && content.hasArray("global_orient") &&
         content.hasArray("cam_trans");
}

Prediction readScoreHmr(const ArrayGroup& content, const std::filesystem::path& path) {
  const PredictionFields fields(content, path);
  PredictedBody body;
  body.person = "0";
  body.params.betas = predictedBetas(fields.all("betas").value_or(std::vector<float>{}));
  setBodyPose(fields, turnsOf(fields, "body_pose", *fields.all("body_pose")), body.params);
  body.params.global_orient =
      turnsOf(fields, "global_orient", *fields.all("global_orient")).row(0).transpose();
  body.params.transl = vectorOf(fields.require("cam_trans", 3));
  body.focal_length = kHmrFocal;
  const auto center = fields.all("box_center");
  const auto scale = fields.all("box_scale");
  if (center && scale && center->size() == 2 && !scale->empty()) {
    body.box =
        PersonBox{{(*center)[0], (*center)[1]}, *std::max_element(scale->begin(), scale->end())};
  }
  Prediction prediction;
  prediction.frames.push_back({path.stem().string(), {std::move(body)}});
  return prediction;
}

// --- SMPLify-X: one pickle for each person

bool isSmplifyX(const ArrayGroup& content) {
  return content.hasArray("camera_translation") && content.hasArray("global_orient") &&
         content.hasArray("body_pose");
}

Prediction readSmplifyX(const ArrayGroup& content, const std::filesystem::path& path) {
  constexpr std::size_t kLatentSize = 32;  // of VPoser
  const PredictionFields fields(content, path);
  Prediction prediction;
  PredictedBody body;
  body.person = "0";
  body.family = content.hasArray("expression")       ? BodyFamily::SmplX
                : content.hasArray("left_hand_pose") ? BodyFamily::SmplH
                                                     : BodyFamily::Smpl;
  body.params.betas = predictedBetas(fields.all("betas").value_or(std::vector<float>{}));
  body.params.global_orient = vectorOf(fields.require("global_orient", 3));
  body.params.transl = vectorOf(fields.require("camera_translation", 3));
  const std::vector<float> pose = *fields.all("body_pose");
  if (pose.size() == kLatentSize) {
    body.is_root_only = true;
    prediction.notes.push_back(
        "body_pose holds VPoser's 32 latent numbers, which only its own decoder can read: root, "
        "shape and place are used, the joints are not. Save body_pose decoded (21 x 3) to use "
        "them.");
  } else {
    setBodyPose(fields, turnsOf(fields, "body_pose", pose), body.params);
  }
  if (const auto rotation = fields.all("camera_rotation")) {
    const Eigen::Vector3f turn = turnsOf(fields, "camera_rotation", *rotation).row(0).transpose();
    body.turn_about_origin = turn;
    body.params.global_orient =
        matrixToAxisAngle(axisAngleToMatrix(turn) * axisAngleToMatrix(body.params.global_orient));
  }
  body.focal_length = kHmrFocal;
  prediction.frames.push_back({path.stem().string(), {std::move(body)}});
  return prediction;
}

// --- WHAM: people by their numbers, each with all frames

bool isWhamPerson(const ArrayGroup& group) {
  return group.hasArray("pose") && group.hasArray("trans") && group.hasArray("betas");
}

bool isWham(const ArrayGroup& content) {
  return !content.groups.empty() && isWhamPerson(content.groups.front().group);
}

Prediction readWham(const ArrayGroup& content, const std::filesystem::path& path) {
  std::map<long, std::vector<PredictedBody>> by_frame;
  std::size_t count = 0;
  for (const NamedArrayGroup& named : content.groups) {
    if (!isWhamPerson(named.group)) continue;
    const PredictionFields person(named.group, path);
    const auto frame_ids = person.all("frame_ids");
    for (std::size_t f = 0; f < person.length("pose"); ++f) {
      requireBodyCount(person, ++count);
      PredictedBody body;
      body.person = named.name;
      setFullPose(
          person, person.requireRow("pose", f, std::size_t{3} * kSmplJointCount), body.params);
      body.params.transl = vectorOf(person.requireRow("trans", f, 3));
      body.params.betas = predictedBetas(person.requireRow("betas", f, kNumBetas));
      const bool has_id = frame_ids && f < frame_ids->size();
      by_frame[has_id ? std::lround((*frame_ids)[f]) : static_cast<long>(f)].push_back(
          std::move(body));
    }
  }
  requireBodyCount({content, path}, count);
  Prediction prediction;
  for (auto& [frame, people] : by_frame) {
    prediction.frames.push_back({std::to_string(frame), std::move(people)});
  }
  return prediction;
}

// --- GVHMR: one person, all frames, in the camera

bool isGvhmr(const ArrayGroup& content) {
  return content.findGroup("smpl_params_incam") != nullptr;
}

Prediction readGvhmr(const ArrayGroup& content, const std::filesystem::path& path) {
  const PredictionFields fields(content, path);
  const PredictionFields smpl = fields.inner("smpl_params_incam");
  const std::size_t count = smpl.length("body_pose");
  requireBodyCount(fields, count);
  Prediction prediction;
  for (std::size_t f = 0; f < count; ++f) {
    PredictedBody body;
    body.person = "0";
    body.family = BodyFamily::SmplX;
    setBodyPose(smpl, rowsOfThree(smpl.requireRow("body_pose", f, 63)), body.params);
    body.params.global_orient = vectorOf(smpl.requireRow("global_orient", f, 3));
    body.params.transl = vectorOf(smpl.requireRow("transl", f, 3));
    body.params.betas = predictedBetas(smpl.requireRow("betas", f, kNumBetas));
    if (const auto intrinsics = fields.row("K_fullimg", f); intrinsics && intrinsics->size() == 9) {
      body.focal_length = (*intrinsics)[0];
      body.principal_point = Eigen::Vector2f((*intrinsics)[2], (*intrinsics)[5]);
    }
    prediction.frames.push_back({std::to_string(f), {std::move(body)}});
  }
  return prediction;
}

}  // namespace

const std::vector<PredictionLayout>& cameraLayouts() {
  static const std::vector<PredictionLayout> kLayouts = {
      {"4D-Humans (PHALP)", isPhalp, readPhalp},
      {"HMR 2.0", isHmr2, readHmr2},
      {"ScoreHMR", isScoreHmr, readScoreHmr},
      {"SMPLify-X", isSmplifyX, readSmplifyX},
      {"GVHMR", isGvhmr, readGvhmr},
      {"WHAM", isWham, readWham},
  };
  return kLayouts;
}

}  // namespace lay
