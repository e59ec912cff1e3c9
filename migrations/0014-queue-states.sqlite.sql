-- The cases of a state by due date: a page of what is common is read off its head. What is rare is merged from its cells.
CREATE INDEX cases_states ON cases
  (authority_id, state, due, no, service, way, outcome, claim, assigned_to, arrived_at);

-- How many cases an authority has in each state, with and without somebody who has them: every page of the queue asks, and
-- should not add up the cells.
CREATE TABLE case_states (
  authority_id TEXT NOT NULL,
  state TEXT NOT NULL,
  held INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (authority_id, state, held)
) STRICT, WITHOUT ROWID;
INSERT INTO case_states SELECT authority_id, state, assigned_to IS NOT NULL, count(*) FROM cases GROUP BY 1, 2, 3;

CREATE TRIGGER cases_count_state_new AFTER INSERT ON cases BEGIN
  INSERT INTO case_states VALUES (new.authority_id, new.state, new.assigned_to IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER cases_count_state_gone AFTER DELETE ON cases BEGIN
  UPDATE case_states SET n = n - 1
    WHERE authority_id = old.authority_id AND state = old.state AND held = (old.assigned_to IS NOT NULL);
END;
CREATE TRIGGER cases_count_state_moved AFTER UPDATE OF authority_id, state, assigned_to ON cases
  WHEN old.authority_id <> new.authority_id OR old.state <> new.state
    OR (old.assigned_to IS NULL) <> (new.assigned_to IS NULL)
BEGIN
  UPDATE case_states SET n = n - 1
    WHERE authority_id = old.authority_id AND state = old.state AND held = (old.assigned_to IS NOT NULL);
  INSERT INTO case_states VALUES (new.authority_id, new.state, new.assigned_to IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
