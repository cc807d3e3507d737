#version 410 core
// A grid that fades away from the bodies, and the shadow where they touch the floor.
in vec3 v_position;

uniform vec3 u_center;
uniform float u_half_size;
uniform vec3 u_grid;                // sRGB
uniform vec3 u_shadow;              // sRGB
uniform float u_grid_strength;
uniform vec4 u_shadow_from_ground;  // texture = xz * x + yz
uniform sampler2D u_contact;

out vec4 o_color;

// Coverage of lines every `spacing` m, about a pixel wide. Far away, where lines would be closer than pixels, it
// tends to their mean.
float gridLines(vec2 at, float spacing) {
  vec2 cell = at / spacing;
  vec2 width = fwidth(cell);
  vec2 distance = abs(fract(cell - 0.5) - 0.5);
  vec2 line = clamp(1.0 - distance / max(width, vec2(1e-5)), 0.0, 1.0);
  line *= clamp(0.5 / max(width, vec2(1e-5)), 0.0, 1.0);
  return max(line.x, line.y);
}

void main() {
  vec2 at = v_position.xz - u_center.xz;
  float fade = 1.0 - smoothstep(0.15, 1.0, length(at) / u_half_size);
  float lines = max(gridLines(v_position.xz, 0.5), 0.4 * gridLines(v_position.xz, 0.1));
  float grid = u_grid_strength * fade * lines;
  vec2 shadow_at = v_position.xz * u_shadow_from_ground.x + u_shadow_from_ground.yz;
  float shadow = 0.72 * texture(u_contact, shadow_at).r;
  // The shadow lies over the grid.
  float alpha = shadow + grid * (1.0 - shadow);
  vec3 color = (u_shadow * shadow + u_grid * grid * (1.0 - shadow)) / max(alpha, 1e-4);
  o_color = vec4(color, alpha);
}
