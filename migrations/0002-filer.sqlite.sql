-- Whoever filed for somebody else, by keyed hash: they see the case too.
ALTER TABLE cases ADD COLUMN filer_everywhere BLOB;
CREATE INDEX cases_filer_everywhere ON cases (filer_everywhere) WHERE filer_everywhere IS NOT NULL;
