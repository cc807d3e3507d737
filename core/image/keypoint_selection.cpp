#include "core/base/error.h"
#include "core/image/keypoint_file.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace lay {

namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isNumber(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::string_view withoutLeadingZeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? std::string_view("0") : digits.substr(first);
}

// COCO's image 785 is the file 000000000785.jpg, or COCO_val2014_000000000785.jpg.
bool endsInNumber(std::string_view stem, std::string_view number) {
  std::size_t first = stem.size();
  while (first > 0 && isDigit(stem[first - 1])) --first;
  const std::string_view digits = stem.substr(first);
  return !digits.empty() && withoutLeadingZeros(digits) == withoutLeadingZeros(number);
}

bool namesImage(const std::string& image_name, const std::filesystem::path& image_path) {
  const std::string stem = image_path.stem().string();
  if (isNumber(image_name)) return endsInNumber(stem, image_name);
  const std::filesystem::path named(image_name);
  return named.filename() == image_path.filename() || named.stem() == image_path.stem();
}

bool isFrame(const std::string& image_name, const std::string& frame) {
  if (isNumber(image_name) && isNumber(frame))
    return withoutLeadingZeros(image_name) == withoutLeadingZeros(frame);
  return image_name == frame || namesImage(image_name, frame);
}

}  // namespace

std::vector<const DetectedPerson*> peopleOfImage(const KeypointFile& file,
                                                 const std::filesystem::path& keypoint_path,
                                                 const std::filesystem::path& image_path,
                                                 const std::string& frame) {
  std::vector<const DetectedPerson*> all;
  std::vector<const DetectedPerson*> belonging;
  std::set<std::string> image_names;
  for (const DetectedPerson& person : file.people) {
    all.push_back(&person);
    if (!person.image_name.empty()) image_names.insert(person.image_name);
    const bool belongs = frame.empty() ? namesImage(person.image_name, image_path)
                                       : isFrame(person.image_name, frame);
    if (belongs) belonging.push_back(&person);
  }
  if (!belonging.empty()) return belonging;
  // A photo that was renamed: with one image in the file there is nothing to confuse.
  if (image_names.size() <= 1 && frame.empty()) return all;
  throw FileError(strCat("Cannot choose a person: ",
                         keypoint_path.string(),
                         " holds people of ",
                         image_names.size(),
                         image_names.size() == 1 ? " image (" : " images (",
                         image_names.empty() ? std::string("without names") : *image_names.begin(),
                         image_names.size() > 1 ? ", ...), and none of them is called "
                                                : "), and nobody of ",
                         frame.empty() ? image_path.filename().string() : frame,
                         ". Give the photo the name it has in the keypoint file, or name the image "
                         "or frame that is meant."));
}

Keypoints2d selectPerson(const KeypointFile& file,
                         const std::filesystem::path& keypoint_path,
                         const std::filesystem::path& image_path,
                         int index,
                         const std::string& frame) {
  if (file.people.empty()) {
    throw FileError(strCat("Nobody is in ",
                           keypoint_path.string(),
                           ": no person has a present keypoint. Run the detector again or mark the "
                           "keypoints by hand."));
  }
  const auto people = peopleOfImage(file, keypoint_path, image_path, frame);
  const int count = static_cast<int>(people.size());
  if (index < 0 || index >= count) {
    throw FileError(strCat("There is no person ",
                           index,
                           " in ",
                           keypoint_path.string(),
                           ": it has ",
                           count,
                           count == 1 ? " person" : " people",
                           " for ",
                           image_path.filename().string(),
                           ". Choose a number from 0 to ",
                           count - 1,
                           "."));
  }
  return people[index]->keypoints;
}

}  // namespace lay
