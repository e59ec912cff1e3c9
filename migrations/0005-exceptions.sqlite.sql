-- Lasting exceptions from a digital duty, each by the case that granted it. Authority and service: where it holds.
CREATE TABLE exceptions (
  id TEXT PRIMARY KEY,
  person BLOB NOT NULL,
  authority_id TEXT NOT NULL,
  service TEXT NOT NULL,
  case_id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  -- From this day on it holds no more.
  withdrawn_on TEXT,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX exceptions_of ON exceptions (person, service);
CREATE INDEX exceptions_of_case ON exceptions (case_id);
