import type { IsoDate } from '../domain/dated.ts';

/** Whom a filing hides, or is to hide no longer. `ends`: the last day; null as long as nothing ends it. */
export interface ProtectionsTable {
  person: Buffer;
  case_id: string;
  member: Buffer;
  wish: 'protect' | 'lift';
  months: number;
  ends: IsoDate | null;
}
