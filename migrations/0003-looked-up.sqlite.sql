-- Whose number a look-up was about, by keyed hash: who looked somebody up can be answered, and nobody be read.
ALTER TABLE access_log ADD COLUMN person BLOB;
CREATE INDEX access_log_person ON access_log (person) WHERE person IS NOT NULL;
CREATE INDEX access_log_case ON access_log (case_id) WHERE case_id IS NOT NULL;
