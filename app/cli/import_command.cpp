#include "app/cli/import_command.h"

#include "app/cli/exit_code.h"
#include "app/cli/installed_models.h"
#include "app/cli/regressor_files.h"
#include "core/base/error.h"
#include "core/detect/photo_detector.h"
#include "core/io/torch_checkpoint.h"
#include "core/registry/body_title.h"
#include "core/registry/model_import.h"

#include <nlohmann/json.hpp>

#include <unistd.h>  // isatty

#include <algorithm>
#include <iostream>

namespace lay {
namespace {

/// `text` with lines of at most 78 characters.
std::string wrapped(const std::string& text) {
  constexpr std::size_t kWidth = 78;
  std::string lines;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string word = text.substr(at, end - at);
    if (column > 0 && column + 1 + word.size() > kWidth) {
      lines += '\n';
      column = 0;
    }
    lines += (column > 0 ? " " : "") + word;
    column += word.size() + (column > 0 ? 1 : 0);
    if (end < text.size() && text[end] == '\n') {
      lines += '\n';
      column = 0;
    }
    at = end + 1;
  }
  return lines;
}

bool canAsk(const ImportRequest& request) {
  return !request.wants_json && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

/// Shows each licence that has not been shown yet. @throws Error when it is not agreed to.
void agree(const ModelImport& import, const ImportRequest& request) {
  const std::vector<const ModelLicence*> licences = import.licences();
  if (licences.empty()) {
    return;
  }
  for (const ModelLicence* licence : licences) {
    std::cerr << "\nThe licence of " << licence->title << "\n\n"
              << wrapped(licence->text) << "\n\n";
  }
  if (request.accepts_licence) {
    return;
  }
  if (!canAsk(request)) {
    throw Error(
        "Nothing was imported: the licence above has not been agreed to. If you have it and keep "
        "to "
        "it, say so with --accept-licence. It is asked for once.");
  }
  std::cerr << "Have you got this licence, and will you keep to it? [yes/no] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  if (answer != "yes" && answer != "y" && answer != "YES" && answer != "Yes") {
    throw Error("Nothing was imported: the licence was not agreed to.");
  }
}

void printImported(const ImportableModel& found, bool was_there) {
  const InstalledModel& model = found.model;
  std::cout << model.id << ": " << modelSummary(model)
            << (was_there ? " (was imported before; nothing changed)" : "") << '\n'
            << "  " << model.file.string() << '\n';
  for (const std::string& warning : model.warnings) {
    std::cout << "  note: " << warning << '\n';
  }
}

nlohmann::ordered_json toJson(const ModelImport& import, const std::vector<bool>& was_there) {
  nlohmann::ordered_json json;
  json["imported"] = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < import.models().size(); ++i) {
    nlohmann::ordered_json entry =
        nlohmann::ordered_json::parse(installedModelJson(import.models()[i].model));
    entry["source"] = import.models()[i].source;
    entry["was_there"] = static_cast<bool>(was_there[i]);
    json["imported"].push_back(std::move(entry));
  }
  json["skipped"] = nlohmann::ordered_json::array();
  for (const SkippedFile& skipped : import.skipped()) {
    json["skipped"].push_back({{"source", skipped.source}, {"reason", skipped.reason}});
  }
  return json;
}

/// A checkpoint comes alone: it is not one of the registry's models, and with them it would not be
/// all or none.
int runRegressorImport(const std::filesystem::path& checkpoint, const ImportRequest& request) {
  if (request.sources.size() > 1) {
    throw Error(strCat("Nothing was imported: ",
                       checkpoint.filename().string(),
                       " is a checkpoint of PyTorch. Import it by itself."));
  }
  const std::filesystem::path weights = importRegressor(checkpoint);
  if (!request.wants_json) {
    std::cout << "Body regressor: " << weights.string() << "\nUse it with refine --regressor.\n";
    return kExitDone;
  }
  nlohmann::ordered_json json;
  json["imported"].push_back({{"id", weights.stem().string()},
                              {"file", weights.string()},
                              {"source", checkpoint.string()}});
  json["skipped"] = nlohmann::ordered_json::array();
  std::cout << json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  return kExitDone;
}

}  // namespace

int runImport(const ImportRequest& request) {
  const auto checkpoint =
      std::find_if(request.sources.begin(), request.sources.end(), isTorchCheckpoint);
  if (checkpoint != request.sources.end()) return runRegressorImport(*checkpoint, request);
  ModelImport import(ModelRegistry(), {.id = request.id, .gender = request.gender});
  for (const std::filesystem::path& source : request.sources) {
    import.add(source);
  }
  for (const ImportableModel& found : import.models()) {
    if (isDetector(found.model.role)) tryDetector(found.model);
  }
  agree(import, request);
  std::vector<bool> was_there;
  for (const ImportableModel& found : import.models()) {
    was_there.push_back(found.was_installed);
  }
  (void)import.install();
  if (request.wants_json) {
    std::cout
        << toJson(import, was_there).dump(1, ' ', false, nlohmann::json::error_handler_t::replace)
        << '\n';
    return kExitDone;
  }
  const InstalledModel* body = nullptr;
  for (std::size_t i = 0; i < import.models().size(); ++i) {
    const ImportableModel& found = import.models()[i];
    printImported(found, was_there[i]);
    if (found.model.role == ModelRole::BodyModel && body == nullptr) {
      body = &found.model;
    }
  }
  for (const SkippedFile& skipped : import.skipped()) {
    std::cout << "skipped " << skipped.source << ": " << skipped.reason << '\n';
  }
  if (body != nullptr) {
    std::cout << "Use it with --body " << body->id
              << ", or choose it in the desktop's Body menu.\n";
  }
  return kExitDone;
}

}  // namespace lay
