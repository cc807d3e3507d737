#include "core/body/body_model_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/base/error.h"
#include "core/body/body_model_checks.h"
#include "core/body/body_model_parts.h"
#include "core/body/foreign_files.h"
#include "core/body/keypoint_anchors.h"

namespace lay {

namespace {

constexpr int kMaxBetas = 300;
constexpr std::size_t kMostArrayBytes = std::size_t{2} << 30U;
constexpr int kSmplVertexCount = 6890;
constexpr const char* kBundledName = "lay_body";

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what) {
  throw ModelError(strCat(
      "Cannot use ",
      path.string(),
      " as a body model: ",
      what,
      "\nA body model is an .npz or .pkl file with the arrays of SMPL (24 joints), SMPL-H (52) or "
      "SMPL-X "
      "(55): v_template, f, shapedirs, posedirs, J_regressor, weights, kintree_table, in metres."));
}

std::string lowercase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  return text;
}

// "female" of "SMPL_FEMALE", "basicModel_f_lbs", "f"; "" when the text says nothing.
std::string genderOf(const std::string& text) {
  const std::string lower = lowercase(text);
  const auto says = [&lower](const char* word, const char* letter) {
    return lower.find(word) != std::string::npos ||
           lower.find(strCat("_", letter, "_")) != std::string::npos || lower == letter;
  };
  if (says("female", "f")) return "female";  // before "male", which it contains
  if (says("male", "m")) return "male";
  return says("neutral", "n") ? "neutral" : "";
}

/// One model file on its way to a BodyModel.
class ModelFileReader {
 public:
  ModelFileReader(const std::filesystem::path& path, const BodyModelOptions& options)
      : path_(path), options_(options), file_(read(path)), arrays_(file_) {}

  LoadedBodyModel read() {
    if (const std::string why = whyNoBodyModel(file_); !why.empty()) refuse(path_, why);
    readFamily();
    readSurface(arrays_, model_);
    readName();
    readShapedirs(arrays_, options_, model_, report_);
    readPosedirs(arrays_, model_);
    readJointRegressor(arrays_, model_);
    readTree(arrays_, model_);
    readWeights(arrays_, model_, report_);
    const bool has_anchors = readKeypointAnchors(arrays_, model_);
    refuseProblems();
    for (std::string& problem : layoutProblems(model_)) arrays_.addProblem(std::move(problem));
    refuseProblems();
    if (!has_anchors) model_.keypoint_anchors = usualKeypointAnchors(model_);
    finishBodyModel(model_);
    finishReport();
    return {std::make_shared<const BodyModel>(std::move(model_)), std::move(report_)};
  }

 private:
  static ArrayFile read(const std::filesystem::path& path) {
    ArrayFileOptions options;
    options.limits.most_array_bytes = kMostArrayBytes;
    return readArrayFile(path, options);
  }

  void refuseProblems() const {
    if (arrays_.problems().empty()) return;
    std::string text;
    for (const std::string& problem : arrays_.problems()) text += strCat("\n- ", problem);
    refuse(path_, text);
  }

  // The tree follows from the number of joints that most of the arrays agree on.
  void readFamily() {
    const std::array<std::size_t, 3> counts = {arrays_.length("kintree_table", 1),
                                               arrays_.length("J_regressor", 0),
                                               arrays_.length("weights", 1)};
    int num_joints = kSmplJointCount;
    for (const std::size_t count : counts) {
      const bool is_known = count <= kSmplXJointCount && isKnownJointCount(static_cast<int>(count));
      if (is_known && std::count(counts.begin(), counts.end(), count) >= 2)
        num_joints = static_cast<int>(count);
    }
    model_.joint_names = jointNames(num_joints);
    model_.parents = jointParents(num_joints);
    if (num_joints == kSmplHJointCount) model_.family = BodyFamily::SmplH;
    if (num_joints == kSmplXJointCount) model_.family = BodyFamily::SmplX;
  }

  void readName() {
    const std::string name = arrays_.text("name");
    if (model_.numJoints() == kSmplJointCount) {
      model_.family = name == kBundledName                       ? BodyFamily::Lay
                      : model_.numVertices() == kSmplVertexCount ? BodyFamily::Smpl
                                                                 : BodyFamily::Other;
    }
    readGender();
    const std::string stem = path_.stem().string();
    // AMASS calls every model "model", in folders of their own.
    const bool says_nothing = lowercase(stem) == "model";
    model_.name = !name.empty()  ? name
                  : says_nothing ? strCat(toString(model_.family), "_", model_.gender)
                                 : stem;
  }

  void readGender() {
    const std::array<std::pair<std::string, const char*>, 3> sources = {
        {{arrays_.text("gender"), "the file"},
         {path_.stem().string(), "the file's name"},
         {path_.parent_path().filename().string(), "the folder's name"}}};
    model_.gender = "neutral";
    report_.gender_source = "nothing says it";
    for (const auto& [text, source] : sources) {
      if (const std::string gender = genderOf(text); !gender.empty()) {
        model_.gender = gender;
        report_.gender_source = source;
        return;
      }
    }
  }

  void finishReport() {
    report_.family = model_.family;
    report_.gender = model_.gender;
    report_.num_vertices = model_.numVertices();
    report_.num_faces = static_cast<int>(model_.faces.rows());
    report_.num_joints = model_.numJoints();
    report_.num_betas = model_.numBetas();
    report_.height_m = model_.v_template.col(1).maxCoeff() - model_.v_template.col(1).minCoeff();
    for (std::string& warning : surfaceWarnings(model_))
      report_.warnings.push_back(std::move(warning));
  }

  const std::filesystem::path& path_;
  const BodyModelOptions& options_;
  ArrayFile file_;
  BodyArrays arrays_;
  BodyModel model_;
  BodyModelReport report_;
};

}  // namespace

void BodyModelOptions::validate() const {
  if (max_betas < kNumBetas || max_betas > kMaxBetas) {
    throw InvalidOptions(strCat("max_betas is ",
                                max_betas,
                                "; between ",
                                kNumBetas,
                                " and ",
                                kMaxBetas,
                                " shape directions can be kept."));
  }
}

LoadedBodyModel readBodyModel(const std::filesystem::path& path, const BodyModelOptions& options) {
  options.validate();
  return ModelFileReader(path, options).read();
}

BodyModelPtr loadBodyModel(const std::filesystem::path& path) {
  return readBodyModel(path).model;
}

}  // namespace lay
