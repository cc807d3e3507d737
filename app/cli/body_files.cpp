#include "app/cli/body_files.h"

#include "app/cli/suggestion.h"
#include "core/base/error.h"
#include "core/exchange/obj_file.h"
#include "core/exchange/posed_mesh.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace lay {
namespace {

struct NamedFormat {
  const char* name;
  BodyFormat format;
};
constexpr std::array<NamedFormat, 3> kFormats = {
    {{"obj", BodyFormat::Obj}, {"npz", BodyFormat::Npz}, {"json", BodyFormat::Json}}};

BodyFormat parseFormat(const std::string& word) {
  std::vector<std::string> names;
  for (const NamedFormat& known : kFormats) {
    if (word == known.name) {
      return known.format;
    }
    names.emplace_back(known.name);
  }
  const std::string nearest = nearestWord(word, names);
  throw InvalidOptions(strCat("--formats names '",
                              word,
                              "'; obj, npz and json are known.",
                              nearest.empty() ? "" : " Did you mean '" + nearest + "'?"));
}

std::string objComment(const BodyModel& body) {
  std::ostringstream text;
  text << "Layfigure " << LAY_VERSION << "\n"
       << describeBody(body) << "\n"
       << "Frame: " << kPosedMeshFrame;
  return text.str();
}

}  // namespace

std::vector<BodyFormat> parseFormats(const std::string& list) {
  std::vector<BodyFormat> formats;
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) {
    const BodyFormat format = parseFormat(word);
    if (std::find(formats.begin(), formats.end(), format) == formats.end()) {
      formats.push_back(format);
    }
  }
  if (formats.empty()) {
    throw InvalidOptions(
        "--formats is empty; give one or more of obj, npz and json, with commas between.");
  }
  return formats;
}

std::string fileName(const std::string& stem, BodyFormat format) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(), [format](const NamedFormat& f) {
    return f.format == format;
  });
  return stem + "." + found->name;
}

void writeBody(const std::filesystem::path& path,
               BodyFormat format,
               const BodyModel& body,
               const BodyRecord& record) {
  if (format == BodyFormat::Obj) {
    writeObj(
        path, posedMesh(body, record.params), {.name = body.name, .comment = objComment(body)});
  } else {
    saveParams(path, record);  // the extension tells npz from JSON
  }
}

}  // namespace lay
