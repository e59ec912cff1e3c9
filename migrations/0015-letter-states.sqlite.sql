-- How many letters are in each state. Whoever watches the installation asks every few seconds, and should not count them.
CREATE TABLE letter_states (
  state TEXT NOT NULL PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO letter_states SELECT state, count(*) FROM outbox GROUP BY 1;

CREATE TRIGGER outbox_count_new AFTER INSERT ON outbox BEGIN
  INSERT INTO letter_states VALUES (new.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER outbox_count_gone AFTER DELETE ON outbox BEGIN
  UPDATE letter_states SET n = n - 1 WHERE state = old.state;
END;
CREATE TRIGGER outbox_count_moved AFTER UPDATE OF state ON outbox WHEN old.state <> new.state BEGIN
  UPDATE letter_states SET n = n - 1 WHERE state = old.state;
  INSERT INTO letter_states VALUES (new.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
