#include "ui/document/obj_export.h"

#include "core/base/error.h"
#include "core/exchange/obj_file.h"
#include "core/exchange/posed_mesh.h"

namespace lay {

ObjExport ObjExport::of(const Session& session, const std::filesystem::path& path) {
  return {path, session.body(), session.shownParams().value()};
}

void ObjExport::write() const {
  ObjOptions options;
  options.name = body->name;
  options.comment =
      strCat("Written by Layfigure.\n", describeBody(*body), "\nFrame: ", kPosedMeshFrame);
  writeObj(path, posedMesh(*body, params), options);
}

}  // namespace lay
