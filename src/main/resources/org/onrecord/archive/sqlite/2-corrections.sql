-- What people put right. `article` is the document's id, null where it is about speakers in all articles.
CREATE TABLE correction (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  article TEXT,
  mention TEXT,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  made INTEGER NOT NULL,
  fix TEXT NOT NULL,
  target TEXT,
  undone INTEGER,
  undone_author TEXT,
  undone_reason TEXT
);
CREATE INDEX correction_by_article ON correction (article);

-- Whom the machine has read to speak in which document, so that a merge finds what it changes.
CREATE TABLE named (
  speaker TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document,
  PRIMARY KEY (speaker, document)
) WITHOUT ROWID;
CREATE INDEX named_by_document ON named (document);
