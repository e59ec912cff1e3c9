-- Sets of public facts that operators imported from a file: authorities, contact points, practices, addresses, postcodes.
-- A set stands once its row is here; until then what lies below under its number counts for nothing.
CREATE TABLE imports (
  no INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  n INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT;
CREATE INDEX imports_kind ON imports (kind, no);

-- Nothing of a person, and shown to everybody: not sealed.
CREATE TABLE imported (
  set_no INTEGER NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (set_no, id)
) STRICT, WITHOUT ROWID;

-- By what an address is found: its street, folded, and its place in the order of the doorplates.
CREATE TABLE imported_streets (
  set_no INTEGER NOT NULL,
  street TEXT NOT NULL,
  PRIMARY KEY (set_no, street)
) STRICT, WITHOUT ROWID;
CREATE TABLE imported_dwellings (
  set_no INTEGER NOT NULL,
  street TEXT NOT NULL,
  place TEXT NOT NULL,
  id TEXT NOT NULL,
  number TEXT NOT NULL,
  postcode TEXT NOT NULL,
  PRIMARY KEY (set_no, street, place, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_dwellings_number ON imported_dwellings (set_no, street, number, place, id);
