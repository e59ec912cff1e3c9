import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Registers } from '../src/cases/ports/registers.ts';
import { readConfig } from '../src/config.ts';
import { parseCpr } from '../src/domain/cpr.ts';
import { demoExemptions } from '../src/registers/demo/index.ts';
import { type Wired, wire } from '../src/wire.ts';
import { fixedClock } from './support/clock.ts';

const log = pino({ level: 'silent' });
const clock = fixedClock();
const today = Temporal.PlainDate.from('2026-11-22');
let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

async function wired<T>(
  use: (parts: Wired) => Promise<T>,
  env: NodeJS.ProcessEnv = {},
): Promise<T> {
  const config = readConfig({ DATA_DIR: dataDir, ...env });
  if (!config.ok) throw new Error(config.error.join());
  const parts = await wire(config.value, { clock, log });
  return use(parts).finally(() => parts.close());
}

describe('a demonstration', () => {
  it('is ready, with people, mailbox and login provider', () =>
    wired(async ({ deps }) => {
      expect(await deps.ready()).toEqual({ ok: true, value: true });
      expect(deps.demo?.citizens.length).toBeGreaterThan(5);
      expect(deps.demo?.staff.length).toBeGreaterThan(1);
      expect(deps.demo?.provider).toBeTypeOf('function');
      expect(await deps.demo?.mailbox.recipients()).toEqual([]);
    }));

  it('embeds no provider where another origin has it', () => {
    const issuer = 'http://localhost:4999/demo-mitid';
    return wired(async ({ deps }) => expect(deps.demo?.provider).toBeUndefined(), {
      OIDC_CITIZEN_ISSUER: issuer,
      OIDC_STAFF_ISSUER: issuer,
    });
  });

  it('knows the sample’s exemptions as decided, and only those', () =>
    wired(async ({ deps }) => {
      const decided = deps.registers.exemptions;
      const exempt = demoExemptions().map(({ cpr }) => cpr);
      expect(exempt.length).toBeGreaterThan(0);
      for (const cpr of exempt) expect(await decided.decided(cpr, today)).toBe('exempt');
      const other = parseCpr('7204880012', { demo: true });
      expect(other.ok && (await decided.decided(other.value, today))).toBe('not-exempt');
    }));

  it('has its law confirmed once per subject, marked as demo, however often it starts', async () => {
    await wired(async () => undefined);
    await wired(async ({ deps }) => {
      for (const { id } of deps.services) {
        const given = await deps.confirmations.of(id);
        const subjects = ['amounts', 'complaint-guidance', 'legal-basis'];
        // Their digital duty is inferred: not even the demonstration confirms that.
        if (['robinson-list', 'eu-health-card', 'housing-benefit'].includes(id)) subjects.pop();
        expect(given.map(({ subject }) => subject)).toEqual(subjects);
        expect(given.every(({ demo }) => demo)).toBe(true);
      }
    });
  });

  it('lets registers be changed before anything uses them', async () => {
    const config = readConfig({ DATA_DIR: dataDir });
    if (!config.ok) throw new Error(config.error.join());
    const down = { registration: async () => 'unknown' as const };
    const adapt = (all: Registers) => ({ ...all, digitalPost: down });
    const parts = await wire(config.value, { clock, log, adapt });
    expect(parts.deps.registers.digitalPost).toBe(down);
    await parts.close();
  });
});
