-- How far a letter has come. `via` and `last_day`: how it was last handed over, and the day to complain that it named.
ALTER TABLE outbox ADD COLUMN via TEXT;
ALTER TABLE outbox ADD COLUMN last_day TEXT;
-- Whether Digital Post was tried in vain, so that it goes on paper whatever the look-up says.
ALTER TABLE outbox ADD COLUMN paper_only INTEGER NOT NULL DEFAULT 0;
-- Why it is dead, and whether a caseworker has dealt with that another way.
ALTER TABLE outbox ADD COLUMN why TEXT;
ALTER TABLE outbox ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;

-- What the far side said of letters that it took over, each once. `at`: milliseconds since 1970 UTC.
CREATE TABLE delivery_receipts (
  letter TEXT NOT NULL REFERENCES outbox (id),
  id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (letter, id, outcome)
) STRICT, WITHOUT ROWID;

-- Dead letters of the case that nobody has dealt with: such a case is seen first, also when it is closed.
ALTER TABLE cases ADD COLUMN failed_letters INTEGER NOT NULL DEFAULT 0;
UPDATE cases SET failed_letters =
  (SELECT count(*) FROM outbox WHERE outbox.case_id = cases.id AND outbox.state = 'dead')
  WHERE id IN (SELECT case_id FROM outbox WHERE state = 'dead');
DROP INDEX cases_attention;
CREATE INDEX cases_attention ON cases (authority_id) WHERE attention = 1 OR failed_letters > 0;
