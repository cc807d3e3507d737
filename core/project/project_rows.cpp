#include "core/project/project_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/error.h"
#include "core/language/descriptions_file.h"
#include "core/project/float_blob.h"
#include "core/project/row_values.h"
#include "core/project/same.h"
#include "core/project/verdict_rows.h"

namespace lay {

namespace {

constexpr int kMaxPeople = 10'000;
constexpr int kMaxIndex = 1'000'000;
constexpr std::size_t kMaxRunsOfPerson = 10'000;

void writeProject(Database& database, const Project& project, const std::filesystem::path& file) {
  Query query(database, "INSERT OR REPLACE INTO project VALUES (1,?1,?2,?3,?4,?5)");
  query.bindText(1, project.id)
      .bindText(2, file.string())
      .bindText(3, project.body_id)
      .bind(4, project.current_photo)
      .bind(5, project.current_person)
      .run();
}

void writePhotos(Database& database,
                 const std::vector<ProjectPhoto>& photos,
                 const std::filesystem::path& file) {
  database.execute("DELETE FROM photos");
  Query query(database, "INSERT INTO photos VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
  int position = 0;
  for (const ProjectPhoto& photo : photos) {
    const auto beside = file.empty() || photo.path.empty()
                            ? std::filesystem::path()
                            : photo.path.lexically_relative(file.parent_path());
    query.bind(1, position++)
        .bindText(2, photo.path.string())
        .bindText(3, beside.string())
        .bindText(4, photo.sha256);
    bindCamera(query, 5, photo.camera);
    query.bind(10, photo.is_embedded ? 1 : 0);
    if (photo.is_embedded && photo.content) {
      query.bindBlob(11, *photo.content);
    } else {
      query.bindNull(11);
    }
    query.run();
  }
}

void updateCamera(Database& database, int position, const PinholeCamera& camera) {
  Query query(database,
              "UPDATE photos SET focal_length=?2, principal_x=?3, principal_y=?4, width=?5, "
              "height=?6 WHERE position=?1");
  query.bind(1, position);
  bindCamera(query, 2, camera);
  query.run();
}

/// Photos can be large: when only a camera was changed, they stay.
bool holdSameFiles(const std::vector<ProjectPhoto>& a, const std::vector<ProjectPhoto>& b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
           return x.path == y.path && x.sha256 == y.sha256 && x.content == y.content &&
                  x.is_embedded == y.is_embedded;
         });
}

void bindShape(Query& query, int index, const ShapePreview& shape) {
  if (!shape.isActive()) {
    query.bindNull(index);
    return;
  }
  std::vector<float> numbers;
  for (int i = 0; i < kNumBetas; ++i) {
    numbers.push_back(shape.value(i).value_or(std::numeric_limits<float>::quiet_NaN()));
  }
  query.bindBlob(index, toBlob(numbers));
}

void writeRuns(Database& database, int position, const std::vector<FinishedRunPtr>& runs) {
  Query(database, "DELETE FROM person_runs WHERE person = ?1").bind(1, position).run();
  Query query(database, "INSERT INTO person_runs VALUES (?1,?2,?3)");
  int place = 0;
  for (const FinishedRunPtr& run : runs) {
    writeRunRows(database, *run);
    query.bind(1, position).bind(2, place++).bindText(3, run->id).run();
  }
}

void writePerson(Database& database, int position, const Person& person) {
  Query query(database,
              "INSERT OR REPLACE INTO people VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,"
              "?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30)");
  query.bind(1, position)
      .bindText(2, person.id)
      .bind(3, person.photo)
      .bindText(4, person.subject.keypoint_path.string())
      .bind(5, person.subject.person)
      .bind(6, person.subject.num_people)
      .bindBlob(7, keypointsToBlob(person.subject.keypoints));
  bindBox(query, 8, person.subject.box);
  query.bindNull(11).bindNull(12);
  if (person.start.params) {
    query.bindBlob(11, paramsToBlob(*person.start.params));
  }
  if (const auto& betas = person.start.found_betas) {
    query.bindBlob(12, toBlob({betas->data(), static_cast<std::size_t>(betas->size())}));
  }
  bindShape(query, 13, person.shape);
  query.bindText(14, wordsToJson(person.words.drafts))
      .bindText(15, wordsToJson(person.words.applied))
      .bindText(16, wordsToJson(person.words.suggested))
      .bindText(17, wordsToJson(person.words.told_before))
      .bind(18, person.choice.run)
      .bind(19, person.choice.step)
      .bind(20, person.choice.hypothesis)
      .bind(21, person.choice.is_persons_choice ? 1 : 0)
      .bindText(22, constraintsToJson(person.constraints))
      .bindNull(23);
  if (person.start.predicted) {
    query.bindBlob(23, paramsToBlob(*person.start.predicted));
  }
  bindHeight(query, 24, person.subject.height_m);
  query.bind(25, person.choice.blended_with).bind(26, person.choice.blend);
  bindSource(query, 27, person.start.source);
  query.run();
  writeRuns(database, position, person.runs);
  writeVerdictRows(database, position, person);
}

void forgetPeopleFrom(Database& database, int count) {
  for (const char* sql :
       {"DELETE FROM people WHERE position >= ?1",
        "DELETE FROM person_runs WHERE person >= ?1",
        "DELETE FROM rejected WHERE person >= ?1",
        "DELETE FROM rankings WHERE person >= ?1"}) {
    Query(database, sql).bind(1, count).run();
  }
}

void writeExports(Database& database, const std::vector<ExportRecord>& exports) {
  database.execute("DELETE FROM exports");
  Query query(database, "INSERT INTO exports VALUES (?1,?2,?3,?4)");
  int position = 0;
  for (const ExportRecord& record : exports) {
    query.bind(1, position++)
        .bindText(2, record.path.string())
        .bindText(3, record.format)
        .bindText(4, record.time)
        .run();
  }
}

std::vector<ProjectPhoto> readPhotos(Database& database) {
  std::vector<ProjectPhoto> photos;
  Query query(database,
              "SELECT path, sha256, focal_length, principal_x, principal_y, width, height, "
              "is_embedded, content FROM photos ORDER BY position");
  while (query.next()) {
    ProjectPhoto photo;
    photo.path = query.text(0);
    photo.sha256 = query.text(1);
    photo.camera = cameraAt(database, query, 2);
    photo.is_embedded = query.integer(7, 0, 1) == 1;
    if (!query.isNull(8)) {
      photo.content = std::make_shared<const std::string>(query.blob(8));
    }
    photos.push_back(std::move(photo));
    if (photos.size() > kMaxPeople) {
      database.refuse("it has too many photos.");
    }
  }
  return photos;
}

StartingBody readStart(const Database& database, const Query& query) {
  StartingBody start;
  if (!query.isNull(8)) {
    start.params = paramsFromBlob(database, query.blob(8), "an initial body");
  }
  if (!query.isNull(9)) {
    const std::vector<float> betas =
        floatsFromBlob(query.blob(9), kNumBetas, database.name(), "betas");
    start.found_betas = Eigen::Map<const Eigen::VectorXf>(betas.data(), kNumBetas);
  }
  return start;
}

ShapePreview readShape(const Database& database, const Query& query) {
  ShapePreview shape;
  if (!query.isNull(10)) {
    const std::vector<float> numbers =
        floatsFromBlob(query.blob(10), kNumBetas, database.name(), "shape");
    for (int i = 0; i < kNumBetas; ++i) {
      const float value = numbers[static_cast<std::size_t>(i)];
      if (std::isfinite(value)) {
        shape.set(i, value);
      }
    }
  }
  return shape;
}

Person readPerson(const Database& database, const Query& query, int num_photos) {
  Person person;
  person.photo = query.integer(0, 0, num_photos - 1);
  person.subject.keypoint_path = query.text(1);
  person.subject.person = query.integer(2, 0, kMaxIndex);
  person.subject.num_people = query.integer(3, 0, kMaxIndex);
  person.subject.keypoints = keypointsFromBlob(database, query.blob(4));
  person.subject.box = boxAt(database, query, 5);
  person.start = readStart(database, query);
  person.shape = readShape(database, query);
  person.words.drafts = descriptionsFromJson(query.text(11), database.name());
  person.words.applied = descriptionsFromJson(query.text(12), database.name());
  person.words.suggested = descriptionsFromJson(query.text(13), database.name());
  person.words.told_before = descriptionsFromJson(query.text(14), database.name());
  person.choice.run = query.integer(15, -1, kMaxIndex);
  person.choice.step = query.integer(16, -1, kMaxIndex);
  person.choice.hypothesis = query.integer(17, 0, kMaxIndex);
  person.choice.is_persons_choice = query.integer(18, 0, 1) == 1;
  person.id = query.text(19);
  person.constraints = constraintsFromJson(database, query.text(20));
  if (!query.isNull(21)) {
    person.start.predicted = paramsFromBlob(database, query.blob(21), "a predicted body");
  }
  person.start.source = sourceAt(query, 25);
  person.subject.height_m = heightAt(database, query, 22);
  person.choice.blended_with = query.integer(23, -1, kMaxIndex);
  person.choice.blend = query.number(24);
  return person;
}

std::vector<Person> readPeople(Database& database, int num_photos) {
  std::vector<Person> people;
  Query query(database,
              "SELECT photo, keypoint_path, number, num_people, keypoints, box_x, box_y, box_size, "
              "initial, found_betas, shape, drafts, applied, suggested, told_before, run, step, "
              "hypothesis, is_persons_choice, id, constraints, predicted, standing_height, "
              "blended_with, blend, start_file, start_program, start_frame, start_person "
              "FROM people ORDER BY position");
  while (query.next()) {
    people.push_back(readPerson(database, query, num_photos));
    if (people.size() > kMaxPeople) {
      database.refuse("it has too many people.");
    }
  }
  return people;
}

void readRuns(Database& database, std::vector<Person>& people) {
  std::map<std::string, FinishedRunPtr> known;  // a run that is named twice is read once
  Query query(database, "SELECT person, run FROM person_runs ORDER BY person, position");
  while (query.next()) {
    Person& person = personAt(database, people, query.integer(0));
    if (person.runs.size() >= kMaxRunsOfPerson) {
      database.refuse("a person has too many runs.");
    }
    FinishedRunPtr& run = known[query.text(1)];
    if (!run) {
      run = readRunRows(database, query.text(1));
    }
    person.runs.push_back(run);
  }
}

/// A chosen run, step and hypothesis that exist.
void requireChoice(const Database& database, const Person& person) {
  const Choice& choice = person.choice;
  if (choice.run < 0) {
    return;
  }
  if (choice.run >= static_cast<int>(person.runs.size())) {
    database.refuse(
        strCat("run ", choice.run, " of ", person.runs.size(), " is said to be shown."));
  }
  const StepHistory& steps = *person.runs[static_cast<std::size_t>(choice.run)]->history;
  if (!(choice.blend >= 0 && choice.blend <= 1)) {
    database.refuse(strCat("two bodies are mixed by ", choice.blend, "; it must be in 0..1."));
  }
  if (choice.step < 0 || choice.step >= steps.size() ||
      std::max(choice.hypothesis, choice.blended_with) >=
          static_cast<int>(steps.at(choice.step)->hypotheses.size())) {
    database.refuse(strCat("step ",
                           choice.step,
                           " and hypothesis ",
                           choice.hypothesis,
                           " are said to be shown, which are not there."));
  }
}

std::vector<ExportRecord> readExports(Database& database) {
  std::vector<ExportRecord> exports;
  Query query(database, "SELECT path, format, time FROM exports ORDER BY position");
  while (query.next() && exports.size() < kMaxIndex) {
    exports.push_back({query.text(0), query.text(1), query.text(2)});
  }
  return exports;
}

}  // namespace

void writeProjectRows(Database& database,
                      const Project& project,
                      const Project* written,
                      const std::filesystem::path& file) {
  writeProject(database, project, file);
  if (written == nullptr || !holdSameFiles(project.photos, written->photos)) {
    writePhotos(database, project.photos, file);
  } else {
    for (std::size_t i = 0; i < project.photos.size(); ++i) {
      if (!isSame(project.photos[i].camera, written->photos[i].camera)) {
        updateCamera(database, static_cast<int>(i), project.photos[i].camera);
      }
    }
  }
  for (std::size_t i = 0; i < project.people.size(); ++i) {
    const bool is_known = written != nullptr && i < written->people.size() &&
                          isSame(project.people[i], written->people[i]);
    if (!is_known) {
      writePerson(database, static_cast<int>(i), project.people[i]);
    }
  }
  forgetPeopleFrom(database, static_cast<int>(project.people.size()));
  if (written == nullptr || project.exports != written->exports) {
    writeExports(database, project.exports);
  }
}

Project readProjectRows(Database& database) {
  Project project;
  Query query(database, "SELECT uuid, body, current_photo, current_person FROM project");
  if (!query.next()) {
    database.refuse("it is empty.");
  }
  project.id = query.text(0);
  project.body_id = query.text(1);
  project.photos = readPhotos(database);
  const int num_photos = static_cast<int>(project.photos.size());
  project.people = readPeople(database, num_photos);
  project.current_photo = query.integer(2, -1, num_photos - 1);
  project.current_person = query.integer(3, -1, static_cast<int>(project.people.size()) - 1);
  if (const Person* person = project.person();
      person != nullptr && person->photo != project.current_photo) {
    database.refuse("the person who is shown is in another photo than is shown.");
  }
  readRuns(database, project.people);
  readVerdictRows(database, project.people);
  for (const Person& person : project.people) {
    requireChoice(database, person);
  }
  project.exports = readExports(database);
  return project;
}

std::filesystem::path projectFileOf(Database& database) {
  Query query(database, "SELECT file FROM project");
  return query.next() ? std::filesystem::path(query.text(0)) : std::filesystem::path();
}

}  // namespace lay
