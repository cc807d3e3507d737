#pragma once

#include "render/gl/gl_handles.h"

#include <Eigen/Core>

#include <string>
#include <string_view>
#include <unordered_map>

namespace lay {

/// A linked pair of shaders. Uniforms are set by name; one that the compiler removed is ignored.
class ShaderProgram {
 public:
  /// @param name for messages, e.g. "mesh".
  /// @throws Error with the driver's words when a shader does not compile or the pair does not
  /// link.
  ShaderProgram(std::string_view name,
                std::string_view vertex_source,
                std::string_view fragment_source);

  void use() const;

  /// The program must be in use.
  void set(const char* uniform, int value);
  void set(const char* uniform, float value);
  void set(const char* uniform, const Eigen::Vector2f& value);
  void set(const char* uniform, const Eigen::Vector3f& value);
  void set(const char* uniform, const Eigen::Vector4f& value);
  void set(const char* uniform, const Eigen::Matrix4f& value);

 private:
  int location(const char* uniform);

  GlProgram program_;
  std::unordered_map<std::string, int> locations_;
};

}  // namespace lay
