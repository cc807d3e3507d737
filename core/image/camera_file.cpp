#include "core/base/error.h"
#include "core/image/camera_settings.h"
#include "core/io/atomic_file.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <sstream>
#include <system_error>

namespace lay {
namespace {

using CameraJson = nlohmann::json;

constexpr std::uintmax_t kMaxCameraBytes = std::uintmax_t{1} << 20U;
constexpr int kDeepestCamera = 8;

/// Intrinsics as a file has them, before they are fitted to an image.
struct Intrinsics {
  double fx = 0;
  double fy = 0;
  std::optional<double> cx;  ///< px; without it the middle of the image
  std::optional<double> cy;
  double skew = 0;
  std::optional<double> width;
  std::optional<double> height;
  bool has_distortion = false;
};

/// Collects the numbers of nested arrays. Other things make it NaN, which is refused later.
void flatten(const CameraJson& json, std::vector<double>& numbers) {
  if (json.is_array()) {
    for (const CameraJson& element : json) flatten(element, numbers);
  } else {
    numbers.push_back(json.is_number() ? json.get<double>()
                                       : std::numeric_limits<double>::quiet_NaN());
  }
}

std::vector<double> numbersOfJson(const CameraJson& json) {
  std::vector<double> numbers;
  // OpenCV's own files: {"rows": 3, "cols": 3, "data": [...]}
  flatten(json.is_object() && json.contains("data") ? json["data"] : json, numbers);
  return numbers;
}

class CameraFileReader {
 public:
  explicit CameraFileReader(const std::filesystem::path& path) : path_(path) {}

  Intrinsics read() const {
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(path_, error);
    if (!error && bytes > kMaxCameraBytes) fail(strCat("it has ", bytes, " bytes"));
    const std::string text = readFile(path_);
    bool is_too_deep = false;
    const auto watch = [&](int depth, CameraJson::parse_event_t, CameraJson&) {
      is_too_deep = is_too_deep || depth > kDeepestCamera;
      return depth <= kDeepestCamera;
    };
    const CameraJson json = CameraJson::parse(text, watch, false);
    if (is_too_deep) fail("it is nested too deeply");
    if (json.is_array()) return fromMatrix(numbersOfJson(json));
    if (json.is_object()) return fromObject(json);
    return fromText(text);
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const {
    throw FileError(strCat("Cannot read the camera ",
                           path_.string(),
                           ": ",
                           problem,
                           ". A 3 x 3 matrix of intrinsics in pixels is expected, as {\"K\": [[fx, "
                           "0, cx], [0, fy, cy], [0, 0, 1]]}, or \"fx\", \"fy\", \"cx\" and "
                           "\"cy\"."));
  }

  Intrinsics fromMatrix(const std::vector<double>& k) const {
    if (k.size() != 9) fail(strCat("its matrix has ", k.size(), " numbers"));
    const bool is_camera = k[3] == 0 && k[6] == 0 && k[7] == 0 && k[8] == 1;
    if (!is_camera) fail("its matrix is not that of a camera: the last row must be 0 0 1");
    Intrinsics camera;
    camera.fx = k[0];
    camera.skew = k[1];
    camera.cx = k[2];
    camera.fy = k[4];
    camera.cy = k[5];
    return camera;
  }

  Intrinsics fromText(const std::string& text) const {
    std::istringstream stream(text);
    stream.imbue(std::locale::classic());
    std::vector<double> numbers;
    for (double number = 0; numbers.size() < 10 && stream >> number;) numbers.push_back(number);
    if (!stream.eof()) fail("it is neither JSON nor nine numbers");
    return fromMatrix(numbers);
  }

  [[nodiscard]] std::optional<double> numberAt(const CameraJson& json, const char* name) const {
    const auto found = json.find(name);
    if (found == json.end()) return std::nullopt;
    if (!found->is_number()) fail(strCat("\"", name, "\" is no number"));
    return found->get<double>();
  }

  [[nodiscard]] std::vector<double> someAt(const CameraJson& json, const char* name) const {
    const auto found = json.find(name);
    return found == json.end() ? std::vector<double>() : numbersOfJson(*found);
  }

  Intrinsics fromObject(const CameraJson& json) const {
    Intrinsics camera;
    const CameraJson* matrix = nullptr;
    for (const char* name : {"K",
                             "camera_matrix",
                             "cameraMatrix",
                             "intrinsics",
                             "intrinsic",
                             "intrinsic_matrix",
                             "matrix"}) {
      if (matrix == nullptr && json.contains(name)) matrix = &json[name];
    }
    if (matrix != nullptr && matrix->is_object() && !matrix->contains("data")) {
      camera = fromFields(*matrix);
    } else if (matrix != nullptr) {
      camera = fromMatrix(numbersOfJson(*matrix));
    } else {
      camera = fromFields(json);
    }
    readSize(json, camera);
    camera.has_distortion = hasDistortion(json);
    return camera;
  }

  Intrinsics fromFields(const CameraJson& json) const {
    Intrinsics camera;
    std::vector<double> focal = someAt(json, "focal_length");
    if (const auto fx = numberAt(json, "fx")) focal = {*fx, numberAt(json, "fy").value_or(*fx)};
    if (focal.empty() || focal.size() > 2) fail("it has no matrix and no focal length");
    camera.fx = focal.front();
    camera.fy = focal.back();
    camera.cx = numberAt(json, "cx");
    camera.cy = numberAt(json, "cy");
    if (const auto point = someAt(json, "principal_point"); point.size() == 2) {
      camera.cx = point[0];
      camera.cy = point[1];
    }
    readSize(json, camera);
    return camera;
  }

  void readSize(const CameraJson& json, Intrinsics& camera) const {
    const auto set = [&](const char* width, const char* height) {
      if (const auto number = numberAt(json, width)) camera.width = number;
      if (const auto number = numberAt(json, height)) camera.height = number;
    };
    set("image_width", "image_height");
    set("width", "height");
    if (const auto size = someAt(json, "image_size"); size.size() == 2) {
      camera.width = size[0];
      camera.height = size[1];
    }
  }

  static bool hasDistortion(const CameraJson& json) {
    for (const char* name : {"dist",
                             "dist_coeffs",
                             "distCoeffs",
                             "distortion",
                             "distortion_coefficients",
                             "D",
                             "k1",
                             "k2"}) {
      if (!json.contains(name)) continue;
      for (const double number : numbersOfJson(json[name])) {
        if (number != 0) return true;
      }
    }
    return false;
  }

  const std::filesystem::path& path_;
};

[[noreturn]] void refuseCamera(const std::filesystem::path& path, const std::string& problem) {
  throw FileError(strCat("Cannot use the camera ", path.string(), ": ", problem));
}

/// Scales the intrinsics of a picture of another size to this one.
void fitTo(Intrinsics& camera,
           const std::filesystem::path& path,
           int width,
           int height,
           std::vector<std::string>& notes) {
  if (!camera.width || !camera.height) return;
  const double scale = width / *camera.width;
  const bool is_size = *camera.width >= 1 && *camera.height >= 1 && std::isfinite(scale);
  if (!is_size || std::abs(*camera.height * scale - height) > 2) {
    refuseCamera(path,
                 strCat("it is of a picture of ",
                        *camera.width,
                        " x ",
                        *camera.height,
                        " pixels, and the photo, upright, has ",
                        width,
                        " x ",
                        height,
                        ". Give the intrinsics of this photo."));
  }
  if (std::abs(scale - 1) < 1e-9) return;
  camera.fx *= scale;
  camera.fy *= scale;
  if (camera.cx) camera.cx = (*camera.cx + 0.5) * scale - 0.5;
  if (camera.cy) camera.cy = (*camera.cy + 0.5) * scale - 0.5;
  notes.push_back(strCat("The camera's file is of ",
                         *camera.width,
                         " x ",
                         *camera.height,
                         " pixels; it was scaled to the photo's ",
                         width,
                         " x ",
                         height,
                         "."));
}

}  // namespace

PinholeCamera readCameraFile(const std::filesystem::path& path,
                             int image_width,
                             int image_height,
                             std::vector<std::string>& notes) {
  Intrinsics camera = CameraFileReader(path).read();
  fitTo(camera, path, image_width, image_height, notes);
  const double focal = std::sqrt(camera.fx * camera.fy);
  if (!(camera.fx > 0 && camera.fy > 0 && focal < 1e6)) {
    refuseCamera(path,
                 strCat("its focal lengths are ",
                        camera.fx,
                        " and ",
                        camera.fy,
                        " px; positive numbers are expected."));
  }
  PinholeCamera result =
      PinholeCamera::withFocalLength(static_cast<float>(focal), image_width, image_height);
  if (camera.cx && camera.cy) {
    const bool is_near =
        std::abs(*camera.cx) < 10.0 * image_width && std::abs(*camera.cy) < 10.0 * image_height;
    if (!is_near)
      refuseCamera(path, strCat("its principal point is (", *camera.cx, ", ", *camera.cy, ") px."));
    result.principal_point = {static_cast<float>(*camera.cx), static_cast<float>(*camera.cy)};
  }
  if (std::abs(camera.fx / camera.fy - 1) > 0.005) {
    notes.push_back(strCat("The camera's pixels are not square (fx ",
                           camera.fx,
                           ", fy ",
                           camera.fy,
                           "); their mean is used."));
  }
  if (std::abs(camera.skew) > 0.01) notes.emplace_back("The camera's skew is ignored.");
  if (camera.has_distortion) {
    notes.emplace_back(
        "The camera's lens distortion is ignored: a photo that is not undistorted is met less "
        "well towards its edges.");
  }
  return result;
}

}  // namespace lay
