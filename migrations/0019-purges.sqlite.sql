-- Purges. A case that was purged leaves nothing but the links of its chain, and what it counted for.
-- `on_day`: the legal day by which terms were reckoned; `ended_at`: once the report is on disk. The hashes run over ids of
-- cases, and over links, in the order in which they went.
CREATE TABLE purges (
  no INTEGER PRIMARY KEY,
  on_day TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  ended_at TEXT,
  cases INTEGER NOT NULL,
  case_ids BLOB NOT NULL,
  links INTEGER NOT NULL,
  link_hash BLOB NOT NULL
) STRICT;

-- How much of what a purge deleted, by which term, and on which days that had ended. Nothing of a person.
CREATE TABLE purge_counts (
  purge_no INTEGER NOT NULL REFERENCES purges (no),
  kind TEXT NOT NULL,
  authority_id TEXT NOT NULL,
  service TEXT NOT NULL,
  days INTEGER NOT NULL,
  source TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (purge_no, kind, authority_id, service, days, source)
) STRICT, WITHOUT ROWID;

-- What stands in the place of rows that are gone, so that the chains over the others still fit.
CREATE TABLE purged_links (
  chain TEXT NOT NULL CHECK (chain IN ('access log', 'case events')),
  no INTEGER NOT NULL,
  link BLOB NOT NULL,
  purge_no INTEGER NOT NULL REFERENCES purges (no),
  PRIMARY KEY (chain, no)
) STRICT, WITHOUT ROWID;

-- What purged cases counted for: counting anew comes to what is left and this.
CREATE TABLE statistics_purged (
  authority_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  measure TEXT NOT NULL,
  service TEXT NOT NULL,
  month INTEGER NOT NULL,
  value TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (authority_id, year, measure, service, month, value)
) STRICT, WITHOUT ROWID;

-- Cases that an operator was told to keep whatever the terms say; why is sealed under the case's own key.
CREATE TABLE legal_holds (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  since TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
