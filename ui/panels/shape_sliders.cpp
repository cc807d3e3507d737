#include "ui/panels/shape_sliders.h"

#include "ui/document/spoken_name.h"
#include "ui/panels/beta_slider.h"
#include "ui/theme/icons.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace lay {

namespace {

constexpr int kNameWidth = 82;
constexpr int kRowHeight = 20;
constexpr int kNumberWidth = 42;
constexpr double kLargestBeta = 10;  // typed; a run can find more than the slider shows

}  // namespace

ShapeSliders::ShapeSliders(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      note_(new QLabel(this)),
      use_(new QPushButton(tr("Use this shape"), this)),
      reset_all_(new QPushButton(tr("Reset"), this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(3);
  grid->setVerticalSpacing(0);
  grid->setColumnStretch(1, 1);
  for (int beta = 0; beta < kNumBetas; ++beta) {
    addRow(grid, beta);
  }
  column->addLayout(grid);
  note_->setObjectName(QStringLiteral("shapeNote"));
  note_->setProperty("role", QStringLiteral("muted"));
  note_->setWordWrap(true);
  column->addWidget(note_);
  addButtons();
  connect(&session_, &Session::shownChanged, this, &ShapeSliders::refresh);
  connect(&session_, &Session::bodyChanged, this, &ShapeSliders::refreshNames);
  refreshNames();
  refresh();
}

void ShapeSliders::addRow(QGridLayout* grid, int beta) {
  Row row{new QLabel(this), new BetaSlider(this), new QDoubleSpinBox(this), new QToolButton(this)};
  row.name->setFixedWidth(kNameWidth);
  row.slider->setObjectName(QStringLiteral("beta%1").arg(beta));
  row.number->setObjectName(QStringLiteral("betaNumber%1").arg(beta));
  row.number->setRange(-kLargestBeta, kLargestBeta);
  row.number->setDecimals(2);
  row.number->setSingleStep(0.1);
  row.number->setButtonSymbols(QAbstractSpinBox::NoButtons);
  row.number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  row.number->setFixedSize(kNumberWidth, kRowHeight);
  row.number->setProperty("role", QStringLiteral("quiet"));
  row.number->setKeyboardTracking(false);
  row.number->setFocusPolicy(Qt::StrongFocus);
  row.reset->setObjectName(QStringLiteral("betaReset%1").arg(beta));
  row.reset->setIcon(themedIcon(QStringLiteral("reset")));
  row.reset->setIconSize({12, 12});
  row.reset->setFixedSize(kRowHeight, kRowHeight);
  row.reset->setProperty("role", QStringLiteral("small"));
  row.reset->setFocusPolicy(Qt::TabFocus);
  // Room is kept when it is hidden, or the sliders would jump while they are dragged.
  QSizePolicy policy = row.reset->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  row.reset->setSizePolicy(policy);
  grid->addWidget(row.name, beta, 0);
  grid->addWidget(row.slider, beta, 1);
  grid->addWidget(row.number, beta, 2);
  grid->addWidget(row.reset, beta, 3);
  connect(row.slider, &QSlider::valueChanged, this, [this, beta](int hundredths) {
    tryOut(beta, static_cast<float>(hundredths) / BetaSlider::kPerUnit);
  });
  connect(row.number, &QDoubleSpinBox::valueChanged, this, [this, beta](double value) {
    tryOut(beta, static_cast<float>(value));
  });
  const auto reset = [this, beta] { session_.previewBeta(beta, std::nullopt); };
  connect(row.reset, &QToolButton::clicked, this, reset);
  connect(row.slider, &BetaSlider::resetRequested, this, reset);
  rows_.push_back(row);
}

void ShapeSliders::addButtons() {
  use_->setObjectName(QStringLiteral("useShape"));
  use_->setAccessibleName(tr("Use this shape for the next run"));
  use_->setToolTip(
      tr("The next run starts from this shape. The run that is shown now is dropped."));
  reset_all_->setObjectName(QStringLiteral("resetShape"));
  reset_all_->setAccessibleName(tr("Reset the whole shape"));
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  row->addWidget(use_, 1);
  row->addWidget(reset_all_);
  qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
  connect(use_, &QPushButton::clicked, &session_, &Session::useShownShape);
  connect(reset_all_, &QPushButton::clicked, this, &ShapeSliders::resetAll);
}

void ShapeSliders::tryOut(int beta, float value) {
  session_.previewBeta(beta, value);
}

void ShapeSliders::resetAll() {
  if (session_.preview().isActive()) {
    session_.clearPreview();
  } else {
    session_.restoreInitialShape();
  }
}

void ShapeSliders::refreshNames() {
  const auto& body = session_.body();
  for (int beta = 0; beta < kNumBetas; ++beta) {
    const Row& row = rows_[static_cast<std::size_t>(beta)];
    const bool is_named = body && static_cast<int>(body->beta_names.size()) > beta;
    const QString name =
        is_named ? asHeading(spokenName(body->beta_names[static_cast<std::size_t>(beta)]))
                 : tr("Shape %1").arg(beta + 1);
    row.name->setText(row.name->fontMetrics().elidedText(name, Qt::ElideRight, kNameWidth));
    const QString tip =
        tr("%1: beta %2, in standard deviations; 0 is the mean body. Double click to reset.")
            .arg(name)
            .arg(beta);
    for (QWidget* widget : {static_cast<QWidget*>(row.name), static_cast<QWidget*>(row.slider)}) {
      widget->setToolTip(tip);
    }
    row.slider->setAccessibleName(name);
    row.number->setAccessibleName(tr("%1 in standard deviations").arg(name));
    row.reset->setAccessibleName(tr("Reset %1").arg(name));
    row.reset->setToolTip(tr("Back to what the shown body has"));
  }
}

void ShapeSliders::refresh() {
  const auto params = session_.shownParams();
  const bool can_edit = params.has_value() && session_.body();
  for (int beta = 0; beta < kNumBetas; ++beta) {
    const Row& row = rows_[static_cast<std::size_t>(beta)];
    const double value =
        can_edit && beta < params->betas.size() ? static_cast<double>(params->betas[beta]) : 0;
    const bool tried_out = session_.preview().value(beta).has_value();
    const QSignalBlocker slider_blocker(row.slider);
    const QSignalBlocker number_blocker(row.number);
    row.slider->setValue(static_cast<int>(std::lround(value * BetaSlider::kPerUnit)));
    row.slider->setTriedOut(tried_out);
    if (!row.number->hasFocus() || std::abs(row.number->value() - value) > 0.005) {
      row.number->setValue(std::abs(value) < 0.005 ? 0 : value);  // never "-0.00"
    }
    row.slider->setEnabled(can_edit);
    row.number->setEnabled(can_edit);
    row.reset->setVisible(tried_out);
  }
  const bool is_active = session_.preview().isActive();
  use_->setEnabled(is_active);
  reset_all_->setEnabled(is_active || session_.usesOwnShape());
  reset_all_->setToolTip(is_active ? tr("Back to the shape of the shown body")
                                   : tr("Back to the shape that was found first"));
  note_->setText(is_active                 ? tr("Shape preview: not part of the run")
                 : session_.usesOwnShape() ? tr("Your shape: the next run starts from it")
                                           : tr("Move a slider to try a shape out"));
}

}  // namespace lay
