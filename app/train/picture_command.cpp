#include <cstdio>

#include "app/train/command.h"
#include "core/io/resource_paths.h"
#include "core/train/picture_features.h"

namespace lay {

void runPicturesCommand(std::span<const std::string> words) {
  const Arguments arguments(words, {"data", "movenet", "out", "body", "split", "count", "seed"});
  PictureSetSource source;
  source.data_dir = arguments.required("data");
  source.split = arguments.text("split").value_or(source.split);
  source.count = arguments.number("count", source.count, 1);
  source.seed =
      static_cast<std::uint64_t>(arguments.number("seed", static_cast<int>(source.seed), 0));
  const auto body = arguments.text("body");
  makePictureSet(source,
                 body ? std::filesystem::path(*body) : findModelFile("lay_body.npz"),
                 arguments.required("movenet"),
                 arguments.required("out"),
                 [](int done, int total) {
                   std::printf("%d of %d pictures\n", done, total);
                   std::fflush(stdout);
                 });
}

}  // namespace lay
