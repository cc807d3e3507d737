#include "app/desktop/command_line.h"

#include "core/base/error.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace lay {

namespace {

/// Gives the words below their context for translators.
struct CommandLine {
  Q_DECLARE_TR_FUNCTIONS(lay::CommandLine)
};

std::filesystem::path toPath(const QString& text) {
  return {text.toStdString()};
}

ParsedCommandLine leave(const QString& text, int exit_code) {
  return {{}, text.toStdString(), exit_code};
}

}  // namespace

ParsedCommandLine parseCommandLine(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.setApplicationDescription(
      CommandLine::tr("Recover and correct a human body from one photograph."));
  const QCommandLineOption help = parser.addHelpOption();
  const QCommandLineOption version = parser.addVersionOption();
  const QCommandLineOption keypoints(
      QStringLiteral("keypoints"),
      CommandLine::tr("OpenPose or COCO JSON; those beside the image otherwise."),
      CommandLine::tr("file"));
  const QCommandLineOption person(QStringLiteral("person"),
                                  CommandLine::tr("Which person of the keypoint file, from 0."),
                                  CommandLine::tr("n"),
                                  QStringLiteral("0"));
  const QCommandLineOption body(
      QStringLiteral("body"),
      CommandLine::tr("The body model, for this time only: its id in `layfigure-cli models`, or a "
                      "file."),
      CommandLine::tr("id|file"));
  const QCommandLineOption theme(QStringLiteral("theme"),
                                 CommandLine::tr("light or dark, for this time only."),
                                 CommandLine::tr("name"));
  const QCommandLineOption device(
      QStringLiteral("device"),
      CommandLine::tr("Where the networks compute: auto, cpu or cuda, for this time only."),
      CommandLine::tr("name"));
  const QCommandLineOption screenshot(
      QStringLiteral("screenshot"),
      CommandLine::tr(
          "Refine, save a picture of the window as PNG when the run is over, and leave."),
      CommandLine::tr("file"));
  const QCommandLineOption startup_report(
      QStringLiteral("startup-report"),
      CommandLine::tr(
          "Print the time from process start to the first painted frame as JSON, and leave."));
  const QCommandLineOption frame_report(
      QStringLiteral("frame-report"),
      CommandLine::tr("Refine with all four views drawn as often as they can be, print the frames in "
                      "a second as JSON, and leave."));
  const QCommandLineOption check(
      QStringLiteral("check"),
      CommandLine::tr("Look whether everything the program needs is there, and leave."));
  parser.addOptions({keypoints,
                     person,
                     body,
                     theme,
                     device,
                     screenshot,
                     startup_report,
                     frame_report,
                     check});
  parser.addPositionalArgument(
      QStringLiteral("image"),
      CommandLine::tr("The photograph or project; the bundled sample otherwise."),
      QStringLiteral("[image]"));

  if (!parser.parse(arguments)) {
    return leave(CommandLine::tr("%1\nSee `layfigure --help`.\n").arg(parser.errorText()), 1);
  }
  if (parser.isSet(help)) {
    return leave(parser.helpText(), 0);
  }
  if (parser.isSet(version)) {
    return leave(QStringLiteral("layfigure %1\n").arg(QCoreApplication::applicationVersion()), 0);
  }
  if (parser.positionalArguments().size() > 1) {
    return leave(
        CommandLine::tr("%1 images were given; the window shows one.\nSee `layfigure --help`.\n")
            .arg(parser.positionalArguments().size()),
        1);
  }
  ParsedCommandLine parsed;
  DesktopOptions& options = parsed.options;
  if (!parser.positionalArguments().isEmpty()) {
    options.image = toPath(parser.positionalArguments().first());
  }
  if (parser.isSet(keypoints)) {
    options.keypoints = toPath(parser.value(keypoints));
  }
  if (parser.isSet(body)) {
    options.body = parser.value(body).toStdString();
  }
  if (parser.isSet(screenshot)) {
    options.screenshot = toPath(parser.value(screenshot));
  }
  if (parser.isSet(theme)) {
    options.theme = parser.value(theme).toStdString();
    if (options.theme != "light" && options.theme != "dark") {
      return leave(CommandLine::tr("--theme is \"%1\"; it must be light or dark.\n")
                       .arg(parser.value(theme)),
                   1);
    }
  }
  if (parser.isSet(device)) {
    try {
      options.device = parseDeviceChoice(parser.value(device).toStdString());
    } catch (const InvalidOptions& error) {
      return leave(QString::fromStdString(error.what()) + QLatin1Char('\n'), 1);
    }
  }
  bool is_number = false;
  options.person = parser.value(person).toInt(&is_number);
  if (!is_number || options.person < 0) {
    return leave(CommandLine::tr("--person is \"%1\"; it must be a whole number from 0.\n")
                     .arg(parser.value(person)),
                 1);
  }
  if (options.keypoints && !options.image) {
    return leave(
        CommandLine::tr(
            "--keypoints needs the image it belongs to: layfigure IMAGE --keypoints FILE.\n"),
        1);
  }
  options.startup_report = parser.isSet(startup_report);
  options.frame_report = parser.isSet(frame_report);
  options.check = parser.isSet(check);
  return parsed;
}

}  // namespace lay
