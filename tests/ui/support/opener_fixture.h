#pragma once

#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/document/opener.h"

#include <memory>
#include <vector>

#include <QTest>

#include <gtest/gtest.h>

namespace lay {

/// An opener over a session, with an engine that a test chooses, and what it complained of.
class OpenerFixture : public testing::Test {
 protected:
  void use(const Engine& engine) {
    opener = std::make_unique<Opener>(session, engine);
    QObject::connect(opener.get(), &Opener::failed, &session, [this](const Problem& problem) {
      problems.push_back(problem);
    });
  }

  [[nodiscard]] bool settles() {
    return QTest::qWaitFor([this] { return !opener->isBusy(); });
  }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  Session session;
  std::unique_ptr<Opener> opener;
  std::vector<Problem> problems;
};

}  // namespace lay
