#include "core/project/row_values.h"

#include "core/base/error.h"
#include "core/language/descriptions_file.h"
#include "core/project/float_blob.h"
#include "core/project/same.h"
#include "tests/core/project/project_maker.h"
#include "tests/support/error_text.h"

#include <gtest/gtest.h>

#include <limits>

namespace lay {
namespace {

const Database& anyDatabase() {
  static const Database database = Database::inMemory("some.layfigure");
  return database;
}

TEST(RowValues, KeypointsComeBackAndBadOnesDoNot) {
  const Keypoints2d keypoints = makeProject(3).people[0].subject.keypoints;
  const Keypoints2d back = keypointsFromBlob(anyDatabase(), keypointsToBlob(keypoints));
  EXPECT_EQ(back.points, keypoints.points);
  EXPECT_TRUE((back.confidence == keypoints.confidence).all());
  Keypoints2d bad = keypoints;
  bad.points(3, 1) = std::numeric_limits<float>::infinity();
  EXPECT_THROW(static_cast<void>(keypointsFromBlob(anyDatabase(), keypointsToBlob(bad))),
               FileError);
  bad = keypoints;
  bad.confidence(25) = 1.5F;
  EXPECT_THROW(static_cast<void>(keypointsFromBlob(anyDatabase(), keypointsToBlob(bad))),
               FileError);
  EXPECT_THROW(static_cast<void>(keypointsFromBlob(anyDatabase(), "short")), FileError);
}

TEST(RowValues, ParamsMustBeFinite) {
  SmplParams params = *makeProject(3).people[0].start.params;
  EXPECT_TRUE(isSame(paramsFromBlob(anyDatabase(), paramsToBlob(params), "body"), params));
  params.transl.z() = std::numeric_limits<float>::quiet_NaN();
  const std::string text = errorText<FileError>(
      [&] { static_cast<void>(paramsFromBlob(anyDatabase(), paramsToBlob(params), "the body")); });
  EXPECT_NE(text.find("the body"), std::string::npos) << text;
}

TEST(RowValues, CamerasThatCannotBeAreRefused) {
  Database database = Database::inMemory("some.layfigure");
  const auto read = [&](const char* sql) {
    Query query(database, sql);
    static_cast<void>(query.next());
    return cameraAt(database, query, 0);
  };
  EXPECT_EQ(read("SELECT 500.5, 160, 200, 320, 400").focal_length, 500.5F);
  EXPECT_THROW(static_cast<void>(read("SELECT 0, 160, 200, 320, 400")), FileError);
  EXPECT_THROW(static_cast<void>(read("SELECT NULL, 160, 200, 320, 400")), FileError);
  EXPECT_THROW(static_cast<void>(read("SELECT 500, 160, 1e999, 320, 400")), FileError);
  EXPECT_THROW(static_cast<void>(read("SELECT 500, 160, 200, 0, 400")), FileError);
  EXPECT_THROW(static_cast<void>(read("SELECT 500, 160, 200, 320, 1000000000000")), FileError);
}

TEST(RowValues, OptionsComeBackAndRubbishIsTheDefault) {
  RefinementOptions options;
  options.seed = std::numeric_limits<std::uint64_t>::max();
  options.text_weight = 0.3F;
  options.word_routes = WordRoutes::Text;
  options.leave_out_contradictions = false;
  options.start = StartDistribution::StandardGaussian;
  const RefinementOptions back = optionsFromJson(optionsToJson(options));
  EXPECT_EQ(back.seed, options.seed);
  EXPECT_EQ(back.text_weight, options.text_weight);
  EXPECT_EQ(back.word_routes, options.word_routes);
  EXPECT_FALSE(back.leave_out_contradictions);
  EXPECT_EQ(back.start, options.start);
  EXPECT_EQ(optionsFromJson("no json").num_hypotheses, RefinementOptions().num_hypotheses);
  EXPECT_EQ(optionsFromJson(R"({"word_routes": 99, "seed": "x"})").word_routes, WordRoutes::Both);
}

TEST(RowValues, ConstraintsComeBackAndWhatIsLeftOpenStaysOpen) {
  PoseConstraints constraints;
  constraints.put({20, Eigen::Vector2f(0.1F, 320.7F), {}});
  constraints.put({7, {}, -0.3F});
  constraints.put({4, Eigen::Vector2f(1, 2), 0.9F});
  constraints.locked.set(0).set(23);
  EXPECT_EQ(constraintsFromJson(anyDatabase(), constraintsToJson(constraints)), constraints);
  EXPECT_TRUE(constraintsFromJson(anyDatabase(), constraintsToJson({})).empty());
  for (const char* bad :
       {"",
        "[]",
        R"({"targets": 3})",
        R"({"targets": [{}]})",
        R"({"targets": [{"joint": 4, "pixel": [1]}]})",
        R"({"targets": [{"joint": 4, "pixel": [1, 1e99]}]})",
        R"({"targets": [{"joint": 4, "pixel": [1, 2]}, {"joint": 4, "pixel": [1, 2]}]})",
        R"({"locked": [-1]})",
        R"({"locked": "all"})"}) {
    EXPECT_THROW(static_cast<void>(constraintsFromJson(anyDatabase(), bad)), FileError) << bad;
  }
}

TEST(RowValues, NoWordsMakeAProjectUnreadable) {
  PartDescriptions words;
  PartDescription& part = words[BodyPart::LeftArm];
  part.text = std::string(2 * kMaxDescriptionBytes, '\xC3');  // half a letter, over and over
  Statement statement = statementFromText("bend left_elbow straight").value();
  statement.range = {5 * kMaxDescriptionBytes, 9 * kMaxDescriptionBytes};
  part.statements.assign(3 * kMaxStatementsOfPart, statement);
  part.confidence = std::numeric_limits<float>::quiet_NaN();
  const std::string once = wordsToJson(words);
  try {
    EXPECT_EQ(descriptionsFromJson(once, "test")[BodyPart::LeftArm].statements.size(),
              kMaxStatementsOfPart);
  } catch (const FileError& error) {
    ADD_FAILURE() << error.what();
  }
}

TEST(RowValues, TextsComeBack) {
  const std::vector<std::string> texts = {"", "Grüße\n", "\"quoted\""};
  EXPECT_EQ(textsFromJson(anyDatabase(), textsToJson(texts)), texts);
  for (const char* bad : {"", "{}", "[1]", "[\"a\"", "null"}) {
    EXPECT_THROW(static_cast<void>(textsFromJson(anyDatabase(), bad)), FileError) << bad;
  }
}

}  // namespace
}  // namespace lay
