import type { Generated } from 'kysely';
import type { IsoDate } from '../domain/dated.ts';
import type {
  Delivery,
  DeliveryReceipt,
  OutboxState,
  WhyNotSent,
} from '../cases/ports/dispatch.ts';
import type { NoticeKind } from '../self-services/define.ts';

/** Letters, and how far each has come. */
export interface OutboxTable {
  no: Generated<number>;
  id: string;
  case_id: string;
  notice: NoticeKind;
  state: OutboxState['state'];
  attempts: number;
  next_at: number;
  created_at: string;
  body: Buffer;
  via: Generated<Delivery['via'] | null>;
  last_day: Generated<IsoDate | null>;
  paper_only: Generated<number>;
  /** `too-late`: its day passed before it could leave. */
  why: Generated<WhyNotSent | 'too-late' | null>;
  settled: Generated<number>;
  known_as: Generated<string | null>;
  tried_since: Generated<number | null>;
}

/** What the far side said of letters that it took over. */
export interface DeliveryReceiptsTable {
  letter: string;
  id: string;
  outcome: DeliveryReceipt['outcome'];
  at: number;
  known_as: Generated<string | null>;
  via: Generated<Delivery['via'] | null>;
}
