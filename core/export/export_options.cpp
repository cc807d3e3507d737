#include "core/export/export_options.h"

#include "core/base/error.h"
#include "core/base/require_range.h"

#include <array>
#include <utility>

namespace lay {
namespace {

template <typename Value, std::size_t N>
using Words = std::array<std::pair<Value, std::string_view>, N>;

constexpr Words<ExportFormat, 8> kFormatWords = {{{ExportFormat::Fbx, "fbx"},
                                                  {ExportFormat::Glb, "glb"},
                                                  {ExportFormat::Gltf, "gltf"},
                                                  {ExportFormat::Obj, "obj"},
                                                  {ExportFormat::Bvh, "bvh"},
                                                  {ExportFormat::Amass, "amass"},
                                                  {ExportFormat::Npz, "npz"},
                                                  {ExportFormat::Json, "json"}}};
constexpr Words<BoneNames, 6> kBoneWords = {{{BoneNames::Smpl, "smpl"},
                                             {BoneNames::SmplCapital, "smpl-capital"},
                                             {BoneNames::Unity, "unity"},
                                             {BoneNames::Unreal, "unreal"},
                                             {BoneNames::HumanIk, "humanik"},
                                             {BoneNames::Mixamo, "mixamo"}}};
constexpr Words<LengthUnit, 3> kUnitWords = {
    {{LengthUnit::Metre, "m"}, {LengthUnit::Centimetre, "cm"}, {LengthUnit::Millimetre, "mm"}}};
constexpr Words<UpAxis, 2> kUpWords = {{{UpAxis::Y, "y"}, {UpAxis::Z, "z"}}};
constexpr Words<Pivot, 3> kPivotWords = {
    {{Pivot::Ground, "ground"}, {Pivot::Pelvis, "pelvis"}, {Pivot::Camera, "camera"}}};
constexpr Words<ExportPreset, 5> kPresetWords = {{{ExportPreset::Blender, "blender"},
                                                  {ExportPreset::Unity, "unity"},
                                                  {ExportPreset::Unreal, "unreal"},
                                                  {ExportPreset::Maya, "maya"},
                                                  {ExportPreset::Mixamo, "mixamo"}}};

template <typename Table, typename Value>
std::string_view wordOf(const Table& table, Value value) {
  for (const auto& [known, word] : table) {
    if (known == value) return word;
  }
  return "";
}

template <typename Table>
auto valueOf(const Table& table, const char* kind, std::string_view word) {
  std::string list;
  for (const auto& [value, known] : table) {
    if (known == word) return value;
    list += (list.empty() ? "" : ", ") + std::string(known);
  }
  throw InvalidOptions(strCat("'", word, "' is no ", kind, "; there are ", list, "."));
}

template <typename Table>
auto valuesOf(const Table& table) {
  std::vector<typename Table::value_type::first_type> values;
  for (const auto& entry : table) values.push_back(entry.first);
  return values;
}

}  // namespace

void ExportOptions::validate() const {
  requireRange("fps", fps, 1.0, 240.0);
}

ExportOptions optionsFor(ExportPreset preset) {
  ExportOptions options;
  switch (preset) {
    case ExportPreset::Blender:
      break;
    case ExportPreset::Unity:
      options.bones = BoneNames::Unity;
      break;
    case ExportPreset::Unreal:
      options.bones = BoneNames::Unreal;
      options.unit = LengthUnit::Centimetre;
      options.up = UpAxis::Z;
      break;
    case ExportPreset::Maya:
      options.bones = BoneNames::HumanIk;
      options.unit = LengthUnit::Centimetre;
      break;
    case ExportPreset::Mixamo:
      options.bones = BoneNames::Mixamo;
      options.unit = LengthUnit::Centimetre;
      break;
  }
  return options;
}

const std::vector<ExportFormat>& allExportFormats() {
  static const std::vector<ExportFormat> kAll = valuesOf(kFormatWords);
  return kAll;
}

const std::vector<ExportPreset>& allExportPresets() {
  static const std::vector<ExportPreset> kAll = valuesOf(kPresetWords);
  return kAll;
}

std::string_view toString(ExportFormat format) {
  return wordOf(kFormatWords, format);
}
std::string_view toString(BoneNames names) {
  return wordOf(kBoneWords, names);
}
std::string_view toString(LengthUnit unit) {
  return wordOf(kUnitWords, unit);
}
std::string_view toString(UpAxis up) {
  return wordOf(kUpWords, up);
}
std::string_view toString(Pivot pivot) {
  return wordOf(kPivotWords, pivot);
}
std::string_view toString(ExportPreset preset) {
  return wordOf(kPresetWords, preset);
}

ExportFormat parseExportFormat(std::string_view word) {
  return valueOf(kFormatWords, "format", word);
}
BoneNames parseBoneNames(std::string_view word) {
  return valueOf(kBoneWords, "set of bone names", word);
}
LengthUnit parseLengthUnit(std::string_view word) {
  return valueOf(kUnitWords, "unit of length", word);
}
UpAxis parseUpAxis(std::string_view word) {
  return valueOf(kUpWords, "up axis", word);
}
Pivot parsePivot(std::string_view word) {
  return valueOf(kPivotWords, "pivot", word);
}
ExportPreset parseExportPreset(std::string_view word) {
  return valueOf(kPresetWords, "preset", word);
}

std::string exportFileName(const std::string& stem, ExportFormat format) {
  if (format == ExportFormat::Amass) return stem + "_amass.npz";
  return stem + "." + std::string(toString(format));
}

bool canHoldRig(ExportFormat format) {
  return format == ExportFormat::Fbx || format == ExportFormat::Glb || format == ExportFormat::Gltf;
}

bool canHoldAnimation(ExportFormat format) {
  return format != ExportFormat::Obj;
}

bool canHoldCamera(ExportFormat format) {
  return canHoldRig(format) || format == ExportFormat::Npz || format == ExportFormat::Json;
}

double perMetre(LengthUnit unit) {
  switch (unit) {
    case LengthUnit::Centimetre:
      return 100;
    case LengthUnit::Millimetre:
      return 1000;
    case LengthUnit::Metre:
      break;
  }
  return 1;
}

}  // namespace lay
