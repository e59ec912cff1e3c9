import { type SessionData, Store } from 'express-session';
import type { SessionRecords } from '../cases/ports/sessions.ts';
import type { Clock } from '../domain/dates.ts';
import type { Settings } from './deps.ts';
import { endsOf, momentOf } from './session-ends.ts';
import type { Identity } from './session.ts';

type Limits = Settings['sessionMinutes'];
type Callback<T = void> = (fault?: unknown, value?: T) => void;
const minute = 60_000;
/** By how many milliseconds clocks are put right in passing. */
const putRight = 2 * minute;

/**
 * Sessions over the records port. Reading writes nothing; a visit is noted at most once a minute. Both limits are
 * kept here, by the clock: idle since the last visit, and absolute since the login.
 */
export class SessionStore extends Store {
  readonly #records: SessionRecords;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #onFault: (fault: unknown) => void;

  constructor(
    records: SessionRecords,
    clock: Clock,
    limits: Limits,
    onFault: (fault: unknown) => void,
  ) {
    super();
    this.#records = records;
    this.#clock = clock;
    this.#limits = limits;
    this.#onFault = onFault;
  }

  override get(id: string, callback: Callback<SessionData | null>): void {
    answer(this.#visit(id), callback);
  }

  override set(id: string, session: SessionData, callback: Callback = () => undefined): void {
    if (session.login === undefined) return callback(new Error('only a login makes a session'));
    const data = JSON.stringify(session);
    const { kind, atProvider } = session.login;
    const login = atProvider && { kind, ...atProvider };
    const end = this.#end(session);
    answer(this.#records.write(id, data, end, subjectOf(session.login), login), callback);
  }

  override destroy(id: string, callback: Callback = () => undefined): void {
    answer(this.#records.end(id), callback);
  }

  /** The open session, and the visit noted. A store that cannot take it down does not stand in the way of the page. */
  async #visit(id: string): Promise<SessionData | null> {
    const text = await this.#records.read(id);
    const session = text === undefined ? undefined : (JSON.parse(text) as SessionData);
    const now = this.#clock.now();
    if (session === undefined || !this.#isOpen(session, now.epochMilliseconds)) return null;
    if (momentOf(session.seenAt) + minute > now.epochMilliseconds) return session;
    const seen = { ...session, seenAt: now.toString() };
    this.#records.renew(id, JSON.stringify(seen), this.#end(seen)).catch(this.#onFault);
    return seen;
  }

  #isOpen(session: SessionData, now: number): boolean {
    // Begun by a clock that was wrong, it would outlive every limit once the clock is right again.
    const isOfTheFuture = momentOf(session.seenAt) > now + putRight;
    return this.#end(session).epochMilliseconds > now && !isOfTheFuture;
  }

  #end(session: SessionData): Temporal.Instant {
    const { idle, absolute } = endsOf(session, this.#limits);
    return Temporal.Instant.fromEpochMilliseconds(Math.min(idle, absolute));
  }
}

/** By which all sessions of one person are found, and ended at once. */
export const subjectOf = (login: Pick<Identity, 'kind'> & ({ cpr: string } | { id: string })) =>
  `${login.kind}:${'cpr' in login ? login.cpr : login.id}`;

/** On a turn of its own: what the callback throws is not the store's failure. */
function answer<T>(work: Promise<T>, callback: Callback<T>): void {
  work.then(
    (value) => process.nextTick(callback, null, value),
    (fault: unknown) => process.nextTick(callback, fault),
  );
}
