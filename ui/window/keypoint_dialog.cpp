#include "ui/window/keypoint_dialog.h"

#include "core/base/error.h"
#include "core/image/keypoint_remap.h"
#include "ui/document/error_sentences.h"
#include "ui/document/spoken_name.h"
#include "ui/views/keypoint_picture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace lay {

namespace {

constexpr int kFewestKeypoints = 3;  // below that there is no box around the person

QString spokenKeypoint(int keypoint) {
  return asHeading(spokenName(kKeypointNames[static_cast<std::size_t>(keypoint)]));
}

}  // namespace

KeypointDialog::KeypointDialog(ShownKeypoints keypoints, const ImagePtr& photo, QWidget* parent)
    : QDialog(parent),
      keypoints_(std::move(keypoints)),
      targets_(keypoints_.targets),
      before_row_(targets_),
      picture_(new KeypointPicture(photo, this)),
      people_(new QComboBox(this)),
      hint_(new QLabel(this)) {
  setObjectName(QStringLiteral("keypointMapping"));
  setWindowTitle(
      tr("Keypoints of %1").arg(QString::fromStdString(keypoints_.path.filename().string())));
  auto* heading = new QLabel(headingText(), this);
  heading->setProperty("role", QStringLiteral("title"));
  auto* source = new QLabel(sourceText(), this);
  source->setObjectName(QStringLiteral("layoutSource"));
  source->setWordWrap(true);
  source->setProperty("role", QStringLiteral("muted"));
  people_->setObjectName(QStringLiteral("keypointPeople"));
  people_->setAccessibleName(tr("Person"));
  for (std::size_t i = 0; i < keypoints_.people.size(); ++i) {
    people_->addItem(tr("Person %1").arg(i + 1));
  }
  people_->setCurrentIndex(keypoints_.person);
  people_->setVisible(people_->count() > 1);
  connect(people_, &QComboBox::currentIndexChanged, this, &KeypointDialog::showTargets);
  connect(picture_, &KeypointPicture::pointClicked, this, &KeypointDialog::takeClicked);

  auto* table = new QWidget(this);
  auto* grid = new QGridLayout(table);
  grid->setContentsMargins(0, 0, 8, 0);
  grid->setColumnStretch(1, 1);
  addRows(*grid, *table);
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName(QStringLiteral("keypointRows"));
  scroll->setAccessibleName(tr("Joints"));
  scroll->setFocusPolicy(Qt::NoFocus);  // its rows have it
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setWidget(table);
  scroll->setMinimumWidth(330);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  auto* swap = new QPushButton(tr("&Swap left and right"), this);
  swap->setObjectName(QStringLiteral("swapSides"));
  auto* reset = new QPushButton(tr("As &recognised"), this);
  reset->setObjectName(QStringLiteral("resetMapping"));
  reset->setToolTip(tr("What you chose for files of this layout is forgotten"));
  use_ = buttons->addButton(tr("Use them"), QDialogButtonBox::AcceptRole);
  use_->setObjectName(QStringLiteral("useMapping"));
  use_->setDefault(true);
  for (QPushButton* button : {swap, reset}) button->setAutoDefault(false);
  connect(swap, &QPushButton::clicked, this, [this] { setTargets(withSidesSwapped(targets_)); });
  connect(reset, &QPushButton::clicked, this, [this] {
    setTargets(keypoints_.file.mapping.targets);
    Q_EMIT resetRequested();
  });
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  hint_->setObjectName(QStringLiteral("mappingHint"));
  hint_->setWordWrap(true);
  hint_->setProperty("role", QStringLiteral("muted"));

  auto* right = new QVBoxLayout;
  right->addWidget(people_);
  right->addWidget(scroll, 1);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(18);
  middle->addWidget(picture_, 1);
  middle->addLayout(right);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(12);
  column->addWidget(heading);
  column->addWidget(source);
  column->addLayout(middle, 1);
  column->addWidget(hint_);
  auto* last = new QHBoxLayout;
  last->addWidget(swap);
  last->addWidget(reset);
  last->addStretch(1);
  last->addWidget(buttons);
  column->addLayout(last);
  showTargets();
  rows_.front()->setFocus();
  resize(900, 680);
}

QString KeypointDialog::headingText() const {
  const KeypointFile& file = keypoints_.file;
  const QString format = QString::fromLatin1(toString(file.format));
  const QString layout = QString::fromStdString(file.mapping.layout);
  switch (file.layout_source) {
    case LayoutSource::Names:
      return tr("%1, with names of the points").arg(format);
    case LayoutSource::Unknown:
      return tr("%1, of an unknown layout").arg(format);
    case LayoutSource::Asked:
    case LayoutSource::Number:
      break;
  }
  return tr("%1, layout %2").arg(format, layout);
}

QString KeypointDialog::sourceText() const {
  const KeypointFile& file = keypoints_.file;
  std::set<std::string> images;
  for (const DetectedPerson& person : file.people) images.insert(person.image_name);
  QStringList said;
  said += tr("%n people in the file", nullptr, static_cast<int>(file.people.size())) +
          QStringLiteral(", ") +
          tr("%n images or frames.", nullptr, static_cast<int>(images.size()));
  if (isLayoutGuessed(file)) {
    said += tr("The layout was guessed from the number of points: check left and right.");
  } else if (file.layout_source == LayoutSource::Unknown) {
    said += tr("Nothing tells which point is which. Choose a joint and click its point.");
  }
  if (targets_ != file.mapping.targets) {
    said += tr("Shown as you chose it before for files of this layout.");
  }
  for (const std::string& note : file.notes) said += spokenErrors(note);
  return said.join(QLatin1Char(' '));
}

void KeypointDialog::addRows(QGridLayout& grid, QWidget& parent) {
  const std::vector<std::string>& names = keypoints_.file.mapping.names;
  QStringList points = {tr("none", "of the file's points")};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const QString name = QString::fromStdString(names[i]);
    const bool has_name = names[i] != strCat("point ", i);
    points += has_name ? QStringLiteral("%1   %2").arg(i).arg(name) : QString::number(i);
  }
  for (int keypoint = 0; keypoint < kKeypointCount; ++keypoint) {
    const QString name = spokenKeypoint(keypoint);
    auto* box = new QComboBox(&parent);
    box->setObjectName(QStringLiteral("keypointRow%1").arg(keypoint));
    box->setAccessibleName(name);
    box->addItems(points);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    connect(box, &QComboBox::activated, this, [this, keypoint](int index) {
      assign(keypoint, index - 1);
    });
    auto* label = new QLabel(name, &parent);
    label->setBuddy(box);
    grid.addWidget(label, keypoint, 0);
    grid.addWidget(box, keypoint, 1);
    rows_.push_back(box);
  }
}

bool KeypointDialog::eventFilter(QObject* watched, QEvent* event) {
  const auto found = std::ranges::find(rows_, watched);
  if (found != rows_.end() && event->type() == QEvent::FocusIn) {
    active_ = static_cast<int>(found - rows_.begin());
    before_row_ = targets_;
    picture_->setActive(active_);
  }
  // The wheel scrolls the list; it must not change rows that pass under the mouse.
  if (found != rows_.end() && event->type() == QEvent::Wheel && !(*found)->hasFocus()) {
    event->ignore();
    return true;
  }
  return QDialog::eventFilter(watched, event);
}

int KeypointDialog::person() const {
  return std::max(0, people_->currentIndex());
}

QComboBox* KeypointDialog::row(int keypoint) const {
  return rows_.at(static_cast<std::size_t>(keypoint));
}

const DetectedPerson& KeypointDialog::shownPerson() const {
  const int index = keypoints_.people.at(static_cast<std::size_t>(person()));
  return keypoints_.file.people.at(static_cast<std::size_t>(index));
}

void KeypointDialog::assign(int keypoint, int point) {
  targets_ = before_row_;
  assignKeypoint(targets_, keypoint, point);
  showTargets();
}

void KeypointDialog::takeClicked(int point) {
  assign(active_, point);
  before_row_ = targets_;
  // The next joint that has no point: a file without names is mapped click by click.
  for (int next = active_ + 1; next < kKeypointCount; ++next) {
    if (pointOf(targets_, next) < 0) {
      row(next)->setFocus();
      return;
    }
  }
}

void KeypointDialog::setTargets(const std::vector<int>& targets) {
  targets_ = targets;
  before_row_ = targets;
  showTargets();
}

void KeypointDialog::showTargets() {
  for (int keypoint = 0; keypoint < kKeypointCount; ++keypoint) {
    row(keypoint)->setCurrentIndex(1 + pointOf(targets_, keypoint));
  }
  const DetectedPerson& person = shownPerson();
  picture_->setPoints(person.points, targets_);
  const int present = keypointsFrom(person.points, targets_).numPresent();
  use_->setEnabled(present >= kFewestKeypoints);
  hint_->setText(present >= kFewestKeypoints
                     ? tr("%n joints have a point in this person.", nullptr, present)
                     : tr("At least three joints must have a point in this person."));
}

}  // namespace lay
