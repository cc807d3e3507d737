#version 410 core
// A square of floor around the bodies.
uniform mat4 u_clip_from_camera;
uniform vec3 u_center;      // m, camera frame, on the floor
uniform float u_half_size;  // m
out vec3 v_position;
void main() {
  vec2 corner = 2.0 * vec2(gl_VertexID & 1, gl_VertexID >> 1) - 1.0;
  v_position = u_center + u_half_size * vec3(corner.x, 0.0, corner.y);
  gl_Position = u_clip_from_camera * vec4(v_position, 1.0);
}
