-- Whether a complaint runs that nobody has decided: the list says so.
ALTER TABLE cases ADD COLUMN appeal INTEGER NOT NULL DEFAULT 0;
