#include "ui/window/export_dialog.h"

#include <array>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>

#include "core/body/skinning.h"
#include "core/export/rig_names.h"
#include "ui/document/core_sentences.h"
#include "ui/document/error_sentences.h"
#include "ui/document/spoken_number.h"

namespace lay {

namespace {

struct FormatTitle {
  ExportFormat format;
  const char* title;
};

constexpr std::array kFormatTitles = {
    FormatTitle{ExportFormat::Fbx, QT_TRANSLATE_NOOP("lay::ExportDialog", "FBX (.fbx)")},
    FormatTitle{ExportFormat::Glb, QT_TRANSLATE_NOOP("lay::ExportDialog", "glTF, one file (.glb)")},
    FormatTitle{ExportFormat::Gltf, QT_TRANSLATE_NOOP("lay::ExportDialog", "glTF as text (.gltf)")},
    FormatTitle{ExportFormat::Obj, QT_TRANSLATE_NOOP("lay::ExportDialog", "Wavefront OBJ (.obj)")},
    FormatTitle{ExportFormat::Bvh,
                QT_TRANSLATE_NOOP("lay::ExportDialog", "BVH, motion alone (.bvh)")},
    FormatTitle{ExportFormat::Amass, QT_TRANSLATE_NOOP("lay::ExportDialog", "AMASS (.npz)")},
    FormatTitle{ExportFormat::Npz,
                QT_TRANSLATE_NOOP("lay::ExportDialog", "SMPL parameters (.npz)")},
    FormatTitle{ExportFormat::Json,
                QT_TRANSLATE_NOOP("lay::ExportDialog", "SMPL parameters (.json)")}};

constexpr std::array kPresetTitles = {"Blender", "Unity", "Unreal", "Maya", "Mixamo"};

bool hasOwnAxes(ExportFormat format) {
  return format == ExportFormat::Fbx || format == ExportFormat::Obj || format == ExportFormat::Bvh;
}

QString heightText(double metres, LengthUnit unit) {
  const QString text = ExportDialog::tr("%1 m").arg(spokenNumber(metres, 2));
  if (unit == LengthUnit::Metre) return text;
  const QString name = unit == LengthUnit::Centimetre ? QStringLiteral("cm") : QStringLiteral("mm");
  return QStringLiteral("%1 = %2 %3")
      .arg(text)
      .arg(spokenNumber(metres * perMetre(unit), 0))
      .arg(name);
}

}  // namespace

ExportDialog::ExportDialog(const Session& session, QWidget* parent)
    : QDialog(parent), session_(session) {
  setWindowTitle(tr("Export"));
  auto* heading = new QLabel(tr("Export"), this);
  heading->setProperty("role", QStringLiteral("title"));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(8);
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(12);
  column->addWidget(heading);
  column->addLayout(form);
  addChoices(*form);
  addDetails(*form);
  addPlace(*form);
  contents_ = new QLabel(this);
  outcome_ = new QLabel(this);
  for (QLabel* note : {contents_, outcome_}) {
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    note->setProperty("role", QStringLiteral("note"));
    column->addWidget(note);
  }
  contents_->setObjectName(QStringLiteral("exportContents"));
  outcome_->setObjectName(QStringLiteral("exportOutcome"));
  outcome_->setMinimumHeight(72);  // what it says later must not make the dialog jump
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  export_ = buttons->addButton(tr("Export"), QDialogButtonBox::ActionRole);
  export_->setObjectName(QStringLiteral("exportWrite"));
  export_->setProperty("role", QStringLiteral("primary"));
  export_->setDefault(true);
  connect(export_, &QPushButton::clicked, this, &ExportDialog::write);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addStretch(1);
  column->addWidget(buttons);
  resize(560, 560);
  recall();
  changeExtension();
  noteChoice();
}

QComboBox* ExportDialog::makeCombo(const char* name, const QString& accessible_name) {
  auto* combo = new QComboBox(this);
  combo->setObjectName(QString::fromLatin1(name));
  combo->setAccessibleName(accessible_name);
  combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  return combo;
}

QCheckBox* ExportDialog::makeCheck(const char* name, const QString& text, const QString& tip) {
  auto* check = new QCheckBox(text, this);
  check->setObjectName(QString::fromLatin1(name));
  check->setToolTip(tip);
  connect(check, &QCheckBox::toggled, this, &ExportDialog::noteChoice);
  return check;
}

void ExportDialog::addChoices(QFormLayout& form) {
  what_ = makeCombo("exportWhat", tr("What to export"));
  what_->addItem(tr("The shown body"));
  what_->addItem(tr("The best body of the run"));
  what_->addItem(session_.numSteps() > 1
                     ? tr("The whole run as an animation, %1 steps").arg(session_.numSteps())
                     : tr("The whole run as an animation"));
  const auto* items = qobject_cast<QStandardItemModel*>(what_->model());
  for (int i = 0; items != nullptr && i < what_->count(); ++i) {
    items->item(i)->setEnabled(canExport(session_, static_cast<ExportWhat>(i)));
  }
  format_ = makeCombo("exportFormat", tr("Format"));
  for (const FormatTitle& entry : kFormatTitles) {
    format_->addItem(tr(entry.title), static_cast<int>(entry.format));
  }
  preset_ = makeCombo("exportPreset", tr("Program it is for"));
  for (const char* title : kPresetTitles) preset_->addItem(QLatin1String(title));
  preset_->setToolTip(tr("Sets the names of the bones, the unit and the up axis"));
  form.addRow(tr("What"), what_);
  form.addRow(tr("Format"), format_);
  form.addRow(tr("For"), preset_);
  connect(what_, &QComboBox::currentIndexChanged, this, &ExportDialog::noteChoice);
  connect(format_, &QComboBox::currentIndexChanged, this, [this] {
    changeExtension();
    noteChoice();
  });
  connect(preset_, &QComboBox::currentIndexChanged, this, [this] {
    applyPreset();
    noteChoice();
  });
}

void ExportDialog::addDetails(QFormLayout& form) {
  unit_ = makeCombo("exportUnit", tr("Unit"));
  unit_->addItems({tr("metres"), tr("centimetres"), tr("millimetres")});
  up_ = makeCombo("exportUp", tr("Up axis"));
  up_->addItems({tr("y up"), tr("z up")});
  pivot_ = makeCombo("exportPivot", tr("Origin"));
  pivot_->addItems(
      {tr("on the ground below the pelvis"), tr("at the pelvis"), tr("at the camera")});
  auto* axes = new QHBoxLayout;
  axes->setSpacing(8);
  axes->addWidget(unit_);
  axes->addWidget(up_);
  rigged_ = makeCheck("exportRigged",
                      tr("Skeleton"),
                      tr("With bones and weights, resting in the T-pose; else the posed surface"));
  camera_ =
      makeCheck("exportCamera",
                tr("Camera and photo"),
                tr("The camera of the photo, and the photo behind the body. Beside files that "
                   "cannot hold them: a script for Blender."));
  pure_rest_ =
      makeCheck("exportPureRest",
                tr("Pure T-pose"),
                tr("Leaves this pose's bulges out of the rest surface. The T-pose is clean "
                   "then, and the pose a little off."));
  auto* checks = new QHBoxLayout;
  checks->setSpacing(16);
  for (QCheckBox* check : {rigged_, camera_, pure_rest_}) checks->addWidget(check);
  checks->addStretch(1);
  fps_ = new QDoubleSpinBox(this);
  fps_->setObjectName(QStringLiteral("exportFps"));
  fps_->setAccessibleName(tr("Steps in a second"));
  fps_->setRange(1, 240);
  fps_->setDecimals(0);
  fps_->setValue(24);
  fps_->setSuffix(tr(" steps a second"));
  form.addRow(tr("Unit, axes"), axes);
  form.addRow(tr("Origin"), pivot_);
  form.addRow(tr("With"), checks);
  form.addRow(tr("Speed"), fps_);
  for (QComboBox* combo : {unit_, up_, pivot_}) {
    connect(combo, &QComboBox::currentIndexChanged, this, &ExportDialog::noteChoice);
  }
}

void ExportDialog::addPlace(QFormLayout& form) {
  path_ = new QLineEdit(this);
  path_->setObjectName(QStringLiteral("exportPath"));
  path_->setAccessibleName(tr("File"));
  std::filesystem::path start = "body";
  if (const auto& photo = session_.photo()) {
    start = photo->path.parent_path() / (photo->path.stem().string() + "_body");
  }
  path_->setText(QString::fromStdString(start.string()));
  auto* browse = new QPushButton(tr("Browse…"), this);
  browse->setAutoDefault(false);
  connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  row->addWidget(path_, 1);
  row->addWidget(browse);
  form.addRow(tr("File"), row);
  connect(path_, &QLineEdit::textChanged, this, &ExportDialog::noteChoice);
}

void ExportDialog::applyPreset() {
  const ExportOptions preset =
      optionsFor(allExportPresets()[static_cast<std::size_t>(preset_->currentIndex())]);
  unit_->setCurrentIndex(static_cast<int>(preset.unit));
  up_->setCurrentIndex(static_cast<int>(preset.up));
}

ExportWhat ExportDialog::what() const {
  return static_cast<ExportWhat>(what_->currentIndex());
}

ExportFormat ExportDialog::format() const {
  return static_cast<ExportFormat>(format_->currentData().toInt());
}

ExportOptions ExportDialog::options() const {
  ExportOptions options =
      optionsFor(allExportPresets()[static_cast<std::size_t>(preset_->currentIndex())]);
  options.unit = static_cast<LengthUnit>(unit_->currentIndex());
  options.up = static_cast<UpAxis>(up_->currentIndex());
  options.pivot = static_cast<Pivot>(pivot_->currentIndex());
  options.is_rigged = rigged_->isChecked();
  options.has_camera = camera_->isChecked();
  options.bakes_correctives = !pure_rest_->isChecked();
  options.fps = fps_->value();
  return options;
}

std::filesystem::path ExportDialog::path() const {
  return path_->text().trimmed().toStdString();
}

void ExportDialog::changeExtension() {
  const std::filesystem::path now = path();
  std::string stem = now.stem().string();
  constexpr std::string_view kAmassEnd = "_amass";
  if (stem.ends_with(kAmassEnd)) stem.resize(stem.size() - kAmassEnd.size());
  path_->setText(
      QString::fromStdString((now.parent_path() / exportFileName(stem, format())).string()));
}

QString ExportDialog::contents() const {
  const ExportOptions own = optionsInFormat(options(), format());
  const auto params = session_.shownParams();
  if (!params || !session_.body()) return tr("There is no body to export yet.");
  const BodyModel& body = *session_.adaptedBody().native;
  const double height = double{bodyHeight(body, session_.adaptedBody().toNative(*params).betas)};
  QString text = tr("Height in the file: %1 standing; %2 up.")
                     .arg(heightText(height, own.unit),
                          own.up == UpAxis::Y ? QStringLiteral("y") : QStringLiteral("z"));
  if (own.is_rigged) {
    const std::vector<std::string> names = rigNames(body.joint_names, own.bones);
    text += tr(" %1 bones: %2, %3…")
                .arg(names.size())
                .arg(QString::fromStdString(names[0]), QString::fromStdString(names[1]));
  }
  if (what() == ExportWhat::WholeRun && format() == ExportFormat::Obj) {
    text += tr(" OBJ holds one pose: the last.");
  }
  return text;
}

void ExportDialog::noteChoice() {
  if (export_ == nullptr) return;  // while the fields are made
  const bool has_axes = hasOwnAxes(format());
  unit_->setEnabled(has_axes);
  up_->setEnabled(has_axes);
  rigged_->setEnabled(canHoldRig(format()));
  pure_rest_->setEnabled(canHoldRig(format()) && rigged_->isChecked());
  preset_->setEnabled(has_axes || canHoldRig(format()));
  fps_->setEnabled(what() == ExportWhat::WholeRun);
  camera_->setEnabled(session_.photo().has_value());
  const bool can = canExport(session_, what()) && !path().stem().empty();
  export_->setEnabled(can && !writer_.isRunning());
  std::error_code ignored;
  export_->setText(std::filesystem::exists(path(), ignored) ? tr("Replace") : tr("Export"));
  contents_->setText(contents());
}

void ExportDialog::browse() {
  auto* dialog = new QFileDialog(this, tr("Export to"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setOption(QFileDialog::DontConfirmOverwrite);  // the button says Replace
  dialog->selectFile(path_->text());
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
    path_->setText(chosen);
    changeExtension();
  });
  dialog->open();
}

void ExportDialog::write() {
  remember();
  BodyExport task;
  try {
    task = BodyExport::of(session_, what());
  } catch (...) {
    showOutcome(std::current_exception());
    return;
  }
  task.options = options();
  task.format = format();
  std::string stem = path().stem().string();
  if (task.format == ExportFormat::Amass && stem.ends_with("_amass")) stem.resize(stem.size() - 6);
  task.path = path().parent_path() / (stem + ".x");
  task.has_camera_files = camera_->isChecked() && camera_->isEnabled() &&
                          !canHoldRig(task.format) && hasOwnAxes(task.format);
  setNote(outcome_, tr("Writing, and reading it back…"), "muted");
  writer_.start<ExportedFile>(
      [task](const std::stop_token& /*stop*/) { return task.write(); },
      [this](const Outcome<ExportedFile>& outcome) { showOutcome(outcome); });
  export_->setEnabled(false);
}

void ExportDialog::showOutcome(const Outcome<ExportedFile>& outcome) {
  noteChoice();
  export_->setEnabled(canExport(session_, what()));
  if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
    setNote(outcome_, describe(*thrown), "error");
    return;
  }
  const auto& file = std::get<ExportedFile>(outcome);
  QString text = spokenProof(toText(file.proof)) + QLatin1Char('.');
  for (const std::string& note : file.notes) text += QLatin1Char('\n') + spokenErrors(note);
  if (!file.proof.holds()) {
    setNote(
        outcome_,
        tr("Not written: the file would not show the body. %1\nPut the origin on the ground, or "
           "choose another format.")
            .arg(text),
        "error");
    return;
  }
  setNote(outcome_, tr("Written and read back. %1").arg(text), "success");
  Q_EMIT exported(QString::fromStdString(file.path.string()));
}

void ExportDialog::setNote(QLabel* note, const QString& text, const char* tone) {
  note->setText(text);
  note->setProperty("tone", QString::fromLatin1(tone));
  note->style()->unpolish(note);
  note->style()->polish(note);
}

void ExportDialog::remember() const {
  QSettings settings;
  settings.beginGroup(QStringLiteral("export"));
  settings.setValue(QStringLiteral("format"), format_->currentIndex());
  settings.setValue(QStringLiteral("preset"), preset_->currentIndex());
  settings.setValue(QStringLiteral("unit"), unit_->currentIndex());
  settings.setValue(QStringLiteral("up"), up_->currentIndex());
  settings.setValue(QStringLiteral("pivot"), pivot_->currentIndex());
  settings.setValue(QStringLiteral("rigged"), rigged_->isChecked());
  settings.setValue(QStringLiteral("camera"), camera_->isChecked());
  settings.setValue(QStringLiteral("pureRest"), pure_rest_->isChecked());
  settings.setValue(QStringLiteral("fps"), fps_->value());
}

void ExportDialog::recall() {
  QSettings settings;
  settings.beginGroup(QStringLiteral("export"));
  const auto index = [&settings](QComboBox* combo, const char* name) {
    const int value = settings.value(QLatin1String(name), 0).toInt();
    combo->setCurrentIndex(value >= 0 && value < combo->count() ? value : 0);
  };
  index(format_, "format");
  index(preset_, "preset");
  index(unit_, "unit");
  index(up_, "up");
  index(pivot_, "pivot");
  rigged_->setChecked(settings.value(QStringLiteral("rigged"), true).toBool());
  camera_->setChecked(settings.value(QStringLiteral("camera"), true).toBool());
  pure_rest_->setChecked(settings.value(QStringLiteral("pureRest"), false).toBool());
  fps_->setValue(settings.value(QStringLiteral("fps"), 24).toDouble());
}

}  // namespace lay
