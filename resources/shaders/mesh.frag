#version 410 core
// Clay under a key light, a fill, a rim light and the sky. Lighting is computed in linear light.
in vec3 v_position;
in vec3 v_normal;
in vec3 v_color;

uniform vec3 u_eye;        // m
uniform vec3 u_key;        // unit, towards the light
uniform vec3 u_fill;
uniform vec3 u_rim;
uniform float u_opacity;

out vec4 o_color;

vec3 linearFromDisplay(vec3 c) { return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878); }
vec3 displayFromLinear(vec3 c) { return max(1.055 * pow(c, vec3(0.416666667)) - 0.055, vec3(0.0)); }

void main() {
  vec3 normal = normalize(v_normal);
  vec3 to_eye = normalize(u_eye - v_position);
  float facing = clamp(dot(normal, to_eye), 0.0, 1.0);
  vec3 albedo = linearFromDisplay(v_color);

  // Skin lets some light through: the key wraps around the form and its edge turns warm.
  float key = clamp((dot(normal, u_key) + 0.22) / 1.22, 0.0, 1.0);
  vec3 warm_edge = mix(vec3(1.0, 0.52, 0.36), vec3(1.0), smoothstep(0.0, 0.5, key));
  float fill = clamp(0.5 + 0.5 * dot(normal, u_fill), 0.0, 1.0);
  float up = 0.5 - 0.5 * normal.y;
  vec3 ambient = mix(vec3(0.17, 0.13, 0.115), vec3(0.25, 0.28, 0.33), up);
  vec3 light = ambient + vec3(1.02, 0.97, 0.90) * (key * key * warm_edge) + vec3(0.13, 0.16, 0.21) * fill * fill;

  float away = 1.0 - facing;
  float fresnel = away * away * away;
  float rim = clamp(dot(normal, u_rim) + 0.15, 0.0, 1.0);
  vec3 half_way = normalize(u_key + to_eye);
  float gloss = pow(max(dot(normal, half_way), 0.0), 28.0);

  // The grazing edge darkens a little before the rim light lifts it: form reads without a drawn outline.
  light *= 1.0 - 0.34 * away * away;
  vec3 color = albedo * light + vec3(0.045) * gloss + vec3(0.34, 0.37, 0.42) * (fresnel * rim) +
               vec3(0.035, 0.042, 0.05) * fresnel;
  o_color = vec4(displayFromLinear(min(color, vec3(1.0))), u_opacity);
}
