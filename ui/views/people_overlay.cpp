#include "ui/views/people_overlay.h"

#include "ui/theme/theme_manager.h"

#include <QEvent>
#include <QPainter>

namespace lay {

PeopleOverlay::PeopleOverlay(const Session& session, PhotoCanvas& canvas)
    : QWidget(&canvas), session_(session), canvas_(canvas) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setObjectName(QStringLiteral("peopleOverlay"));
  setGeometry(canvas.rect());
  canvas.installEventFilter(this);
  connect(&canvas, &PhotoCanvas::viewChanged, this, qOverload<>(&QWidget::update));
  connect(&session, &Session::subjectChanged, this, [this] {
    raise();
    update();
  });
  connect(&canvas, &PhotoCanvas::photoClicked, this, [this](float x, float y) {
    const int person = personAt({x, y});
    const auto& subject = session_.subject();
    if (person >= 0 && subject && subject->person != person) {
      Q_EMIT personClicked(person);
    }
  });
}

int PeopleOverlay::personAt(const Eigen::Vector2f& photo_px) const {
  int found = -1;
  float smallest = 0;
  const auto& subject = session_.subject();
  const std::vector<PixelRegion> people = session_.people();
  for (std::size_t i = 0; subject && i < people.size(); ++i) {
    const PixelRegion& box = people[i];
    const bool is_inside = photo_px.x() >= box.x && photo_px.x() <= box.x + box.width &&
                           photo_px.y() >= box.y && photo_px.y() <= box.y + box.height;
    const float area = box.width * box.height;
    if (is_inside && (found < 0 || area < smallest)) {
      found = static_cast<int>(i);
      smallest = area;
    }
  }
  return found;
}

bool PeopleOverlay::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &canvas_ && event->type() == QEvent::Resize) {
    setGeometry(canvas_.rect());
  }
  return QWidget::eventFilter(watched, event);
}

void PeopleOverlay::paintEvent(QPaintEvent* /*event*/) {
  const auto& subject = session_.subject();
  const auto& photo = session_.photo();
  const std::vector<PixelRegion> people = session_.people();
  if (!subject || !photo || people.size() < 2) {
    return;
  }
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor accent = palette().color(QPalette::Highlight);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const PixelRegion& box = people[i];
    const QRectF rect(canvas_.fromPhoto({box.x, box.y}),
                      canvas_.fromPhoto({box.x + box.width, box.y + box.height}));
    const bool is_chosen = static_cast<int>(i) == subject->person;
    painter.setPen(QPen(QColor(0, 0, 0, 120), is_chosen ? 4 : 3));
    painter.drawRoundedRect(rect, 4, 4);
    painter.setPen(QPen(is_chosen ? accent : QColor(255, 255, 255, 200), is_chosen ? 2 : 1.2));
    painter.drawRoundedRect(rect, 4, 4);
    const QRectF tag(rect.left() + 5, rect.top() + 5, 20, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(is_chosen ? accent : QColor(0, 0, 0, 150));
    painter.drawRoundedRect(tag, 4, 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(Qt::white);
    painter.drawText(tag, Qt::AlignCenter, QString::number(i + 1));
  }
}

}  // namespace lay
