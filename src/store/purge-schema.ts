import type { Generated } from 'kysely';
import type { AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { ChainName } from './chains.ts';
import type { StatisticsTable } from './statistics-schema.ts';

/** What is kept of purges: counts, hashes and links, and nothing of anybody; and which cases must not go. */
export interface PurgeTables {
  purges: {
    no: Generated<number>;
    on_day: IsoDate;
    begun_at: string;
    by_whom: string;
    ended_at: string | null;
    cases: number;
    case_ids: Buffer;
    links: number;
    link_hash: Buffer;
  };
  purge_counts: PurgeCountsTable;
  purged_links: { chain: PurgedChain; no: number; link: Buffer; purge_no: number };
  statistics_purged: StatisticsTable;
  legal_holds: { case_id: string; since: string; by_whom: string; body: Buffer };
}

/** Administration is never purged: what was set must be known as long as anything it decided about. */
export type PurgedChain = Exclude<ChainName, 'administration'>;

interface PurgeCountsTable {
  purge_no: number;
  kind: string;
  authority_id: AuthorityId;
  service: string;
  days: number;
  source: string;
  first: IsoDate;
  last: IsoDate;
  n: number;
}
