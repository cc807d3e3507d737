#version 410 core
uniform vec4 u_rect;  // clip coordinates: left, top, right, bottom
out vec2 v_texture;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  v_texture = corner;
  gl_Position = vec4(mix(u_rect.xy, u_rect.zw, corner), 0.0, 1.0);
}
