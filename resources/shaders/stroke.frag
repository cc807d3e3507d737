#version 410 core
in vec2 v_at;
flat in vec4 v_ends;
flat in vec2 v_size;
flat in vec4 v_fill;
flat in vec4 v_outline;

out vec4 o_color;

void main() {
  vec2 along = v_ends.zw - v_ends.xy;
  float t = clamp(dot(v_at - v_ends.xy, along) / max(dot(along, along), 1e-6), 0.0, 1.0);
  float distance = length(v_at - v_ends.xy - t * along) - v_size.x;
  float fill = clamp(0.5 - distance, 0.0, 1.0);
  float outline = clamp(0.5 - (distance - v_size.y), 0.0, 1.0);
  o_color = vec4(mix(v_outline.rgb, v_fill.rgb, fill), mix(v_outline.a * outline, v_fill.a, fill));
}
