#include "core/datasets/threedpw.h"

#include <array>
#include <cstdio>

#include "core/base/error.h"
#include "core/datasets/records.h"

namespace lay {
namespace {

constexpr std::size_t kPoints = 18;
constexpr std::size_t kMostPeople = 100;

/// One person's part of an entry: of a list of arrays, or of one array whose first dimension counts
/// people, as a list of equally long lists is read.
NpyArray ofPerson(const ArrayFile& file, const std::string& name, std::size_t person) {
  if (const ArrayGroup* group = file.content.findGroup(name)) {
    const auto found = group->arrays.find(std::to_string(person));
    if (found != group->arrays.end()) return found->second;
  }
  const auto found = file.content.arrays.find(name);
  if (found == file.content.arrays.end() || found->second.shape.size() < 2 ||
      found->second.shape.front() <= person) {
    throw FileError(strCat(file.path,
                           " has no '",
                           name,
                           "' of person ",
                           person,
                           "; a sequence of 3DPW is expected, which holds a list of one array for "
                           "each person. It holds: ",
                           file.content.names(),
                           "."));
  }
  NpyArray part = found->second;
  const std::size_t bytes = part.bytes.size() / part.shape.front();
  const auto start = part.bytes.begin() + static_cast<std::ptrdiff_t>(person * bytes);
  part.bytes = std::vector<std::byte>(start, start + static_cast<std::ptrdiff_t>(bytes));
  part.shape.erase(part.shape.begin());
  return part;
}

std::size_t numPeople(const ArrayFile& file) {
  std::size_t count = 0;
  if (const ArrayGroup* group = file.content.findGroup("poses")) {
    count = group->arrays.size();
  } else {
    count = file.require("poses", {0, 0, 72}).shape.front();
  }
  if (count == 0 || count > kMostPeople) {
    throw FileError(strCat(file.path,
                           ": 'poses' is of ",
                           count,
                           " people; a sequence of 3DPW has 1 to ",
                           kMostPeople,
                           "."));
  }
  return count;
}

/// Everything of one person, with as many records as there are images.
struct PersonTrack {
  Records poses;
  Records trans;
  Records betas;  // one record
  Records poses2d;
  Records valid;
  std::string gender;
};

PersonTrack readTrack(const ArrayFile& file, std::size_t person, std::size_t images) {
  const auto records = [&](const std::string& name,
                           const std::vector<std::vector<std::size_t>>& shapes) {
    return recordsOf(
        ofPerson(file, name, person), shapes, strCat(name, " of person ", person), file.path);
  };
  PersonTrack track;
  track.poses = records("poses", {{images, 72}});
  track.trans = records("trans", {{images, 3}});
  track.betas = records("betas", {{0}, {0, 1}});
  track.poses2d = records("poses2d", {{images, 3, kPoints}});
  track.valid = records("campose_valid", {{images}, {images, 1}});
  const std::vector<std::string> genders = findTexts(file, "genders");
  track.gender = person < genders.size() ? genderWord(genders[person]) : "";
  return track;
}

Keypoints2d keypointsOf(std::span<const float> values) {
  Keypoints2d keypoints;
  const std::span<const int> halpe = halpeFromBody18();
  for (std::size_t k = 0; k < kPoints; ++k) {
    if (halpe[k] < 0) continue;
    setKeypoint(keypoints, halpe[k], values[k], values[kPoints + k], values[2 * kPoints + k]);
  }
  return keypoints;
}

PinholeCamera intrinsicsOf(const ArrayFile& file) {
  const std::vector<float> k = requireRecords(file, "cam_intrinsics", {{3, 3}}).values;
  return cameraOf({k[0], k[4]}, {k[2], k[5]}, {0, 0}, file.path);
}

std::string imageName(std::size_t index) {
  std::array<char, 40> name{};
  std::snprintf(name.data(), name.size(), "image_%05zu.jpg", index);
  return name.data();
}

}  // namespace

DatasetSamples read3dpwSequence(const std::filesystem::path& path) {
  const ArrayFile file = readArrayFile(path);
  const PinholeCamera camera = intrinsicsOf(file);
  const Records cam_poses = requireRecords(file, "cam_poses", {{0, 4, 4}});
  const std::string* named = file.content.findText("sequence");
  const std::string sequence = named != nullptr ? *named : path.stem().string();
  DatasetSamples result;
  const std::size_t people = numPeople(file);
  for (std::size_t person = 0; person < people; ++person) {
    const PersonTrack track = readTrack(file, person, cam_poses.count());
    for (std::size_t i = 0; i < cam_poses.count(); ++i) {
      DatasetSample sample;
      sample.keypoints = keypointsOf(track.poses2d.row(i));
      DatasetBody body;
      const bool is_usable = track.valid.values[i] != 0 && allFinite(track.poses.row(i)) &&
                             allFinite(track.trans.row(i)) && allFinite(track.betas.values) &&
                             sample.keypoints.numPresent() >= kFewestKeypoints &&
                             placeByExtrinsics(cam_poses.row(i), body);
      if (!is_usable) {
        ++result.num_left_out;
        continue;
      }
      body.params = paramsOf(track.poses.row(i), track.betas.values);
      body.params.transl = Eigen::Map<const Eigen::Vector3f>(track.trans.row(i).data());
      body.has_transl = true;
      sample.name = strCat(sequence, "/", imageName(i), ", person ", person);
      sample.image = std::filesystem::path("imageFiles") / sequence / imageName(i);
      sample.camera = camera;
      sample.box = boxFromKeypoints(sample.keypoints);
      sample.gender = track.gender;
      sample.body = body;
      result.samples.push_back(std::move(sample));
    }
  }
  return result;
}

}  // namespace lay
