#version 410 core
// A body's surface. The same program text serves the colour and the depth passes, which must agree to the last bit.
layout(location = 0) in vec3 a_position;  // m, camera frame
layout(location = 1) in vec3 a_normal;    // unit, camera frame
layout(location = 2) in vec3 a_color;     // sRGB

uniform mat4 u_clip_from_camera;

out vec3 v_position;
out vec3 v_normal;
out vec3 v_color;

invariant gl_Position;

void main() {
  v_position = a_position;
  v_normal = a_normal;
  v_color = a_color;
  gl_Position = u_clip_from_camera * vec4(a_position, 1.0);
}
