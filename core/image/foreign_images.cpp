#include "core/image/foreign_images.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>

namespace lay {
namespace {

using namespace std::string_view_literals;

struct Known {
  std::string_view start;
  std::string_view what;
};

constexpr std::array<Known, 14> kKinds = {{{"GIF8"sv, "a GIF"},
                                           {"\xFF\x0A"sv, "a JPEG XL picture"},
                                           {"\0\0\0\x0CJXL "sv, "a JPEG XL picture"},
                                           {"%PDF"sv, "a PDF"},
                                           {"%!PS"sv, "a PostScript file"},
                                           {"8BPS"sv, "a Photoshop file"},
                                           {"gimp xcf"sv, "a GIMP file"},
                                           {"FUJIFILMCCD-RAW"sv, "a camera's raw file"},
                                           {"IIRO"sv, "a camera's raw file"},
                                           {"IIU\0"sv, "a camera's raw file"},
                                           {"<svg"sv, "a drawing (SVG)"},
                                           {"<?xml"sv, "a drawing (SVG) or another XML file"},
                                           {"PK\x03\x04"sv, "an archive or an office document"},
                                           {"\x1A\x45\xDF\xA3"sv, "a video"}}};

constexpr std::string_view kHeicPhoto = "a HEIC photo, as telephones take them";
constexpr std::string_view kAvifPicture = "an AVIF picture";

/// Files of the ISO family say in their first box what they are; "" of other files.
std::string_view brandOf(std::string_view bytes) {
  return bytes.size() >= 12 && bytes.substr(4, 4) == "ftyp" ? bytes.substr(8, 4)
                                                            : std::string_view();
}

std::string_view kindOfBrand(std::string_view brand) {
  constexpr std::array<std::string_view, 9> kHeif = {
      "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "heif"};
  if (std::find(kHeif.begin(), kHeif.end(), brand) != kHeif.end()) return kHeicPhoto;
  if (brand == "avif" || brand == "avis") return kAvifPicture;
  if (brand == "crx ") return "a camera's raw file";
  return "a video";
}

}  // namespace

bool isHeif(std::string_view bytes) {
  if (brandOf(bytes).empty()) return false;
  const std::string_view kind = kindOfBrand(brandOf(bytes));
  return kind == kHeicPhoto || kind == kAvifPicture;
}

std::string whyNotReadAsImage(std::string_view bytes) {
  std::string_view what;
  if (!brandOf(bytes).empty()) what = kindOfBrand(brandOf(bytes));
  for (const Known& kind : kKinds) {
    if (what.empty() && bytes.starts_with(kind.start)) what = kind.what;
  }
  // Raw files of most cameras are TIFF with the sensor's data inside.
  const bool is_tiff = bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv);
  if (what.empty() && is_tiff) what = "a TIFF of a kind that is not read, or a camera's raw file";
  if (what.empty()) return "";
  return strCat("it is ",
                what,
                ", which is not read. Save or export it as JPEG, PNG or TIFF with the program that "
                "shows it, and open that");
}

}  // namespace lay
