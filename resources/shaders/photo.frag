#version 410 core
in vec2 v_texture;
uniform sampler2D u_photo;
uniform float u_brightness;
out vec4 o_color;
void main() { o_color = vec4(texture(u_photo, v_texture).rgb * u_brightness, 1.0); }
