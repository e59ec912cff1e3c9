import type { ImportKind } from '../cases/ports/imports.ts';

/** The tables of what was imported. */
export interface ImportTables {
  imports: ImportsTable;
  imported: ImportedTable;
  imported_streets: ImportedStreetsTable;
  imported_dwellings: ImportedDwellingsTable;
}

/** Sets that were imported, a row each. */
export interface ImportsTable {
  no: number;
  kind: ImportKind;
  at: string;
  by_whom: string;
  file: string;
  hash: string;
  n: number;
  added: number;
  changed: number;
  removed: number;
}

/** What is in them, as JSON. */
export interface ImportedTable {
  set_no: number;
  id: string;
  body: string;
}

/** By what an address is found. */
export interface ImportedDwellingsTable {
  set_no: number;
  street: string;
  place: string;
  id: string;
  number: string;
  postcode: string;
}

/** Each street of a set once. */
export interface ImportedStreetsTable {
  set_no: number;
  street: string;
}
