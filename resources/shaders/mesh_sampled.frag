#version 410 core
// One frame of many: the body under one direction of the key's softbox and one of the sky, with hard shadows. The mean of
// the frames has soft ones. Writes linear light.
in vec3 v_position;
in vec3 v_normal;
in vec3 v_color;

uniform vec3 u_eye;
uniform vec3 u_key;                   // this frame's direction, unit, towards the light
uniform vec3 u_sky;                   // uniform over the upper hemisphere
uniform vec3 u_fill;
uniform vec3 u_rim;
uniform mat4 u_key_from_camera;       // to [0, 1] in the shadow map
uniform mat4 u_sky_from_camera;
uniform sampler2DShadow u_key_shadow;
uniform sampler2DShadow u_sky_shadow;

out vec4 o_color;

vec3 linearFromDisplay(vec3 c) { return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878); }

float lit(sampler2DShadow map, mat4 map_from_camera, vec3 position) {
  return texture(map, (map_from_camera * vec4(position, 1.0)).xyz);
}

void main() {
  vec3 normal = normalize(v_normal);
  vec3 to_eye = normalize(u_eye - v_position);
  float facing = clamp(dot(normal, to_eye), 0.0, 1.0);
  vec3 albedo = linearFromDisplay(v_color);
  vec3 lifted = v_position + 0.006 * normal;  // off the surface, against its own shadow

  float key_lit = lit(u_key_shadow, u_key_from_camera, lifted);
  float sky_lit = lit(u_sky_shadow, u_sky_from_camera, lifted);
  float key = clamp((dot(normal, u_key) + 0.10) / 1.10, 0.0, 1.0) * key_lit;
  float sky = 2.0 * max(dot(normal, u_sky), 0.0) * sky_lit;
  float bounce = 0.5 + 0.5 * normal.y;
  vec3 light = vec3(1.30, 1.21, 1.09) * key + vec3(0.27, 0.30, 0.35) * sky + vec3(0.115, 0.098, 0.085) * bounce +
               vec3(0.06, 0.075, 0.095) * clamp(0.5 + 0.5 * dot(normal, u_fill), 0.0, 1.0);
  // Light that entered the skin elsewhere reddens the dark side of the form.
  light += vec3(0.055, 0.020, 0.010) * (1.0 - key);

  float away = 1.0 - facing;
  float fresnel = away * away * away;
  vec3 half_way = normalize(u_key + to_eye);
  float gloss = pow(max(dot(normal, half_way), 0.0), 20.0) * key_lit;
  float rim = clamp(dot(normal, u_rim) + 0.1, 0.0, 1.0);
  vec3 color = albedo * light + vec3(0.05) * gloss + vec3(0.24, 0.26, 0.29) * (fresnel * rim);
  o_color = vec4(color, 1.0);
}
