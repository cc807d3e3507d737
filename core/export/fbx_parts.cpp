#include "core/export/fbx_parts.h"

namespace lay {

FbxNode& FbxProperties::add(const char* name,
                            const char* type,
                            const char* label,
                            const char* flags) {
  return list_.child("P").addText(name).addText(type).addText(label).addText(flags);
}

FbxProperties& FbxProperties::number(const char* name, double value) {
  add(name, "double", "Number", "").addDouble(value);
  return *this;
}

FbxProperties& FbxProperties::integer(const char* name, std::int32_t value) {
  add(name, "int", "Integer", "").addInt(value);
  return *this;
}

FbxProperties& FbxProperties::flag(const char* name, bool value) {
  add(name, "bool", "", "").addInt(value ? 1 : 0);
  return *this;
}

FbxProperties& FbxProperties::choice(const char* name, std::int32_t value) {
  add(name, "enum", "", "").addInt(value);
  return *this;
}

FbxProperties& FbxProperties::text(const char* name, const std::string& value) {
  add(name, "KString", "", "").addText(value);
  return *this;
}

FbxProperties& FbxProperties::time(const char* name, std::int64_t ticks) {
  add(name, "KTime", "Time", "").addLong(ticks);
  return *this;
}

FbxProperties& FbxProperties::vector(const char* name,
                                     const char* type,
                                     const Eigen::Vector3d& value,
                                     bool animated) {
  add(name, type, "", animated ? "A" : "")
      .addDouble(value.x())
      .addDouble(value.y())
      .addDouble(value.z());
  return *this;
}

FbxProperties& FbxProperties::curveValue(const char* name, double value) {
  add(name, "Number", "", "A").addDouble(value);
  return *this;
}

FbxParts::FbxParts() = default;

FbxParts::Object FbxParts::add(const char* kind,
                               const std::string& name,
                               const char* category,
                               const char* type) {
  using namespace std::string_literals;
  const std::int64_t id = ++next_id_;
  FbxNode& node = objects_.child(kind);
  node.addLong(id).addText(name + "\0\1"s + category).addText(type);
  ++counts_[kind];
  return {id, node};
}

void FbxParts::connect(std::int64_t child, std::int64_t parent) {
  connections_.child("C").addText("OO").addLong(child).addLong(parent);
}

void FbxParts::connect(std::int64_t child, std::int64_t parent, const char* property) {
  connections_.child("C").addText("OP").addLong(child).addLong(parent).addText(property);
}

FbxParts::Object addFbxModel(FbxParts& parts,
                             const std::string& name,
                             const char* type,
                             const Eigen::Vector3d& translation,
                             const Eigen::Vector3d& rotation_degrees) {
  const FbxParts::Object model = parts.add("Model", name, "Model", type);
  model.node.child("Version", 232);
  FbxProperties(model.node)
      .choice("InheritType", 1)
      .integer("DefaultAttributeIndex", 0)
      .vector("Lcl Translation", "Lcl Translation", translation, true)
      .vector("Lcl Rotation", "Lcl Rotation", rotation_degrees, true)
      .vector("Lcl Scaling", "Lcl Scaling", Eigen::Vector3d::Ones(), true);
  model.node.child("Shading").addBool(true);
  model.node.child("Culling", "CullingOff");
  return model;
}

FbxParts::Object addFbxMaterial(FbxParts& parts,
                                const std::string& name,
                                const Eigen::Vector3d& colour,
                                bool emits) {
  const FbxParts::Object material = parts.add("Material", name, "Material", "");
  material.node.child("Version", 102);
  material.node.child("ShadingModel", "phong");
  material.node.child("MultiLayer", 0);
  FbxProperties(material.node)
      .vector("DiffuseColor", "Color", colour, true)
      .number("DiffuseFactor", emits ? 0.0 : 1.0)
      .vector("EmissiveColor", "Color", colour, true)
      .number("EmissiveFactor", emits ? 1.0 : 0.0)
      .vector("SpecularColor", "Color", Eigen::Vector3d::Constant(0.2), true)
      .number("SpecularFactor", emits ? 0.0 : 0.25)
      .number("Shininess", 20.0)
      .number("ShininessExponent", 20.0);
  return material;
}

}  // namespace lay
