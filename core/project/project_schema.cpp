#include "core/project/project_schema.h"

#include <array>
#include <string>

#include "core/base/error.h"

namespace lay {

namespace {

/// The first version: photos, people, runs with their steps.
constexpr const char* kTables = R"sql(
CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  file TEXT NOT NULL,            -- of a recovery journal: the project file it belongs to
  body TEXT NOT NULL,            -- id in the model registry, '' is the bundled body
  current_photo INTEGER NOT NULL,
  current_person INTEGER NOT NULL
);
CREATE TABLE photos (
  position INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  beside TEXT NOT NULL,          -- the same from the project file's folder
  sha256 TEXT NOT NULL,          -- of the photo's file
  focal_length REAL NOT NULL,    -- px
  principal_x REAL NOT NULL,     -- px
  principal_y REAL NOT NULL,
  width INTEGER NOT NULL,        -- px
  height INTEGER NOT NULL,
  is_embedded INTEGER NOT NULL,
  content BLOB                   -- the photo's file
);
CREATE TABLE people (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  photo INTEGER NOT NULL,
  keypoint_path TEXT NOT NULL,
  number INTEGER NOT NULL,       -- in the keypoint file
  num_people INTEGER NOT NULL,
  keypoints BLOB NOT NULL,       -- (26, 3) x px, y px, confidence; Halpe-26
  box_x REAL NOT NULL,           -- px
  box_y REAL NOT NULL,
  box_size REAL NOT NULL,
  initial BLOB,                  -- (85) betas, body_pose, global_orient, transl
  found_betas BLOB,              -- (10)
  shape BLOB,                    -- (10) tried out, NaN where none is
  drafts TEXT NOT NULL,          -- descriptions as JSON
  applied TEXT NOT NULL,
  suggested TEXT NOT NULL,
  told_before TEXT NOT NULL,
  run INTEGER NOT NULL,          -- position in person_runs, -1: the initial body
  step INTEGER NOT NULL,
  hypothesis INTEGER NOT NULL,
  is_persons_choice INTEGER NOT NULL
);
CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  options TEXT NOT NULL,         -- JSON
  focal_length REAL NOT NULL,
  principal_x REAL NOT NULL,
  principal_y REAL NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  box_x REAL NOT NULL,
  box_y REAL NOT NULL,
  box_size REAL NOT NULL,
  keypoints BLOB NOT NULL,
  initial BLOB NOT NULL,
  descriptions TEXT NOT NULL,
  moving INTEGER,                -- of an edit: bit j set when joint j moves
  body_before BLOB NOT NULL,     -- what was shown when it began
  body_first BLOB NOT NULL,      -- the initial body then
  told_before TEXT NOT NULL,
  expected_steps INTEGER NOT NULL,
  termination TEXT NOT NULL,
  num_steps INTEGER NOT NULL,
  seconds REAL,
  initial_reprojection_px REAL,
  refined_reprojection_px REAL,
  initial_score REAL,
  doubts TEXT NOT NULL,          -- JSON list
  device TEXT NOT NULL,
  device_notice TEXT NOT NULL,
  uncertainty_mm BLOB            -- (24)
);
CREATE TABLE hypotheses (
  run TEXT NOT NULL,
  rank INTEGER NOT NULL,         -- 0 is the best
  number INTEGER NOT NULL,       -- its place in every step
  score REAL,
  reprojection_px REAL,
  mode INTEGER NOT NULL,
  params BLOB NOT NULL,          -- (85)
  PRIMARY KEY (run, rank)
);
CREATE TABLE steps (
  run TEXT NOT NULL,
  position INTEGER NOT NULL,
  number INTEGER NOT NULL,
  phase TEXT NOT NULL,
  timestep INTEGER NOT NULL,
  alpha_cumprod REAL,
  elapsed_s REAL,
  num_hypotheses INTEGER NOT NULL,
  terms TEXT NOT NULL,           -- names of the losses, a line each
  x_t_size INTEGER NOT NULL,     -- 157, or 0 in the polish
  states BLOB NOT NULL,          -- (num_hypotheses, 85 + 1 + losses + x_t_size): params, score, losses, x_t
  PRIMARY KEY (run, position)
);
CREATE TABLE person_runs (
  person INTEGER NOT NULL,
  position INTEGER NOT NULL,
  run TEXT NOT NULL,
  PRIMARY KEY (person, position)
) WITHOUT ROWID;
)sql";

/// The second: what a person settles by hand, and what was exported.
constexpr const char* kConstraintsAndExports = R"sql(
ALTER TABLE people ADD COLUMN constraints TEXT NOT NULL DEFAULT '{}';  -- JSON: targets, locked
ALTER TABLE people ADD COLUMN predicted BLOB;  -- the first body, while a pose by hand replaces it
ALTER TABLE people ADD COLUMN standing_height REAL;     -- m, where it is known
ALTER TABLE runs ADD COLUMN constraints TEXT NOT NULL DEFAULT '{}';
ALTER TABLE runs ADD COLUMN standing_height REAL;
CREATE TABLE exports (
  position INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  time TEXT NOT NULL             -- UTC, ISO 8601
);
)sql";

/// The third: what becomes of hypotheses, and runs that went on from a step of another.
constexpr const char* kVerdictsAndBranches = R"sql(
ALTER TABLE people ADD COLUMN blended_with INTEGER NOT NULL DEFAULT -1;  -- hypothesis, -1: none
ALTER TABLE people ADD COLUMN blend REAL NOT NULL DEFAULT 0;             -- its share, 0 to 1
CREATE TABLE rejected (
  person INTEGER NOT NULL,
  run TEXT NOT NULL,
  hypothesis INTEGER NOT NULL,   -- its number in every step
  PRIMARY KEY (person, run, hypothesis)
) WITHOUT ROWID;
ALTER TABLE runs ADD COLUMN branch_run TEXT;   -- NULL: it began at the initial body
ALTER TABLE runs ADD COLUMN branch_step INTEGER;
ALTER TABLE runs ADD COLUMN branch_hypothesis INTEGER;
)sql";

/// The fourth: what a person says of a run's bodies against each other.
constexpr const char* kOwnRankings = R"sql(
CREATE TABLE rankings (
  person INTEGER NOT NULL,
  run TEXT NOT NULL,
  hypothesis INTEGER NOT NULL,   -- its number in every step
  place INTEGER NOT NULL,        -- in the person's order, 0 is the best; -1: not ordered
  mark TEXT NOT NULL,            -- 'none', 'favourite', 'liked', 'disliked'
  PRIMARY KEY (person, run, hypothesis)
) WITHOUT ROWID;
)sql";

/// The fifth: where a starting body came from that is not our own guess.
constexpr const char* kStartSources = R"sql(
ALTER TABLE people ADD COLUMN start_file TEXT;
ALTER TABLE people ADD COLUMN start_program TEXT;  -- NULL: our own guess
ALTER TABLE people ADD COLUMN start_frame TEXT;
ALTER TABLE people ADD COLUMN start_person TEXT;
)sql";

/// The sixth: where the body came from that a run began with.
constexpr const char* kRunSources = R"sql(
ALTER TABLE runs ADD COLUMN first_file TEXT;
ALTER TABLE runs ADD COLUMN first_program TEXT;  -- NULL: our own guess
ALTER TABLE runs ADD COLUMN first_frame TEXT;
ALTER TABLE runs ADD COLUMN first_person TEXT;
)sql";

/// Entry i leads from version i to version i + 1.
constexpr std::array<const char*, kProjectSchemaVersion> kMigrations = {kTables,
                                                                        kConstraintsAndExports,
                                                                        kVerdictsAndBranches,
                                                                        kOwnRankings,
                                                                        kStartSources,
                                                                        kRunSources};

void migrate(Database& database, int from, int to) {
  for (int version = from; version < to; ++version) {
    database.execute(kMigrations.at(static_cast<std::size_t>(version)));
  }
  database.execute(strCat("PRAGMA user_version = ", to).c_str());
}

}  // namespace

void createProjectSchema(Database& database, int version) {
  Transaction transaction(database);
  database.execute(strCat("PRAGMA application_id = ", kProjectApplicationId).c_str());
  migrate(database, 0, version);
  transaction.commit();
}

void migrateProject(Database& database) {
  if (database.pragma("application_id") != kProjectApplicationId) {
    database.refuse("it is another program's database.");
  }
  const std::int64_t version = database.pragma("user_version");
  if (version > kProjectSchemaVersion) {
    throw FileError(strCat("'",
                           database.name(),
                           "' was written by a newer Layfigure (its version is ",
                           version,
                           ", this program reads up to ",
                           kProjectSchemaVersion,
                           "). Update Layfigure to open it; nothing in the file was changed."));
  }
  if (version < 1) {
    database.refuse(strCat("its version is ", version, "; versions start at 1."));
  }
  database.checkIntegrity();
  Transaction transaction(database);
  migrate(database, static_cast<int>(version), kProjectSchemaVersion);
  transaction.commit();
}

}  // namespace lay
