import type { ReplyPoint } from '../domain/authority.ts';
import type { Clock } from '../domain/dates.ts';
import type { Power } from '../domain/power.ts';
import type { Attachments } from './ports/attachments.ts';
import type { CaseStore } from './ports/case-store.ts';
import type { Confirmations } from './ports/confirmations.ts';
import type { Drafts } from './ports/drafts.ts';
import type { Registers } from './ports/registers.ts';
import type { Secrets } from './ports/secrets.ts';

/** What the core needs from outside; the app's dependencies satisfy it. */
export interface Core {
  readonly clock: Clock;
  readonly registers: Registers;
  readonly confirmations: Confirmations;
  readonly cases: CaseStore;
  readonly drafts: Drafts;
  readonly secrets: Secrets;
  /** Absent where no documents are taken. */
  readonly attachments?: Pick<Attachments, 'inBasket'>;
  /** Absent counts as a demonstration, whose numbers are invented. */
  readonly settings?: {
    readonly demo: boolean;
    readonly replyPoint?: ReplyPoint;
    /** Where the portal is; absent where letters do not say. */
    readonly baseUrl?: URL;
    readonly mandates?: { readonly powers: readonly Power[]; readonly minutes: number };
  };
}
