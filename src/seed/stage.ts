import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoReplyPoint } from '../config/demo.ts';
import type { ChannelDesk } from '../cases/channel-decision.ts';
import { type Dispatch, NotTakenOver } from '../cases/ports/dispatch.ts';
import { createOutboxWorker, type OutboxWorker } from '../correspondence/outbox-worker.ts';
import type { Clock } from '../domain/dates.ts';
import type { NoticeKind } from '../self-services/define.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Person } from '../domain/person.ts';
import { createDemoRegisters } from '../registers/demo/index.ts';
import { selfServices } from '../self-services/registry.ts';
import type { Keys } from '../store/keys.ts';
import { openRehearsal, type RehearsalStore } from '../store/load/rehearsal-store.ts';
import { createSecrets } from '../store/secrets.ts';
import { withCast } from './cast.ts';
import { confirmSinceThen } from './confirmed-since-then.ts';

/** A counter like any other, at which stories are played before they are told of many. */
export interface Stage {
  readonly desk: ChannelDesk;
  readonly store: RehearsalStore;
  readonly worker: OutboxWorker;
  /** What time it is on the stage. */
  setClock(at: Temporal.Instant): void;
  /** Who is in the story, the main character first. */
  setCast(cast: readonly (Person | undefined)[]): void;
  /** Which letters the far side refuses from now on. */
  setRefused(notices: readonly NoticeKind[]): void;
  close(): void;
}

/** Opens a stage in a folder of its own. `from`: the first day that anything is seeded on. */
export async function openStage(given: {
  readonly keys: Keys;
  readonly served: readonly AuthorityId[];
  readonly from: Temporal.PlainDate;
  readonly start: Temporal.Instant;
}): Promise<Stage> {
  const { keys, served } = given;
  const folder = mkdtempSync(path.join(tmpdir(), 'skranken-stage-'));
  let now = given.start;
  let cast: readonly (Person | undefined)[] = [];
  let refused: readonly NoticeKind[] = [];
  const clock: Clock = { now: () => now };
  const store = openRehearsal(path.join(folder, 'stage.db'), keys, clock);
  await confirmSinceThen(store, selfServices, given.from);
  const { exemptions, exceptions } = store;
  const demo = createDemoRegisters({ exemptions, exceptions, served });
  const settings = {
    demo: true,
    baseUrl: new URL('http://localhost:3000'),
    rejectionSecondPerson: true,
    replyPoint: demoReplyPoint,
  };
  const desk: ChannelDesk = {
    clock,
    registers: withCast(demo, () => cast),
    confirmations: store.confirmations,
    cases: store.cases,
    drafts: store.drafts,
    outbox: store.outbox,
    secrets: createSecrets(keys),
    services: selfServices,
    settings,
  };
  const dispatch: Dispatch = {
    async send({ notice }) {
      if (refused.includes(notice)) throw new NotTakenOver('refused');
    },
  };
  const { registers, outbox } = desk;
  // What is played is told of nowhere.
  const log = { info: () => undefined, warn: () => undefined };
  return {
    desk,
    store,
    worker: createOutboxWorker({ outbox, dispatch, registers, clock, log }),
    setClock: (at) => void (now = at),
    setCast: (players) => void (cast = players),
    setRefused: (notices) => void (refused = notices),
    close() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
