#version 410 core
// Stands before mesh.frag and rim.vert. Clay under a key light, a fill, a rim light and the sky, in linear light. Written for
// speed: a processor may draw this, and there a power or a division per pixel is what a frame costs.
uniform vec3 u_eye;        // m
uniform vec3 u_key;        // unit, towards the light
uniform vec3 u_fill;
uniform vec3 u_rim;
uniform vec3 u_gloss;      // unit, half-way between the key and the viewer

// Within half a grey level of the exact curves.
vec3 linearFromDisplay(vec3 c) { return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878); }
vec3 displayFromLinear(vec3 c) {
  vec3 s1 = sqrt(c);
  vec3 s2 = sqrt(s1);
  vec3 s3 = sqrt(s2);
  return 0.662002687 * s1 + 0.684122060 * s2 - 0.323583601 * s3 - 0.0225411470 * c;
}

// Display colour of a point (m, camera frame) of the surface; `base` is its own display colour.
vec3 shade(vec3 position, vec3 normal_in, vec3 base) {
  vec3 normal = normal_in * inversesqrt(dot(normal_in, normal_in) + 1e-12);
  vec3 to_eye = u_eye - position;
  float away = 1.0 - clamp(dot(normal, to_eye) * inversesqrt(dot(to_eye, to_eye)), 0.0, 1.0);

  // Skin lets some light through: the key wraps around the form and its edge turns warm.
  float key = clamp(0.82 * dot(normal, u_key) + 0.18, 0.0, 1.0);
  float edge = clamp(2.2 * key, 0.0, 1.0);
  vec3 warm_edge = vec3(0.62, 0.40, 0.30) + vec3(0.38, 0.60, 0.70) * edge;
  float fill = clamp(0.5 + 0.5 * dot(normal, u_fill), 0.0, 1.0);
  vec3 light = vec3(0.165, 0.165, 0.180) + vec3(-0.035, -0.060, -0.085) * normal.y +
               vec3(1.12, 1.06, 0.98) * (key * warm_edge) + vec3(0.10, 0.125, 0.165) * (fill * fill);

  // The grazing edge darkens before the rim light lifts it: the form reads without a drawn outline.
  float away2 = away * away;
  light *= 1.0 - 0.40 * away2;
  float fresnel = away2 * away;
  float rim = clamp(dot(normal, u_rim) + 0.15, 0.0, 1.0);
  float gloss = max(dot(normal, u_gloss), 0.0);
  gloss *= gloss;
  gloss *= gloss;
  gloss *= gloss;
  gloss *= gloss;
  vec3 color = linearFromDisplay(base) * light +
               (0.055 * gloss * gloss + vec3(0.42, 0.45, 0.50) * (fresnel * rim) + vec3(0.03, 0.036, 0.044) * fresnel);
  return displayFromLinear(min(color, vec3(1.0)));
}
