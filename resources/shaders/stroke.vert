#version 410 core
// A line with round ends, one instance each; positions in view px, y down.
layout(location = 0) in vec4 a_ends;     // from.xy, to.xy
layout(location = 1) in vec2 a_size;     // radius, outline width
layout(location = 2) in vec4 a_fill;
layout(location = 3) in vec4 a_outline;

uniform vec2 u_view_size;  // px

out vec2 v_at;
flat out vec4 v_ends;
flat out vec2 v_size;
flat out vec4 v_fill;
flat out vec4 v_outline;

void main() {
  vec2 along = a_ends.zw - a_ends.xy;
  float reach = length(along);
  vec2 axis = reach > 1e-4 ? along / reach : vec2(1.0, 0.0);
  vec2 across = vec2(-axis.y, axis.x);
  float grow = a_size.x + a_size.y + 1.0;
  vec2 end = (gl_VertexID & 1) == 0 ? a_ends.xy - axis * grow : a_ends.zw + axis * grow;
  v_at = end + across * ((gl_VertexID >> 1) == 0 ? -grow : grow);
  v_ends = a_ends;
  v_size = a_size;
  v_fill = a_fill;
  v_outline = a_outline;
  vec2 ndc = 2.0 * v_at / u_view_size - 1.0;
  gl_Position = vec4(ndc.x, -ndc.y, 0.0, 1.0);
}
