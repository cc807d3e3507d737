#include "core/base/error.h"
#include "core/base/require_range.h"
#include "render/chart/chart_picture.h"
#include "render/chart/palette.h"

#include <cairo.h>

#include <array>
#include <cmath>
#include <exception>
#include <memory>
#include <numbers>

namespace lay {
namespace {

constexpr double kMostPixels = 16000;  // a side; Cairo's own limit is 32,767

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;

struct DestroyContext {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Context = std::unique_ptr<cairo_t, DestroyContext>;

struct DestroyFontOptions {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using FontOptions = std::unique_ptr<cairo_font_options_t, DestroyFontOptions>;

void check(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) {
    throw Error(strCat("Cannot draw a chart: Cairo says '",
                       cairo_status_to_string(status),
                       "'. Free memory, or choose a smaller scale."));
  }
}

/// Paper to draw on.
class Sheet {
 public:
  Sheet(int width, int height)
      : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)),
        context_(cairo_create(surface_.get())) {
    check(cairo_surface_status(surface_.get()));
    check(cairo_status(context_.get()));
    // Widths that do not depend on the scale: a picture for HiDPI has the same lines.
    const FontOptions options(cairo_font_options_create());
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(context_.get(), options.get());
  }

  [[nodiscard]] cairo_t* context() const { return context_.get(); }
  [[nodiscard]] cairo_surface_t* surface() const { return surface_.get(); }

 private:
  Surface surface_;
  Context context_;
};

void selectFont(cairo_t* context, const ChartTextStyle& style) {
  cairo_select_font_face(context,
                         "DejaVu Sans",
                         CAIRO_FONT_SLANT_NORMAL,
                         style.bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(context, style.size);
}

void setColour(cairo_t* context, const ChartColour& colour) {
  cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, colour.opacity);
}

void draw(cairo_t* context, const ChartRectangle& rectangle) {
  const ChartBox& box = rectangle.box;
  cairo_rectangle(context, box.left, box.top, box.width, box.height);
  setColour(context, rectangle.fill);
  cairo_fill(context);
}

void draw(cairo_t* context, const ChartDisc& disc) {
  constexpr double kRing = 1.2;
  cairo_new_path(context);
  cairo_arc(context, disc.centre.x, disc.centre.y, disc.radius + kRing, 0, 2 * std::numbers::pi);
  setColour(context, kChartPaper);
  cairo_fill(context);
  cairo_arc(context, disc.centre.x, disc.centre.y, disc.radius, 0, 2 * std::numbers::pi);
  setColour(context, disc.fill);
  cairo_fill(context);
}

void draw(cairo_t* context, const ChartStroke& stroke) {
  constexpr std::array<double, 2> kDashes = {5, 3};
  constexpr std::array<double, 2> kDots = {1.5, 2.5};
  if (stroke.dash == ChartDash::Solid) {
    cairo_set_dash(context, nullptr, 0, 0);
  } else {
    const auto& pattern = stroke.dash == ChartDash::Dashed ? kDashes : kDots;
    cairo_set_dash(context, pattern.data(), static_cast<int>(pattern.size()), 0);
  }
  cairo_set_line_width(context, stroke.width);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  setColour(context, stroke.colour);
  cairo_new_path(context);
  for (const ChartPoint& point : stroke.points) {
    cairo_line_to(context, point.x, point.y);
  }
  cairo_stroke(context);
}

void draw(cairo_t* context, const ChartText& text) {
  selectFont(context, text.style);
  if (text.has_halo) {
    cairo_new_path(context);
    cairo_move_to(context, text.baseline.x, text.baseline.y);
    cairo_text_path(context, text.text.c_str());
    cairo_set_dash(context, nullptr, 0, 0);
    cairo_set_line_width(context, 5);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    setColour(context, kChartPaper);
    cairo_stroke(context);
  }
  cairo_move_to(context, text.baseline.x, text.baseline.y);
  setColour(context, text.colour);
  cairo_show_text(context, text.text.c_str());
  cairo_new_path(context);
}

/// Called by C: nothing may be thrown through it.
cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) noexcept {
  try {
    static_cast<std::string*>(bytes)->append(data, data + length);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::exception&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

int pixels(double length, double scale) {
  const double count = std::ceil(length * scale);
  if (!(count >= 1 && count <= kMostPixels)) {
    throw InvalidOptions(strCat("The chart would be ",
                                count,
                                " pixels long at scale ",
                                scale,
                                "; at most ",
                                kMostPixels,
                                " were expected. Choose a smaller scale, or draw fewer rows."));
  }
  return static_cast<int>(count);
}

}  // namespace

std::string whyNoCharts() {
  return chartTextWidth("layfigure", {}) > 0
             ? ""
             : "there is no font. Install fonts-dejavu-core to get charts.";
}

double chartTextWidth(const std::string& text, const ChartTextStyle& style) {
  thread_local const Sheet sheet(1, 1);
  selectFont(sheet.context(), style);
  cairo_text_extents_t extents = {};
  cairo_text_extents(sheet.context(), text.c_str(), &extents);
  check(cairo_status(sheet.context()));
  return extents.x_advance;
}

std::string chartPng(const ChartDrawing& drawing, double scale) {
  requireRange("scale", scale, 0.25, 8.0);
  const Sheet sheet(pixels(drawing.width, scale), pixels(drawing.height, scale));
  cairo_t* const context = sheet.context();
  setColour(context, kChartPaper);
  cairo_paint(context);
  cairo_scale(context, scale, scale);
  for (const ChartElement& element : drawing.elements) {
    std::visit([context](const auto& mark) { draw(context, mark); }, element);
  }
  check(cairo_status(context));
  cairo_surface_flush(sheet.surface());
  std::string bytes;
  check(cairo_surface_write_to_png_stream(sheet.surface(), append, &bytes));
  return bytes;
}

}  // namespace lay
