#include "app/cli/body_files.h"

#include "app/cli/suggestion.h"
#include "core/base/error.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>
#include <sstream>

namespace lay {
namespace {

ExportFormat parseFormat(const std::string& word) {
  std::vector<std::string> names;
  for (const ExportFormat format : allExportFormats()) {
    if (word == toString(format)) return format;
    names.emplace_back(toString(format));
  }
  const std::string nearest = nearestWord(word, names);
  throw InvalidOptions(strCat("--formats names '",
                              word,
                              "'; ",
                              formatWords(),
                              " are known.",
                              nearest.empty() ? "" : " Did you mean '" + nearest + "'?"));
}

}  // namespace

ExportOptions ExportWishes::toOptions() const {
  ExportOptions options = optionsFor(parseExportPreset(preset));
  if (!bones.empty()) options.bones = parseBoneNames(bones);
  if (!unit.empty()) options.unit = parseLengthUnit(unit);
  if (!up.empty()) options.up = parseUpAxis(up);
  options.pivot = parsePivot(pivot);
  options.is_rigged = !is_plain;
  options.bakes_correctives = !keeps_rest_pure;
  options.fps = fps;
  options.validate();
  return options;
}

void addExportOptions(CLI::App& app, ExportWishes& wishes) {
  app.add_option("--preset",
                 wishes.preset,
                 "Bone names, unit and axes for blender, unity, unreal, maya or mixamo")
      ->capture_default_str()
      ->type_name("NAME");
  app.add_option("--bones",
                 wishes.bones,
                 "Bone names other than the preset's: smpl, smpl-capital, unity, unreal, humanik "
                 "or mixamo")
      ->type_name("NAME");
  app.add_option("--unit", wishes.unit, "m, cm or mm, of FBX, OBJ and BVH (glTF is in m)")
      ->type_name("UNIT");
  app.add_option("--up", wishes.up, "y or z, of FBX, OBJ and BVH (glTF is y up)")
      ->type_name("AXIS");
  app.add_option("--pivot",
                 wishes.pivot,
                 "What is at the origin: ground (below the pelvis, feet on it), pelvis or camera")
      ->capture_default_str()
      ->type_name("WHAT");
  app.add_flag("--plain", wishes.is_plain, "The posed surface alone, without skeleton");
  app.add_flag("--pure-rest",
               wishes.keeps_rest_pure,
               "Leave the pose's correctives out of the rest surface: a clean T-pose, but the pose "
               "is a little off");
  app.add_flag("--animation", wishes.is_animated, "All steps as an animation, not one alone");
  app.add_option("--fps", wishes.fps, "Steps shown in a second of the animation")
      ->capture_default_str();
}

std::vector<ExportFormat> parseFormats(const std::string& list) {
  std::vector<ExportFormat> formats;
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) {
    const ExportFormat format = parseFormat(word);
    if (std::find(formats.begin(), formats.end(), format) == formats.end()) {
      formats.push_back(format);
    }
  }
  if (formats.empty()) {
    throw InvalidOptions(strCat(
        "--formats is empty; give one or more of ", formatWords(), ", with commas between."));
  }
  return formats;
}

std::string formatWords() {
  std::string words;
  for (const ExportFormat format : allExportFormats()) {
    words += (words.empty() ? "" : ", ") + std::string(toString(format));
  }
  return words;
}

void printExport(std::ostream& out, const ExportedFile& file) {
  out << file.path.string() << "\n  " << toText(file.proof) << '\n';
  for (const std::string& note : file.notes) out << "  " << note << '\n';
}

void requireProofs(const std::vector<ExportedFile>& files, bool is_coloured) {
  for (const ExportedFile& file : files) {
    if (file.proof.holds()) continue;
    throw Error(strCat(is_coloured ? "\033[31m" : "",
                       "'",
                       file.path.string(),
                       "' would not show the body: ",
                       toText(file.proof),
                       ". At most 0.1 mm and 1 px were expected; no file was written. Far from the "
                       "origin numbers are coarse: try --pivot ground.",
                       is_coloured ? "\033[0m" : ""));
  }
}

}  // namespace lay
