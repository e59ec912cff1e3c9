import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultyDisk, noFaults } from '../support/disk/faulty-disk.ts';
import { type DiskCall, type Fate, fileAfterPowerLoss, readCalls } from '../support/disk/replay.ts';
import { readBooks } from '../support/portal/books.ts';
import { freePort, startPortal } from '../support/portal/process.ts';
import { send } from '../support/portal/send.ts';
import { tell, times } from '../support/torture.ts';

const waves = 40;
const together = 8;

describe.skipIf(noFaults !== undefined)('a power cut', () => {
  const images = times(60, 5000);
  let folder = '';
  let calls: readonly DiskCall[] = [];
  /** How many calls there were when the portal was ready. */
  let ready = 0;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'skranken-power-'));
    const [dataDir, log] = [path.join(folder, 'data'), path.join(folder, 'log')];
    mkdirSync(dataDir);
    const disk = faultyDisk(dataDir, log);
    const port = await freePort();
    const env = { ...disk.env, ANSWERS: path.join(dataDir, 'answers') };
    const portal = await startPortal({ dataDir, port, env });
    ready = readCalls(log).length;
    const citizens = await portal.citizens({ from: 0, count: waves * together });
    for (let wave = 0; wave < waves; wave += 1) {
      const now = citizens.slice(wave * together, (wave + 1) * together);
      // oxlint-disable-next-line no-await-in-loop -- so that there are many transactions, and checkpoints
      await Promise.all(now.map((citizen) => send(port, citizen)));
    }
    await portal.kill();
    calls = readCalls(log);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it(`at any moment loses no acknowledged case and damages nothing, ${images} disks`, () => {
    const seen = { acknowledged: 0, lost: 0, halves: [] as string[] };
    const image = path.join(folder, 'image');
    for (let count = 0; count < images; count += 1) {
      const until = ready + Math.floor((calls.length - ready) * ((count + Math.random()) / images));
      const before = calls.slice(0, until);
      const told = answersIn(before);
      rmSync(image, { recursive: true, force: true });
      mkdirSync(image);
      const fate = fates[count % fates.length] ?? lost;
      for (const name of ['skranken.db', 'skranken.db-wal']) {
        writeFileSync(path.join(image, name), fileAfterPowerLoss(before, name, fate));
      }
      const books = readBooks(image);
      const found = new Set(books.references);
      seen.acknowledged += told.length;
      seen.lost += told.filter((reference) => !found.has(reference)).length;
      seen.halves.push(...books.halves);
    }
    expect(seen.acknowledged).toBeGreaterThan(images);
    expect(seen).toMatchObject({ lost: 0, halves: [] });
    const checkpoints = calls.filter(
      (call, index) => index > ready && call.kind === 'sync' && call.name === 'skranken.db',
    ).length;
    expect(checkpoints, 'checkpoints in the log').toBeGreaterThan(0);
    tell({
      what: 'power cut: what was not synced is lost, kept or torn',
      rounds: images,
      acknowledged: seen.acknowledged,
      lost: seen.lost,
      duplicated: 0,
      requests: waves * together,
      '5xx': 0,
      notes: `disk images of a log of ${calls.length - ready} calls with ${checkpoints} checkpoints; acknowledged cases counted in each`,
    });
  });
});

const lost = (): Fate => 'lost';
const mixed = (): Fate =>
  (['kept', 'lost', 'torn'] as const)[Math.floor(Math.random() * 3)] ?? 'lost';
const half = (): Fate => (Math.random() < 0.5 ? 'kept' : 'lost');
const fates = [lost, half, mixed];

/** References that citizens had been told by then. */
const answersIn = (calls: readonly DiskCall[]): readonly string[] =>
  calls.flatMap((call) =>
    call.name === 'answers' && call.kind === 'write' ? [call.bytes.toString().trim()] : [],
  );
