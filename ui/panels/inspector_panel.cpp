#include "ui/panels/inspector_panel.h"

#include "core/body/skinning.h"
#include "ui/document/body_text.h"
#include "ui/document/error_sentences.h"
#include "ui/document/spoken_name.h"
#include "ui/document/spoken_number.h"
#include "ui/panels/shape_sliders.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace lay {

namespace {

constexpr double kDegrees = 57.29577951308232;
const QString kNothing = QStringLiteral("–");

/// Rotation of a joint relative to its parent, of the root relative to the camera; axis-angle, rad.
Eigen::Vector3f rotationOf(const SmplParams& params, int joint) {
  return joint == kPelvis ? params.global_orient : Eigen::Vector3f(params.body_pose.row(joint - 1));
}

QString jointName(int joint) {
  return asHeading(spokenName(kSmplJointNames[static_cast<std::size_t>(joint)]));
}

QLabel* makeHeading(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("role", QStringLiteral("heading"));
  return label;
}

}  // namespace

InspectorPanel::InspectorPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      shape_(new ShapeSliders(session, this)),
      joint_(new QComboBox(this)),
      copy_(new QPushButton(themedIcon(QStringLiteral("copy")), tr("JSON"), this)),
      copy_numpy_(new QPushButton(themedIcon(QStringLiteral("copy")), tr("NumPy"), this)) {
  auto* content = new QWidget(this);
  column_ = new QVBoxLayout(content);
  QVBoxLayout* column = column_;
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(6);
  size_ = new QFormLayout;
  height_ = addRow(size_, tr("Height"));
  distance_ = addRow(size_, tr("Distance"));
  error_ = addRow(size_, tr("Reprojection"));
  source_ = addRow(size_, tr("Starts from"));
  source_->setObjectName(QStringLiteral("startSource"));
  source_->setWordWrap(true);
  column->addLayout(size_);
  column->addWidget(makeHeading(tr("Shape"), this));
  column->addWidget(shape_);
  column->addWidget(makeHeading(tr("Joint"), this));
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    joint_->addItem(jointName(joint));
  }
  joint_->setCurrentIndex(kRightElbow);
  joint_->setAccessibleName(tr("Joint whose angles are shown"));
  joint_->setObjectName(QStringLiteral("joint"));
  column->addWidget(joint_);
  auto* angles = new QFormLayout;
  angle_ = addRow(angles, tr("Turned by"));
  axis_ = addRow(angles, tr("About x, y, z"));
  sure_ = addRow(angles, tr("Sure within"));
  sure_->setToolTip(tr(
      "About the pelvis, with a probability of 80 %. Known of the best body of a finished run."));
  column->addLayout(angles);
  copy_->setAccessibleName(tr("Copy the shown body's parameters as JSON"));
  copy_->setObjectName(QStringLiteral("copyJson"));
  copy_numpy_->setAccessibleName(tr("Copy the shown body's parameters as NumPy arrays"));
  copy_numpy_->setObjectName(QStringLiteral("copyNumpy"));
  auto* copies = new QHBoxLayout;
  for (QPushButton* button : {copy_, copy_numpy_}) {
    button->setToolTip(button->accessibleName());
    copies->addWidget(button);
  }
  column->addLayout(copies);
  column->addStretch(1);

  auto* scroll = new QScrollArea(this);
  scroll->setAccessibleName(tr("About the shown body"));
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);

  connect(joint_, &QComboBox::currentIndexChanged, this, &InspectorPanel::refreshJoint);
  connect(joint_, &QComboBox::activated, this, &InspectorPanel::jointChosen);
  connect(copy_, &QPushButton::clicked, this, [this] {
    QGuiApplication::clipboard()->setText(bodyAsJson(session_));
  });
  connect(copy_numpy_, &QPushButton::clicked, this, [this] {
    QGuiApplication::clipboard()->setText(bodyAsNumpy(session_));
  });
  connect(&session, &Session::shownChanged, this, &InspectorPanel::refresh);
  refresh();
}

void InspectorPanel::showJoint(int joint) {
  if (joint >= 0) {
    joint_->setCurrentIndex(joint);
  }
}

void InspectorPanel::addOnTop(QWidget* widget) {
  column_->insertWidget(0, widget);
}

QLabel* InspectorPanel::addRow(QFormLayout* form, const QString& name) {
  form->setHorizontalSpacing(12);
  form->setVerticalSpacing(4);
  auto* label = new QLabel(name, this);
  label->setProperty("role", QStringLiteral("muted"));
  auto* value = new QLabel(this);
  value->setProperty("role", QStringLiteral("value"));
  value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  value->setAccessibleName(name);
  form->addRow(label, value);
  return value;
}

void InspectorPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void InspectorPanel::refresh() {
  if (!isVisible() && height_->text() == kNothing) {
    return;  // nobody looks, nothing to take back
  }
  const auto params = session_.shownParams();
  copy_->setEnabled(params.has_value());
  copy_numpy_->setEnabled(params.has_value());
  if (!params || !session_.body()) {
    for (QLabel* label : {height_, distance_, error_}) {
      label->setText(kNothing);
    }
    size_->setRowVisible(source_, false);
  } else {
    height_->setText(tr("%1 m").arg(
        spokenNumber(static_cast<double>(bodyHeight(*session_.body(), params->betas)), 2)));
    distance_->setText(tr("%1 m").arg(spokenNumber(static_cast<double>(params->transl.norm()), 2)));
    error_->setText(tr("%1 px").arg(
        spokenNumber(static_cast<double>(session_.shownReprojection().value_or(0)), 1)));
    const auto& source = session_.startSource();
    if (source) {
      source_->setText(spokenErrors(startSourceText(*source)));
      source_->setToolTip(QString::fromStdString(source->file.string()));
    }
    size_->setRowVisible(source_, source.has_value());
  }
  refreshJoint();
}

void InspectorPanel::refreshJoint() {
  const auto params = session_.shownParams();
  if (!params) {
    for (QLabel* label : {angle_, axis_, sure_}) {
      label->setText(kNothing);
    }
    return;
  }
  const auto radius_mm = session_.shownUncertainty(joint_->currentIndex());
  sure_->setText(radius_mm ? tr("%1 mm").arg(std::lround(*radius_mm)) : kNothing);
  const Eigen::Vector3f degrees =
      rotationOf(*params, joint_->currentIndex()) * static_cast<float>(kDegrees);
  const auto text = [](float value) { return QString::number(std::lround(value)); };
  angle_->setText(tr("%1°").arg(spokenNumber(static_cast<double>(degrees.norm()), 1)));
  axis_->setText(tr("%1°, %2°, %3°").arg(text(degrees.x()), text(degrees.y()), text(degrees.z())));
}

}  // namespace lay
