#include "core/datasets/dataset_folder.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/datasets/agora.h"
#include "core/datasets/h36m.h"
#include "core/datasets/person_npz.h"
#include "core/datasets/threedpw.h"

namespace lay {
namespace {

using Paths = std::vector<std::filesystem::path>;

/// Regular files of a folder that end with `extension`, in the order of their names.
Paths filesOf(const std::filesystem::path& folder, std::string_view extension) {
  Paths files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == extension) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

void requireFolder(const std::filesystem::path& folder, const std::string& expected) {
  if (std::filesystem::is_directory(folder)) return;
  throw FileError(strCat("There is no folder ", folder, ". ", expected));
}

constexpr const char* k3dpwFolder =
    "--dataset 3dpw DIR expects the folder of 3DPW that holds sequenceFiles/test/*.pkl, as its "
    "sequenceFiles.zip unpacks.";

Paths files3dpw(const std::filesystem::path& folder, const std::string& split) {
  constexpr std::array<std::string_view, 3> kSplits = {"train", "validation", "test"};
  if (std::find(kSplits.begin(), kSplits.end(), split) == kSplits.end()) {
    throw InvalidOptions(strCat("--split is '", split, "'; 3DPW has train, validation and test."));
  }
  requireFolder(folder, k3dpwFolder);
  const std::filesystem::path sequences = folder / "sequenceFiles" / split;
  requireFolder(sequences, k3dpwFolder);
  Paths files = filesOf(sequences, ".pkl");
  if (files.empty()) {
    throw FileError(strCat("There is no sequence (*.pkl) in ", sequences, ". ", k3dpwFolder));
  }
  return files;
}

Paths filesWithSplit(const Paths& files, const std::string& split) {
  Paths chosen;
  std::copy_if(files.begin(), files.end(), std::back_inserter(chosen), [&split](const auto& file) {
    return file.stem().string().find(split) != std::string::npos;
  });
  return chosen;
}

Paths personFiles(DatasetKind kind, const std::filesystem::path& folder, const std::string& split) {
  const std::string expected =
      strCat("--dataset ",
             toString(kind),
             " DIR expects a folder that holds .npz files with a record for each person (imgname, "
             "pose and shape, S or joints3d, 2D keypoints: README.md has the table).");
  requireFolder(folder, expected);
  const Paths archives = filesOf(folder, ".npz");
  const Paths pickles = filesOf(folder, ".pkl");
  Paths chosen = filesWithSplit(archives, split);
  if (chosen.empty()) chosen = filesWithSplit(pickles, split);
  if (!chosen.empty()) return chosen;
  std::string found;
  for (const Paths& files : {archives, pickles}) {
    for (const auto& file : files)
      found += strCat(found.empty() ? "" : ", ", file.filename().string());
  }
  throw FileError(strCat("No .npz file in ",
                         folder,
                         " has '",
                         split,
                         "' in its name; ",
                         found.empty() ? "it holds neither .npz nor .pkl files" : "it holds: ",
                         found,
                         ". ",
                         expected,
                         " --split names a part of their names."));
}

DatasetSamples readFile(DatasetKind kind, const std::filesystem::path& file) {
  if (kind == DatasetKind::ThreeDpw) return read3dpwSequence(file);
  refusePandas(file);
  return readPersonNpz(file, kind == DatasetKind::H36m ? h36mCamera : agoraCamera);
}

}  // namespace

std::string toString(DatasetKind kind) {
  switch (kind) {
    case DatasetKind::ThreeDpw:
      return "3dpw";
    case DatasetKind::H36m:
      return "h36m";
    case DatasetKind::Agora:
      break;
  }
  return "agora";
}

DatasetKind datasetKindOf(const std::string& name) {
  for (const DatasetKind kind : {DatasetKind::ThreeDpw, DatasetKind::H36m, DatasetKind::Agora}) {
    if (name == toString(kind)) return kind;
  }
  throw InvalidOptions(strCat("--dataset is '",
                              name,
                              "'; 3dpw, h36m and agora are known, each with its folder: --dataset "
                              "3dpw DIR."));
}

std::string defaultSplit(DatasetKind kind) {
  switch (kind) {
    case DatasetKind::ThreeDpw:
      return "test";
    case DatasetKind::H36m:
      return "valid_protocol2";
    case DatasetKind::Agora:
      break;
  }
  return "validation";
}

DatasetSamples readDataset(DatasetKind kind,
                           const std::filesystem::path& folder,
                           const std::string& split) {
  const Paths files =
      kind == DatasetKind::ThreeDpw ? files3dpw(folder, split) : personFiles(kind, folder, split);
  DatasetSamples all;
  for (const std::filesystem::path& file : files) {
    DatasetSamples part = readFile(kind, file);
    std::move(part.samples.begin(), part.samples.end(), std::back_inserter(all.samples));
    all.num_left_out += part.num_left_out;
  }
  if (all.samples.empty()) {
    throw FileError(strCat("Nobody in ",
                           folder,
                           " (split '",
                           split,
                           "') can be measured: all ",
                           all.num_left_out,
                           " people lack a valid camera, a whole truth or ",
                           kFewestKeypoints,
                           " keypoints."));
  }
  return all;
}

}  // namespace lay
