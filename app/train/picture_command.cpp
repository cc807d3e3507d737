#include <cstdio>

#include "app/train/command.h"
#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "core/train/picture_features.h"
#include "core/train/token_features.h"

namespace lay {

void runPicturesCommand(std::span<const std::string> words) {
  const Arguments arguments(
      words, {"data", "movenet", "regressor", "out", "body", "split", "count", "seed"});
  PictureSetSource source;
  source.data_dir = arguments.required("data");
  source.split = arguments.text("split").value_or(source.split);
  source.count = arguments.number("count", source.count, 1);
  source.seed =
      static_cast<std::uint64_t>(arguments.number("seed", static_cast<int>(source.seed), 0));
  const auto body = arguments.text("body");
  const std::filesystem::path body_file =
      body ? std::filesystem::path(*body) : findModelFile("lay_body.npz");
  const std::filesystem::path out = arguments.required("out");
  const auto tell = [](int done, int total) {
    std::printf("%d of %d pictures\n", done, total);
    std::fflush(stdout);
  };
  if (const auto regressor = arguments.text("regressor")) {
    if (arguments.text("movenet")) {
      throw InvalidOptions("--movenet and --regressor make a file each: run the command twice.");
    }
    makeTokenSet(source, body_file, *regressor, out, tell);
  } else {
    makePictureSet(source, body_file, arguments.required("movenet"), out, tell);
  }
}

}  // namespace lay
