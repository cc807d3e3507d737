#include "render/gl/shader_program.h"

#include "core/base/error.h"

#include <epoxy/gl.h>

namespace lay {

namespace {

[[noreturn]] void throwShaderError(std::string_view name,
                                   const char* what,
                                   const std::string& log) {
  throw Error(strCat("The graphics driver refused the shader '",
                     name,
                     "' (",
                     what,
                     "): ",
                     log,
                     "\nOpenGL 4.1 core is needed. Update the graphics driver, or set "
                     "LIBGL_ALWAYS_SOFTWARE=1 to draw on the processor."));
}

GlShader compile(std::string_view name, unsigned type, std::string_view source) {
  GlShader shader(glCreateShader(type));
  const char* text = source.data();
  const int length = static_cast<int>(source.size());
  glShaderSource(shader.name(), 1, &text, &length);
  glCompileShader(shader.name());
  int ok = 0;
  glGetShaderiv(shader.name(), GL_COMPILE_STATUS, &ok);
  if (ok == GL_TRUE) return shader;
  std::string log(4096, '\0');
  int log_length = 0;
  glGetShaderInfoLog(shader.name(), static_cast<int>(log.size()), &log_length, log.data());
  log.resize(static_cast<std::size_t>(log_length));
  throwShaderError(name, type == GL_VERTEX_SHADER ? "vertex stage" : "fragment stage", log);
}

}  // namespace

ShaderProgram::ShaderProgram(std::string_view name,
                             std::string_view vertex_source,
                             std::string_view fragment_source) {
  const GlShader vertex = compile(name, GL_VERTEX_SHADER, vertex_source);
  const GlShader fragment = compile(name, GL_FRAGMENT_SHADER, fragment_source);
  program_ = GlProgram(glCreateProgram());
  glAttachShader(program_.name(), vertex.name());
  glAttachShader(program_.name(), fragment.name());
  glLinkProgram(program_.name());
  glDetachShader(program_.name(), vertex.name());
  glDetachShader(program_.name(), fragment.name());
  int ok = 0;
  glGetProgramiv(program_.name(), GL_LINK_STATUS, &ok);
  if (ok == GL_TRUE) return;
  std::string log(4096, '\0');
  int log_length = 0;
  glGetProgramInfoLog(program_.name(), static_cast<int>(log.size()), &log_length, log.data());
  log.resize(static_cast<std::size_t>(log_length));
  throwShaderError(name, "link", log);
}

void ShaderProgram::use() const {
  glUseProgram(program_.name());
}

int ShaderProgram::location(const char* uniform) {
  const auto [at, inserted] = locations_.try_emplace(uniform, -1);
  if (inserted) at->second = glGetUniformLocation(program_.name(), uniform);
  return at->second;
}

void ShaderProgram::set(const char* uniform, int value) {
  glUniform1i(location(uniform), value);
}
void ShaderProgram::set(const char* uniform, float value) {
  glUniform1f(location(uniform), value);
}
void ShaderProgram::set(const char* uniform, const Eigen::Vector2f& value) {
  glUniform2fv(location(uniform), 1, value.data());
}
void ShaderProgram::set(const char* uniform, const Eigen::Vector3f& value) {
  glUniform3fv(location(uniform), 1, value.data());
}
void ShaderProgram::set(const char* uniform, const Eigen::Vector4f& value) {
  glUniform4fv(location(uniform), 1, value.data());
}
void ShaderProgram::set(const char* uniform, const Eigen::Matrix4f& value) {
  glUniformMatrix4fv(location(uniform), 1, GL_FALSE, value.data());
}

}  // namespace lay
