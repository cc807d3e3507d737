#include "core/registry/model_install.h"

#include "core/base/error.h"
#include "core/io/sha256.h"
#include "tests/support/error_text.h"
#include "tests/support/scripted_server.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tflite_writer.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

class ModelInstallTest : public testing::Test {
 protected:
  ModelInstallTest() {
    TfliteWriter writer;
    const int input = writer.addTensor({1, 2});
    const int output = writer.addTensor({1, 2});
    writer.addOperation(14, {input}, output);
    content = writer.bytes(input, output);
  }

  [[nodiscard]] ManifestEntry entryAt(const ScriptedServer& server) const {
    ManifestEntry entry;
    entry.id = "small";
    entry.role = ModelRole::KeypointDetector;
    entry.family = "movenet";
    entry.file = "small network.tflite";
    entry.url = server.url("/small.tflite");
    entry.sha256 = sha256(content);
    entry.bytes = content.size();
    entry.licence = "Apache-2.0";
    return entry;
  }

  [[nodiscard]] std::size_t filesInFolder() const {
    if (!std::filesystem::exists(registry.folder())) return 0;
    return static_cast<std::size_t>(
        std::distance(std::filesystem::recursive_directory_iterator(registry.folder()),
                      std::filesystem::recursive_directory_iterator()));
  }

  TempDir temp;
  ModelRegistry registry{temp.path() / "models"};
  std::string content;
};

TEST_F(ModelInstallTest, FetchesChecksAndInstalls) {
  const ScriptedServer server([&](const ServedRequest& /*request*/) {
    ServedReply reply;
    reply.pieces = {content};
    return reply;
  });
  const ManifestEntry entry = entryAt(server);
  const auto result = installModel(registry, entry, {}, {});
  ASSERT_TRUE(result);
  EXPECT_FALSE(result->was_installed);
  const InstalledModel model = registry.require("small");
  EXPECT_EQ(model.role, ModelRole::KeypointDetector);
  EXPECT_EQ(model.licence, "Apache-2.0");
  EXPECT_EQ(model.file.filename(), "small network.tflite");
  registry.verify(model);
  EXPECT_EQ(filesInFolder(), 3U);  // its folder, its card and its file: nothing is left over
  EXPECT_TRUE(installModel(registry, entry, {}, {})->was_installed);
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(ModelInstallTest, AnotherFileIsNotInstalled) {
  const ScriptedServer server([&](const ServedRequest& /*request*/) {
    ServedReply reply;
    std::string other = content;
    other.back() = static_cast<char>(other.back() + 1);
    reply.pieces = {other};
    return reply;
  });
  EXPECT_THAT(
      errorText<NetworkError>([&] { (void)installModel(registry, entryAt(server), {}, {}); }),
      HasSubstr("is not the file that is expected"));
  EXPECT_TRUE(registry.list().empty());
}

TEST_F(ModelInstallTest, AStoppedOneGoesOnLater) {
  bool hangs = true;
  const ScriptedServer server([&](const ServedRequest& request) {
    ServedReply reply;
    reply.pieces = {content};
    if (hangs) {
      reply.claimed_length = static_cast<long>(content.size());
      reply.pieces[0].resize(content.size() / 2);
      reply.hangs = true;
    } else if (request.headers.contains("range")) {
      const std::string first = request.headers.at("range").substr(6);
      reply.status = 206;
      reply.headers = {"Content-Range: bytes " + first + std::to_string(content.size() - 1) + "/" +
                       std::to_string(content.size())};
      reply.pieces[0].erase(0, std::stoul(first));
    }
    return reply;
  });
  std::stop_source stop;
  EXPECT_FALSE(installModel(
      registry,
      entryAt(server),
      [&](std::uint64_t, std::uint64_t) { stop.request_stop(); },
      stop.get_token()));
  EXPECT_TRUE(registry.list().empty());
  hangs = false;
  EXPECT_TRUE(installModel(registry, entryAt(server), {}, {}));
  EXPECT_EQ(server.requests().back().headers.count("range"), 1U);
}

}  // namespace
}  // namespace lay
