#include "ui/document/body_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/io/atomic_file.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/toy_session.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(BodyText, WithoutABodyThereIsNone) {
  const Session session;
  EXPECT_TRUE(bodyAsJson(session).isEmpty());
  EXPECT_TRUE(bodyAsNumpy(session).isEmpty());
}

TEST(BodyText, JsonHasTheFieldsWordsTheCameraAndTheBodysName) {
  ToySession toy;
  const QJsonObject json = QJsonDocument::fromJson(bodyAsJson(toy.session).toUtf8()).object();
  EXPECT_EQ(json[QStringLiteral("body_pose")].toArray().size(), kSmplJointCount - 1);
  EXPECT_EQ(json[QStringLiteral("image_size")].toArray()[1].toInt(), 400);
  EXPECT_EQ(json[QStringLiteral("model_name")].toString().toStdString(), toy.session.body()->name);
}

TEST(BodyText, PythonReadsTheSameNumbersBack) {
  ToySession toy;
  SmplParams params = *toy.session.initial();
  params.betas[3] = 0.1F;
  params.body_pose(4, 2) = -1.0F / 3;
  toy.session.setInitial(params);
  const TempDir folder;
  const auto path = folder.path() / "body.py";
  const QString check = QStringLiteral(
      "assert betas.shape == (10,) and body_pose.shape == (23, 3)\n"
      "assert betas[3] == np.float32(0.1) and body_pose[4, 2] == np.float32(-1 / 3)\n"
      "print('%.4f' % transl[2])\n");
  writeFileAtomically(path, (bodyAsNumpy(toy.session) + check).toStdString());
  const std::string python = LAY_PYTHON_WITH_NUMPY;
  if (python.empty()) {
    GTEST_SKIP() << "Python has no NumPy here: install python3-numpy and python3-scipy";
  }
  const ProcessResult result = runProcess("/usr/bin/env", {python, path.string()});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_EQ(result.output, "3.5000\n");
}

}  // namespace
}  // namespace lay
