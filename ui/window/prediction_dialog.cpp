#include "ui/window/prediction_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace lay {

PredictionDialog::PredictionDialog(PredictionPtr prediction,
                                   const PredictionChoice& suggested,
                                   QWidget* parent)
    : QDialog(parent),
      prediction_(std::move(prediction)),
      frames_(new QComboBox(this)),
      people_(new QComboBox(this)) {
  setWindowTitle(tr("Initial prediction"));
  auto* heading =
      new QLabel(tr("A prediction of %1").arg(QString::fromStdString(prediction_->source)), this);
  heading->setProperty("role", QStringLiteral("title"));
  auto* note = new QLabel(
      tr("The file holds several bodies. The frame with the photo's name and the person who lies "
         "nearest to the keypoints are chosen already."),
      this);
  note->setWordWrap(true);
  note->setProperty("role", QStringLiteral("muted"));
  frames_->setObjectName(QStringLiteral("frames"));
  frames_->setAccessibleName(tr("Frame"));
  people_->setObjectName(QStringLiteral("predictedPeople"));
  people_->setAccessibleName(tr("Person"));
  for (const PredictedFrame& frame : prediction_->frames) {
    frames_->addItem(QString::fromStdString(frame.name));
  }
  auto* form = new QFormLayout;
  form->addRow(tr("&Frame"), frames_);
  form->addRow(tr("&Person"), people_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  use_ = buttons->addButton(tr("Start from it"), QDialogButtonBox::AcceptRole);
  use_->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(frames_, &QComboBox::currentIndexChanged, this, [this] { listPeople(0); });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(12);
  column->addWidget(heading);
  column->addWidget(note);
  column->addLayout(form);
  column->addStretch();
  column->addWidget(buttons);
  frames_->setCurrentIndex(static_cast<int>(suggested.frame));
  listPeople(suggested.person);
  resize(440, sizeHint().height());
}

void PredictionDialog::listPeople(std::size_t chosen) {
  people_->clear();
  const int frame = frames_->currentIndex();
  if (frame >= 0) {
    for (const PredictedBody& body : prediction_->frames[static_cast<std::size_t>(frame)].people) {
      people_->addItem(QString::fromStdString(body.person));
    }
  }
  people_->setCurrentIndex(people_->count() > 0 ? static_cast<int>(chosen) : -1);
  people_->setEnabled(people_->count() > 1);
  use_->setEnabled(people_->count() > 0);
}

PredictionChoice PredictionDialog::choice() const {
  return {static_cast<std::size_t>(frames_->currentIndex()),
          static_cast<std::size_t>(people_->currentIndex())};
}

}  // namespace lay
