#include "core/train/body/body_learner.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/train/body/body_card.h"
#include "tests/core/train/body/body_checks.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;

BodyLearningOptions smallOptions(const std::filesystem::path& data) {
  BodyLearningOptions options;
  options.data_dir = data;
  options.num_phenotypes = 24;
  options.num_held_out = 4;
  options.num_vertices = 3000;
  options.num_train_poses = 60;
  options.num_val_poses = 10;
  return options;
}

TEST(BodyLearner, LearnsASoundBodyFromAFewPeople) {
  SKIP_WITHOUT_SHARED_DATA();
  std::vector<std::string> lines;
  const auto options = smallOptions(*sharedDataDir());
  const LearntBody body =
      learnBody(options, [&](const std::string& line) { lines.push_back(line); });
  EXPECT_NEAR(body.model.numVertices(), 3000, 1);
  expectSoundBody(body.model);
  EXPECT_GE(lines.size(), 5U);
  EXPECT_LT(body.after.mean, 0.5 * body.before.mean);
  EXPECT_LT(body.height_small, body.height_mean);
  EXPECT_GT(body.height_tall, body.height_mean);
  EXPECT_LT(body.held_out.mean, 0.01);
  const std::string card = bodyCard(body, options, 1 << 20, 12);
  EXPECT_THAT(card, HasSubstr("mocap.cs.cmu.edu"));
  EXPECT_THAT(card, HasSubstr("CC0 1.0"));
  EXPECT_THAT(card, HasSubstr("closed manifold, Euler characteristic 2"));
}

TEST(BodyLearner, NamesAMissingFile) {
  const TempDir dir;
  EXPECT_THAT(errorText<FileError>([&] {
                static_cast<void>(learnBody(smallOptions(dir.path()), [](const std::string&) {}));
              }),
              HasSubstr("base.obj"));
}

TEST(BodyLearner, ChecksItsOptions) {
  const auto error = [](auto change) {
    BodyLearningOptions options;
    change(options);
    return errorText<InvalidOptions>([&] { options.validate(); });
  };
  EXPECT_THAT(error([](auto& o) { o.num_vertices = 6890; }), HasSubstr("taken for SMPL's"));
  EXPECT_THAT(error([](auto& o) { o.num_phenotypes = 3; }), HasSubstr("num_phenotypes is 3"));
  EXPECT_THAT(error([](auto& o) { o.num_train_poses = 0; }), HasSubstr("num_train_poses"));
}

}  // namespace
}  // namespace lay
