#include "ui/window/improve_dialog.h"

#include <algorithm>
#include <utility>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/project/project.h"
#include "ui/document/spoken_number.h"
#include "ui/live/job_runner.h"
#include "ui/panels/improvement_chart.h"
#include "ui/panels/version_list.h"

namespace lay {

namespace {

constexpr int kAdapterRank = ImprovementOptions().rank;
constexpr int kShortSteps = 60;
constexpr int kUsualSteps = ImprovementOptions().steps;
constexpr int kThoroughSteps = 240;

QLabel* heading(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("role", QStringLiteral("heading"));
  return label;
}

QLabel* wrapped(QWidget* parent, const char* name, const char* role) {
  auto* label = new QLabel(parent);
  label->setObjectName(QString::fromLatin1(name));
  label->setProperty("role", QString::fromLatin1(role));
  label->setWordWrap(true);
  return label;
}

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
  auto* made = new QPushButton(text, parent);
  made->setObjectName(QString::fromLatin1(name));
  made->setAutoDefault(false);
  return made;
}

QString change(double before, double after) {
  const double percent = before > 0 ? 100 * (after - before) / before : 0;
  return QObject::tr("%1 mm before, %2 mm after (%3 %)")
      .arg(spokenNumber(before, 1))
      .arg(spokenNumber(after, 1))
      .arg((percent > 0 ? QStringLiteral("+") : QString()) + spokenNumber(percent, 1));
}

}  // namespace

ImproveDialog::ImproveDialog(PreferenceKeeper& keeper,
                             Improvement& improvement,
                             DenoiserVersions versions,
                             FindTrainerFunction find_trainer,
                             QWidget* parent)
    : QDialog(parent),
      keeper_(keeper),
      improvement_(improvement),
      versions_(std::move(versions)),
      find_trainer_(std::move(find_trainer)),
      list_(new VersionList(versions_, this)) {
  setWindowTitle(tr("Improve from feedback"));
  setObjectName(QStringLiteral("improve"));
  auto* title = new QLabel(tr("Improve from feedback"), this);
  title->setProperty("role", QStringLiteral("title"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(10);
  column->addWidget(title);
  column->addWidget(makePreferences());
  column->addWidget(makeTraining());
  column->addWidget(makeResult());
  column->addWidget(heading(tr("Versions"), this));
  column->addWidget(list_, 1);
  column->addWidget(buttons);
  resize(600, 720);
  connectImprovement();
  list_->refresh();
  countGroups();
  if (const auto& result = improvement_.result()) {
    chart_->begin(improvement_.steps(), result->figures.preferred_before_mm);
  }
  followState();
}

QWidget* ImproveDialog::makePreferences() {
  auto* box = new QWidget(this);
  groups_ = wrapped(box, "groups", "muted");
  auto* import = button(tr("&Import…"), "importPreferences", box);
  import->setToolTip(tr("Add the groups of another preference file"));
  auto* export_all = button(tr("E&xport…"), "exportPreferences", box);
  export_all->setToolTip(tr("Write your preferences into a file, for another computer"));
  connect(import, &QPushButton::clicked, this, &ImproveDialog::chooseImport);
  connect(export_all, &QPushButton::clicked, this, &ImproveDialog::chooseExport);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(groups_, 1);
  row->addWidget(import, 0, Qt::AlignTop);
  row->addWidget(export_all, 0, Qt::AlignTop);
  return box;
}

QWidget* ImproveDialog::makeTraining() {
  auto* box = new QWidget(this);
  what_learns_ = new QComboBox(box);
  what_learns_->setObjectName(QStringLiteral("whatLearns"));
  what_learns_->addItem(tr("Small adapters (LoRA)"), kAdapterRank);
  what_learns_->addItem(tr("All weights"), 0);
  what_learns_->setToolTip(tr("Adapters forget less and suit few groups; all weights learn more of "
                              "many groups"));
  effort_ = new QComboBox(box);
  effort_->setObjectName(QStringLiteral("effort"));
  effort_->addItem(tr("Short: %1 steps").arg(kShortSteps), kShortSteps);
  effort_->addItem(tr("Usual: %1 steps").arg(kUsualSteps), kUsualSteps);
  effort_->addItem(tr("Thorough: %1 steps").arg(kThoroughSteps), kThoroughSteps);
  effort_->setCurrentIndex(1);
  auto* form = new QFormLayout;
  form->addRow(tr("What &learns"), what_learns_);
  form->addRow(tr("E&ffort"), effort_);
  start_ = button(tr("&Start"), "startImproving", box);
  start_->setProperty("role", QStringLiteral("primary"));
  resume_ = button(tr("&Go on"), "resumeImproving", box);
  resume_->setToolTip(tr("Take the training up where it stopped"));
  stop_ = button(tr("S&top"), "stopImproving", box);
  stop_->setToolTip(tr("Ends it at once; it can be taken up again"));
  connect(start_, &QPushButton::clicked, this, &ImproveDialog::begin);
  connect(resume_, &QPushButton::clicked, this, &ImproveDialog::resume);
  connect(stop_, &QPushButton::clicked, &improvement_, &Improvement::stop);
  auto* deeds = new QHBoxLayout;
  for (QPushButton* deed : {start_, resume_, stop_}) {
    deeds->addWidget(deed);
  }
  deeds->addStretch(1);
  progress_ = new QProgressBar(box);
  progress_->setObjectName(QStringLiteral("improveProgress"));
  progress_->setAccessibleName(tr("Progress of the training"));
  progress_->setTextVisible(false);
  left_ = wrapped(box, "improveLeft", "muted");
  left_->setWordWrap(false);
  auto* going = new QHBoxLayout;
  going->addWidget(progress_, 1);
  going->addWidget(left_);
  chart_ = new ImprovementChart(box);
  note_ = wrapped(box, "improveNote", "note");
  note_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(heading(tr("Training"), box));
  column->addLayout(form);
  column->addLayout(deeds);
  column->addLayout(going);
  column->addWidget(chart_);
  column->addWidget(note_);
  return box;
}

QWidget* ImproveDialog::makeResult() {
  result_ = new QWidget(this);
  result_->setObjectName(QStringLiteral("improveResult"));
  preferred_ = wrapped(result_, "preferredFigures", "value");
  original_ = wrapped(result_, "originalFigures", "value");
  verdict_ = wrapped(result_, "improveVerdict", "muted");
  accept_ = button(tr("&Accept"), "acceptImprovement", result_);
  accept_->setProperty("role", QStringLiteral("primary"));
  accept_->setToolTip(tr("Keeps it as a version, and the next run uses it"));
  discard_ = button(tr("&Discard"), "discardImprovement", result_);
  connect(accept_, &QPushButton::clicked, this, &ImproveDialog::acceptResult);
  connect(discard_, &QPushButton::clicked, this, &ImproveDialog::discardResult);
  auto* form = new QFormLayout;
  form->addRow(tr("From what you prefer"), preferred_);
  form->addRow(tr("Known bodies"), original_);
  auto* deeds = new QHBoxLayout;
  deeds->addWidget(accept_);
  deeds->addWidget(discard_);
  deeds->addStretch(1);
  auto* column = new QVBoxLayout(result_);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(heading(tr("Before and after"), result_));
  column->addLayout(form);
  column->addWidget(verdict_);
  column->addLayout(deeds);
  return result_;
}

void ImproveDialog::connectImprovement() {
  connect(&keeper_, &PreferenceKeeper::changed, this, &ImproveDialog::countGroups);
  connect(&keeper_, &PreferenceKeeper::told, this, [this](const QString& what) {
    say(what, "success");
  });
  connect(&keeper_, &PreferenceKeeper::failed, this, [this](const Problem& problem) {
    say(problem.text, "error");
  });
  connect(list_, &VersionList::failed, this, [this](const Problem& problem) {
    say(problem.text, "error");
  });
  connect(list_, &VersionList::chosen, this, &ImproveDialog::tellUsed);
  connect(&improvement_, &Improvement::begun, this, [this] {
    chart_->begin(improvement_.steps(), improvement_.result()->figures.preferred_before_mm);
    followState();
  });
  connect(&improvement_, &Improvement::stepped, this, &ImproveDialog::followProgress);
  connect(&improvement_,
          &Improvement::measured,
          this,
          [this](int step, double preferred_mm, double /*original_mm*/, bool is_kept) {
            chart_->add({step, preferred_mm, is_kept});
          });
  connect(&improvement_, &Improvement::finished, this, &ImproveDialog::followState);
  connect(&improvement_, &Improvement::stopped, this, [this] {
    say(tr("Stopped. What was learned up to the last dot of the curve is kept: Go on takes it up "
           "again, also another day."),
        "success");
    followState();
  });
  connect(&improvement_, &Improvement::failed, this, [this](const QString& text) {
    say(tr("The training failed, and nothing was changed: %1").arg(text), "error");
    followState();
  });
}

void ImproveDialog::say(const QString& text, const char* tone) {
  note_->setText(text);
  note_->setProperty("tone", QString::fromLatin1(tone));
  note_->style()->unpolish(note_);
  note_->style()->polish(note_);
  note_->setVisible(!text.isEmpty());
}

std::optional<TrainerFiles> ImproveDialog::trainerFiles() {
  try {
    return find_trainer_();
  } catch (const Error& error) {
    say(describe(error), "error");
    return std::nullopt;
  }
}

void ImproveDialog::begin() {
  const auto files = trainerFiles();
  if (!files || !keeper_.file()) {
    return;
  }
  say({}, "");
  try {
    improvement_.start(*files,
                       *keeper_.file(),
                       {effort_->currentData().toInt(), what_learns_->currentData().toInt()});
  } catch (const Error& error) {
    say(describe(error), "error");
  }
  chart_->begin(improvement_.steps(), 0);
  followState();
}

void ImproveDialog::resume() {
  const auto files = trainerFiles();
  if (!files) {
    return;
  }
  say({}, "");
  try {
    improvement_.resume(*files);
  } catch (const Error& error) {
    say(describe(error), "error");
  }
  followState();
}

void ImproveDialog::countGroups() {
  PreferenceCounts counts;
  try {
    if (keeper_.file()) {
      counts = PreferenceStore(*keeper_.file()).counts();
    }
  } catch (const Error& error) {
    say(describe(error), "error");
  }
  teaching_ = counts.teaching;
  QString text =
      tr("Each run whose bodies you rank is a group. So far %1 tell better bodies from worse ones.")
          .arg(teaching_);
  const int missing = kLeastGroupsToImprove - teaching_;
  if (missing > 0) {
    text += QLatin1Char(' ') + tr("Learning needs %1 at least: %2 more.").arg(kLeastGroupsToImprove).arg(missing);
  } else if (teaching_ < kGoodGroupsToImprove) {
    text += QLatin1Char(' ') + tr("That is enough to try; some %1 give more.").arg(kGoodGroupsToImprove);
  }
  groups_->setText(text);
  groups_->setToolTip(
      keeper_.file()
          ? tr("They are in %1").arg(QString::fromStdString(keeper_.file()->string()))
          : QString());
  followState();
}

void ImproveDialog::followProgress() {
  const int steps = std::max(1, improvement_.steps());
  progress_->setRange(0, steps);
  progress_->setValue(improvement_.step());
  const auto left = improvement_.timeLeft().left();
  const QString at = tr("Step %1 of %2").arg(improvement_.step()).arg(steps);
  const QString wait = left ? toText(*left) : QString();
  left_->setText(wait.isEmpty() ? at : tr("%1, %2").arg(at, wait));
}

void ImproveDialog::followState() {
  const bool is_running = improvement_.isRunning();
  const auto& result = improvement_.result();
  const bool is_over = !is_running && !improvement_.canResume() && result &&
                       result->figures.groups > 0;
  start_->setEnabled(!is_running && teaching_ >= kLeastGroupsToImprove);
  start_->setText(improvement_.canResume() ? tr("&Start anew") : tr("&Start"));
  resume_->setVisible(improvement_.canResume());
  stop_->setVisible(is_running);
  what_learns_->setEnabled(!is_running);
  effort_->setEnabled(!is_running);
  progress_->setVisible(is_running);
  left_->setVisible(is_running);
  chart_->setVisible(is_running || (result && result->figures.groups > 0));
  note_->setVisible(!note_->text().isEmpty());
  result_->setVisible(is_over);
  if (is_running && (!result || result->figures.groups == 0)) {
    progress_->setRange(0, 0);
    left_->setText(tr("Measuring how it is now…"));
  } else if (is_running) {
    followProgress();
  }
  if (is_over) {
    showResult();
  }
}

void ImproveDialog::showResult() {
  const Improvement::Result& result = *improvement_.result();
  const ImprovementFigures& figures = result.figures;
  preferred_->setText(change(figures.preferred_before_mm, figures.preferred_after_mm));
  original_->setText(change(figures.original_before_mm, figures.original_after_mm));
  verdict_->setText(
      result.is_better
          ? tr("Measured on groups that nothing was learned from (%1), and on made pictures whose "
               "bodies are known.")
                .arg(figures.held_out)
          : tr("Nothing that was learned came nearer to what you prefer without losing elsewhere: "
               "there is nothing to accept. Rank more runs, or try another effort."));
  accept_->setVisible(result.is_better);
}

void ImproveDialog::acceptResult() {
  const Improvement::Result& result = *improvement_.result();
  try {
    const DenoiserVersion version =
        versions_.add(improvement_.weights(), {{}, utcNow(), result.base, result.figures});
    improvement_.discard();
    list_->refresh();
    tellUsed(QString::fromStdString(version.id));
  } catch (const Error& error) {
    say(describe(error), "error");
  }
}

void ImproveDialog::tellUsed(const QString& id) {
  const QString what = id.isEmpty() ? tr("The next run uses the network as it came.")
                                    : tr("The next run uses the improved network %1.").arg(id);
  say(what, "success");
  Q_EMIT told(what);
  followState();
}

void ImproveDialog::discardResult() {
  improvement_.discard();
  say(tr("It was thrown away. Your preferences are as they were."), "success");
  followState();
}

void ImproveDialog::chooseImport() {
  auto* dialog = new QFileDialog(this, tr("Import preferences"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Preferences (*.jsonl)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    keeper_.importFrom(path.toStdString());
  });
  dialog->open();
}

void ImproveDialog::chooseExport() {
  auto* dialog = new QFileDialog(this, tr("Export preferences"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("jsonl"));
  dialog->setNameFilters({tr("Preferences (*.jsonl)")});
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    keeper_.exportTo(path.toStdString());
  });
  dialog->open();
}

}  // namespace lay
