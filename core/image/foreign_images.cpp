#include "core/image/foreign_images.h"

#include "core/base/error.h"
#include "core/image/image_header.h"

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

/// Files of the ISO family; "" of other files.
std::string_view kindOfBrand(std::string_view bytes) {
  const std::string_view brand = brandOf(bytes);
  if (brand.empty()) return "";
  if (brand == "avif" || brand == "avis") return "an AVIF picture";
  if (containerOf(bytes) == ImageContainer::Heif) return "a HEIC photo, as telephones take them";
  if (brand == "crx ") return "a camera's raw file";
  return "a video";
}

}  // namespace

std::string whyNotReadAsImage(std::string_view bytes) {
  std::string_view what = kindOfBrand(bytes);
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
