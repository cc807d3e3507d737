#include "app/desktop/command_line.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace lay {
namespace {

ParsedCommandLine parse(const QStringList& arguments) {
  int argc = 1;
  char name[] = "layfigure";
  char* argv[] = {name, nullptr};
  const QCoreApplication application(argc, argv);  // as main does: no display
  QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
  return parseCommandLine(QStringList{QStringLiteral("layfigure")} + arguments);
}

QStringList words(const char* text) {
  return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

TEST(CommandLine, WithoutArgumentsTheSampleIsShown) {
  const ParsedCommandLine parsed = parse({});
  EXPECT_FALSE(parsed.text.has_value());
  EXPECT_FALSE(parsed.options.image.has_value());
  EXPECT_EQ(parsed.options.person, 0);
}

TEST(CommandLine, ReadsImageKeypointsAndPerson) {
  const ParsedCommandLine parsed = parse(words("a.jpg --keypoints b.json --person 2 --body smpl-male"));
  ASSERT_FALSE(parsed.text.has_value());
  EXPECT_EQ(parsed.options.image, "a.jpg");
  EXPECT_EQ(parsed.options.keypoints, "b.json");
  EXPECT_EQ(parsed.options.person, 2);
  EXPECT_EQ(parsed.options.body, "smpl-male");
}

TEST(CommandLine, HelpAndVersionAreTextsWithSuccess) {
  const ParsedCommandLine help = parse(words("--help"));
  ASSERT_TRUE(help.text.has_value());
  EXPECT_EQ(help.exit_code, 0);
  for (const char* option :
       {"--keypoints", "--person", "--screenshot", "--startup-report", "--frame-report", "--theme", "--device", "--check"}) {
    EXPECT_NE(help.text->find(option), std::string::npos) << option;
  }
  EXPECT_EQ(parse(words("--version")).text, "layfigure 1.2.3\n");
}

TEST(CommandLine, RefusesWhatItCannotUse) {
  for (const char* text : {"--bogus",
                           "a.jpg b.jpg",
                           "a.jpg --person -1",
                           "a.jpg --person two",
                           "--keypoints b.json",
                           "--theme pink",
                           "--device gpu"}) {
    const ParsedCommandLine parsed = parse(words(text));
    EXPECT_TRUE(parsed.text.has_value()) << text;
    EXPECT_EQ(parsed.exit_code, 1) << text;
  }
}

TEST(CommandLine, ReadsWhatIsDoneUnattended) {
  const ParsedCommandLine parsed =
      parse(words("a.jpg --screenshot out.png --theme dark --startup-report --frame-report"));
  ASSERT_FALSE(parsed.text.has_value());
  EXPECT_EQ(parsed.options.screenshot, "out.png");
  EXPECT_EQ(parsed.options.theme, "dark");
  EXPECT_TRUE(parsed.options.startup_report);
  EXPECT_TRUE(parsed.options.frame_report);
  EXPECT_TRUE(parsed.options.isUnattended());
  EXPECT_FALSE(parse(words("a.jpg")).options.isUnattended());
}

}  // namespace
}  // namespace lay
