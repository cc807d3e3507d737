#include "tests/support/prediction_samples.h"

#include "core/exchange/prediction_file.h"
#include "core/geometry/rotation.h"
#include "core/io/atomic_file.h"
#include "tests/support/model_files.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace lay {
namespace {

using Json = nlohmann::json;

void appendTruth(const Json& value, std::vector<float>& numbers) {
  if (value.is_number()) numbers.push_back(value.get<float>());
  if (!value.is_array()) return;
  for (const Json& item : value) appendTruth(item, numbers);
}

std::vector<float> numbersOf(const Json& value) {
  std::vector<float> numbers;
  appendTruth(value, numbers);
  return numbers;
}

void expectNear(const float* found, const std::vector<float>& truth, float tolerance) {
  for (std::size_t i = 0; i < truth.size(); ++i) EXPECT_NEAR(found[i], truth[i], tolerance) << i;
}

PredictionSpace spaceOf(const std::string& text) {
  return text == "z up"      ? PredictionSpace::WorldZUp
         : text == "y up"    ? PredictionSpace::WorldYUp
         : text == "unknown" ? PredictionSpace::Unknown
                             : PredictionSpace::Camera;
}

void expectBody(const PredictedBody& body, const Json& truth) {
  const std::vector<float> betas = numbersOf(truth["betas"]);
  ASSERT_GE(body.params.betas.size(), static_cast<Eigen::Index>(betas.size()));
  expectNear(body.params.betas.data(), betas, 1e-5F);
  const std::vector<float> pose = numbersOf(truth["body_pose"]);
  ASSERT_EQ(body.params.body_pose.size(), static_cast<Eigen::Index>(pose.size()));
  expectNear(body.params.body_pose.data(), pose, 1e-4F);
  expectNear(body.params.global_orient.data(), numbersOf(truth["global_orient"]), 1e-4F);
  expectNear(body.params.transl.data(), numbersOf(truth["transl"]), 1e-3F);
  EXPECT_EQ(body.person, truth.value("person", ""));
  EXPECT_EQ(body.family, bodyFamilyOf(truth.value("family", "smpl")));
  EXPECT_EQ(body.gender, truth.value("gender", "neutral"));
  EXPECT_EQ(body.space, spaceOf(truth.value("space", "camera")));
  EXPECT_EQ(body.is_root_only, truth.value("is_root_only", false));
  EXPECT_NEAR(body.focal_length, truth.value("focal_length", 0.0F), 1e-2F);
  EXPECT_EQ(body.box.has_value(), truth.contains("box"));
  if (body.box && truth.contains("box")) {
    const std::vector<float> box = {body.box->center.x(), body.box->center.y(), body.box->size};
    expectNear(box.data(), numbersOf(truth["box"]), 1e-3F);
  }
  if (truth.contains("image_size")) {
    EXPECT_EQ(body.image_size.x(), truth["image_size"][0].get<int>());
    EXPECT_EQ(body.image_size.y(), truth["image_size"][1].get<int>());
  }
  EXPECT_EQ(body.principal_point.has_value(), truth.contains("principal_point"));
  EXPECT_EQ(body.turn_about_origin.has_value(), truth.contains("turn_about_origin"));
  if (body.turn_about_origin && truth.contains("turn_about_origin")) {
    expectNear(body.turn_about_origin->data(), numbersOf(truth["turn_about_origin"]), 1e-4F);
  }
}

}  // namespace

std::vector<PredictionSample> predictionSamples(const std::string& source) {
  std::vector<PredictionSample> samples;
  const auto folder = modelFilesDir();
  if (!folder) return samples;
  const std::filesystem::path place = *folder / "predictions";
  const Json truths = Json::parse(readFile(place / "truth.json"));
  for (const auto& [name, truth] : truths.items()) {
    if (source.empty() || truth["source"] == source)
      samples.push_back({place / name, truth.dump()});
  }
  return samples;
}

void expectPredictionIsTrue(const PredictionSample& sample) {
  SCOPED_TRACE(sample.path.filename().string());
  const Json truth = Json::parse(sample.truth);
  const Prediction prediction = readPrediction(sample.path);
  EXPECT_EQ(prediction.source, truth["source"].get<std::string>());
  ASSERT_EQ(prediction.frames.size(), truth.value("frames", std::size_t{1}));
  const PredictedFrame& frame = prediction.frames[truth.value("frame", std::size_t{0})];
  EXPECT_EQ(frame.name, truth.value("frame_name", frame.name));
  ASSERT_EQ(frame.people.size(), truth.value("people", std::size_t{1}));
  expectBody(frame.people[truth.value("person_index", std::size_t{0})], truth);
}

}  // namespace lay
