import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, sampleCitizen } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { seenIn } from './seen-letter.ts';

const here = 'municipality-0101';
const there = 'municipality-0155';
let portal: TestApp;
let signe: AtTheDesk;
let helge: AtTheDesk;
let row: CaseRow;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  helge = await atTheDesk(portal, 'Helge Havnetest');
  row = await openSampleCase(portal);
  await sendSeen(signe, 'grant-exception', grant);
  await portal.worker.runOnce();
  await sendSeen(signe, 'transfer', {
    transferTo: there,
    transferReason: 'Du flytter til en bolig i en anden kommune.',
  });
});
afterAll(() => portal.close());

const grant = {
  exceptionScope: 'lasting',
  exceptionArea: 'address-change',
  exceptionReason: 'Aftalt i telefonen',
};
const end = { exceptionEndReason: 'Grunden er der ikke mere.' };

async function sendSeen(desk: AtTheDesk, verb: string, fields: Record<string, string>) {
  const shown = await desk.act(row, verb, { ...fields, do: 'preview' });
  const form = await desk.form(row, fields);
  return desk.send(row, verb, { ...form, do: 'send', 'letter.seen': seenIn(shown.body) });
}
const holds = async (authority: string) => {
  const on = Temporal.PlainDate.from('2026-11-22');
  const { exceptions } = portal.deps.registers;
  return (await exceptions.of(sampleCitizen.cpr, authority, row.service, on)).state;
};

describe('an exception on a case that was sent on', () => {
  it('is not the new authority’s to end, and neither was it ended by the move', async () => {
    expect(await holds(here)).toBe('found');
    const { status, body } = await helge.open(row);
    expect(status).toBe(200);
    expect(body).not.toContain('/end-exception"');
    expect((await helge.act(row, 'end-exception', { ...end, do: 'preview' })).status).toBe(409);
    expect((await sendSeen(helge, 'end-exception', end)).status).toBe(409);
    expect(await holds(here)).toBe('found');
  });

  it('is not in the way of the new authority’s own, and stays when that one ends', async () => {
    expect((await helge.open(row)).body).toContain('/grant-exception"');
    expect((await sendSeen(helge, 'grant-exception', grant)).status).toBe(303);
    expect(await holds(there)).toBe('found');
    expect((await sendSeen(helge, 'end-exception', end)).status).toBe(303);
    expect(await holds(there)).toBe('none');
    expect(await holds(here)).toBe('found');
  });
});
