#include "ui/live/description_writer.h"

#include "tests/ui/support/scripted_engine.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

using namespace std::chrono_literals;

class DescriptionWriterTest : public testing::Test {
 protected:
  void SetUp() override {
    QObject::connect(
        &writer, &DescriptionWriter::finished, &writer, [this](const DescribeResult& r) {
          result = r;
        });
    QObject::connect(&writer, &DescriptionWriter::failed, &writer, [this](const QString& text) {
      failure = text;
    });
    QObject::connect(
        &writer, &DescriptionWriter::textArrived, &writer, [this](BodyPart, const QString& text) {
          texts << text;
        });
  }

  void start(const std::string& base_url = {}) {
    DescribeRequest request;
    request.parts = {BodyPart::Head, BodyPart::Torso};
    VlmSettings settings;
    settings.base_url = base_url;
    writer.start(request, settings);
  }

  std::shared_ptr<Pen> pen = std::make_shared<Pen>();
  DescriptionWriter writer{scriptedDescribe(pen)};
  std::optional<DescribeResult> result;
  QString failure;
  QStringList texts;
};

TEST_F(DescriptionWriterTest, WordsArriveBeforeTheResult) {
  pen->word = 3ms;
  QSignalSpy running(&writer, &DescriptionWriter::runningChanged);
  start("http://localhost/v1");
  EXPECT_TRUE(writer.isRunning());
  ASSERT_TRUE(QTest::qWaitFor([this] { return result.has_value(); }));
  EXPECT_GE(texts.size(), 2);
  EXPECT_EQ(texts.last().toStdString(), writtenBy(BodyPart::Torso));
  EXPECT_EQ(result->descriptions[BodyPart::Head].author, Author::Vlm);
  EXPECT_FALSE(writer.isRunning());
  EXPECT_EQ(running.count(), 2);
}

TEST_F(DescriptionWriterTest, AFailureIsTold) {
  pen->error = "Nobody answers at http://localhost/v1.";
  start("http://localhost/v1");
  ASSERT_TRUE(QTest::qWaitFor([this] { return !failure.isEmpty(); }));
  EXPECT_EQ(failure.toStdString(), pen->error);
  EXPECT_FALSE(writer.isRunning());
}

TEST_F(DescriptionWriterTest, StoppedItIsSilentAtOnce) {
  pen->word = 20ms;
  start();
  ASSERT_TRUE(QTest::qWaitFor([this] { return !texts.isEmpty(); }));
  writer.stop();
  EXPECT_FALSE(writer.isRunning());
  const auto count = texts.size();
  QTest::qWait(120);
  EXPECT_EQ(texts.size(), count);
  EXPECT_FALSE(result.has_value());
}

TEST_F(DescriptionWriterTest, ASecondRequestReplacesTheFirst) {
  pen->word = 10ms;
  start();
  start("http://localhost/v1");
  ASSERT_TRUE(QTest::qWaitFor([this] { return result.has_value(); }));
  EXPECT_EQ(result->descriptions[BodyPart::Head].author, Author::Vlm);
}

TEST(DescriptionWriter, WithoutADescriberItDoesNothing) {
  DescriptionWriter writer({});
  EXPECT_FALSE(writer.canWrite());
  writer.start({}, {});
  EXPECT_FALSE(writer.isRunning());
}

TEST(DescriptionWriter, MayDieWhileItWrites) {
  auto pen = std::make_shared<Pen>();
  pen->word = 5ms;
  auto writer = std::make_unique<DescriptionWriter>(scriptedDescribe(pen));
  DescribeRequest request;
  request.parts = {BodyPart::Head};
  writer->start(request, {});
  ASSERT_TRUE(QTest::qWaitFor([&] { return pen->numRequests() == 1; }));
  writer.reset();
  QTest::qWait(20);
}

}  // namespace
}  // namespace lay
