import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleCase, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { seenIn } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const lasting = {
  exceptionScope: 'lasting',
  exceptionArea: 'address-change',
  exceptionReason: 'Aftalt med borgeren i telefonen',
};

describe('no exception is granted', () => {
  it('where the law has no duty to be free of; only what is Udbetaling Danmark’s is, for good', async () => {
    const service = 'digital-post-exemption';
    const row = await openSampleCase(portal, submitted(), { service });
    const { body } = await signe.open(row);
    expect(body).not.toContain('name="exceptionScope"');
    const areas = [...body.matchAll(/name="exceptionArea"[^>]* value="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(areas)).toEqual(new Set(['eu-health-card', 'housing-benefit']));
    const own = await signe.act(row, 'grant-exception', { ...lasting, exceptionArea: service });
    expect(own.status).toBe(422);
    // A scope that the form does not have is not read.
    const theirs = { exceptionScope: 'case', exceptionArea: 'housing-benefit' };
    const shown = await signe.act(row, 'grant-exception', { ...lasting, ...theirs, do: 'preview' });
    const form = await signe.form(row, { ...lasting, ...theirs });
    const send = { ...form, do: 'send', 'letter.seen': seenIn(shown.body) };
    expect((await signe.send(row, 'grant-exception', send)).status).toBe(303);
    expect((await portal.deps.cases.events(row.id)).slice(1)).toMatchObject([
      { kind: 'exception-granted', scope: 'lasting', area: { authorityId: 'udbetaling-danmark' } },
    ]);
  });

  it('at the counter, nor by a caseworker elsewhere', async () => {
    const row = await openSampleCase(portal);
    const bodil = await atTheDesk(portal, 'Bodil Borgersen');
    expect((await bodil.open(row)).body).not.toContain('/grant-exception"');
    expect((await bodil.act(row, 'grant-exception', lasting)).status).toBe(403);
    const helge = await atTheDesk(portal, 'Helge Havnetest');
    const form = await signe.form(row, lasting);
    expect((await helge.send(row, 'grant-exception', form)).status).not.toBe(303);
    const on = Temporal.PlainDate.from('2026-11-22');
    const { exceptions } = portal.deps.registers;
    const found = await exceptions.of(sampleCitizen.cpr, row.authorityId, row.service, on);
    expect(found.state).toBe('none');
  });
});
