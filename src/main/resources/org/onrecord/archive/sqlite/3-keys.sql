-- Who may ask. Of a key there is its SHA-256 alone.
CREATE TABLE access_key (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  created INTEGER NOT NULL,
  revoked INTEGER
) WITHOUT ROWID;
