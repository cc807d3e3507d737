#include "core/registry/installed_model.h"

#include "core/base/error.h"
#include "core/registry/card_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <system_error>

namespace lay {
namespace {

constexpr const char* kCardName = "model.json";
constexpr const char* kFormat = "layfigure-model";
constexpr double kFormatVersion = 1;
constexpr std::size_t kMaxIdLength = 64;
constexpr double kMaxCount = 1e6;  // vertices, joints or betas of anything that is a body

struct NamedRole {
  ModelRole role;
  const char* name;
};
constexpr std::array<NamedRole, 4> kRoles = {{{ModelRole::BodyModel, "body_model"},
                                              {ModelRole::JointRegressor, "joint_regressor"},
                                              {ModelRole::PersonDetector, "person_detector"},
                                              {ModelRole::KeypointDetector, "keypoint_detector"}}};

bool isIdCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

bool isFileName(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
         name.find('\0') == std::string::npos;
}

int count(const CardFields& fields, const char* name) {
  const double value = fields.number(name);
  return std::isfinite(value) && value >= 0 && value <= kMaxCount ? static_cast<int>(value) : 0;
}

/// What is wrong with the card itself; "" when it can be believed.
std::string cardProblem(const CardFields& fields, const std::string& folder_name) {
  if (fields.text("format") != kFormat || fields.number("version") != kFormatVersion) {
    return strCat("its model.json is not of the format ", kFormat, " ", kFormatVersion);
  }
  const std::string role = fields.text("role");
  if (!roleFrom(role)) {
    return strCat("its model.json gives it the role '", role, "', which is not known here");
  }
  if (fields.text("id") != folder_name) {
    return strCat("its model.json says that it is '", fields.text("id"), "'");
  }
  if (!isFileName(fields.text("file"))) {
    return "its model.json names no file";
  }
  return "";
}

std::string fileProblem(const InstalledModel& model) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(model.file, error)) {
    return strCat("its file ", model.file.filename(), " is gone");
  }
  const std::uintmax_t bytes = std::filesystem::file_size(model.file, error);
  if (error || bytes != model.bytes) {
    return strCat("its file has ", bytes, " bytes; ", model.bytes, " were installed");
  }
  return "";
}

}  // namespace

const char* toString(ModelRole role) {
  return std::find_if(
             kRoles.begin(), kRoles.end(), [role](const NamedRole& r) { return r.role == role; })
      ->name;
}

std::optional<ModelRole> roleFrom(const std::string& name) {
  for (const NamedRole& known : kRoles) {
    if (name == known.name) return known.role;
  }
  return std::nullopt;
}

bool isModelId(const std::string& text) {
  return !text.empty() && text.size() <= kMaxIdLength &&
         std::all_of(text.begin(), text.end(), isIdCharacter) &&
         ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= '0' && text[0] <= '9'));
}

std::string modelIdFrom(const std::string& text) {
  std::string id;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const char next = isIdCharacter(lower) ? lower : '-';
    const bool is_lead = id.empty() && (next == '-' || next == '_' || next == '.');
    const bool is_repeated = next == '-' && id.ends_with('-');
    if (!is_lead && !is_repeated && id.size() < kMaxIdLength) {
      id += next;
    }
  }
  return id.empty() ? "model" : id;
}

InstalledModel readInstalledModel(const std::filesystem::path& folder) {
  InstalledModel model;
  model.id = folder.filename().string();
  CardFields fields;
  try {
    fields = readCardFields(folder / kCardName);
  } catch (const Error& error) {
    model.problem = error.what();
    return model;
  }
  model.problem = cardProblem(fields, model.id);
  if (!model.problem.empty()) {
    return model;
  }
  model.role = roleFrom(fields.text("role")).value_or(ModelRole::BodyModel);
  model.family = fields.text("family");
  model.gender = fields.text("gender");
  model.layout = fields.text("layout");
  model.settings = fields.text("settings");
  model.file = folder / fields.text("file");
  const double bytes = fields.number("bytes");
  model.bytes = bytes >= 0 && bytes < 1e15 ? static_cast<std::uintmax_t>(bytes) : 0;
  model.sha256 = fields.text("sha256");
  model.num_vertices = count(fields, "vertices");
  model.num_joints = count(fields, "joints");
  model.num_betas = count(fields, "betas");
  model.height_m = static_cast<float>(std::clamp(fields.number("height_m"), 0.0, 1e3));
  const auto warnings = fields.lists.find("warnings");
  if (warnings != fields.lists.end()) {
    model.warnings = warnings->second;
  }
  model.licence = fields.text("licence");
  model.licence_shown = fields.text("licence_shown");
  model.imported = fields.text("imported");
  model.problem = fileProblem(model);
  return model;
}

void writeInstalledModel(const std::filesystem::path& folder, const InstalledModel& model) {
  CardFields fields;
  fields.texts = {{"format", kFormat},
                  {"id", model.id},
                  {"role", toString(model.role)},
                  {"family", model.family},
                  {"gender", model.gender},
                  {"layout", model.layout},
                  {"file", model.file.filename().string()},
                  {"sha256", model.sha256},
                  {"licence", model.licence},
                  {"licence_shown", model.licence_shown},
                  {"imported", model.imported}};
  fields.numbers = {{"version", kFormatVersion},
                    {"bytes", static_cast<double>(model.bytes)},
                    {"vertices", model.num_vertices},
                    {"joints", model.num_joints},
                    {"betas", model.num_betas},
                    {"height_m", std::round(static_cast<double>(model.height_m) * 1e4) / 1e4}};
  if (!model.settings.empty()) fields.texts["settings"] = model.settings;
  fields.lists = {{"warnings", model.warnings}};
  writeCardFields(folder / kCardName, fields);
}

}  // namespace lay
