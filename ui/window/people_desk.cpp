#include "ui/window/people_desk.h"

#include "ui/document/opener.h"
#include "ui/panels/camera_panel.h"
#include "ui/views/people_overlay.h"

namespace lay {

PeopleDesk::PeopleDesk(Session& session, Opener& opener, const Engine& engine, QWidget* window)
    : QObject(window),
      session_(session),
      opener_(opener),
      finder_(session, engine, this),
      camera_(new CameraPanel(session, window)) {
  opener_.setFindsPeople(finder_.canFind());
  connect(&opener, &Opener::peopleWanted, &finder_, &PeopleFinder::find);
  connect(&finder_, &PeopleFinder::found, &opener, &Opener::usePeople);
  connect(&finder_, &PeopleFinder::failed, this, &PeopleDesk::failed);
  connect(&finder_, &PeopleFinder::busyChanged, this, &PeopleDesk::busyChanged);
  connect(camera_, &CameraPanel::cameraChanged, &opener, &Opener::setCamera);
  connect(camera_, &CameraPanel::heightChanged, &opener, &Opener::setKnownHeight);
}

void PeopleDesk::watch(PhotoCanvas& canvas) {
  auto* overlay = new PeopleOverlay(session_, canvas);
  connect(overlay, &PeopleOverlay::personClicked, &opener_, &Opener::selectPerson);
}

}  // namespace lay
