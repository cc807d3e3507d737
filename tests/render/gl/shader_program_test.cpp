#include "render/gl/shader_program.h"
#include "core/base/error.h"
#include "tests/render/gl/gl_fixture.h"
#include "tests/support/error_text.h"

#include <epoxy/gl.h>

namespace lay {
namespace {

constexpr std::string_view kVertex =
    "#version 410 core\nvoid main() { gl_Position = vec4(0.0); }\n";
constexpr std::string_view kFragment =
    "#version 410 core\nuniform vec3 u_color; out vec4 o;\nvoid main() { o = vec4(u_color, 1.0); "
    "}\n";

class ShaderProgramTest : public GlTest {};

TEST_F(ShaderProgramTest, SetsUniformsByName) {
  ShaderProgram program("test", kVertex, kFragment);
  program.use();
  program.set("u_color", Eigen::Vector3f(0.25f, 0.5f, 1));
  program.set("u_absent", 3.0f);
  EXPECT_EQ(glGetError(), static_cast<unsigned>(GL_NO_ERROR));
  int name = 0;
  glGetIntegerv(GL_CURRENT_PROGRAM, &name);
  float color[3] = {0, 0, 0};
  const auto program_name = static_cast<unsigned>(name);
  glGetUniformfv(program_name, glGetUniformLocation(program_name, "u_color"), color);
  EXPECT_EQ(color[0], 0.25f);
  EXPECT_EQ(color[2], 1);
}

TEST_F(ShaderProgramTest, NamesTheShaderThatDoesNotCompile) {
  const std::string text = errorText<Error>(
      [] { ShaderProgram("broken", kVertex, "#version 410 core\nvoid main() { nonsense }"); });
  EXPECT_NE(text.find("'broken'"), std::string::npos) << text;
  EXPECT_NE(text.find("fragment"), std::string::npos) << text;
  EXPECT_NE(errorText<Error>([] { ShaderProgram("broken", "void", kFragment); }).find("vertex"),
            std::string::npos);
}

TEST_F(ShaderProgramTest, NamesTheProgramThatDoesNotLink) {
  constexpr std::string_view kGivesTwo =
      "#version 410 core\nout vec2 v_at;\nvoid main() { v_at = vec2(1.0); gl_Position = vec4(0.0); "
      "}\n";
  constexpr std::string_view kTakesThree =
      "#version 410 core\nin vec3 v_at; out vec4 o;\nvoid main() { o = vec4(v_at, 1.0); }\n";
  const std::string text =
      errorText<Error>([&] { ShaderProgram("unlinked", kGivesTwo, kTakesThree); });
  EXPECT_NE(text.find("'unlinked' (link)"), std::string::npos) << text;
}

}  // namespace
}  // namespace lay
