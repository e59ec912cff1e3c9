-- Keys. A case's data key, wrapped by the numbered master key: without it the case is unreadable.
CREATE TABLE case_keys (
  case_id TEXT PRIMARY KEY,
  master INTEGER NOT NULL,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_keys_master ON case_keys (master);

CREATE TABLE table_keys (
  owner TEXT PRIMARY KEY,
  master INTEGER NOT NULL,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Proves at start that the given keys are those the rows were written with.
CREATE TABLE key_marks (
  kind TEXT NOT NULL CHECK (kind IN ('master', 'index')),
  number INTEGER NOT NULL,
  mark BLOB NOT NULL,
  PRIMARY KEY (kind, number)
) STRICT, WITHOUT ROWID;

-- Cases. `no` counts arrivals, so newest first needs no sort whatever the clock did.
CREATE TABLE cases (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL UNIQUE,
  authority_id TEXT NOT NULL,
  service TEXT NOT NULL,
  state TEXT NOT NULL,
  way TEXT NOT NULL,
  outcome TEXT NOT NULL,
  standing TEXT,
  claim TEXT NOT NULL,
  attention INTEGER NOT NULL,
  arrived_at TEXT NOT NULL,
  due TEXT NOT NULL,
  assigned_to TEXT,
  version INTEGER NOT NULL CHECK (version > 0),
  index_key INTEGER NOT NULL,
  principal_everywhere BLOB,
  principal_here BLOB,
  principal BLOB,
  check_code BLOB
) STRICT;
CREATE INDEX cases_principal_everywhere ON cases (principal_everywhere) WHERE principal_everywhere IS NOT NULL;
CREATE INDEX cases_principal_here ON cases (principal_here) WHERE principal_here IS NOT NULL;

-- One index for each combination of the desk's filters; SQLite ends each with `no`.
CREATE INDEX cases_list ON cases (authority_id);
CREATE INDEX cases_list_service ON cases (authority_id, service);
CREATE INDEX cases_list_state ON cases (authority_id, state);
CREATE INDEX cases_list_way ON cases (authority_id, way);
CREATE INDEX cases_list_service_state ON cases (authority_id, service, state);
CREATE INDEX cases_list_service_way ON cases (authority_id, service, way);
CREATE INDEX cases_list_state_way ON cases (authority_id, state, way);
CREATE INDEX cases_list_service_state_way ON cases (authority_id, service, state, way);
-- The few that a caseworker must see first; whatever else is asked is filtered among them.
CREATE INDEX cases_attention ON cases (authority_id) WHERE attention = 1;

CREATE TABLE commit_keys (
  key BLOB PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX commit_keys_case ON commit_keys (case_id);

CREATE TABLE case_events (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  seq INTEGER NOT NULL,
  v INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_role TEXT,
  staff_id TEXT,
  body BLOB NOT NULL,
  chain BLOB NOT NULL,
  UNIQUE (case_id, seq)
) STRICT;

CREATE TABLE outbox (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  notice TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'waiting', 'sent', 'dead')),
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_case ON outbox (case_id);

CREATE TABLE access_log (
  no INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  authority_id TEXT NOT NULL,
  case_id TEXT,
  body BLOB NOT NULL,
  chain BLOB NOT NULL
) STRICT;
CREATE INDEX access_log_authority ON access_log (authority_id);

-- Drafts. `touched` rises with every save, so the newest is known without a clock.
CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  owner BLOB NOT NULL,
  service TEXT NOT NULL,
  version INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  sent_as TEXT,
  master INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_owner ON drafts (owner, touched);
CREATE INDEX drafts_touched ON drafts (touched);
CREATE INDEX drafts_expiry ON drafts (expires_at);
CREATE INDEX drafts_master ON drafts (master);

CREATE TABLE sessions (
  id BLOB PRIMARY KEY,
  subject BLOB,
  expires_at INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_subject ON sessions (subject) WHERE subject IS NOT NULL;
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE expiring (
  space TEXT NOT NULL,
  key BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (space, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX expiring_expiry ON expiring (expires_at);

CREATE TABLE exemptions (
  person BLOB NOT NULL,
  authority_id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  body BLOB NOT NULL,
  PRIMARY KEY (person, authority_id, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmations (
  service TEXT NOT NULL,
  subject TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  demo INTEGER NOT NULL,
  PRIMARY KEY (service, subject, confirmed_on, confirmed_by)
) STRICT, WITHOUT ROWID;
