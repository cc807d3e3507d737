#include "core/registry/model_licence.h"

#include "core/base/error.h"
#include "core/registry/card_fields.h"

#include <array>
#include <ctime>
#include <system_error>

namespace lay {
namespace {

ModelLicence maxPlanckLicence(const std::string& key,
                              const std::string& title,
                              const std::string& address) {
  return {key,
          title,
          strCat(title,
                 " is the property of the Max-Planck-Gesellschaft and is licensed by it, not by "
                 "Layfigure. Its files are free of charge for research, teaching and other "
                 "non-commercial purposes to those who register at ",
                 address,
                 " and accept its licence there; any commercial use needs a licence that is "
                 "bought.\n\n"
                 "What you make with the model, a posed body for instance, comes under the same "
                 "licence. You answer for keeping to it.\n\n"
                 "Layfigure does not contain the model. It copies your file into your own folder "
                 "of models on this machine and sends it nowhere."),
          address};
}

}  // namespace

const ModelLicence* licenceOf(const std::string& family) {
  static const std::array<ModelLicence, 4> kLicences = {
      maxPlanckLicence("smpl", "SMPL", "https://smpl.is.tue.mpg.de"),
      maxPlanckLicence("smplh", "SMPL-H", "https://mano.is.tue.mpg.de"),
      maxPlanckLicence("smplx", "SMPL-X", "https://smpl-x.is.tue.mpg.de"),
      maxPlanckLicence("star", "STAR", "https://star.is.tue.mpg.de")};
  for (const ModelLicence& licence : kLicences) {
    if (licence.key == family) {
      return &licence;
    }
  }
  return nullptr;
}

std::string whySmplIsNotIncluded() {
  return "SMPL is the body model that most research speaks. It belongs to the "
         "Max-Planck-Gesellschaft, whose licence lets nobody else hand its files on. So Layfigure "
         "comes with a body of its own, the Lay body, made from assets in the public domain; it "
         "has SMPL's skeleton, and everything works with it.\n\n"
         "To use SMPL itself:\n\n"
         "1. Register at https://smpl.is.tue.mpg.de (SMPL-H: https://mano.is.tue.mpg.de, SMPL-X: "
         "https://smpl-x.is.tue.mpg.de) and accept the licence there. It is free of charge for "
         "non-commercial research; other uses need a licence that is bought.\n"
         "2. Download the model, for instance \"SMPL for Python\".\n"
         "3. Drop the file onto this window as it is: the zip, or a .pkl or .npz from it. It is "
         "checked, copied into your own folder of models, and can then be chosen as the body. "
         "No Python is needed; the file is only read, never run.\n\n"
         "The Lay body may be used for every purpose. MHR (Apache 2.0) and Anny (Apache 2.0, "
         "assets CC0) are other free body models; Layfigure does not read their files.";
}

ShownLicences::ShownLicences(const std::filesystem::path& model_folder)
    : path_(model_folder / "licences.json") {
  std::error_code ignored;
  if (!std::filesystem::exists(path_, ignored)) {
    return;
  }
  try {
    times_ = readCardFields(path_).texts;
  } catch (const FileError&) {
    times_.clear();
  }
}

std::string ShownLicences::shownAt(const std::string& key) const {
  const auto found = times_.find(key);
  return found == times_.end() ? "" : found->second;
}

void ShownLicences::remember(const std::string& key) {
  times_[key] = timeStamp();
  std::error_code ignored;  // the write tells what is wrong
  std::filesystem::create_directories(path_.parent_path(), ignored);
  writeCardFields(path_, {.texts = times_, .numbers = {}, .lists = {}});
}

std::string timeStamp() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return {text.data(), length};
}

}  // namespace lay
