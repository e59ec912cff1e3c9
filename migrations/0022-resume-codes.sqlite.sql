-- What leads back to a draft from another computer: a keyed digest of its code. `resume_login`: it is a person's, and the
-- code alone shows nothing of it.
ALTER TABLE drafts ADD COLUMN resume BLOB;
ALTER TABLE drafts ADD COLUMN resume_login INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX drafts_resume ON drafts (resume) WHERE resume IS NOT NULL;

-- A login at the provider, by keyed digests of what it calls the person and the session: it may be ended from there.
ALTER TABLE sessions ADD COLUMN provider_subject BLOB;
ALTER TABLE sessions ADD COLUMN provider_session BLOB;
CREATE INDEX sessions_provider_subject ON sessions (provider_subject) WHERE provider_subject IS NOT NULL;
CREATE INDEX sessions_provider_session ON sessions (provider_session) WHERE provider_session IS NOT NULL;
