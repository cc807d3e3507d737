#include "ui/document/obj_export.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"

#include <gtest/gtest.h>

#include <sstream>

namespace lay {
namespace {

int countLines(const std::string& text, const std::string& start) {
  std::istringstream lines(text);
  int count = 0;
  for (std::string line; std::getline(lines, line);) {
    count += line.starts_with(start) ? 1 : 0;
  }
  return count;
}

TEST(ObjExport, WritesTheShownBody) {
  const TempDir folder;
  Session session;
  const BodyModelPtr body = makeToyBody();
  session.setBody({body, body, {}});
  session.setSubject({});
  session.setInitial(standingParams());
  const ObjExport task = ObjExport::of(session, folder.path() / "body.obj");
  task.write();
  const std::string text = readFile(folder.path() / "body.obj");
  EXPECT_EQ(countLines(text, "v "), session.body()->numVertices());
  EXPECT_EQ(countLines(text, "f "), session.body()->faces.rows());
  EXPECT_NE(text.find("Layfigure"), std::string::npos);
}

TEST(ObjExport, NamesTheFolderThatIsNotThere) {
  const TempDir folder;
  Session session;
  const BodyModelPtr body = makeToyBody();
  session.setBody({body, body, {}});
  session.setSubject({});
  session.setInitial(standingParams());
  const ObjExport task = ObjExport::of(session, folder.path() / "no" / "body.obj");
  EXPECT_THROW(task.write(), FileError);
}

}  // namespace
}  // namespace lay
