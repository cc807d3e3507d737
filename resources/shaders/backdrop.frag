#version 410 core
// A gradient with a soft light pool in the middle.
in vec2 v_ndc;

uniform vec3 u_top;         // sRGB
uniform vec3 u_bottom;
uniform float u_vignette;   // how much darker the corners are
uniform bool u_linear;      // write linear light

out vec4 o_color;

vec3 linearFromDisplay(vec3 c) { return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878); }

void main() {
  float t = smoothstep(-1.1, 1.1, v_ndc.y);
  vec3 color = mix(u_bottom, u_top, t) * (1.0 - u_vignette * dot(v_ndc, v_ndc));
  // Half a grey level of noise: gradients this soft would show bands.
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  color += (noise - 0.5) / 255.0;
  o_color = vec4(u_linear ? linearFromDisplay(color) : color, 1.0);
}
