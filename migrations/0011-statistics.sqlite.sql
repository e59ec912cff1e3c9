-- What is counted of cases, in the transaction that changes a case. `year`, `month`: of what the measure counts, 0 where
-- it is not told apart by month; `value`: a way, an outcome, or days. A daily check compares all of it with the events.
CREATE TABLE statistics (
  authority_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  measure TEXT NOT NULL,
  service TEXT NOT NULL,
  month INTEGER NOT NULL,
  value TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (authority_id, year, measure, service, month, value)
) STRICT, WITHOUT ROWID;
-- One row, once the cases of before were counted: how often the counts had to be put right since.
CREATE TABLE statistics_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  repairs INTEGER NOT NULL
) STRICT;
-- The legal day that an event tells of, where that is not its own: first contact may be written down later.
ALTER TABLE case_events ADD COLUMN on_day TEXT;

-- Where forms are left: the step that was saved last, and what became of drafts, counted when they expire and are deleted.
-- A draft belongs to no authority, and nothing here to a person.
ALTER TABLE drafts ADD COLUMN step TEXT;
CREATE TABLE draft_endings (
  year INTEGER NOT NULL,
  service TEXT NOT NULL,
  step TEXT NOT NULL,
  sent INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (year, service, step, sent)
) STRICT, WITHOUT ROWID;
