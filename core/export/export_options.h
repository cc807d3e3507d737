#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// The files that a body can leave as.
enum class ExportFormat {
  Fbx,    ///< binary FBX 7.4: rig, animation, camera, photograph
  Glb,    ///< glTF 2.0 in one binary file: the same
  Gltf,   ///< glTF 2.0 as JSON with its buffers inside
  Obj,    ///< Wavefront OBJ with its MTL: one posed surface
  Bvh,    ///< skeleton and its motion
  Amass,  ///< npz in AMASS's layout: z up, 52 joints
  Npz,    ///< SMPL parameters in the camera's frame
  Json    ///< the same as text
};

/// Whose names the bones have.
enum class BoneNames {
  Smpl,         ///< pelvis, left_hip, ... as the papers print them
  SmplCapital,  ///< Pelvis, L_Hip, ... as SMPL's own files for Maya and Unity, without their prefix
  Unity,        ///< Hips, LeftUpperLeg, ... of Unity's humanoid
  Unreal,       ///< pelvis, thigh_l, ... of Unreal's mannequin
  HumanIk,      ///< Hips, LeftUpLeg, ... of Maya's HumanIK
  Mixamo        ///< mixamorig:Hips, ...
};

enum class LengthUnit { Metre, Centimetre, Millimetre };

enum class UpAxis { Y, Z };

/// What is at the origin of the file.
enum class Pivot {
  Ground,  ///< the ground below the pelvis: the lowest vertex of the last pose is at height 0
  Pelvis,  ///< the pelvis of the last pose
  Camera   ///< the camera: nothing is moved
};

/// A program that files are meant for: a choice of names, unit and axes.
enum class ExportPreset { Blender, Unity, Unreal, Maya, Mixamo };

/// How a body is written. glTF is in metres and y up by its own rules, AMASS in metres and z up;
/// unit and up hold for FBX, OBJ and BVH.
struct ExportOptions {
  bool is_rigged = true;  ///< FBX and glTF: with skeleton and weights; else the posed surface alone
  BoneNames bones = BoneNames::Smpl;
  LengthUnit unit = LengthUnit::Metre;
  UpAxis up = UpAxis::Y;
  Pivot pivot = Pivot::Ground;
  bool bakes_correctives = true;  ///< the last pose's correctives are put into the rest surface, so
                                  ///< that this pose is exact; else the T-pose is the pure shape
  bool animates_correctives = false;  ///< and an animation follows those of the other poses by
                                      ///< morph targets; optionsInFormat() says so for glTF
  bool has_camera = true;         ///< where the camera is known and the format can hold one
  double fps = 24;                ///< of an animation

  /// @throws InvalidOptions.
  void validate() const;
};

/// Names, unit and axes that the program expects; the rest as by default.
[[nodiscard]] ExportOptions optionsFor(ExportPreset preset);

/// All there are, in the order of their declaration, for lists.
[[nodiscard]] const std::vector<ExportFormat>& allExportFormats();
[[nodiscard]] const std::vector<ExportPreset>& allExportPresets();

// "fbx", "glb", "gltf", "obj", "bvh", "amass", "npz", "json"
[[nodiscard]] std::string_view toString(ExportFormat format);
// "smpl", "smpl-capital", "unity", "unreal", "humanik", "mixamo"
[[nodiscard]] std::string_view toString(BoneNames names);
// "m", "cm", "mm"
[[nodiscard]] std::string_view toString(LengthUnit unit);
// "y", "z"
[[nodiscard]] std::string_view toString(UpAxis up);
// "ground", "pelvis", "camera"
[[nodiscard]] std::string_view toString(Pivot pivot);
// "blender", "unity", "unreal", "maya", "mixamo"
[[nodiscard]] std::string_view toString(ExportPreset preset);

/// The value that toString() calls `word`. @throws InvalidOptions that lists what there is.
[[nodiscard]] ExportFormat parseExportFormat(std::string_view word);
[[nodiscard]] BoneNames parseBoneNames(std::string_view word);
[[nodiscard]] LengthUnit parseLengthUnit(std::string_view word);
[[nodiscard]] UpAxis parseUpAxis(std::string_view word);
[[nodiscard]] Pivot parsePivot(std::string_view word);
[[nodiscard]] ExportPreset parseExportPreset(std::string_view word);

/// "anna.fbx"; AMASS's file is "anna_amass.npz", beside SMPL's "anna.npz".
[[nodiscard]] std::string exportFileName(const std::string& stem, ExportFormat format);

/// Whether the format holds these at all.
[[nodiscard]] bool canHoldRig(ExportFormat format);        ///< fbx, glb, gltf
[[nodiscard]] bool canHoldAnimation(ExportFormat format);  ///< all but obj
[[nodiscard]] bool canHoldCamera(ExportFormat format);     ///< fbx, glb, gltf; npz and json as
                                                           ///< numbers

/// How many of the unit are one metre: 1, 100, 1000.
[[nodiscard]] double perMetre(LengthUnit unit);

}  // namespace lay
