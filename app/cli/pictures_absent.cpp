#include "app/cli/pictures.h"

#include "core/base/error.h"

namespace lay {

std::string whyNoPictures() {
  return "this program was built without the renderer. Configure it with -DLAY_BUILD_RENDER=ON to "
         "get pictures.";
}

void drawPictures(const PictureSubject& /*subject*/,
                  const std::filesystem::path& overlay_path,
                  const std::filesystem::path& /*side_path*/) {
  throw Error(strCat("Cannot draw '", overlay_path.string(), "': ", whyNoPictures()));
}

Image drawCandidate(const PictureSubject& /*subject*/, const PersonBox& /*box*/) {
  throw Error(strCat("Cannot draw a hypothesis: ", whyNoPictures()));
}

Image drawnPhoto(const PictureSubject& /*subject*/) {
  throw Error(strCat("Cannot draw a person: ", whyNoPictures()));
}

double measureFrameMs(const PictureSubject& /*subject*/) {
  throw Error(strCat("Cannot draw: ", whyNoPictures()));
}

}  // namespace lay
