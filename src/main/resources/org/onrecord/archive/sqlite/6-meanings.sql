-- The model that tells what quotes mean; at most one row.
CREATE TABLE meaning_model (model TEXT NOT NULL);

-- What words mean to that model, once for each hash of them. `since` is the archive's last sequence number when it was
-- stored: a change with a higher one was made with it at hand.
CREATE TABLE meaning (
  key INTEGER PRIMARY KEY,
  words BLOB NOT NULL UNIQUE,
  numbers BLOB NOT NULL,
  since INTEGER NOT NULL
);

-- Which documents quote those words.
CREATE TABLE meant (
  document INTEGER NOT NULL REFERENCES document,
  meaning INTEGER NOT NULL REFERENCES meaning,
  PRIMARY KEY (document, meaning)
) WITHOUT ROWID;
CREATE INDEX meant_by_meaning ON meant (meaning);

-- The sequence number as of which it is known what a document's quotes mean.
ALTER TABLE document ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
CREATE INDEX document_untold ON document (sequence) WHERE searchable IS NOT NULL AND told < sequence;
