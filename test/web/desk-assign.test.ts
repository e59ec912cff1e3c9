import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
let laust: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  laust = await atTheDesk(portal, 'Laust Ledersen');
});
afterAll(() => portal.close());

const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;
const newest = async (row: CaseRow) => (await portal.deps.cases.events(row.id)).at(-1);
const idOf = (name: string) => portal.deps.demo?.staff.find((each) => each.name === name)?.id ?? '';

describe('giving a case to a colleague', () => {
  it('names those of the authority who work on cases, and nobody else', async () => {
    const { body } = await signe.open(await openSampleCase(portal));
    const [, choices = ''] = /<select[^>]*name="assignTo"[^>]*>([^]*?)<\/select>/.exec(body) ?? [];
    expect(choices).toContain('Laust Ledersen');
    for (const other of ['Bodil', 'Tage', 'Ditte', 'Helge']) expect(choices).not.toContain(other);
  });

  it('begins a new case, and whoever got it is free to act at once', async () => {
    const row = await openSampleCase(portal);
    const to = idOf('Laust Ledersen');
    expect((await signe.act(row, 'assign', { assignTo: to })).status).toBe(303);
    expect(await now(row)).toMatchObject({ state: 'in-progress', assignedTo: to });
    expect((await signe.open(row)).body).toContain('Laust Ledersen har fået sagen');
    expect((await laust.act(row, 'note', { note: 'Tak' })).status).toBe(303);
  });

  it.each(['staff-0155-caseworker', 'nobody', ''])(
    'goes to none of those: %s',
    async (assignTo) => {
      const row = await openSampleCase(portal);
      const { status, body } = await signe.act(row, 'assign', { assignTo });
      expect(status).toBe(422);
      expect(body).toContain('href="#assignTo"');
      expect((await now(row)).assignedTo).toBeUndefined();
    },
  );
});

describe('taking a case from somebody', () => {
  async function laustsCase(): Promise<CaseRow> {
    const row = await openSampleCase(portal);
    await laust.act(row, 'take');
    await laust.leave(row);
    return row;
  }

  it.each([
    ['take', 'takeReason', {}],
    ['give-back', 'giveBackReason', {}],
    ['assign', 'assignReason', { assignTo: idOfSigne }],
  ] as const)('%s needs a reason, which stands on the case', async (verb, field, given) => {
    const row = await laustsCase();
    const answers = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value()]));
    const without = await signe.act(row, verb, answers);
    expect(without.status).toBe(422);
    expect(without.body).toContain(`href="#${field}"`);
    const done = await signe.act(row, verb, { ...answers, [field]: 'Laust er på ferie' });
    expect(done.status).toBe(303);
    expect(await newest(row)).toMatchObject({ why: 'Laust er på ferie' });
    expect((await now(row)).assignedTo).not.toBe(idOf('Laust Ledersen'));
    expect((await signe.open(row)).body).toContain('Laust er på ferie');
  });

  it('needs none where it is one’s own: then it is nobody’s, and there to be taken', async () => {
    const row = await laustsCase();
    expect((await laust.act(row, 'give-back')).status).toBe(303);
    const after = await now(row);
    expect(after.state).toBe('in-progress');
    expect(after.assignedTo).toBeUndefined();
    const { body } = await signe.open(row);
    expect(body).toContain('Ingen har sagen endnu');
    expect(body).toContain('<dt>Ansvarlig</dt><dd>Ingen endnu</dd>');
    expect((await signe.act(row, 'give-back')).status).toBe(409);
  });
});

function idOfSigne(): string {
  return idOf('Signe Skrankesen');
}
