import path from 'node:path';
import { pino } from 'pino';
import {
  type DeliveryReceipts,
  type Dispatch,
  NotTakenOver,
} from '../../../src/cases/ports/dispatch.ts';
import type { Counter } from '../../../src/correspondence/hand-over.ts';
import { createOutboxWorker } from '../../../src/correspondence/outbox-worker.ts';
import type { Clock } from '../../../src/domain/dates.ts';
import type { Address } from '../../../src/domain/person.ts';
import { openStore } from '../../../src/store/open.ts';
import { personOf } from './citizens.ts';
import { letterKeys } from './post-letters.ts';

/*
 * Store and outbox worker in a process of their own, with a far side over HTTP. It ends when it is killed. FROM is the
 * instant at which its clock begins.
 */

const { env } = process;
const [dataDir, farSide, from] = [env['DATA_DIR'] ?? '', env['FAR_SIDE'] ?? '', env['FROM'] ?? ''];
const began = performance.now();
const clock: Clock = {
  now: () =>
    Temporal.Instant.from(from).add({ milliseconds: Math.round(performance.now() - began) }),
};

const store = openStore({ file: path.join(dataDir, 'skranken.db'), keys: letterKeys, clock });
const address: Address = {
  id: 'a',
  street: 'Prøvevej',
  number: '7',
  floor: '',
  door: '',
  extraTown: '',
  postcode: '2791',
  town: 'Dragør',
  municipality: '0155',
  text: 'Prøvevej 7, 2791 Dragør',
};
/** Everybody is reached both ways. */
const registers: Counter['registers'] = {
  persons: {
    find: async (cpr) => ({ state: 'found', value: { ...personOf(cpr), address } }),
    household: async () => ({ state: 'none' }),
    residentsAt: async () => ({ state: 'none' }),
    wardsOf: async () => ({ state: 'none' }),
  },
  digitalPost: { registration: async () => 'registered' },
  exemptions: {
    decided: async () => 'not-exempt',
    letterAddress: async () => ({ state: 'none' }),
  },
  authorities: { all: () => [], find: () => undefined, serves: () => true },
};

const dispatch: Dispatch & DeliveryReceipts = {
  async send(envelope) {
    const answer = await post('/letters', envelope);
    if (answer === 'no digital post') throw new NotTakenOver('not-in-digital-post');
    if (answer !== 'taken') throw new NotTakenOver('unsure');
  },
  async read(limit) {
    const all: unknown = JSON.parse(await post('/receipts', {}));
    if (!Array.isArray(all)) throw new Error('no list');
    return all.slice(0, limit);
  },
  async settle(done) {
    await post('/settled', done);
  },
};

async function post(to: string, body: unknown): Promise<string> {
  const answer = await fetch(farSide + to, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.text();
}

const worker = createOutboxWorker({
  outbox: store.outbox,
  dispatch,
  receipts: dispatch,
  registers,
  clock,
  log: pino({ level: 'silent' }),
  patience: 500,
});
worker.start();
setInterval(() => void worker.readReceipts(), 50);
