import { createHash } from 'node:crypto';
import type { Clock } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import type { Text } from '../domain/language.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { applyEvent } from './case.ts';
import type { CaseEvent } from './events.ts';
import { answerAwaitedUntil, openRequest } from './open-questions.ts';
import { isTheirs } from './principals.ts';
import { type CaseRow, type CaseStore, StoreUnavailable } from './ports/case-store.ts';
import type { CitizenIdentity } from './ports/identity.ts';

/** A question on a case as the citizen reads it, and what they answered where they have. */
export interface Asked {
  readonly what: Text;
  readonly as: 'request-for-more' | 'party-hearing';
  /** Last day to answer; absent as long as the letter has not left. */
  readonly until?: string;
  readonly answer?: { readonly words: string; readonly at: string };
}

/** What the case waits for the citizen to answer; undefined where it waits for nothing. */
export function askedNow(
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): Asked | undefined {
  const asked = openRequest(row, events);
  const until = answerAwaitedUntil(row, events);
  return asked && { what: asked.what, as: asked.as, ...(until !== undefined && { until }) };
}

/** What was answered online, each under its question: the citizen's own receipt of it. */
export const answeredOnline = (events: readonly CaseEvent[]): readonly Asked[] =>
  events.flatMap((event) => {
    if (event.kind !== 'info-received' || event.by.kind !== 'citizen') return [];
    const asked = events.findLast(
      (before) => before.kind === 'info-requested' && before.seq < event.seq,
    );
    if (asked?.kind !== 'info-requested') return [];
    const { what, as } = asked;
    return [{ what, as, answer: { words: event.note, at: event.at } }];
  });

interface Answering {
  readonly cases: CaseStore;
  readonly clock: Clock;
}

const attempts = 5;

/**
 * The citizen's own answer to what was asked, on a case that is theirs. Sent twice it stands once; `not-asked` where the
 * case waits for nothing any more. Throws StoreUnavailable.
 */
export async function answerOnline(
  { cases, clock }: Answering,
  row: CaseRow,
  { cpr, name }: Pick<CitizenIdentity, 'cpr' | 'name'>,
  { words, nonce }: { readonly words: string; readonly nonce: string },
): Promise<Result<CaseRow, 'not-asked'>> {
  const key = keyOf(row, cpr, nonce, words);
  let now: CaseRow | undefined = row;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- somebody acted meanwhile: again on what is there now
    const done = await cases.byKey(key);
    if (done !== undefined) return ok(done);
    if (now === undefined || !isTheirs(now, cpr)) return failed('not-asked');
    // oxlint-disable-next-line no-await-in-loop -- as above
    const events: readonly CaseEvent[] = await cases.events(now.id);
    if (openRequest(now, events) === undefined) return failed('not-asked');
    const at = clock.now();
    const event: CaseEvent = {
      id: newId(at),
      seq: now.version + 1,
      v: 1,
      at: at.toString(),
      by: { kind: 'citizen', cpr, name, as: now.principal === cpr ? 'self' : 'parent' },
      kind: 'info-received',
      from: 'citizen',
      note: words,
    };
    // oxlint-disable-next-line no-await-in-loop -- as above
    const result = await cases.commit({
      key,
      expectedVersion: now.version,
      events: [event],
      row: applyEvent(now, event),
      outbox: [],
      log: [],
    });
    if (result.ok) return ok(result.value);
    if (result.error.kind === 'already') return ok(result.error.row);
    // oxlint-disable-next-line no-await-in-loop -- as above
    now = await cases.byReference(now.reference);
  }
  throw new StoreUnavailable('the case kept changing');
}

/** The form's nonce never leaves the digest, so the words behind it cannot be guessed from the stored key. */
const keyOf = ({ id }: CaseRow, cpr: string, nonce: string, words: string): string =>
  `answer:${createHash('sha256')
    .update(JSON.stringify([id, cpr, nonce, words]))
    .digest('base64url')}`;
