#version 410 core
// What is left of the light on the floor, for one direction of the key and one of the sky. Multiplied onto the backdrop,
// so that floor and wall are one sweep of paper.
in vec3 v_position;

uniform vec3 u_center;
uniform float u_half_size;
uniform vec3 u_key;
uniform vec3 u_sky;
uniform float u_mean_key;  // mean over the frames of the key's cosine on the floor
uniform mat4 u_key_from_camera;
uniform mat4 u_sky_from_camera;
uniform sampler2DShadow u_key_shadow;
uniform sampler2DShadow u_sky_shadow;

out vec4 o_color;

float lit(sampler2DShadow map, mat4 map_from_camera, vec3 position) {
  return texture(map, (map_from_camera * vec4(position, 1.0)).xyz);
}

void main() {
  float fade = 1.0 - smoothstep(0.5, 1.0, length(v_position.xz - u_center.xz) / u_half_size);
  float key = max(-u_key.y, 0.0) / u_mean_key * lit(u_key_shadow, u_key_from_camera, v_position);
  float sky = 2.0 * max(-u_sky.y, 0.0) * lit(u_sky_shadow, u_sky_from_camera, v_position);
  vec3 light = vec3(0.10, 0.09, 0.085) + vec3(0.40, 0.385, 0.365) * key + vec3(0.50, 0.525, 0.55) * sky;
  o_color = vec4(mix(vec3(1.0), light, fade), 1.0);
}
