import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
let row: CaseRow;
const note = 'Borgeren ringer igen på fredag';
beforeEach(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  row = await openSampleCase(portal);
});
afterEach(() => portal.close());

const notes = async () =>
  (await portal.deps.cases.events(row.id)).filter(({ kind }) => kind === 'noted').length;
const later = () => portal.clock.set('2026-11-22T20:00:00Z');

describe('what a caseworker wrote while the session ran out', () => {
  it('is kept, stands in its form after login, and is done only when it is sent again', async () => {
    const form = await signe.form(row, { note });
    later();
    const ended = await signe.send(row, 'note', form);
    expect(ended.status).toBe(403);
    expect(ended.body).toContain('ingen anden ser det');
    signe = await atTheDesk(portal, 'Signe Skrankesen');
    const { status, body } = await signe.open(row);
    expect(status).toBe(200);
    expect(body).toContain('Dine ord står her endnu');
    expect(body).toContain(note);
    expect(await notes()).toBe(0);
    expect((await signe.act(row, 'note', { note })).status).toBe(303);
    expect(await notes()).toBe(1);
    expect((await signe.open(row)).body).not.toContain('Dine ord står her endnu');
  });

  it('is never shown to a colleague', async () => {
    const form = await signe.form(row, { note });
    later();
    await signe.send(row, 'note', form);
    const laust = await atTheDesk(portal, 'Laust Ledersen');
    expect((await laust.open(row)).body).not.toContain(note);
    const sent = await laust.send(row, 'note', form);
    expect(sent.status).toBe(403);
    expect(sent.body).toContain('En anden er logget ind');
    expect(sent.body).not.toContain(note);
    expect(await notes()).toBe(0);
  });

  it('opens nothing else with an old page', async () => {
    const form = await signe.form(row, {});
    later();
    for (const verb of ['number', 'leave', 'take-over'])
      expect((await signe.send(row, verb, form)).status).toBe(403);
    signe = await atTheDesk(portal, 'Signe Skrankesen');
    for (const verb of ['number', 'leave', 'take-over'])
      expect((await signe.send(row, verb, form)).status).toBe(403);
    const again = await signe.send(row, 'note', { ...form, note });
    expect(again.status).toBe(409);
    expect(again.body).toContain(note);
    expect(await notes()).toBe(0);
  });
});
