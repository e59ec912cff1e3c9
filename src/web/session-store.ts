import { callbackify } from 'node:util';
import { type SessionData, Store } from 'express-session';
import type { SessionRecords } from '../cases/ports/sessions.ts';
import type { Clock } from '../domain/dates.ts';
import type { Settings } from './deps.ts';
import type { Identity } from './session.ts';

type Limits = Settings['sessionMinutes'];
type Callback<T = void> = (fault?: unknown, value?: T) => void;
const oneMinute = { minutes: 1 };
/** By how much clocks are put right in passing. */
const putRight = { minutes: 2 };

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
    const found = this.#records.read(id).then((text) => {
      const session = text === undefined ? undefined : (JSON.parse(text) as SessionData);
      return session && this.#isOpen(session) ? session : null;
    });
    answer(found, callback);
  }

  override set(id: string, session: SessionData, callback: Callback = () => undefined): void {
    if (session.login === undefined) return callback(new Error('only a login makes a session'));
    const data = JSON.stringify(session);
    answer(this.#records.write(id, data, this.#end(session), subjectOf(session.login)), callback);
  }

  override destroy(id: string, callback: Callback = () => undefined): void {
    answer(this.#records.end(id), callback);
  }

  /** Notes the visit. A store that cannot take it down does not stand in the way of the page. */
  override touch(id: string, session: SessionData, callback: Callback = () => undefined): void {
    const now = this.#clock.now();
    if (isAfter(instant(session.seenAt).add(oneMinute), now)) return callback();
    const seen = { ...session, seenAt: now.toString() };
    const renewed = this.#records.renew(id, JSON.stringify(seen), this.#end(seen));
    answer(renewed.catch(this.#onFault), callback);
  }

  #isOpen(session: SessionData): boolean {
    const now = this.#clock.now();
    // Begun by a clock that was wrong, it would outlive every limit once the clock is right again.
    const isOfTheFuture = isAfter(instant(session.seenAt), now.add(putRight));
    return isAfter(this.#end(session), now) && !isOfTheFuture;
  }

  #end({ startedAt, seenAt }: SessionData): Temporal.Instant {
    const idle = instant(seenAt).add({ minutes: this.#limits.idle });
    const absolute = instant(startedAt).add({ minutes: this.#limits.absolute });
    return isAfter(idle, absolute) ? absolute : idle;
  }
}

/** By which all sessions of one person are ended at once. */
const subjectOf = (login: Pick<Identity, 'kind'> & ({ cpr: string } | { id: string })) =>
  `${login.kind}:${'cpr' in login ? login.cpr : login.id}`;

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;

const instant = (text: string | undefined): Temporal.Instant =>
  text === undefined ? Temporal.Instant.fromEpochMilliseconds(0) : Temporal.Instant.from(text);

const answer = <T>(work: Promise<T>, callback: Callback<T>): void =>
  callbackify(() => work)(callback);
