#pragma once

#include <filesystem>
#include <vector>

#include <QObject>

#include "ui/document/body_library.h"

class QActionGroup;
class QMainWindow;

namespace lay {

class BodyChooser;
class Opener;
struct MainActions;

/// Everything the window does about body models: the Body menu and the chooser follow the library
/// and the opener, files are imported, licences shown, and the choice is remembered. GUI thread.
class BodyDesk : public QObject {
  Q_OBJECT
 public:
  BodyDesk(QMainWindow& window, MainActions& actions, Opener& opener);

  [[nodiscard]] BodyLibrary& library() { return library_; }
  /// The chooser for a panel, made by the first call.
  [[nodiscard]] BodyChooser* chooser();
  /// "SMPL, neutral": the body in use, or the one that the first photo will be given.
  [[nodiscard]] QString title() const;

  /// Takes this body (an id or a file) for the photos to come, this time only.
  void use(const QString& id);

  void importFiles(const std::vector<std::filesystem::path>& paths);

 Q_SIGNALS:
  void titleChanged();

 private:
  void chooseFiles();
  void choose(const QString& id);
  void showLicence(const QString& title, const QString& text);
  void showGuide();
  void fillMenu();
  void noteChoice();

  QMainWindow& window_;
  MainActions& actions_;
  Opener& opener_;
  BodyLibrary library_;
  BodyChooser* chooser_ = nullptr;
  QActionGroup* group_;
  bool is_persons_choice_ = false;
};

}  // namespace lay
