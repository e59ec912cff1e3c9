import type { Reference } from '../../domain/reference.ts';
import type { Result } from '../../domain/result.ts';

/** The kinds of files that are taken. What it is, its content says, never its name. */
export const documentTypes = ['pdf', 'jpeg', 'png'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** What a caseworker should know of a file before opening it. */
export type DocumentNote = 'pdf-active' | 'pdf-files';

/** What a scanner said; `unscanned`: none has looked yet. */
export type ScanState = 'unscanned' | 'clean' | 'infected';

/** A document as it stands in a case's events. Its name is the citizen's own words: personal data. */
export interface KeptDocument {
  readonly id: string;
  /** The id of what it answers in the self-service's list; absent for what nobody asked for. */
  readonly attachment?: string;
  /** Without a path, control signs or an ending that is not its own. */
  readonly name: string;
  readonly type: DocumentType;
  readonly bytes: number;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly notes?: readonly DocumentNote[];
}

/** The same with what was found out about it since. */
export interface StoredDocument extends KeptDocument {
  readonly scan: ScanState;
  /** Instant. */
  readonly addedAt: string;
}

/** A file on its way: in whose basket, whose it is, and what it answers. */
export interface Arriving {
  /** Id of the draft, or of one upload to a case. */
  readonly basket: string;
  readonly attachment?: string;
  /** Whoever sends it, as one word that is kept as nothing but a keyed hash. */
  readonly holder: string;
  /** More than so many bytes are not taken. */
  readonly mostBytes: number;
}

/** A file that has come whole, before anybody has looked into it. */
export interface Arrived {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Limits of what lies in a basket, looked at in the transaction that takes one more. */
export interface BasketLimits {
  /** Files of the same attachment, the new one among them. */
  readonly most: number;
  readonly files: number;
  readonly bytes: number;
}

export type TooMuch = 'too-many' | 'too-much-together';

/** Where a document lies: in a basket, or with a case. */
export type DocumentPlace = { readonly basket: string } | { readonly caseId: string };

export interface OpenedDocument {
  readonly document: StoredDocument;
  /** Piece by piece; each is read when it is asked for. */
  readonly body: AsyncIterable<Buffer>;
}

/** A file that no scanner has looked at yet. */
export interface Unscanned {
  readonly id: string;
}

/**
 * Documents, sealed piece by piece. From a basket they become a case's in the very commit that names them, and from then
 * on they open with the case's own key alone.
 */
export interface Attachments {
  /** Takes the bytes as they come; `too-large`, and what breaks off, leaves nothing. Throws StoreUnavailable. */
  receive(arriving: Arriving, bytes: AsyncIterable<Buffer>): Promise<Result<Arrived, 'too-large'>>;
  /** All bytes of what has come, to look into. Throws where it is not there. */
  bytesOf(id: string): Promise<Buffer>;
  /** Lays what was looked at into its basket; where there is too much already it is gone. Throws StoreUnavailable. */
  keep(
    arrived: Arrived,
    found: Pick<KeptDocument, 'name' | 'type' | 'notes'>,
    limits: BasketLimits,
  ): Promise<Result<KeptDocument, TooMuch>>;
  /** What was refused, or is taken out of a basket; its key is gone at once. False where it is not there. */
  remove(basket: string, id: string): Promise<boolean>;
  inBasket(basket: string): Promise<readonly StoredDocument[]>;
  /** What scanners said of a case's documents, by id. */
  scansOf(caseId: string): Promise<ReadonlyMap<string, ScanState>>;
  open(place: DocumentPlace, id: string): Promise<OpenedDocument | undefined>;
  /** Bytes that somebody has sent since then and that are still kept. */
  sentSince(holder: string, since: Temporal.Instant): Promise<number>;
  /** The longest waiting first. */
  unscanned(limit: number): Promise<readonly Unscanned[]>;
  /** The case that has it; undefined while it lies in a basket. */
  referenceOf(id: string): Promise<Reference | undefined>;
  /** Piece by piece, for a scanner. */
  bodyOf(id: string): AsyncIterable<Buffer>;
  scanned(id: string, state: Exclude<ScanState, 'unscanned'>): Promise<void>;
}

/** Somebody took a document out of the basket meanwhile, or put it into another case; nothing was written. */
export class DocumentsChanged extends Error {
  override readonly name = 'DocumentsChanged';
}
