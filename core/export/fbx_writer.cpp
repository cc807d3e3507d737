#include "core/export/fbx_writer.h"

#include "core/export/fbx_parts.h"

#include <cmath>

namespace lay {
namespace {

constexpr std::int64_t kDocument = 900;

/// FBX's number for a frame rate; 14: it stands in CustomFrameRate.
std::int32_t timeMode(double fps) {
  if (fps == 24) return 11;
  if (fps == 25) return 10;
  if (fps == 30) return 6;
  return fps == 60 ? 3 : 14;
}

FbxNode header(const ExportScene& scene) {
  FbxNode node("FBXHeaderExtension");
  node.child("FBXHeaderVersion", 1003);
  node.child("FBXVersion", kFbxVersion);
  node.child("EncryptionType", 0);
  FbxNode& time = node.child("CreationTimeStamp");  // equal content makes equal files
  time.child("Version", 1000);
  time.child("Year", 1970);
  time.child("Month", 1);
  time.child("Day", 1);
  time.child("Hour", 10);
  time.child("Minute", 0);
  time.child("Second", 0);
  time.child("Millisecond", 0);
  node.child("Creator", "Layfigure");
  FbxNode& info = node.child("SceneInfo");
  using namespace std::string_literals;
  info.addText("GlobalInfo\0\1SceneInfo"s).addText("UserData");
  info.child("Type", "UserData");
  info.child("Version", 100);
  FbxNode& meta = info.child("MetaData");
  meta.child("Version", 100);
  meta.child("Title", scene.name);
  meta.child("Subject", "");
  meta.child("Author", "");
  meta.child("Keywords", "");
  meta.child("Revision", "");
  meta.child("Comment", scene.comment);
  return node;
}

FbxNode globalSettings(const ExportScene& scene) {
  FbxNode node("GlobalSettings");
  node.child("Version", 1000);
  const bool is_y_up = scene.up == UpAxis::Y;
  const double centimetres = 100.0 / perMetre(scene.unit);
  FbxProperties(node)
      .integer("UpAxis", is_y_up ? 1 : 2)
      .integer("UpAxisSign", 1)
      .integer("FrontAxis", is_y_up ? 2 : 1)
      .integer("FrontAxisSign", is_y_up ? 1 : -1)
      .integer("CoordAxis", 0)
      .integer("CoordAxisSign", 1)
      .integer("OriginalUpAxis", is_y_up ? 1 : 2)
      .integer("OriginalUpAxisSign", 1)
      .number("UnitScaleFactor", centimetres)
      .number("OriginalUnitScaleFactor", centimetres)
      .choice("TimeMode", timeMode(scene.fps))
      .time("TimeSpanStart", 0)
      .time("TimeSpanStop", fbxTakeEnd(scene))
      .number("CustomFrameRate", scene.fps);
  return node;
}

FbxNode documents() {
  FbxNode node("Documents");
  node.child("Count", 1);
  FbxNode& document = node.child("Document").addLong(kDocument).addText("Scene").addText("Scene");
  FbxProperties(document).text("ActiveAnimStackName", "Take 001");
  document.child("RootNode").addLong(0);
  return node;
}

FbxNode definitions(const FbxParts& parts) {
  FbxNode node("Definitions");
  node.child("Version", 100);
  std::int32_t total = 1;
  for (const auto& [kind, count] : parts.counts()) total += count;
  node.child("Count", total);
  node.child("ObjectType", "GlobalSettings").child("Count", 1);
  for (const auto& [kind, count] : parts.counts()) {
    node.child("ObjectType", kind).child("Count", count);
  }
  return node;
}

FbxNode takes(const ExportScene& scene) {
  FbxNode node("Takes");
  node.child("Current", scene.isRigged() ? "Take 001" : "");
  if (!scene.isRigged()) return node;
  FbxNode& take = node.child("Take", "Take 001");
  take.child("FileName", "Take_001.tak");
  take.child("LocalTime").addLong(0).addLong(fbxTakeEnd(scene));
  take.child("ReferenceTime").addLong(0).addLong(fbxTakeEnd(scene));
  return node;
}

}  // namespace

std::string toFbx(const ExportScene& scene) {
  FbxParts parts;
  addFbxBody(parts, scene);
  if (scene.isRigged()) addFbxAnimation(parts, scene);
  addFbxCamera(parts, scene);

  std::deque<FbxNode> top;
  top.push_back(header(scene));
  top.emplace_back("FileId").addBytes(fbxFileId());
  top.emplace_back("CreationTime").addText(fbxCreationTime());
  top.emplace_back("Creator").addText("Layfigure");
  top.push_back(globalSettings(scene));
  top.push_back(documents());
  top.emplace_back("References");
  top.push_back(definitions(parts));
  top.push_back(parts.objects());
  top.push_back(parts.connections());
  top.push_back(takes(scene));
  return fbxFile(top);
}

}  // namespace lay
