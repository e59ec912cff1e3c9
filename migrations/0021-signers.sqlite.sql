-- Whom a case asks to sign it: found by a keyed hash alone, as a person is. Who that is, and what became of it, its events say.
CREATE TABLE case_signers (
  case_id TEXT NOT NULL REFERENCES cases (id),
  -- The id that its events name.
  signer TEXT NOT NULL,
  index_key INTEGER NOT NULL,
  person BLOB NOT NULL,
  PRIMARY KEY (case_id, signer)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_signers_person ON case_signers (person);
