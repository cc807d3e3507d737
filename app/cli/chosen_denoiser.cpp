#include "app/cli/chosen_denoiser.h"

#include "core/base/error.h"
#include "core/registry/denoiser_versions.h"

namespace lay {
namespace {

constexpr const char* kShipped = "shipped";

/// With the way out of a command line.
std::filesystem::path improvedHere() {
  try {
    return improvedDenoiser();
  } catch (const Error& error) {
    throw ModelError(strCat(error.what(), " Or give --denoiser shipped."));
  }
}

}  // namespace

ChosenDenoiser chooseDenoiser(const std::string& wish) {
  ChosenDenoiser chosen{findRefinerFiles(), kShipped, ""};
  if (wish == kShipped) return chosen;
  const std::filesystem::path file = wish.empty() ? improvedHere() : std::filesystem::path(wish);
  if (file.empty()) return chosen;
  chosen.files.denoiser = file;
  chosen.name = file.stem().string();
  if (wish.empty()) {
    chosen.note = strCat("Refines with the network that you improved ('",
                         chosen.name,
                         "'), as the window does; --denoiser shipped takes the one that came.");
  }
  return chosen;
}

}  // namespace lay
