import type { CaseState } from './case-store.ts';
import type { OutboxState } from './dispatch.ts';

/** How much there is of what, over all authorities: from counters that are kept, never by counting. */
export interface Figures {
  readonly cases: readonly {
    readonly service: string;
    readonly state: CaseState;
    readonly n: number;
  }[];
  readonly letters: readonly { readonly state: OutboxState['state']; readonly n: number }[];
  /** Letters whose time to leave has come. */
  readonly lettersDue: number;
}
