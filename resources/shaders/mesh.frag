// Follows shade.glsl.
in vec3 v_position;
in vec3 v_normal;
in vec3 v_color;

uniform float u_opacity;

out vec4 o_color;

void main() { o_color = vec4(shade(v_position, v_normal, v_color), u_opacity); }
