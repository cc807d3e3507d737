#include "core/registry/model_manifest.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

class ModelManifestTest : public testing::Test {
 protected:
  std::vector<ManifestEntry> read(const std::string& text) const {
    writeFileAtomically(path, text);
    return readManifest(path);
  }

  /// The bundled list with `from` replaced.
  std::string problem(const std::string& from, const std::string& to) const {
    std::string text = readFile(source);
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    return errorText<FileError>([&] { (void)read(text); });
  }

  TempDir temp;
  std::filesystem::path path = temp.path() / "manifest.json";
  std::filesystem::path source = std::filesystem::path(LAY_MANIFEST);
};

TEST_F(ModelManifestTest, TheBundledListIsWhole) {
  const auto manifest = bundledManifest();
  const ManifestEntry movenet = requireEntry(manifest, "movenet");
  EXPECT_EQ(movenet.role, ModelRole::KeypointDetector);
  EXPECT_EQ(movenet.bytes, 2894840U);
  EXPECT_EQ(movenet.licence, "Apache-2.0");
  EXPECT_EQ(requireEntry(manifest, "fastestdet").role, ModelRole::PersonDetector);
  for (const ManifestEntry& entry : manifest) {
    EXPECT_THAT(entry.url, testing::StartsWith("https://"));
    EXPECT_FALSE(entry.title.empty());
    EXPECT_FALSE(entry.purpose.empty());
    EXPECT_FALSE(entry.credit.empty());
    EXPECT_THAT(entry.licence_address, testing::StartsWith("https://"));
  }
  EXPECT_THAT(errorText<ModelError>([&] { (void)requireEntry(manifest, "move"); }),
              HasSubstr("movenet, fastestdet"));
}

TEST_F(ModelManifestTest, WhatIsWrongIsNamed) {
  EXPECT_THAT(problem("\"version\": 1", "\"version\": 2"), HasSubstr("layfigure-manifest 1"));
  EXPECT_THAT(problem("\"id\": \"movenet\"", "\"id\": \"../x\""), HasSubstr("'../x'"));
  EXPECT_THAT(problem("\"id\": \"movenet\"", "\"id\": \"fastestdet\""),
              HasSubstr("two models called fastestdet"));
  EXPECT_THAT(problem("keypoint_detector", "body_model"), HasSubstr("the role of movenet"));
  EXPECT_THAT(problem("\"file\": \"movenet", "\"file\": \"../movenet"), HasSubstr("movenet"));
  EXPECT_THAT(problem("https://raw", "file://raw"), HasSubstr("url"));
  EXPECT_THAT(problem("cd7cc22f", "CD7CC22F"), HasSubstr("sha256"));
  EXPECT_THAT(problem("2894840", "-1"), HasSubstr("the size of movenet"));
  EXPECT_THAT(problem("2894840", "99999999999"), HasSubstr("the size of movenet"));
  EXPECT_THAT(errorText<FileError>([&] { (void)read("{"); }), HasSubstr("not JSON"));
  EXPECT_THAT(errorText<FileError>([&] { (void)read(std::string(5000, '[')); }), HasSubstr("JSON"));
  EXPECT_THROW((void)readManifest(temp.path() / "absent.json"), FileError);
}

}  // namespace
}  // namespace lay
