// layfigure-contact-sheet: pictures by which a body model is judged with the eye.
//
//   layfigure-contact-sheet bends|betas|anchors OUT.jpg [BODY_MODEL.npz]
//
// bends:   elbow, knee, hip, shoulder forwards, shoulder down; at 0, 90, 120 degrees from the
// front,
//          then from the side. betas: each beta at -2, 0, +2 from the front, then from the left;
//          two betas a line. anchors: head and left foot with the keypoints of the surface in red.

#include <cstdio>
#include <exception>
#include <string_view>

#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "render/tools/contact_sheet.h"

namespace lay {
namespace {

ContactSheet sheetOf(std::string_view kind, const BodyModel& model) {
  if (kind == "bends") return bendSheet(model);
  if (kind == "betas") return betaSheet(model);
  if (kind == "anchors") return anchorSheet(model);
  throw InvalidOptions(
      strCat("There is no contact sheet '", kind, "'. Ask for bends, betas or anchors."));
}

}  // namespace
}  // namespace lay

int main(int argc, char** argv) {
  if (argc < 3 || argc > 4) {
    std::fprintf(stderr,
                 "usage: layfigure-contact-sheet bends|betas|anchors OUT.jpg [BODY_MODEL.npz]\n");
    return 1;
  }
  try {
    const auto model = lay::loadBodyModel(argc == 4 ? std::filesystem::path(argv[3])
                                                    : lay::findModelFile("lay_body.npz"));
    constexpr int kJpegQuality = 85;
    lay::saveJpeg(
        argv[2], lay::renderContactSheet(*model, lay::sheetOf(argv[1], *model)), kJpegQuality);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "layfigure-contact-sheet: %s\n", error.what());
    return 1;
  }
}
