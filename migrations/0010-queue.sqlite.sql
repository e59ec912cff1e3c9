-- The queue. Cases that are alike in all that the desk filters by make a cell: the index holds each cell by due date, and
-- the counters say which cells there are. Whatever is filtered, a page is merged from the heads of its cells.
DROP INDEX cases_list;
DROP INDEX cases_list_service;
DROP INDEX cases_list_state;
DROP INDEX cases_list_way;
DROP INDEX cases_list_service_state;
DROP INDEX cases_list_service_way;
DROP INDEX cases_list_state_way;
DROP INDEX cases_list_service_state_way;
CREATE INDEX cases_cells ON cases
  (authority_id, state, service, way, outcome, claim, (assigned_to IS NOT NULL), due, no, arrived_at);
CREATE INDEX cases_held ON cases
  (authority_id, assigned_to, state, due, no, service, way, outcome, claim, arrived_at)
  WHERE assigned_to IS NOT NULL;
-- Few, and so filtered one by one: without looking into the table.
DROP INDEX cases_attention;
CREATE INDEX cases_attention ON cases
  (authority_id, due, no, attention, failed_letters, state, service, way, outcome, claim, assigned_to, arrived_at)
  WHERE attention = 1 OR failed_letters > 0;

-- Counters, kept by the triggers below in whatever transaction changes a case. They are compared with a full count, and
-- refuse nothing: no case is lost for a count that is off.
CREATE TABLE case_cells (
  authority_id TEXT NOT NULL,
  state TEXT NOT NULL,
  service TEXT NOT NULL,
  way TEXT NOT NULL,
  outcome TEXT NOT NULL,
  claim TEXT NOT NULL,
  held INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (authority_id, state, service, way, outcome, claim, held)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_days (
  authority_id TEXT NOT NULL,
  state TEXT NOT NULL,
  due TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (authority_id, state, due)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_holdings (
  authority_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  state TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (authority_id, staff_id, state)
) STRICT, WITHOUT ROWID;
-- `first`: to be seen first; `failed`: with a letter that could not be sent.
CREATE TABLE case_tallies (
  authority_id TEXT NOT NULL,
  tally TEXT NOT NULL CHECK (tally IN ('first', 'failed')),
  n INTEGER NOT NULL,
  PRIMARY KEY (authority_id, tally)
) STRICT, WITHOUT ROWID;

INSERT INTO case_cells
  SELECT authority_id, state, service, way, outcome, claim, assigned_to IS NOT NULL, count(*) FROM cases GROUP BY 1, 2, 3, 4, 5, 6, 7;
INSERT INTO case_days SELECT authority_id, state, due, count(*) FROM cases GROUP BY 1, 2, 3;
INSERT INTO case_holdings
  SELECT authority_id, assigned_to, state, count(*) FROM cases WHERE assigned_to IS NOT NULL GROUP BY 1, 2, 3;
INSERT INTO case_tallies
  SELECT authority_id, 'first', count(*) FROM cases WHERE attention = 1 OR failed_letters > 0 GROUP BY 1;
INSERT INTO case_tallies SELECT authority_id, 'failed', count(*) FROM cases WHERE failed_letters > 0 GROUP BY 1;

CREATE TRIGGER cases_count_new AFTER INSERT ON cases BEGIN
  INSERT INTO case_cells VALUES
    (new.authority_id, new.state, new.service, new.way, new.outcome, new.claim, new.assigned_to IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO case_days VALUES (new.authority_id, new.state, new.due, 1) ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO case_holdings SELECT new.authority_id, new.assigned_to, new.state, 1 WHERE new.assigned_to IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO case_tallies SELECT new.authority_id, 'first', 1 WHERE new.attention = 1 OR new.failed_letters > 0
    ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO case_tallies SELECT new.authority_id, 'failed', 1 WHERE new.failed_letters > 0
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER cases_count_gone AFTER DELETE ON cases BEGIN
  UPDATE case_cells SET n = n - 1 WHERE authority_id = old.authority_id AND state = old.state AND service = old.service
    AND way = old.way AND outcome = old.outcome AND claim = old.claim AND held = (old.assigned_to IS NOT NULL);
  UPDATE case_days SET n = n - 1 WHERE authority_id = old.authority_id AND state = old.state AND due = old.due;
  DELETE FROM case_days WHERE authority_id = old.authority_id AND state = old.state AND due = old.due AND n = 0;
  UPDATE case_holdings SET n = n - 1
    WHERE authority_id = old.authority_id AND staff_id = old.assigned_to AND state = old.state;
  UPDATE case_tallies SET n = n - 1 WHERE authority_id = old.authority_id
    AND (tally = 'first' AND (old.attention = 1 OR old.failed_letters > 0) OR tally = 'failed' AND old.failed_letters > 0);
END;
-- Taken out as it was and put in as it is, by whichever statement it was changed.
CREATE TRIGGER cases_count_moved
  AFTER UPDATE OF authority_id, state, service, way, outcome, claim, assigned_to, due, attention, failed_letters ON cases
  WHEN old.authority_id <> new.authority_id OR old.state <> new.state OR old.service <> new.service OR old.way <> new.way
    OR old.outcome <> new.outcome OR old.claim <> new.claim OR old.assigned_to IS NOT new.assigned_to OR old.due <> new.due
    OR old.attention <> new.attention OR old.failed_letters <> new.failed_letters
BEGIN
  UPDATE case_cells SET n = n - 1 WHERE authority_id = old.authority_id AND state = old.state AND service = old.service
    AND way = old.way AND outcome = old.outcome AND claim = old.claim AND held = (old.assigned_to IS NOT NULL);
  UPDATE case_days SET n = n - 1 WHERE authority_id = old.authority_id AND state = old.state AND due = old.due;
  DELETE FROM case_days WHERE authority_id = old.authority_id AND state = old.state AND due = old.due AND n = 0;
  UPDATE case_holdings SET n = n - 1
    WHERE authority_id = old.authority_id AND staff_id = old.assigned_to AND state = old.state;
  UPDATE case_tallies SET n = n - 1 WHERE authority_id = old.authority_id
    AND (tally = 'first' AND (old.attention = 1 OR old.failed_letters > 0) OR tally = 'failed' AND old.failed_letters > 0);
  INSERT INTO case_cells VALUES
    (new.authority_id, new.state, new.service, new.way, new.outcome, new.claim, new.assigned_to IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO case_days VALUES (new.authority_id, new.state, new.due, 1) ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO case_holdings SELECT new.authority_id, new.assigned_to, new.state, 1 WHERE new.assigned_to IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO case_tallies SELECT new.authority_id, 'first', 1 WHERE new.attention = 1 OR new.failed_letters > 0
    ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO case_tallies SELECT new.authority_id, 'failed', 1 WHERE new.failed_letters > 0
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- Words of names, by keyed hash within the authority. `name_words`: those of the case, 16 bytes each, eight at most; empty
-- where nobody may find it by name, NULL where that was not looked at yet.
CREATE TABLE case_words (
  word BLOB NOT NULL,
  case_no INTEGER NOT NULL,
  PRIMARY KEY (word, case_no)
) STRICT, WITHOUT ROWID;
ALTER TABLE cases ADD COLUMN name_words BLOB;
CREATE INDEX cases_name_unread ON cases (no) WHERE name_words IS NULL;
CREATE TRIGGER cases_name_new AFTER INSERT ON cases WHEN length(new.name_words) > 0 BEGIN
  INSERT OR IGNORE INTO case_words
    SELECT substr(new.name_words, column1, 16), new.no
    FROM (VALUES (1), (17), (33), (49), (65), (81), (97), (113)) WHERE column1 < length(new.name_words);
END;
CREATE TRIGGER cases_name_gone AFTER DELETE ON cases WHEN length(old.name_words) > 0 BEGIN
  DELETE FROM case_words WHERE case_no = old.no AND word IN
    (SELECT substr(old.name_words, column1, 16)
     FROM (VALUES (1), (17), (33), (49), (65), (81), (97), (113)) WHERE column1 < length(old.name_words));
END;
CREATE TRIGGER cases_name_changed AFTER UPDATE OF name_words ON cases WHEN old.name_words IS NOT new.name_words BEGIN
  DELETE FROM case_words WHERE case_no = old.no AND word IN
    (SELECT substr(old.name_words, column1, 16)
     FROM (VALUES (1), (17), (33), (49), (65), (81), (97), (113)) WHERE column1 < length(old.name_words));
  INSERT OR IGNORE INTO case_words
    SELECT substr(new.name_words, column1, 16), new.no
    FROM (VALUES (1), (17), (33), (49), (65), (81), (97), (113)) WHERE column1 < length(new.name_words);
END;
