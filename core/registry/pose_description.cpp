#include "core/registry/pose_description.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

using DescriptionJson = nlohmann::json;

constexpr std::size_t kMaxDescriptionBytes = 64U << 10U;
constexpr int kMostPixels = 2048;

class DescriptionReader {
 public:
  explicit DescriptionReader(const std::string& source) : source_(source) {}

  PoseDescription read(const DescriptionJson& json) const {
    const bool is_description =
        json.is_object() && json.value("format", DescriptionJson()) == "layfigure-pose-network" &&
        json.value("version", DescriptionJson()) == 1;
    if (!is_description) refuse("it is not of the format layfigure-pose-network 1");
    PoseDescription description;
    description.file = text(json, "file", "");
    if (description.file.empty() || description.file.find('/') != std::string::npos)
      refuse("\"file\" must be the name of the ONNX file beside it");
    description.title = text(json, "title", "");
    description.layout = text(json, "layout", description.layout);
    description.margin = number(json, "margin", description.margin, 1, 4);
    description.simcc_split = number(json, "simcc_split", description.simcc_split, 0.5F, 16);
    const std::string output = text(json, "output", "heatmap");
    if (output != "heatmap" && output != "simcc")
      refuse(strCat("\"output\" is '", output, "'; heatmap or simcc is expected"));
    description.output =
        output == "simcc" ? PoseDescription::Output::SimCc : PoseDescription::Output::Heatmap;
    if (json.contains("input")) readInput(json["input"], description);
    return description;
  }

 private:
  [[noreturn]] void refuse(const std::string& problem) const {
    throw ModelError(strCat("Cannot use the description of a pose network '",
                            source_,
                            "': ",
                            problem,
                            ". The help on photos and keypoints shows one."));
  }

  [[nodiscard]] std::string text(const DescriptionJson& json,
                                 const char* name,
                                 const std::string& otherwise) const {
    const auto found = json.find(name);
    if (found == json.end()) return otherwise;
    if (!found->is_string()) refuse(strCat("\"", name, "\" is no text"));
    return found->get<std::string>();
  }

  [[nodiscard]] float number(const DescriptionJson& json,
                             const char* name,
                             float otherwise,
                             float least,
                             float most) const {
    const auto found = json.find(name);
    if (found == json.end()) return otherwise;
    const double value = found->is_number() ? found->get<double>() : NAN;
    if (!(value >= least && value <= most))
      refuse(strCat("\"", name, "\" must be a number from ", least, " to ", most));
    return static_cast<float>(value);
  }

  [[nodiscard]] std::array<float, 3> three(const DescriptionJson& json,
                                           const char* name,
                                           const std::array<float, 3>& otherwise,
                                           float least) const {
    const auto found = json.find(name);
    if (found == json.end()) return otherwise;
    std::array<float, 3> numbers{};
    const bool is_three =
        found->is_array() && found->size() == 3 &&
        std::all_of(found->begin(), found->end(), [&](const DescriptionJson& value) {
          return value.is_number() && value.get<double>() >= least && value.get<double>() <= 1e4;
        });
    if (!is_three) refuse(strCat("\"", name, "\" must be three numbers from ", least));
    for (std::size_t i = 0; i < 3; ++i) numbers[i] = (*found)[i].get<float>();
    return numbers;
  }

  void readInput(const DescriptionJson& json, PoseDescription& description) const {
    if (!json.is_object()) refuse("\"input\" is no object");
    const auto size = [&](const char* name, int otherwise) {
      return static_cast<int>(
          number(json, name, static_cast<float>(otherwise), 16, static_cast<float>(kMostPixels)));
    };
    description.width = size("width", description.width);
    description.height = size("height", description.height);
    const std::string order = text(json, "order", "rgb");
    if (order != "rgb" && order != "bgr")
      refuse(strCat("\"order\" is '", order, "'; rgb or bgr is expected"));
    description.is_rgb = order == "rgb";
    description.mean = three(json, "mean", description.mean, -1e4F);
    description.deviation = three(json, "std", description.deviation, 1e-3F);
  }

  const std::string& source_;
};

}  // namespace

PoseDescription readPoseDescription(const std::string& text, const std::string& source) {
  // No callback: a description is small, and its depth is that of what is looked at.
  const DescriptionJson json = text.size() <= kMaxDescriptionBytes
                                   ? DescriptionJson::parse(text, nullptr, false)
                                   : DescriptionJson(DescriptionJson::value_t::discarded);
  if (json.is_discarded()) {
    throw ModelError(strCat("Cannot use the description of a pose network '",
                            source,
                            "': it is not JSON, or has more than ",
                            kMaxDescriptionBytes,
                            " bytes."));
  }
  return DescriptionReader(source).read(json);
}

}  // namespace lay
