-- The bytes of originals, once for each hash.
CREATE TABLE content (
  key INTEGER PRIMARY KEY,
  deflated INTEGER NOT NULL,
  bytes BLOB NOT NULL
);

-- A document through all its versions. `searchable` is the version that searches find, which is an older one than
-- `latest` while a replacement waits to be read; `sequence` numbers the last change of what searches find.
CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('received', 'normalised', 'annotated', 'failed', 'container', 'deleted')),
  latest INTEGER,
  searchable INTEGER,
  sequence INTEGER UNIQUE,
  reason TEXT,
  detail TEXT,
  truncated INTEGER NOT NULL DEFAULT 0
);

-- A document as received at one time; `content` is null once it's deleted.
CREATE TABLE version (
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document,
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT,
  supplied TEXT NOT NULL,
  content INTEGER REFERENCES content,
  UNIQUE (document, number)
);
CREATE INDEX version_by_sha256 ON version (sha256);

CREATE TABLE normalized (
  version INTEGER PRIMARY KEY REFERENCES version,
  json BLOB NOT NULL
);

CREATE TABLE annotated (
  version INTEGER PRIMARY KEY REFERENCES version,
  annotator TEXT NOT NULL,
  json BLOB NOT NULL
);

CREATE TABLE job (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  submitted INTEGER NOT NULL
);

-- The ledger: one row for each arrival. `version` is null where it could not be read.
CREATE TABLE sighting (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('new', 'duplicate', 'replaced', 'unreadable')),
  version INTEGER REFERENCES version,
  container INTEGER REFERENCES document,
  job INTEGER REFERENCES job,
  received INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT,
  reason TEXT,
  detail TEXT
);
CREATE INDEX sighting_by_version ON sighting (version);
CREATE INDEX sighting_by_job ON sighting (job) WHERE job IS NOT NULL;
CREATE INDEX sighting_by_container ON sighting (container) WHERE container IS NOT NULL;

-- What waits to be read. A ticket is never used again.
CREATE TABLE work (
  ticket INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL UNIQUE REFERENCES document,
  version INTEGER NOT NULL REFERENCES version,
  annotate_only INTEGER NOT NULL
);
