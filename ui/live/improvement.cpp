#include "ui/live/improvement.h"

#include <csignal>
#include <system_error>
#include <utility>

#include <QJsonDocument>
#include <QJsonObject>

#include <sys/prctl.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "core/io/sha256.h"

namespace lay {

namespace {

constexpr const char* kGroups = "groups.jsonl";
constexpr const char* kConfig = "align.json";
constexpr const char* kPolicy = "policy.safetensors";
constexpr int kKillMs = 400;
constexpr int kNiceness = 10;
constexpr qsizetype kLongestLine = 1 << 16;

/// As models/configs/align.json, but measured more often, so that a stop costs little, with smaller
/// batches, and more held out: a person's own groups are few.
std::string configOf(const ImprovementOptions& options) {
  QJsonObject json{{"steps", options.steps},
                   {"batch", 12},
                   {"learning_rate", options.rank > 0 ? 5e-4 : 5e-5},
                   {"seed", 1},
                   {"validate_every", 10},
                   {"validation_samples", 60},
                   {"loss", "clip"},
                   {"sharpness", 3},
                   {"rank", options.rank},
                   {"noised_groups", 1},
                   {"kept", 24},
                   {"keep_weight", 40},
                   {"kl_weight", 0.1},
                   {"held_out", 0.2},
                   {"patience", 6},
                   {"allowed_loss_mm", 0.2}};
  return QJsonDocument(json).toJson().toStdString();
}

QString lastLines(const QByteArray& text) {
  return QString::fromUtf8(text.right(2000)).trimmed();
}

}  // namespace

Improvement::Improvement(std::filesystem::path folder, QObject* parent)
    : QObject(parent), folder_(std::move(folder)) {}

Improvement::~Improvement() {
  if (process_ != nullptr) {
    process_->disconnect(this);
    process_->kill();
    process_->waitForFinished(kKillMs);
  }
}

std::filesystem::path Improvement::weights() const {
  return in(kPolicy);
}

bool Improvement::canResume() const {
  std::error_code ignored;
  return !isRunning() && !has_ended_ && std::filesystem::exists(in(kGroups), ignored) &&
         std::filesystem::exists(in(kConfig), ignored);
}

void Improvement::discard() {
  if (isRunning()) {
    return;
  }
  std::error_code ignored;
  for (const char* name : {kGroups, kConfig, kPolicy}) {
    std::filesystem::remove(in(name), ignored);
  }
  for (const char* ending : {".state", ".log", ".adapters"}) {
    std::filesystem::remove(in(kPolicy).concat(ending), ignored);
  }
  result_.reset();
  has_ended_ = false;
}

void Improvement::start(const TrainerFiles& files,
                        const std::filesystem::path& preferences,
                        const ImprovementOptions& options) {
  if (isRunning()) {
    return;
  }
  const std::string groups = readFile(preferences);
  discard();
  std::error_code ignored;
  std::filesystem::create_directories(folder_, ignored);
  writeFileAtomically(in(kGroups), groups);
  writeFileAtomically(in(kConfig), configOf(options));
  steps_ = options.steps;
  step_ = 0;
  launch(files);
}

void Improvement::resume(const TrainerFiles& files) {
  if (canResume()) {
    launch(files);
  }
}

void Improvement::launch(const TrainerFiles& files) {
  result_.emplace().base = sha256OfFile(files.denoiser);
  is_stopping_ = false;
  has_ended_ = false;
  unread_.clear();
  process_ = new QProcess(this);
  process_->setChildProcessModifier([] {
    // It gives way to the window, and dies with it: two of them in one folder would be one too many.
    (void)::nice(kNiceness);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  });
  connect(process_, &QProcess::readyReadStandardOutput, this, &Improvement::read);
  connect(process_, &QProcess::finished, this, &Improvement::end);
  connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) {
      const QString text = tr("%1 could not be started: %2. It comes with Layfigure; install it "
                              "beside the program.")
                               .arg(process_->program(), process_->errorString());
      std::exchange(process_, nullptr)->deleteLater();
      Q_EMIT failed(text);
    }
  });
  const auto text = [](const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
  };
  process_->start(text(files.program),
                  {QStringLiteral("align"),
                   QStringLiteral("--config"),
                   text(in(kConfig)),
                   QStringLiteral("--preferences"),
                   text(in(kGroups)),
                   QStringLiteral("--body"),
                   text(files.body),
                   QStringLiteral("--denoiser"),
                   text(files.denoiser),
                   QStringLiteral("--out"),
                   text(in(kPolicy)),
                   QStringLiteral("--threads"),
                   QStringLiteral("1"),  // the others stay for the window and its runs
                   QStringLiteral("--device"),
                   QStringLiteral("cpu"),
                   QStringLiteral("--report"),
                   QStringLiteral("json")});
}

void Improvement::stop() {
  if (process_ == nullptr || is_stopping_) {
    return;
  }
  is_stopping_ = true;
  process_->kill();  // its files are moved into place whole: there is nothing to tidy up
}

void Improvement::read() {
  unread_ += process_->readAllStandardOutput();
  for (qsizetype at = unread_.indexOf('\n'); at >= 0; at = unread_.indexOf('\n')) {
    const QByteArray line = unread_.left(at);
    unread_.remove(0, at + 1);
    if (line.startsWith('{')) {
      take(line);
    }
  }
  if (unread_.size() > kLongestLine) {
    unread_.clear();
  }
}

void Improvement::take(const QByteArray& line) {
  const QJsonObject json = QJsonDocument::fromJson(line).object();
  const QString event = json[QStringLiteral("event")].toString();
  const int step = json[QStringLiteral("step")].toInt();
  const double preferred = json[QStringLiteral("preferred_mm")].toDouble();
  const double original = json[QStringLiteral("original_mm")].toDouble();
  ImprovementFigures& figures = result_->figures;
  if (event == QStringLiteral("begin")) {
    steps_ = json[QStringLiteral("steps")].toInt();
    step_ = first_step_ = json[QStringLiteral("first_step")].toInt();
    figures = {json[QStringLiteral("groups")].toInt(),
               json[QStringLiteral("held_out")].toInt(),
               preferred,
               preferred,
               original,
               original};
    time_left_.begin(steps_ - first_step_, TimeLeft::Clock::now());
    Q_EMIT begun();
  } else if (event == QStringLiteral("step")) {
    step_ = step;
    time_left_.note(step - first_step_, TimeLeft::Clock::now());
    Q_EMIT stepped();
  } else if (event == QStringLiteral("validation")) {
    const bool is_kept = json[QStringLiteral("kept")].toBool();
    if (is_kept) {
      result_->is_better = true;
      figures.preferred_after_mm = preferred;
      figures.original_after_mm = original;
    }
    Q_EMIT measured(step, preferred, original, is_kept);
  } else if (event == QStringLiteral("end")) {
    has_ended_ = true;
  }
}

void Improvement::end(int exit_code, QProcess::ExitStatus status) {
  read();
  const QString said = lastLines(process_->readAllStandardError());
  std::exchange(process_, nullptr)->deleteLater();
  if (has_ended_ && exit_code == 0 && status == QProcess::NormalExit) {
    Q_EMIT finished();
  } else if (is_stopping_) {
    Q_EMIT stopped();
  } else {
    has_ended_ = false;
    Q_EMIT failed(said.isEmpty() ? tr("The training program ended without a word. What it learned "
                                      "before is kept: it can be taken up again.")
                                 : said);
  }
}

std::filesystem::path userImprovementFolder() {
  return userStateFolder() / "improvement";
}

}  // namespace lay
