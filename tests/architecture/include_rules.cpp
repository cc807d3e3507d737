#include "tests/architecture/include_rules.h"

#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace lay {
namespace {

using Folders = std::set<std::string>;

Folders operator+(Folders a, const Folders& b) {
  a.insert(b.begin(), b.end());
  return a;
}

/// What each folder may include besides itself. Read it from the bottom of the house up.
const std::map<std::string, Folders>& allowedFolders() {
  static const std::map<std::string, Folders> kAllowed = [] {
    const Folders body = {"core/base", "core/io", "core/geometry", "core/kernels", "core/body"};
    const Folders language = body + Folders{"core/language"};
    const Folders image = body + Folders{"core/image"};
    const Folders seen = image + language;  // what pictures and words tell of a person
    const Folders torch_free = seen + Folders{"core/registry",
                                              "core/net",
                                              "core/detect",
                                              "core/vlm",
                                              "core/benchmark",
                                              "core/picture",
                                              "core/datasets",
                                              "core/refine",
                                              "core/evaluation",
                                              "core/critic",
                                              "core/preference",
                                              "core/exchange",
                                              "core/export",
                                              "core/project"};
    const Folders everything_in_core =
        torch_free + Folders{"core/nn", "core/onnx", "core/diffusion", "core/train"};
    const Folders renderer = {"render/gl", "render/scene", "render/picture", "render/tools"};
    const Folders window = {"ui/document",
                            "ui/live",
                            "ui/panels",
                            "ui/theme",
                            "ui/timeline",
                            "ui/views",
                            "ui/window",
                            "ui/widgets"};
    std::map<std::string, Folders> allowed = {
        {"core/base", {}},
        {"core/io", {"core/base"}},
        {"core/geometry", {"core/base", "core/io"}},
        {"core/kernels", {"core/base", "core/io", "core/geometry"}},
        {"core/body", body},
        {"core/net", {"core/base", "core/io"}},
        {"core/registry", body + Folders{"core/net"}},
        {"core/language", language},
        {"core/image", image},
        {"core/vlm", seen + Folders{"core/net", "core/vlm"}},
        {"core/detect",
         image + Folders{"core/exchange", "core/registry", "core/net", "core/nn", "core/onnx", "core/refine"}},
        {"core/onnx", {"core/base", "core/io"}},
        {"core/benchmark", seen},
        {"core/picture", seen + Folders{"core/benchmark"}},
        {"core/datasets", seen},
        {"core/nn", seen},
        {"core/diffusion", seen + Folders{"core/nn"}},
        {"core/refine", seen + Folders{"core/nn", "core/diffusion"}},
        {"core/evaluation",
         seen +
             Folders{
                 "core/benchmark", "core/datasets", "core/nn", "core/diffusion", "core/refine"}},
        {"core/critic",
         seen + Folders{"core/benchmark",
                        "core/net",
                        "core/vlm",
                        "core/nn",
                        "core/diffusion",
                        "core/refine",
                        "core/evaluation",
                        "core/project"}},
        {"core/exchange", seen + Folders{"core/refine"}},
        {"core/preference",
         seen + Folders{"core/benchmark",
                        "core/diffusion",
                        "core/refine",
                        "core/evaluation",
                        "core/critic",
                        "core/exchange",
                        "core/project"}},
        {"core/export", image + Folders{"core/exchange"}},
        {"core/project", seen + Folders{"core/refine"}},
        {"core/train", everything_in_core},
        {"render/chart", {"core/base", "core/io"}},
        {"app/cli", torch_free + renderer + Folders{"render/chart"}},
        {"app/desktop", torch_free + renderer + window},
        {"app/train", everything_in_core}};
    for (const std::string& folder : renderer) {
      allowed[folder] =
          renderer + Folders{"core/base", "core/geometry", "core/body", "core/image", "core/io"};
    }
    for (const std::string& folder : window) {
      allowed[folder] = torch_free + renderer + window;
    }
    return allowed;
  }();
  return kAllowed;
}

bool isHeader(const std::string& file) {
  return file.ends_with(".h");
}

bool startsWithAny(const std::string& text, const std::vector<std::string>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&text](const std::string& start) {
    return text.starts_with(start);
  });
}

}  // namespace

std::vector<Include> includesOf(const std::vector<std::string>& lines) {
  static const std::regex kInclude(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  std::vector<Include> includes;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::smatch match;
    if (std::regex_search(lines[i], match, kInclude)) {
      includes.push_back({match[2], match[1] == "\"", static_cast<int>(i) + 1});
    }
  }
  return includes;
}

std::string brokenDirection(const std::string& file, const std::string& target) {
  const std::string from = layerFolder(file);
  const std::string to = layerFolder(target);
  if (from == to || file.starts_with("tests/")) {
    return "";
  }
  const auto found = allowedFolders().find(from);
  if (found == allowedFolders().end()) {
    return "'" + from +
           "' is not in the table of tests/architecture/include_rules.cpp; say there what it may "
           "include";
  }
  return found->second.contains(to) ? "" : from + " may not include " + to;
}

Foreign foreignOf(const Include& include) {
  const std::string& target = include.target;
  static const std::regex kQtClass("^Q[A-Z][A-Za-z]*$");
  if (startsWithAny(target, {"torch/", "ATen/", "c10/", "caffe2/"})) {
    return Foreign::Torch;
  }
  if (startsWithAny(target, {"Qt"}) || std::regex_search(target, kQtClass)) {
    return Foreign::Qt;
  }
  if (startsWithAny(target, {"epoxy/", "GL/", "EGL/", "GLES"})) {
    return Foreign::OpenGl;
  }
  if (startsWithAny(target, {"opencv2/"})) {
    return Foreign::OpenCv;
  }
  if (startsWithAny(target, {"nlohmann/"})) {
    return Foreign::Json;
  }
  if (startsWithAny(target, {"cuda"}) && !include.is_quoted) {
    return Foreign::Cuda;
  }
  if (startsWithAny(target, {"curl/", "libsecret/"})) {
    return Foreign::Network;
  }
  if (startsWithAny(target, {"cairo"})) {
    return Foreign::Cairo;
  }
  if (startsWithAny(target, {"sqlite3"})) {
    return Foreign::Sqlite;
  }
  if (startsWithAny(target, {"assimp/"})) {
    return Foreign::Assimp;
  }
  return startsWithAny(target, {"archive"}) ? Foreign::Archive : Foreign::None;
}

std::string brokenForeign(const std::string& file, Foreign foreign) {
  const std::string folder = layerFolder(file);
  static const Folders kTorchFolders = {"core/nn",
                                        "core/onnx",
                                        "core/diffusion",
                                        "core/train",
                                        "core/refine",
                                        "core/detect",
                                        "core/evaluation",
                                        "core/critic",
                                        "app/train"};
  static const Folders kFreeHeaders = {
      "core/refine", "core/detect", "core/evaluation", "core/critic"};
  switch (foreign) {
    case Foreign::Torch:
      if (!kTorchFolders.contains(folder)) {
        return "LibTorch belongs to core/nn, onnx, diffusion, train and to .cpp files of refine, detect, "
               "evaluation and critic";
      }
      return kFreeHeaders.contains(folder) && isHeader(file)
                 ? "headers of " + folder + " are free of LibTorch"
                 : "";
    case Foreign::Qt:
      return startsWithAny(file, {"ui/", "app/desktop/"}) ? "" : "Qt belongs to ui and app/desktop";
    case Foreign::OpenGl:
      return startsWithAny(file, {"render/"}) && !isHeader(file)
                 ? ""
                 : "OpenGL belongs to .cpp files of render";
    case Foreign::OpenCv:
      return (folder == "core/image" || folder == "core/detect") && !isHeader(file)
                 ? ""
                 : "OpenCV belongs to .cpp files of core/image and core/detect";
    case Foreign::Json:
      return !isHeader(file) || file == "core/exchange/float_json.h" ? ""
                                                                     : "JSON stays out of headers";
    case Foreign::Archive:
      return folder == "core/train" && !isHeader(file)
                 ? ""
                 : "libarchive belongs to .cpp files of core/train";
    case Foreign::Network:
      return (folder == "core/net" || folder == "core/vlm") && !isHeader(file)
                 ? ""
                 : "libcurl and libsecret belong to .cpp files of core/net and core/vlm";
    case Foreign::Cairo:
      return folder == "render/chart" && !isHeader(file)
                 ? ""
                 : "Cairo belongs to .cpp files of render/chart";
    case Foreign::Assimp:
      return folder == "core/export" && !isHeader(file)
                 ? ""
                 : "Assimp belongs to .cpp files of core/export";
    case Foreign::Sqlite:
      return folder == "core/project" && !isHeader(file)
                 ? ""
                 : "SQLite belongs to .cpp files of core/project";
    case Foreign::Cuda:
      return file.ends_with(".cu") ? "" : "the CUDA toolkit belongs to .cu files";
    case Foreign::None:
      break;
  }
  return "";
}

}  // namespace lay
