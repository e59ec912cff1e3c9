-- Everybody who has logged in at the desk: the roles that were claimed last, and who is shut out. The name is sealed.
CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  authority_id TEXT NOT NULL,
  roles TEXT NOT NULL,
  last_login TEXT,
  disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_authority ON staff (authority_id);

-- What administrators have set, one row a change, never altered: the newest row of an item stands. One hash chain.
CREATE TABLE administration (
  no INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  authority_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  item TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  body BLOB NOT NULL,
  chain BLOB NOT NULL
) STRICT;
CREATE INDEX administration_authority ON administration (authority_id, no);
CREATE INDEX administration_subject ON administration (authority_id, subject, item, no);
CREATE TRIGGER administration_stays BEFORE UPDATE ON administration
BEGIN SELECT RAISE(ABORT, 'a change of administration stays as it was'); END;
CREATE TRIGGER administration_kept BEFORE DELETE ON administration
BEGIN SELECT RAISE(ABORT, 'a change of administration is never deleted'); END;

-- The access log by day, person of staff, kind of look, case and citizen. Whose look it was stands in clear, as on events.
ALTER TABLE access_log ADD COLUMN staff TEXT;
DROP INDEX access_log_authority;
CREATE INDEX access_log_day ON access_log (authority_id, at);
CREATE INDEX access_log_staff ON access_log (authority_id, staff, at) WHERE staff IS NOT NULL;
CREATE INDEX access_log_action ON access_log (authority_id, action, at);
DROP INDEX access_log_case;
CREATE INDEX access_log_case ON access_log (case_id, at) WHERE case_id IS NOT NULL;
