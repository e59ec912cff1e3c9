/** What an operator can import from a file. */
export const importKinds = [
  'authorities',
  'contact-points',
  'practices',
  'addresses',
  'postcodes',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** A set as it came: who, when, from which file, and how it differed from the one before. */
export interface ImportedSet {
  readonly no: number;
  readonly kind: ImportKind;
  /** Instant. */
  readonly at: string;
  /** The operator's name on the machine. */
  readonly by: string;
  /** The file's name without its folder. */
  readonly file: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** One fact of a set: `body` is JSON as its register reads it. An address also says by what it is found. */
export interface ImportedRow {
  readonly id: string;
  readonly body: string;
  readonly found?: {
    readonly street: string;
    readonly number: string;
    readonly postcode: string;
    /** Sorts within the street; no two are the same. */
    readonly place: string;
  };
}

/** Dwellings of a street that may fit, in their order, after `place`; an empty number or postcode is any. */
export interface DwellingsAsked {
  readonly street: string;
  readonly number: string;
  readonly postcode: string;
  readonly after: string;
  readonly limit: number;
}

/** What was imported, as it stands now: another process may have imported since the last question. */
export interface Imported {
  /** The newest set of that kind; undefined where nothing was imported. Keeps answering what was last known while the store is down. */
  current(kind: ImportKind): ImportedSet | undefined;
  /** Every row of the newest set, by id: for small sets only. */
  rows(kind: ImportKind): readonly ImportedRow[];
  row(kind: ImportKind, id: string): ImportedRow | undefined;
  /** The streets of the newest set of addresses, as they were folded. */
  streets(): readonly string[];
  dwellings(asked: DwellingsAsked): readonly (ImportedRow & { readonly place: string })[];
  /** The newest set of each kind that has one. */
  sets(): readonly ImportedSet[];
}

/** A set that is being laid down and that nobody sees yet. */
export interface StagedSet {
  add(rows: readonly ImportedRow[]): Promise<void>;
  /** Puts it in the place of the one before, all at once. */
  stand(set: Omit<ImportedSet, 'no' | 'kind'>): Promise<void>;
}

/** For whoever imports: one at a time. */
export interface Imports extends Imported {
  /** Begins a set, and deletes what an import that broke off has left. */
  stage(kind: ImportKind): Promise<StagedSet>;
  /** Deletes what no set that stands needs any more. */
  tidy(): Promise<void>;
}
