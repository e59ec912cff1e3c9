import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startPortal } from '../support/portal/process.ts';
import { ask, receiptIn, send } from '../support/portal/send.ts';
import { tell } from '../support/torture.ts';

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
if (!canTrace) console.warn('!! FSYNC COUNT SKIPPED: no strace, or it may not trace here');

/** What the process did to its files and sockets, in the order of the kernel. */
interface Call {
  readonly name: string;
  /** The file's path, or `socket:…`. */
  readonly on: string;
  readonly bytes: string;
  readonly done: boolean;
}

describe.skipIf(!canTrace)('before an answer', () => {
  let folder = '';
  let calls: readonly Call[] = [];
  let receipts: readonly string[] = [];
  const together = 24;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'skranken-fsync-'));
    const trace = path.join(folder, 'trace');
    const which = 'trace=pwrite64,fsync,fdatasync,write,writev,sendto,sendmsg';
    const portal = await startPortal({
      dataDir: path.join(folder, 'data'),
      port: await freePort(),
      under: ['strace', '-f', '-yy', '-s', '5000', '-e', which, '-o', trace],
    });
    const citizens = await portal.citizens({ from: 0, count: together });
    const answers = await Promise.all(citizens.map((citizen) => send(portal.port, citizen)));
    await lettersSent(path.join(folder, 'data'));
    // One more than is counted: the trace may end before the last answer does.
    for (const citizen of [...citizens, ...citizens.slice(0, 1)])
      await ask(portal.port, '/my-cases', citizen);
    await portal.kill();
    receipts = answers.map(receiptIn).filter((receipt) => receipt !== undefined);
    calls = readTrace(readFileSync(trace, 'latin1'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('every receipt’s rows were written to the log, and the log was on disk', () => {
    expect(receipts).toHaveLength(together);
    for (const receipt of receipts) {
      const isLog = ({ on }: Call) => on.endsWith('skranken.db-wal');
      const written = calls.findIndex(
        (call) => isLog(call) && call.name === 'pwrite64' && call.bytes.includes(receipt),
      );
      const synced = calls.findIndex(
        (call, index) => index > written && isLog(call) && isSync(call) && call.done,
      );
      const answered = calls.findIndex(
        ({ on, bytes }) => !isFile(on) && bytes.includes(`/receipt/${receipt}`),
      );
      expect(written, 'its rows').toBeGreaterThan(-1);
      expect(synced, 'synced after its rows').toBeGreaterThan(written);
      expect(answered, 'answered after the sync').toBeGreaterThan(synced);
      const late = calls
        .slice(synced, answered)
        .filter((call) => isLog(call) && holds(call, receipt));
      expect(late, 'rows written after the sync').toEqual([]);
    }
    const syncs = calls.filter((call) => isSync(call) && call.on.endsWith('-wal')).length;
    tell({
      what: 'system calls before each answer (strace)',
      acknowledged: receipts.length,
      requests: 2 * together,
      notes: `every receipt after a completed sync of the log with its rows; ${syncs} syncs of the log in all; none for a page`,
    });
  });

  it('that is a page in a session, nothing is written and nothing synced', () => {
    const isPage = ({ on, bytes }: Call) => !isFile(on) && bytes.includes('HTTP/1.1 200');
    const pages = calls.slice(calls.findLastIndex(({ bytes }) => bytes.includes('HTTP/1.1 303')));
    const shown = pages.slice(pages.findIndex(isPage), pages.findLastIndex(isPage));
    expect(shown.filter(isPage).length).toBeGreaterThanOrEqual(together - 1);
    expect(shown.filter((call) => call.name === 'pwrite64' || isSync(call))).toEqual([]);
  });
});

/** Resolves when nothing is left for the worker that sends letters, which writes too. */
async function lettersSent(dataDir: string): Promise<void> {
  const db = new Database(path.join(dataDir, 'skranken.db'), { readonly: true });
  const waiting = db.prepare("SELECT count(*) FROM outbox WHERE state = 'waiting'").pluck();
  while (waiting.get() !== 0) await wait(50);
  db.close();
}

const isSync = ({ name }: Call): boolean => name === 'fdatasync' || name === 'fsync';
const isFile = (on: string): boolean => on.startsWith('/');
const holds = (call: Call, text: string): boolean =>
  call.name === 'pwrite64' && call.bytes.includes(text);

/** Reads what strace wrote; a call that another thread interrupted counts from its end on. */
function readTrace(text: string): readonly Call[] {
  const begun = new Map<string, string>();
  return text.split('\n').flatMap((line): Call[] => {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.slice(0, -'<unfinished ...>'.length));
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1];
    const whole = resumed === undefined ? rest : `${begun.get(thread) ?? ''}${resumed}`;
    const [, name = '', on = '', bytes = '', end = ''] =
      /^(\w+)\(\d+<(.*?)>(?:, (.*))?\) += (\S+)/s.exec(whole) ?? [];
    return name === '' ? [] : [{ name, on, bytes, done: end !== '-1' }];
  });
}
