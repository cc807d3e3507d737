#include "ui/panels/camera_panel.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace lay {

namespace {

QDoubleSpinBox* makeField(const QString& name,
                          const char* object_name,
                          double low,
                          double high,
                          int decimals,
                          const QString& unit,
                          QWidget* parent) {
  auto* field = new QDoubleSpinBox(parent);
  field->setRange(low, high);
  field->setDecimals(decimals);
  field->setSuffix(unit);
  field->setAccessibleName(name);
  field->setObjectName(QLatin1String(object_name));
  field->setKeyboardTracking(false);  // 1450 is not 1, 14 and 145 first
  return field;
}

QString sourceWords(CameraSource source) {
  switch (source) {
    case CameraSource::Exif:
      return CameraPanel::tr("from the photo's EXIF data");
    case CameraSource::Diagonal:
      return CameraPanel::tr("assumed: the photo does not say");
    case CameraSource::File:
      return CameraPanel::tr("from a file");
    default:
      return CameraPanel::tr("set by you");
  }
}

}  // namespace

CameraPanel::CameraPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      field_of_view_(makeField(
          tr("Field of view across the longer side"), "fieldOfView", 2, 160, 1, tr("°"), this)),
      focal_length_(makeField(tr("Focal length"), "focalLength", 1, 1e6, 0, tr(" px"), this)),
      height_(makeField(tr("Real height of the person"), "realHeight", 0.39, 3, 2, tr(" m"), this)),
      reset_(new QToolButton(this)),
      source_(new QLabel(this)) {
  height_->setSpecialValueText(tr("not known"));
  height_->setSingleStep(0.01);
  height_->setValue(height_->minimum());
  height_->setToolTip(tr("Standing, in metres: sets the scale, and with it the distance"));
  field_of_view_->setToolTip(tr("Across the photo's longer side. The distance follows."));
  focal_length_->setToolTip(tr("In pixels of this photo. The distance follows."));
  reset_->setText(tr("Photo's own"));
  reset_->setObjectName(QStringLiteral("resetCamera"));
  reset_->setAccessibleName(tr("Take the photo's own camera"));
  reset_->setToolTip(tr("Take the camera from the photo's EXIF data, or assume one"));
  source_->setProperty("role", QStringLiteral("muted"));
  source_->setObjectName(QStringLiteral("cameraSource"));
  source_->setWordWrap(true);

  auto* form = new QFormLayout(this);
  form->setContentsMargins(12, 8, 12, 10);
  form->setHorizontalSpacing(12);
  form->setVerticalSpacing(6);
  form->addRow(tr("Field of view"), field_of_view_);
  form->addRow(tr("Focal length"), focal_length_);
  auto* row = new QHBoxLayout;
  row->addWidget(source_, 1);
  row->addWidget(reset_);
  form->addRow(row);
  form->addRow(tr("Real height"), height_);

  connect(field_of_view_, &QDoubleSpinBox::valueChanged, this, [this](double degrees) {
    CameraSettings settings;
    settings.field_of_view = static_cast<float>(degrees);
    Q_EMIT cameraChanged(settings);
  });
  connect(focal_length_, &QDoubleSpinBox::valueChanged, this, [this](double pixels) {
    CameraSettings settings;
    settings.focal_length = static_cast<float>(pixels);
    Q_EMIT cameraChanged(settings);
  });
  connect(reset_, &QToolButton::clicked, this, [this] { Q_EMIT cameraChanged({}); });
  connect(height_, &QDoubleSpinBox::valueChanged, this, [this](double metres) {
    const bool is_known = metres > height_->minimum() + 1e-6;
    Q_EMIT heightChanged(is_known ? std::optional(static_cast<float>(metres)) : std::nullopt);
  });
  connect(&session, &Session::photoChanged, this, &CameraPanel::refresh);
  connect(&session, &Session::cameraChanged, this, &CameraPanel::refresh);
  connect(&session, &Session::subjectChanged, this, &CameraPanel::refresh);
  refresh();
}

void CameraPanel::refresh() {
  const QSignalBlocker quiet_view(field_of_view_);
  const QSignalBlocker quiet_focal(focal_length_);
  const QSignalBlocker quiet_height(height_);
  const auto& photo = session_.photo();
  for (QWidget* widget : {static_cast<QWidget*>(field_of_view_),
                          static_cast<QWidget*>(focal_length_),
                          static_cast<QWidget*>(height_),
                          static_cast<QWidget*>(reset_)}) {
    widget->setEnabled(photo.has_value());
  }
  height_->setEnabled(session_.subject().has_value());
  const auto known = session_.knownHeight();
  height_->setValue(known ? static_cast<double>(*known) : height_->minimum());
  if (!photo) {
    source_->clear();
    return;
  }
  field_of_view_->setValue(static_cast<double>(fieldOfView(photo->camera)));
  focal_length_->setValue(static_cast<double>(photo->camera.focal_length));
  source_->setText(sourceWords(photo->camera_source));
  reset_->setVisible(photo->camera_source != CameraSource::Exif &&
                     photo->camera_source != CameraSource::Diagonal);
}

}  // namespace lay
