#include "core/net/file_download.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/sha256.h"
#include "tests/support/error_text.h"
#include "tests/support/scripted_server.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <atomic>

namespace lay {
namespace {

using testing::HasSubstr;

std::string someBytes() {
  std::string bytes;
  for (int i = 0; i < 200'000; ++i) bytes += static_cast<char>(i * 7 + i / 256);
  return bytes;
}

class FileDownloadTest : public testing::Test {
 protected:
  /// The whole, or what a Range asks for.
  [[nodiscard]] ServedReply serve(const ServedRequest& request) const {
    ServedReply reply;
    reply.type = "application/octet-stream";
    const auto range = request.headers.find("range");
    if (range == request.headers.end()) {
      reply.pieces = {content};
      return reply;
    }
    const std::size_t first = std::stoul(range->second.substr(range->second.find('=') + 1));
    reply.status = 206;
    reply.headers = {"Content-Range: bytes " + std::to_string(first) + "-" +
                     std::to_string(content.size() - 1) + "/" + std::to_string(content.size())};
    reply.pieces = {content.substr(first)};
    return reply;
  }

  [[nodiscard]] DownloadRequest requestTo(const ScriptedServer& server) const {
    DownloadRequest request;
    request.url = server.url("/file.bin");
    request.part = folder.path() / "deep" / "file.part";
    request.bytes = content.size();
    request.sha256 = sha256(content);
    request.patience = std::chrono::seconds(1);
    return request;
  }

  [[nodiscard]] static bool download(const DownloadRequest& request) {
    return downloadFile(request, {}, {});
  }

  TempDir folder;
  std::string content = someBytes();
};

TEST_F(FileDownloadTest, FetchesAndTellsHowFarItIs) {
  const ScriptedServer server([&](const ServedRequest& request) { return serve(request); });
  const DownloadRequest request = requestTo(server);
  std::uint64_t last = 0;
  EXPECT_TRUE(downloadFile(request,
                           [&](std::uint64_t done, std::uint64_t total) {
                             EXPECT_GE(done, last);
                             EXPECT_EQ(total, content.size());
                             last = done;
                           },
                           {}));
  EXPECT_EQ(last, content.size());
  EXPECT_EQ(readFile(request.part), content);
  EXPECT_TRUE(download(request));  // it is there: nothing is asked for
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(FileDownloadTest, GoesOnWithWhatIsThere) {
  const ScriptedServer server([&](const ServedRequest& request) { return serve(request); });
  const DownloadRequest request = requestTo(server);
  std::filesystem::create_directories(request.part.parent_path());
  writeFileAtomically(request.part, content.substr(0, 150'000));
  EXPECT_TRUE(download(request));
  EXPECT_EQ(readFile(request.part), content);
  ASSERT_EQ(server.requests().size(), 1U);
  EXPECT_EQ(server.requests()[0].headers.at("range"), "bytes=150000-");
}

TEST_F(FileDownloadTest, AConnectionThatBreaksIsTakenUpAgain) {
  std::atomic<int> count = 0;
  const ScriptedServer server([&](const ServedRequest& request) {
    ServedReply reply = serve(request);
    if (++count <= 2) {
      reply.claimed_length = static_cast<long>(reply.pieces[0].size());
      reply.pieces[0].resize(reply.pieces[0].size() / 2);
      reply.is_cut = true;
    }
    return reply;
  });
  const DownloadRequest request = requestTo(server);
  EXPECT_TRUE(download(request));
  EXPECT_EQ(readFile(request.part), content);
  EXPECT_GE(server.requests().size(), 3U);
}

TEST_F(FileDownloadTest, AServerWithoutRangesSendsTheWholeAgain) {
  const ScriptedServer server([&](const ServedRequest& /*request*/) {
    ServedReply reply;
    reply.pieces = {content};
    return reply;
  });
  const DownloadRequest request = requestTo(server);
  std::filesystem::create_directories(request.part.parent_path());
  writeFileAtomically(request.part, std::string(1000, 'x'));
  EXPECT_TRUE(download(request));
  EXPECT_EQ(readFile(request.part), content);
}

TEST_F(FileDownloadTest, AnotherFileIsDeletedAndNamed) {
  const ScriptedServer server([&](const ServedRequest& /*request*/) {
    ServedReply reply;
    std::string other = content;
    other[1234] = static_cast<char>(other[1234] + 1);
    reply.pieces = {other};
    return reply;
  });
  const DownloadRequest request = requestTo(server);
  const std::string text = errorText<NetworkError>([&] { (void)download(request); });
  EXPECT_THAT(text, HasSubstr(request.sha256));
  EXPECT_THAT(text, HasSubstr("nothing was installed"));
  EXPECT_FALSE(std::filesystem::exists(request.part));
}

TEST_F(FileDownloadTest, LongerAndShorterFilesAreRefused) {
  bool is_long = true;
  const ScriptedServer server([&](const ServedRequest& /*request*/) {
    ServedReply reply;
    reply.pieces = {is_long ? content + content : content.substr(0, 100)};
    return reply;
  });
  const DownloadRequest request = requestTo(server);
  EXPECT_THAT(errorText<NetworkError>([&] { (void)download(request); }), HasSubstr("longer than"));
  EXPECT_FALSE(std::filesystem::exists(request.part));
  is_long = false;
  EXPECT_THAT(errorText<NetworkError>([&] { (void)download(request); }),
              HasSubstr("ended after 100 of 200000 bytes"));
}

TEST_F(FileDownloadTest, RefusalsSayWhatToDo) {
  const ScriptedServer server([&](const ServedRequest& /*request*/) {
    ServedReply reply;
    reply.status = 404;
    reply.pieces = {"gone"};
    return reply;
  });
  const DownloadRequest request = requestTo(server);
  const std::string text = errorText<NetworkError>([&] { (void)download(request); });
  EXPECT_THAT(text, HasSubstr("the server answers 404 (not there)"));
  EXPECT_THAT(text, HasSubstr("models import FILE"));
  EXPECT_FALSE(std::filesystem::exists(request.part));
  DownloadRequest nobody = request;
  nobody.url = "http://127.0.0.1:" + std::to_string(unusedPort()) + "/file.bin";
  EXPECT_THAT(errorText<NetworkError>([&] { (void)download(nobody); }),
              HasSubstr("Cannot download"));
}

TEST_F(FileDownloadTest, RedirectsAreFollowed) {
  const ScriptedServer server([&](const ServedRequest& request) {
    if (request.target == "/there.bin") return serve(request);
    ServedReply reply;
    reply.status = 302;
    reply.headers = {"Location: /there.bin"};
    return reply;
  });
  const DownloadRequest request = requestTo(server);
  EXPECT_TRUE(download(request));
  EXPECT_EQ(readFile(request.part), content);
}

TEST_F(FileDownloadTest, EndlessRedirectsAreRefused) {
  const ScriptedServer server([&](const ServedRequest& /*request*/) {
    ServedReply reply;
    reply.status = 302;
    reply.headers = {"Location: /again.bin"};
    return reply;
  });
  EXPECT_THAT(errorText<NetworkError>([&] { (void)download(requestTo(server)); }),
              HasSubstr("sends on to"));
}

TEST_F(FileDownloadTest, AStopKeepsWhatHasArrived) {
  const ScriptedServer server([&](const ServedRequest& request) {
    ServedReply reply = serve(request);
    reply.claimed_length = static_cast<long>(content.size());
    reply.pieces[0].resize(60'000);
    reply.hangs = true;
    return reply;
  });
  const DownloadRequest request = requestTo(server);
  std::stop_source stop;
  EXPECT_FALSE(downloadFile(
      request, [&](std::uint64_t, std::uint64_t) { stop.request_stop(); }, stop.get_token()));
  const auto size = std::filesystem::file_size(request.part);
  EXPECT_GT(size, 0U);
  EXPECT_LT(size, content.size());
}

}  // namespace
}  // namespace lay
