#include "core/export/bvh_writer.h"

#include "core/export/euler.h"
#include "tests/core/export/export_fixture.h"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

namespace lay {
namespace {

/// A small reader of BVH, for channels as we write them: joints' positions of the last frame.
std::map<std::string, Eigen::Vector3d> readBvh(const std::string& text, int& num_frames) {
  struct Bone {
    std::string name;
    int parent;
    Eigen::Vector3d offset;
    int num_channels;
  };
  std::vector<Bone> bones;
  std::vector<int> stack;
  std::istringstream in(text);
  std::string word;
  while (in >> word && word != "MOTION") {
    if (word == "ROOT" || word == "JOINT" || word == "End") {
      Bone bone{"", stack.empty() ? -1 : stack.back(), {0, 0, 0}, 0};
      in >> bone.name;
      bones.push_back(bone);
      stack.push_back(static_cast<int>(bones.size()) - 1);
    } else if (word == "OFFSET") {
      Eigen::Vector3d& offset = bones.back().offset;
      in >> offset.x() >> offset.y() >> offset.z();
    } else if (word == "CHANNELS") {
      in >> bones.back().num_channels;
    } else if (word == "}") {
      stack.pop_back();
    }
  }
  double frame_time = 0;
  in >> word >> num_frames >> word >> word >> frame_time;
  EXPECT_NEAR(frame_time, 1.0 / 24, 1e-6);
  std::map<std::string, Eigen::Vector3d> heads;
  for (int frame = 0; frame < num_frames; ++frame) {
    std::vector<Eigen::Matrix3d> turns;
    std::vector<Eigen::Vector3d> places;
    for (const Bone& bone : bones) {
      Eigen::Vector3d place = bone.offset;
      if (bone.num_channels == 6) in >> place.x() >> place.y() >> place.z();
      Eigen::Vector3d angles(0, 0, 0);
      if (bone.num_channels > 0) in >> angles.z() >> angles.y() >> angles.x();
      Eigen::Matrix3d turn = rotationOfEuler(angles);
      if (bone.parent >= 0) {
        const auto up = static_cast<std::size_t>(bone.parent);
        place = places[up] + turns[up] * place;
        turn = turns[up] * turn;
      }
      places.push_back(place);
      turns.push_back(turn);
      heads[bone.name] = place;
    }
  }
  EXPECT_FALSE(in.fail());
  EXPECT_FALSE(in >> word) << word;
  return heads;
}

TEST(BvhWriter, ASecondReaderFindsEveryJointWhereItIs) {
  const ExportScene scene = makeExportScene(someSource(5, 0.8F), optionsFor(ExportPreset::Mixamo));
  int num_frames = 0;
  const auto heads = readBvh(toBvh(scene), num_frames);
  EXPECT_EQ(num_frames, 5);
  const Eigen::MatrixX3d expected = jointPositions(scene, scene.frames.back());
  for (std::size_t j = 0; j < scene.joints.size(); ++j) {
    ASSERT_TRUE(heads.contains(scene.joints[j].name)) << scene.joints[j].name;
    const Eigen::Vector3d found = heads.at(scene.joints[j].name);
    EXPECT_LT((found - expected.row(static_cast<Eigen::Index>(j)).transpose()).norm(), 1e-3);  // cm
  }
}

TEST(BvhWriter, WritesNoExponents) {
  const std::string text = toBvh(makeExportScene(someSource(1, 1e-6F), {}));
  const std::string motion = text.substr(text.find("MOTION"));
  EXPECT_EQ(motion.substr(motion.find("Time")).find('e', 4), std::string::npos);
}

}  // namespace
}  // namespace lay
