-- Documents that citizens and staff sent along. Each has a data key of its own: wrapped by the master key while it lies in
-- a basket (of a draft, or of one upload), and sealed under the case's own key from the moment the case has it.
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  basket TEXT,
  case_id TEXT REFERENCES cases (id),
  -- What it answers: the id in the self-service's list.
  attachment TEXT,
  holder BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  scan TEXT NOT NULL CHECK (scan IN ('unscanned', 'clean', 'infected')),
  scanned_at TEXT,
  master INTEGER,
  wrapped BLOB NOT NULL,
  -- Name, kind and hash; null as long as it is on its way and nobody has looked at it.
  body BLOB,
  CHECK ((basket IS NULL) <> (case_id IS NULL)),
  CHECK ((master IS NULL) = (basket IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_basket ON attachments (basket) WHERE basket IS NOT NULL;
CREATE INDEX attachments_case ON attachments (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX attachments_holder ON attachments (holder, created_at);
CREATE INDEX attachments_unscanned ON attachments (created_at) WHERE scan = 'unscanned' AND body IS NOT NULL;
CREATE INDEX attachments_master ON attachments (master) WHERE master IS NOT NULL;

-- Their bytes, sealed piece by piece, so that no write and no read holds anybody up for long.
CREATE TABLE attachment_chunks (
  attachment TEXT NOT NULL,
  no INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (attachment, no)
) STRICT;

-- Their key is gone with the row; the pieces, which nobody can read any more, are cleared away a few at a time.
CREATE TABLE attachments_gone (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER attachments_go AFTER DELETE ON attachments BEGIN
  INSERT OR IGNORE INTO attachments_gone (id) VALUES (old.id);
END;
