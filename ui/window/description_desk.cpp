#include "ui/window/description_desk.h"

#include <algorithm>

#include <QDockWidget>
#include <QMainWindow>

#include "ui/document/error_sentences.h"
#include "ui/document/session.h"
#include "ui/document/vlm_preferences.h"
#include "ui/panels/descriptions_panel.h"
#include "ui/views/scene_model.h"
#include "ui/window/answer_dialog.h"
#include "ui/window/main_actions.h"
#include "ui/window/vlm_settings_dialog.h"

namespace lay {

namespace {

std::vector<BodyPart> allRows() {
  std::vector<BodyPart> rows;
  for (int i = 0; i < kBodyPartCount; ++i) {
    rows.push_back(static_cast<BodyPart>(i));
  }
  return rows;
}

/// "Left arm, head".
QString listOf(const std::vector<BodyPart>& rows) {
  QStringList names;
  for (const BodyPart part : rows) {
    names << (names.isEmpty() ? Descriptions::nameOf(part) : Descriptions::inSentence(part));
  }
  return names.join(QStringLiteral(", "));
}

}  // namespace

DescriptionDesk::DescriptionDesk(QMainWindow& window,
                                 MainActions& actions,
                                 Session& session,
                                 SceneModel& scenes,
                                 const Engine& engine)
    : QObject(&window),
      window_(window),
      actions_(actions),
      session_(session),
      engine_(engine),
      document_(session, this),
      writer_(engine.describe, this),
      panel_(new DescriptionsPanel(document_, session, engine.count_tokens, &window)) {
  connectActions();
  connectWriter();
  connect(&document_, &Descriptions::changed, this, &DescriptionDesk::updateActions);
  connect(panel_, &DescriptionsPanel::pointed, &scenes, &SceneModel::setHighlightedJoints);
  connect(&session_, &Session::subjectChanged, &writer_, &DescriptionWriter::stop);
  connect(&session_, &Session::initialChanged, this, [this] {
    updateActions();
    describeFirst();
  });
  updateActions();
}

DescriptionDesk::~DescriptionDesk() = default;

void DescriptionDesk::connectActions() {
  connect(actions_.apply_words, &QAction::triggered, this, &DescriptionDesk::apply);
  connect(actions_.regenerate_words, &QAction::triggered, this, &DescriptionDesk::regenerateAll);
  connect(actions_.language_model, &QAction::triggered, this, &DescriptionDesk::showSettings);
  connect(panel_, &DescriptionsPanel::applyRequested, this, &DescriptionDesk::apply);
  connect(panel_, &DescriptionsPanel::regenerateRequested, this, &DescriptionDesk::regenerate);
  connect(
      panel_, &DescriptionsPanel::regenerateAllRequested, this, &DescriptionDesk::regenerateAll);
  connect(panel_, &DescriptionsPanel::settingsRequested, this, &DescriptionDesk::showSettings);
}

void DescriptionDesk::connectWriter() {
  connect(panel_, &DescriptionsPanel::stopRequested, this, [this] {
    writer_.stop();
    Q_EMIT told(tr("Stopped writing. The old texts stay."));
  });
  connect(&writer_, &DescriptionWriter::textArrived, &document_, &Descriptions::arrive);
  connect(&writer_, &DescriptionWriter::progressed, panel_, &DescriptionsPanel::setProgress);
  connect(&writer_, &DescriptionWriter::finished, this, &DescriptionDesk::take);
  connect(&writer_, &DescriptionWriter::failed, this, &DescriptionDesk::noteFailure);
  connect(&writer_, &DescriptionWriter::runningChanged, this, [this](bool is_running) {
    if (!is_running) {
      document_.expectNothing();
    }
    panel_->setWriting(is_running);
    updateActions();
  });
}

void DescriptionDesk::updateActions() {
  const bool has_body = session_.initial().has_value() && session_.body();
  const bool can_regenerate = has_body && writer_.canWrite() && !writer_.isRunning();
  panel_->setCanRegenerate(has_body && writer_.canWrite());
  panel_->setCanApply(has_body);
  actions_.regenerate_words->setEnabled(can_regenerate);
  actions_.apply_words->setEnabled(has_body);
}

void DescriptionDesk::describeFirst() {
  const bool is_described = document_.texts() != DescriptionTexts{} || writer_.isRunning();
  if (session_.initial() && session_.body() && !is_described) {
    ask(Errand::First, allRows(), loadVlmSettings());
  }
}

void DescriptionDesk::regenerate(BodyPart part) {
  action_ = tr("Regenerate %1").arg(Descriptions::inSentence(part));
  ask(Errand::Rows, {part}, loadVlmSettings());
}

void DescriptionDesk::regenerateAll() {
  const std::vector<BodyPart> kept = document_.personsRows();
  std::vector<BodyPart> rows = allRows();
  std::erase_if(rows, [&kept](BodyPart part) {
    return std::find(kept.begin(), kept.end(), part) != kept.end();
  });
  if (rows.empty()) {
    Q_EMIT failed({Problem::Severity::Info,
                   tr("Every part is in your own words"),
                   tr("Nothing was written over them. Regenerate a single part to replace what you "
                      "wrote there."),
                   Problem::Fix::None});
    return;
  }
  action_ = tr("Regenerate all descriptions");
  ask(Errand::Rows, rows, loadVlmSettings());
}

void DescriptionDesk::ask(Errand errand,
                          const std::vector<BodyPart>& rows,
                          const VlmSettings& settings) {
  if (!writer_.canWrite() || !session_.photo() || !session_.subject() || !session_.initial()) {
    return;
  }
  errand_ = errand;
  rows_ = rows;
  asked_ = settings;
  writer_.start({session_.photo()->image,
                 session_.subject()->box,
                 rows,
                 session_.body(),
                 *session_.initial()},
                settings);
  document_.expect(rows);
}

void DescriptionDesk::take(const DescribeResult& result) {
  answer_ = QString::fromStdString(result.raw_answer);
  if (!answer_.isEmpty()) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The language model's answer could not be read"),
                   result.notice.empty() ? tr("The old texts stay. You can copy from the answer.")
                                         : spokenErrors(result.notice),
                   Problem::Fix::ShowAnswer});
    if (isEmpty(result.descriptions)) {
      return;
    }
  } else if (!result.notice.empty()) {
    Q_EMIT failed({Problem::Severity::Info,
                   tr("About the descriptions"),
                   spokenErrors(result.notice),
                   Problem::Fix::None});
  }
  if (errand_ == Errand::First) {
    document_.begin(result.descriptions);
    return;
  }
  document_.replace(result.descriptions, rows_, action_);
  const std::vector<BodyPart> kept = document_.personsRows();
  Q_EMIT told(rows_.size() == 1 || kept.empty()
                  ? tr("Described anew.")
                  : tr("Described anew. Your own words stay: %1.").arg(listOf(kept)));
}

void DescriptionDesk::noteFailure(const QString& text) {
  const bool can_fall_back = errand_ == Errand::First && !asked_.base_url.empty();
  const QString way_out =
      can_fall_back ? tr("The descriptions are written from the first body instead.") : QString();
  Q_EMIT failed({Problem::Severity::Error,
                 tr("The person could not be described"),
                 (text + QLatin1Char(' ') + way_out).trimmed(),
                 asked_.base_url.empty() ? Problem::Fix::None : Problem::Fix::LanguageModel});
  if (can_fall_back) {
    VlmSettings none = asked_;
    none.base_url.clear();
    ask(Errand::First, rows_, none);
  }
}

void DescriptionDesk::open(BodyPart part) {
  for (QWidget* widget = panel_; widget != nullptr; widget = widget->parentWidget()) {
    if (auto* dock = qobject_cast<QDockWidget*>(widget)) {
      dock->show();
      dock->raise();
    }
  }
  panel_->open(part);
}

void DescriptionDesk::apply() {
  if (session_.initial() && session_.body()) {
    document_.apply();
    Q_EMIT applied();
  }
}

void DescriptionDesk::showSettings() {
  auto* dialog = new VlmSettingsDialog(engine_, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void DescriptionDesk::showAnswer() {
  auto* dialog = new AnswerDialog(answer_, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace lay
