#include "ui/live/describe_relay.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <thread>

namespace lay {
namespace {

struct Heard {
  DescribeRelay relay;
  QStringList head;
  QStringList torso;
  QStringList progress;

  Heard() {
    QObject::connect(
        &relay, &DescribeRelay::textArrived, &relay, [this](BodyPart part, const QString& text) {
          EXPECT_EQ(QThread::currentThread(), relay.thread());
          (part == BodyPart::Head ? head : torso) << text;
        });
    QObject::connect(&relay, &DescribeRelay::progressed, &relay, [this](const QString& what) {
      progress << what;
    });
  }
};

TEST(DescribeRelay, HoweverManyWordsOneEventIsInFlight) {
  Heard heard;
  std::thread([&] {
    for (int i = 0; i < 1000; ++i) {
      heard.relay.onText(BodyPart::Head, "head " + std::to_string(i));
      heard.relay.onText(BodyPart::Torso, "torso " + std::to_string(i));
      heard.relay.onProgress("word " + std::to_string(i));
    }
  }).join();
  QCoreApplication::processEvents();
  EXPECT_EQ(heard.head, QStringList{QStringLiteral("head 999")}) << "only the newest travels";
  EXPECT_EQ(heard.torso, QStringList{QStringLiteral("torso 999")});
  EXPECT_EQ(heard.progress, QStringList{QStringLiteral("word 999")});
}

TEST(DescribeRelay, NothingIsLostBetweenEvents) {
  Heard heard;
  std::thread writer([&] {
    for (int i = 0; i < 200; ++i) {
      heard.relay.onText(i % 2 == 0 ? BodyPart::Head : BodyPart::Torso, std::to_string(i));
      std::this_thread::sleep_for(std::chrono::microseconds(50));
    }
  });
  ASSERT_TRUE(QTest::qWaitFor([&] {
    return !heard.head.isEmpty() && heard.head.last() == QStringLiteral("198") &&
           !heard.torso.isEmpty() && heard.torso.last() == QStringLiteral("199");
  }));
  writer.join();
}

}  // namespace
}  // namespace lay
