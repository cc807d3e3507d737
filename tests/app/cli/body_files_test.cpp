#include "app/cli/body_files.h"

#include "core/base/error.h"
#include "core/exchange/posed_mesh.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lay {
namespace {

TEST(BodyFiles, ListsOfFormatsAreReadOnce) {
  EXPECT_EQ(parseFormats("obj,npz"), (std::vector<BodyFormat>{BodyFormat::Obj, BodyFormat::Npz}));
  EXPECT_EQ(parseFormats("json,obj,json"),
            (std::vector<BodyFormat>{BodyFormat::Json, BodyFormat::Obj}));
}

TEST(BodyFiles, UnknownFormatsAreNamed) {
  EXPECT_NE(errorText<InvalidOptions>([] { (void)parseFormats("obj,fbx"); }).find("'fbx'"),
            std::string::npos);
  EXPECT_NE(
      errorText<InvalidOptions>([] { (void)parseFormats("jsn"); }).find("Did you mean 'json'"),
      std::string::npos);
  EXPECT_NE(errorText<InvalidOptions>([] { (void)parseFormats(""); }).find("empty"),
            std::string::npos);
  EXPECT_NE(errorText<InvalidOptions>([] { (void)parseFormats("obj,,npz"); }).find("''"),
            std::string::npos);
}

TEST(BodyFiles, EachFormatIsWhatItsNameSays) {
  const TempDir dir;
  const BodyModelPtr body = makeToyBody();
  BodyRecord record;
  record.params = randomPose(2, 0.4F);
  record.model_name = body->name;
  for (const BodyFormat format : {BodyFormat::Obj, BodyFormat::Npz, BodyFormat::Json}) {
    writeBody(dir.path() / fileName("body", format), format, *body, record);
  }
  EXPECT_EQ(loadParams(dir.path() / "body.npz").params.body_pose, record.params.body_pose);
  EXPECT_EQ(loadParams(dir.path() / "body.json").params.transl, record.params.transl);
  const std::string obj = readFile(dir.path() / "body.obj");
  EXPECT_NE(obj.find(kPosedMeshFrame), std::string::npos) << "the frame must be said in the file";
  const auto lines_with = [&obj](const std::string& start) {
    int count = 0;
    for (std::size_t at = obj.find("\n" + start); at != std::string::npos;
         at = obj.find("\n" + start, at + 1)) {
      ++count;
    }
    return count;
  };
  EXPECT_EQ(lines_with("v "), body->numVertices());
  EXPECT_EQ(lines_with("f "), body->faces.rows());
}

}  // namespace
}  // namespace lay
