#include "ui/document/body_export.h"

#include "core/base/error.h"
#include "core/exchange/motion_file.h"
#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"

#include <gtest/gtest.h>

#include <sstream>

namespace lay {
namespace {

namespace fs = std::filesystem;

int countLines(const std::string& text, const std::string& start) {
  std::istringstream lines(text);
  int count = 0;
  for (std::string line; std::getline(lines, line);) {
    count += line.starts_with(start) ? 1 : 0;
  }
  return count;
}

TEST(BodyExport, KnowsWhatTheSessionHas) {
  Session empty;
  EXPECT_FALSE(canExport(empty, ExportWhat::Shown));
  EXPECT_THROW((void)BodyExport::of(empty, ExportWhat::Shown), InvalidOptions);
  ToySession toy;
  EXPECT_TRUE(canExport(toy.session, ExportWhat::Shown));
  EXPECT_FALSE(canExport(toy.session, ExportWhat::Final));
  EXPECT_FALSE(canExport(toy.session, ExportWhat::WholeRun));
  toy.run();
  EXPECT_TRUE(canExport(toy.session, ExportWhat::Final));
  EXPECT_TRUE(canExport(toy.session, ExportWhat::WholeRun));
}

TEST(BodyExport, WritesTheStepThatIsShown) {
  const TempDir folder;
  ToySession toy;
  toy.run();
  toy.session.showStep(3);
  BodyExport task = BodyExport::of(toy.session, ExportWhat::Shown);
  task.format = ExportFormat::Json;
  task.path = folder.path() / "step.json";
  EXPECT_TRUE(task.write().proof.holds());
  const SmplParams written = loadParams(folder.path() / "step.json").params;
  EXPECT_EQ(written.transl, toy.session.shownParams()->transl);
  EXPECT_EQ(written.body_pose, toy.session.shownParams()->body_pose);
  toy.session.showStep(4);
  EXPECT_NE(written.transl, toy.session.shownParams()->transl);
}

TEST(BodyExport, WritesTheWholeRunOfTheShownHypothesis) {
  const TempDir folder;
  ToySession toy;
  toy.run(7);
  BodyExport task = BodyExport::of(toy.session, ExportWhat::WholeRun);
  EXPECT_EQ(static_cast<int>(task.source.frames.size()), toy.session.numSteps());
  task.format = ExportFormat::Bvh;
  task.path = folder.path() / "run.fbx";  // the format rules
  const ExportedFile file = task.write();
  EXPECT_EQ(file.path, folder.path() / "run.bvh");
  EXPECT_EQ(file.proof.num_frames, toy.session.numSteps());
  EXPECT_TRUE(fs::is_regular_file(file.path));
}

TEST(BodyExport, PutsAScriptForBlenderBesideAFileWithoutACamera) {
  const TempDir folder;
  ToySession toy;
  BodyExport task = BodyExport::of(toy.session, ExportWhat::Shown);
  task.format = ExportFormat::Obj;
  task.path = folder.path() / "body.obj";
  task.has_camera_files = true;
  (void)task.write();
  EXPECT_EQ(countLines(readFile(folder.path() / "body.obj"), "v "),
            toy.session.body()->numVertices());
  for (const char* name : {"body.mtl", "body_camera.json", "body_photo.jpg", "body_blender.py"}) {
    EXPECT_TRUE(fs::is_regular_file(folder.path() / name)) << name;
  }
}

TEST(BodyExport, WhatDoesNotShowTheBodyIsNotWritten) {
  const TempDir folder;
  ToySession toy;
  BodyExport task = BodyExport::of(toy.session, ExportWhat::Shown);
  task.source.frames[0].transl.z() = 60000;  // so far away, floats are millimetres apart
  task.options.pivot = Pivot::Camera;
  task.format = ExportFormat::Glb;
  task.path = folder.path() / "far.glb";
  EXPECT_FALSE(task.write().proof.holds());
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(BodyExport, NamesAFolderThatIsAFile) {
  const TempDir folder;
  writeFileAtomically(folder.path() / "taken", "x");
  ToySession toy;
  BodyExport task = BodyExport::of(toy.session, ExportWhat::Shown);
  task.format = ExportFormat::Obj;
  task.path = folder.path() / "taken" / "body.obj";
  EXPECT_THROW((void)task.write(), FileError);
}

}  // namespace
}  // namespace lay
