#include "ui/window/plain_text.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(PlainText, BecomesParagraphsWithLinks) {
  EXPECT_EQ(withLinks(QStringLiteral("a < b\n\nSee https://smpl.is.tue.mpg.de. Or\nnot")),
            QStringLiteral("<p>a &lt; b</p><p>See <a href=\"https://smpl.is.tue.mpg.de\">"
                           "https://smpl.is.tue.mpg.de</a>. Or<br>not</p>"));
  EXPECT_EQ(withLinks(QString()), QString());
}

}  // namespace
}  // namespace lay
