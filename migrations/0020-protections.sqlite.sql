-- Whom a filing about name and address protection hides (CPR-loven § 28), from the moment it was sent: the person by
-- keyed hash, and by the key that stands for them in a form. `ends`: the last day; null as long as nothing ends it.
CREATE TABLE protections (
  person BLOB NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  member BLOB NOT NULL,
  wish TEXT NOT NULL CHECK (wish IN ('protect', 'lift')),
  months INTEGER NOT NULL,
  ends TEXT,
  PRIMARY KEY (person, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX protections_case ON protections (case_id);
CREATE INDEX protections_member ON protections (member);
