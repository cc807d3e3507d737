#include "render/scene/theme.h"

namespace lay {

namespace {

RenderTheme withPeopleColors(RenderTheme theme) {
  // Blue and orange stay apart for every common kind of colour blindness.
  theme.left = {0.16f, 0.60f, 0.96f};
  theme.right = {0.98f, 0.54f, 0.20f};
  theme.middle = {0.96f, 0.93f, 0.84f};
  theme.outline = {0.06f, 0.07f, 0.09f};
  theme.residual = {0.96f, 0.18f, 0.36f};
  return theme;
}

}  // namespace

RenderTheme RenderTheme::light() {
  RenderTheme theme;
  theme.background_top = {0.955f, 0.955f, 0.950f};
  theme.background_bottom = {0.865f, 0.868f, 0.870f};
  theme.grid = {0.56f, 0.58f, 0.61f};
  theme.shadow = {0.20f, 0.20f, 0.24f};
  theme.letterbox = {0.905f, 0.905f, 0.900f};
  return withPeopleColors(theme);
}

RenderTheme RenderTheme::dark() {
  RenderTheme theme;
  theme.background_top = {0.180f, 0.188f, 0.204f};
  theme.background_bottom = {0.098f, 0.102f, 0.114f};
  theme.grid = {0.42f, 0.45f, 0.50f};
  theme.shadow = {0.02f, 0.02f, 0.03f};
  theme.letterbox = {0.105f, 0.110f, 0.122f};
  return withPeopleColors(theme);
}

RenderTheme RenderTheme::studio() {
  RenderTheme theme = light();
  theme.background_top = {0.640f, 0.655f, 0.665f};
  theme.background_bottom = {0.760f, 0.755f, 0.740f};
  theme.shadow = {0.16f, 0.15f, 0.16f};
  return theme;
}

}  // namespace lay
