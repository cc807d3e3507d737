#include "app/cli/install_command.h"

#include "app/cli/exit_code.h"
#include "app/cli/installed_models.h"
#include "app/cli/interrupt_watch.h"
#include "app/cli/print_json.h"
#include "core/detect/photo_detector.h"
#include "core/registry/model_install.h"

#include <nlohmann/json.hpp>

#include <unistd.h>  // isatty

#include <iomanip>
#include <iostream>

namespace lay {
namespace {

double megabytesOf(std::uint64_t bytes) {
  return static_cast<double>(bytes) / 1e6;
}

void tellLicence(const ManifestEntry& entry) {
  std::cerr << entry.title << ": " << entry.purpose << "\n  from " << entry.url << "\n  licence "
            << entry.licence << " (" << entry.licence_address << "), " << entry.credit << '\n';
}

DownloadProgress progressLine(const ManifestEntry& entry, bool wants_json) {
  if (wants_json || isatty(STDERR_FILENO) != 1) return {};
  return [title = entry.title](std::uint64_t done, std::uint64_t total) {
    std::cerr << '\r' << title << ": " << std::fixed << std::setprecision(1) << megabytesOf(done)
              << " of " << megabytesOf(total) << " MB" << (done == total ? "\n" : "") << std::flush;
  };
}

}  // namespace

int runInstall(const InstallRequest& request) {
  const std::vector<ManifestEntry> manifest =
      request.manifest.empty() ? bundledManifest() : readManifest(request.manifest);
  std::vector<ManifestEntry> entries;
  for (const std::string& id : request.ids) entries.push_back(requireEntry(manifest, id));
  const ModelRegistry registry;
  const InterruptWatch watch;
  nlohmann::ordered_json json;
  json["installed"] = nlohmann::ordered_json::array();
  for (const ManifestEntry& entry : entries) {
    tellLicence(entry);
    const auto result =
        installModel(registry, entry, progressLine(entry, request.wants_json), watch.stopToken());
    if (!result) {
      std::cerr << "layfigure-cli: stopped; what has arrived is kept for the next time\n";
      return kExitStopped;
    }
    try {
      tryDetector(result->model);
    } catch (...) {
      if (!result->was_installed) registry.remove(result->model.id);
      throw;
    }
    auto installed = nlohmann::ordered_json::parse(installedModelJson(result->model));
    installed["was_there"] = result->was_installed;
    json["installed"].push_back(std::move(installed));
    if (!request.wants_json) {
      std::cout << result->model.id
                << (result->was_installed ? ": was installed before; nothing was downloaded\n"
                                          : ": installed\n")
                << "  " << result->model.file.string() << '\n';
    }
  }
  if (request.wants_json) printJson(json);
  return kExitDone;
}

}  // namespace lay
