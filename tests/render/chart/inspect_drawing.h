#pragma once

#include "core/io/utf8.h"
#include "render/chart/bar_chart.h"
#include "render/chart/text_layout.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lay {

/// A font whose letters are all alike.
inline double plainTextWidth(const std::string& text, const ChartTextStyle& style) {
  return (style.bold ? 0.66 : 0.6) * style.size * static_cast<double>(utf8ToUtf32(text).size());
}

template <typename Mark>
std::vector<Mark> marksOf(const ChartDrawing& drawing) {
  std::vector<Mark> marks;
  for (const ChartElement& element : drawing.elements) {
    if (const Mark* mark = std::get_if<Mark>(&element)) {
      marks.push_back(*mark);
    }
  }
  return marks;
}

inline std::vector<ChartText> textsOf(const ChartDrawing& drawing) {
  return marksOf<ChartText>(drawing);
}

/// All texts, joined by spaces in the order they were drawn.
inline std::string joinedTexts(const ChartDrawing& drawing) {
  std::string all;
  for (const ChartText& text : textsOf(drawing)) {
    all += (all.empty() ? "" : " ") + text.text;
  }
  return all;
}

inline bool overlap(const ChartBox& a, const ChartBox& b) {
  constexpr double kSlack = 1e-6;
  return a.left < b.right() - kSlack && b.left < a.right() - kSlack &&
         a.top < b.bottom() - kSlack && b.top < a.bottom() - kSlack;
}

/// No text covers another one, and nothing leaves the picture.
inline void expectSound(const ChartDrawing& drawing) {
  const auto expectInside = [&](const ChartBox& box, const std::string& what) {
    EXPECT_GE(box.left, 0) << what;
    EXPECT_GE(box.top, 0) << what;
    EXPECT_LE(box.right(), drawing.width) << what;
    EXPECT_LE(box.bottom(), drawing.height) << what;
  };
  const std::vector<ChartText> texts = textsOf(drawing);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    expectInside(texts[i].box(), texts[i].text);
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      EXPECT_FALSE(overlap(texts[i].box(), texts[j].box()))
          << "'" << texts[i].text << "' and '" << texts[j].text << "'";
    }
  }
  for (const ChartRectangle& rectangle : marksOf<ChartRectangle>(drawing)) {
    expectInside(rectangle.box, "rectangle");
    EXPECT_GE(rectangle.box.width, 0);
  }
  for (const ChartStroke& stroke : marksOf<ChartStroke>(drawing)) {
    for (const ChartPoint& point : stroke.points) {
      expectInside({point.x, point.y, 0, 0}, "stroke");
    }
  }
  for (const ChartDisc& disc : marksOf<ChartDisc>(drawing)) {
    const double r = disc.radius;
    expectInside({disc.centre.x - r, disc.centre.y - r, 2 * r, 2 * r}, "disc");
  }
}

/// A table as an ablation prints it: many rows with long names.
inline BarChart exampleBars(BarArrangement arrangement) {
  BarChart chart;
  chart.title = "Refinement and its parts";
  chart.subtitle = "1,000 poses of the test split, 8 hypotheses, 15 polishing steps";
  chart.unit = "mm";
  chart.series = {{"MPJPE", 28.0}, {"PA-MPJPE", {}}, {"Depth part", {}}};
  chart.arrangement = arrangement;
  std::vector<std::string> names = {
      "Standard Gaussian", "Initial Prediction", "no conditions", "w/ text"};
  for (const char* way :
       {"w/ keypoints", "w/ keypoints and statements", "w/ keypoints and G_text", "w/ all"}) {
    for (const char* part : {"", ", hypothesis 0", ", no polish", ", hypothesis 0, no polish"}) {
      names.push_back(std::string(way) + part);
    }
  }
  names.emplace_back("oracle best of 8");
  names.emplace_back("SMPLify-style");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const double mean = i == 0 ? 118.4 : i < 4 ? 61.7 + static_cast<double>(i) : 44.2 - 0.7 * i;
    BarRow row{names[i], {}};
    for (const double factor : {1.0, 0.78, 0.7}) {
      row.values.push_back(BarValue{factor * mean, 0.97 * factor * mean, 1.03 * factor * mean});
    }
    chart.rows.push_back(row);
  }
  chart.reference_row = 1;
  return chart;
}

}  // namespace lay
