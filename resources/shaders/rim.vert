// Follows shade.glsl. A strip a pixel wide along the outside of a body's silhouette, which fades away: smooth edges without
// multisampling. It is lit at its corners, because so thin a strip has few pixels and many corners share them.
layout(location = 0) in vec3 a_position;  // m, camera frame, on the silhouette
layout(location = 1) in vec3 a_normal;
layout(location = 2) in vec3 a_color;     // sRGB
layout(location = 3) in vec3 a_outward;   // view px (y up) from the silhouette; z: how much of a pixel is covered

uniform mat4 u_clip_from_camera;
uniform vec2 u_view_size;  // px
uniform float u_opacity;

out vec4 v_color;

void main() {
  v_color = vec4(shade(a_position, a_normal, a_color), u_opacity * a_outward.z);
  gl_Position = u_clip_from_camera * vec4(a_position, 1.0);
  gl_Position.xy += 2.0 * a_outward.xy / u_view_size * gl_Position.w;
}
