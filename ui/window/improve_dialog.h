#pragma once

#include <QDialog>

#include "core/registry/denoiser_versions.h"
#include "ui/document/preference_keeper.h"
#include "ui/live/engine.h"
#include "ui/live/improvement.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace lay {

class ImprovementChart;
class VersionList;

/// Improving the network that finds bodies from what a person prefers: how many groups there are,
/// the training with its progress, what it brought on held-out groups before it is accepted, and the
/// versions with the way back. It may be closed while it trains. GUI thread.
class ImproveDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param improvement may be running already. All but the parent outlive the dialog.
  ImproveDialog(PreferenceKeeper& keeper,
                Improvement& improvement,
                DenoiserVersions versions,
                FindTrainerFunction find_trainer,
                QWidget* parent = nullptr);

 Q_SIGNALS:
  /// Runs use another network from now on: a sentence that says which.
  void told(const QString& what);

 private:
  [[nodiscard]] QWidget* makePreferences();
  [[nodiscard]] QWidget* makeTraining();
  [[nodiscard]] QWidget* makeResult();
  void connectImprovement();
  void begin();
  void resume();
  void tellUsed(const QString& id);
  void acceptResult();
  void discardResult();
  void chooseImport();
  void chooseExport();
  void countGroups();
  void followProgress();
  void followState();
  void showResult();
  /// Under the training: what went wrong, or what was kept.
  void say(const QString& text, const char* tone);
  [[nodiscard]] std::optional<TrainerFiles> trainerFiles();

  PreferenceKeeper& keeper_;
  Improvement& improvement_;
  DenoiserVersions versions_;
  FindTrainerFunction find_trainer_;
  int teaching_ = 0;
  QLabel* groups_ = nullptr;
  QComboBox* what_learns_ = nullptr;
  QComboBox* effort_ = nullptr;
  QPushButton* start_ = nullptr;
  QPushButton* resume_ = nullptr;
  QPushButton* stop_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* left_ = nullptr;
  QLabel* note_ = nullptr;
  ImprovementChart* chart_ = nullptr;
  QWidget* result_ = nullptr;
  QLabel* preferred_ = nullptr;
  QLabel* original_ = nullptr;
  QLabel* verdict_ = nullptr;
  QPushButton* accept_ = nullptr;
  QPushButton* discard_ = nullptr;
  VersionList* list_ = nullptr;
};

}  // namespace lay
