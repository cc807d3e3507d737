#pragma once

#include <vector>

#include <QObject>

#include "ui/document/descriptions.h"
#include "ui/document/problem.h"
#include "ui/live/description_writer.h"

class QMainWindow;

namespace lay {

class DescriptionsPanel;
class SceneModel;
class Session;
struct MainActions;

/// Everything the window does about what is said of the person: the first description in the
/// background, the panel, undo and redo, having rows written anew, the settings of the language
/// model. GUI thread.
class DescriptionDesk : public QObject {
  Q_OBJECT
 public:
  DescriptionDesk(QMainWindow& window,
                  MainActions& actions,
                  Session& session,
                  SceneModel& scenes,
                  const Engine& engine);
  ~DescriptionDesk() override;

  [[nodiscard]] Descriptions& document() { return document_; }
  [[nodiscard]] DescriptionWriter& writer() { return writer_; }
  [[nodiscard]] DescriptionsPanel* panel() const { return panel_; }

  /// Brings the part's text to the front.
  void open(BodyPart part);
  void apply();
  void showSettings();
  void showAnswer();

 Q_SIGNALS:
  /// Runs are to obey other words from now on.
  void applied();
  void failed(const lay::Problem& problem);
  /// What was done, in a sentence.
  void told(const QString& what);

 private:
  enum class Errand { First, Rows };

  void connectActions();
  void connectWriter();
  void describeFirst();
  void regenerate(BodyPart part);
  void regenerateAll();
  void ask(Errand errand, const std::vector<BodyPart>& rows, const VlmSettings& settings);
  void take(const DescribeResult& result);
  void noteFailure(const QString& text);
  void updateActions();

  QMainWindow& window_;
  MainActions& actions_;
  Session& session_;
  Engine engine_;
  Descriptions document_;
  DescriptionWriter writer_;
  DescriptionsPanel* panel_;
  Errand errand_ = Errand::First;
  std::vector<BodyPart> rows_;  // that are being written
  QString action_;              // what undo is to call it
  VlmSettings asked_;
  QString answer_;  // the last that could not be read
};

}  // namespace lay
