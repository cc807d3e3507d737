// layfigure: the desktop.
#include "app/desktop/command_line.h"
#include "app/desktop/model_engine.h"
#include "app/desktop/self_check.h"
#include "app/desktop/translation.h"
#include "app/desktop/unattended.h"
#include "core/base/error.h"
#include "core/project/project_journal.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_manager.h"
#include "ui/window/body_desk.h"
#include "ui/window/main_window.h"
#include "ui/window/project_desk.h"

#include <QApplication>
#include <QSurfaceFormat>

#include <cstdio>
#include <filesystem>
#include <system_error>

namespace {

void nameApplication() {
  QCoreApplication::setOrganizationName(QStringLiteral("layfigure"));
  QCoreApplication::setApplicationName(QStringLiteral("layfigure"));
  QCoreApplication::setApplicationVersion(QStringLiteral(LAY_VERSION));
}

/// Qt aborts with a core dump where there is no display; a sentence is kinder.
bool hasDisplay() {
#ifdef __linux__
  return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
         qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
  return true;
#endif
}

void askForCoreProfile() {
  QSurfaceFormat format;
  format.setVersion(4, 1);
  format.setProfile(QSurfaceFormat::CoreProfile);
  format.setDepthBufferSize(24);
  QSurfaceFormat::setDefaultFormat(format);
}

lay::ParsedCommandLine readCommandLine(int argc, char** argv) {
  // An application object without a display: enough for --help, and gone before the real one is
  // made.
  QCoreApplication application(argc, argv);
  nameApplication();
  lay::installTranslation(application);
  return lay::parseCommandLine(QCoreApplication::arguments());
}

/// Prints what it finds. @return the exit code.
int check() {
  const std::vector<lay::CheckResult> results =
      lay::checkInstallation([] { lay::probeModels(lay::makeModelEngine()); });
  std::fputs(lay::toText(results).c_str(), stdout);
  return lay::isFine(results) ? 0 : 1;
}

/// Where unsaved work is kept; nowhere when there is no such place, or nobody who could save it.
std::filesystem::path journalsFor(const lay::DesktopOptions& options) {
  if (options.isUnattended()) {
    return {};
  }
  try {
    return lay::journalFolder();
  } catch (const lay::Error& error) {
    std::fprintf(stderr, "layfigure: %s\n", error.what());
    return {};
  }
}

}  // namespace

int main(int argc, char** argv) {
  const lay::ParsedCommandLine command_line = readCommandLine(argc, argv);
  if (command_line.text) {
    std::fputs(command_line.text->c_str(), command_line.exit_code == 0 ? stdout : stderr);
    return command_line.exit_code;
  }
  if (command_line.options.check) {
    return check();
  }
  if (!hasDisplay()) {
    std::fputs(
        "layfigure: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it on "
        "a desktop, or use "
        "layfigure-cli.\n",
        stderr);
    return 1;
  }
  const lay::DesktopOptions& options = command_line.options;
  askForCoreProfile();
  QApplication application(argc, argv);
  nameApplication();
  lay::installTranslation(application);
  QApplication::setWindowIcon(lay::applicationIcon());
  lay::ThemeManager themes(application);
  if (options.theme) {
    themes.wear(options.theme == "dark" ? lay::ThemeManager::Choice::Dark
                                        : lay::ThemeManager::Choice::Light);
  }
  const std::filesystem::path journals = journalsFor(options);
  lay::MainWindow window(lay::makeModelEngine(), themes, journals);
  if (options.body) {
    window.bodies().use(QString::fromStdString(*options.body));
  }
  if (options.device) {
    window.setDevice(*options.device);
  }
  lay::Unattended unattended(window);
  if (options.screenshot) {
    unattended.takeScreenshot(*options.screenshot);
  }
  if (options.startup_report) {
    unattended.reportStartup();
  }
  if (options.frame_report) {
    unattended.reportFrames();
  }
  window.show();
  std::error_code ignored;
  const bool is_opened_whole =  // by name: a project, or a folder to go through
      options.image && !options.keypoints &&
      (lay::isProjectFile(*options.image) ||
       std::filesystem::is_directory(*options.image, ignored));
  if (is_opened_whole) {
    window.open(*options.image);
  } else if (options.image) {
    window.openImage(*options.image, options.keypoints, options.person);
  } else {
    window.openSample();
  }
  window.project().offerRecovery();
  return QApplication::exec();
}
