-- Searches that are matched against each new document. `query` is the parameters of a search, percent-encoded; `secret`
-- signs what is sent to `url`.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  query TEXT NOT NULL,
  url TEXT,
  secret TEXT,
  created INTEGER NOT NULL,
  problem TEXT
) WITHOUT ROWID;

-- Up to which sequence number all saved searches have seen the archive: one row.
CREATE TABLE alerted (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  sequence INTEGER NOT NULL
);

-- What a saved search has found, each thing once.
CREATE TABLE alert (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  search TEXT NOT NULL REFERENCES saved_search,
  hit TEXT NOT NULL,
  article TEXT NOT NULL,
  found INTEGER NOT NULL,
  json TEXT NOT NULL,
  UNIQUE (search, hit)
);
CREATE INDEX alert_by_article ON alert (article);

-- What is to be sent, and how that goes.
CREATE TABLE delivery (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  search TEXT NOT NULL REFERENCES saved_search,
  body TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due INTEGER,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
  answer TEXT
);
CREATE INDEX delivery_by_due ON delivery (due) WHERE due IS NOT NULL;
