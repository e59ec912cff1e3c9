import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reference } from '../../../src/domain/reference.ts';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { atTheCounter, dayFields, rowAt } from '../../support/filing.ts';
import { openSampleCase } from '../../support/sample-cases.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../at-the-desk.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { sendSeen } from '../seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe');
});
afterAll(() => portal.close());

const errands = [
  [
    'data-correction',
    { what: { wrong: 'Der står 2. sal.', right: 'Jeg bor på 3. sal.' }, contact: {} },
    'Jeg bor på 3. sal.',
  ],
  [
    'data-restriction',
    { what: { what: 'Mit nummer i sagen.' }, ground: { ground: 'doubted' }, contact: {} },
    'Mit nummer i sagen.',
  ],
] as const;

describe.each(errands)('%s', (id, steps, words) => {
  it('becomes a case with a number and a month to answer, which the desk has', async () => {
    const astrid = new Citizen(portal);
    await astrid.logIn('Astrid');
    const list = await astrid.open('/my-data');
    expect(list.body).toContain(`href="/self-service/${id}"`);
    await astrid.fill(`/self-service/${id}`, {});
    for (const [step, fields] of Object.entries(steps)) {
      const path = `/self-service/${id}/${step}`;
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const { status } = await astrid.fill(path, { ...fields, action: 'next' });
      expect([step, status]).toEqual([step, 303]);
    }
    const sent = await astrid.fill(`/self-service/${id}/summary`, { action: 'send' });
    const [, kind, reference = ''] = pathOf(sent).split('/');
    expect(kind).toBe('receipt');
    const { body } = await astrid.follow(sent);
    expect(body).toContain('Du får svar senest tirsdag den 22. december 2026');
    expect(body).toMatch(/artikel\s12, stk\.\s3/);
    expect(body).not.toMatch(/afvist|skal sende digitalt/);
    const row = await portal.deps.cases.byReference(reference as Reference);
    expect(row).toMatchObject({
      service: id,
      state: 'submitted',
      due: '2026-12-22',
      authorityId: 'municipality-0101',
    });
    expect((await signe.open(row!)).body).toContain(words);
  });

  it('is taken on paper with the day it came, without a ground, and the month runs from that day', async () => {
    const counter = await atTheCounter(portal, 'Signe');
    const done = await counter.fill(`/caseworker/register/${id}`, {
      ...Object.assign({}, ...Object.values(steps)),
      'filing.way': 'paper',
      ...dayFields('filing.receivedOn', '2026-11-20'),
      'filing.cpr': citizenCpr(portal, 'Astrid'),
      action: 'register',
    });
    expect(await rowAt(portal, done)).toMatchObject({
      state: 'submitted',
      way: 'paper',
      outcome: 'accept-alternative',
      due: '2026-12-20',
    });
  });

  it('keeps its month at another authority, whatever the goal for others is', async () => {
    const due = '2026-12-21';
    const row = await openSampleCase(portal, undefined, { service: id, due });
    const move = { transferTo: 'municipality-0155', transferReason: 'Du er flyttet.' };
    expect((await sendSeen(signe, row, move, 'transfer')).sent.status).toBe(303);
    const after = await portal.deps.cases.byReference(row.reference);
    expect(after).toMatchObject({ authorityId: 'municipality-0155', due });
  });

  it('can be made without MitID, at the counter or on paper, and nobody is turned away', async () => {
    const visitor = new Citizen(portal);
    const first = await visitor.open(`/self-service/${id}`);
    expect(first.body).toContain('Du behøver ikke MitID.');
    const paper = await visitor.open(`/self-service/${id}/paper-form`);
    expect(paper.status).toBe(200);
    const service = portal.deps.services.find((each) => each.id === id)!;
    expect(service.law.duty.every(({ value }) => !value.mandatory)).toBe(true);
    expect(service.law.duty.every(({ value }) => value.rejection === undefined)).toBe(true);
    expect(first.body).not.toMatch(/Du skal (?:sende|bruge).{0,20}digital/);
  });
});
