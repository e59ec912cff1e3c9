import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../src/cases/events.ts';
import { parseReference } from '../../../src/domain/reference.ts';
import { administer, both } from '../../support/administer.ts';
import { Citizen, pathOf, service } from '../../support/citizen.ts';
import { moveTo, readyToSend } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { citizenCpr } from '../matrix-visits.ts';

let portal: TestApp;
beforeEach(async () => {
  portal = await testApp();
});
afterEach(() => portal.close());

const summary = `${service}/summary`;
const doctors = '/self-service/doctor-choice';
const pause = (id = 'address-change', more: object = {}, authorityId?: string) =>
  administer(
    portal,
    'pauses',
    `${id}@1`,
    {
      service: id,
      since: portal.clock.now().toString(),
      message: both('CPR er nede for vedligehold'),
      ...more,
    },
    authorityId,
  );
const sent = async (name: string) =>
  (await portal.deps.cases.ofPrincipal(citizenCpr(portal, name))).length;

describe('a paused service', () => {
  it('says by whom, since when, until when and why, and its alternatives stay listed', async () => {
    await pause('doctor-choice', { until: '2026-11-25' });
    const { body } = await new Citizen(portal).open(doctors);
    expect(body).toContain('Københavns Kommune har sat selvbetjeningen på pause');
    expect(body).toContain('CPR er nede for vedligehold');
    expect(body).toContain('22. november 2026 kl. 11.00.00');
    expect(body).toContain('til og med onsdag den 25. november 2026');
    // Nobody knows yet whose errand it is: whoever lives elsewhere begins.
    expect(body).toContain('Start med MitID');
    expect(body).toContain(`${doctors}/another-way`);
    const catalogue = await new Citizen(portal).open('/');
    expect(catalogue.body).toContain('Sat på pause lige nu af Københavns Kommune');
    expect((await new Citizen(portal).open(`${doctors}?lang=en`)).body).toContain(
      'CPR er nede for vedligehold in English',
    );
  });

  it('is closed to whoever it is paused for, at every step, and to nobody else', async () => {
    await pause('doctor-choice');
    const astrid = new Citizen(portal);
    const { body } = await astrid.logIn('Astrid', doctors);
    expect(body).toContain('på pause');
    expect(body).not.toContain('Start</button>');
    expect(body).toContain(`${doctors}/another-way`);
    const [first] = portal.deps.services.find(({ id }) => id === 'doctor-choice')?.steps ?? [];
    expect(pathOf(await astrid.get(`${doctors}/${first?.id}`))).toBe(doctors);
    await administer(portal, 'pauses', 'doctor-choice@1', undefined);
    expect((await astrid.get(`${doctors}/${first?.id}`)).status).toBe(200);
  });

  it('takes no last press of "send": the answers are kept, the way on is named, and it goes on afterwards', async () => {
    const astrid = await readyToSend(portal, 'Astrid', await moveTo(portal, 'Eliasgade 10, st'));
    const page = await astrid.open(summary);
    const before = await sent('Astrid');
    await pause();
    const answer = await astrid.sendFrom(page, summary, { action: 'send' });
    expect(pathOf(answer)).toBe(service);
    const told = await astrid.follow(answer);
    expect(told.body).toContain('på pause');
    expect(told.body).toContain('Dine svar er gemt. Intet er sendt.');
    expect(told.body).toContain('Ret dine svar');
    expect(await sent('Astrid')).toBe(before);
    // The first question can still be answered otherwise: another municipality may take it.
    expect((await astrid.get(`${service}/destination`)).status).toBe(200);
    await administer(portal, 'pauses', 'address-change@1', undefined);
    const again = await astrid.sendFrom(await astrid.open(summary), summary, { action: 'send' });
    expect(pathOf(again)).toMatch(/^\/receipt\//);
  });

  it('leads to a referral that proves the attempt and holds nothing against anybody', async () => {
    await pause('doctor-choice');
    const astrid = new Citizen(portal);
    await astrid.logIn('Astrid', doctors);
    const at = portal.clock.now().toString();
    portal.clock.advance({ minutes: 5 });
    const form = await astrid.open(`${doctors}/another-way`);
    expect(form.body).not.toContain('Uden en grund');
    const referred = await astrid.sendFrom(form, `${doctors}/another-way`, {
      promise: 'come',
      action: 'refer',
    });
    const reference = parseReference(pathOf(referred).split('/').at(-1) ?? '');
    const row = reference && (await portal.deps.cases.byReference(reference));
    const [event] = await portal.deps.cases.events(row?.id ?? '');
    const made = event as Extract<CaseEvent, { kind: 'referred' }>;
    expect(made.attempt).toEqual({ at, outage: 'pause' });
    expect(made.decision.facts.beyondForm).toBe(true);
    expect(made.decision.standing).not.toBe('help-only');
  });

  it('ends by itself on its last day, or when somebody ends it', async () => {
    const astrid = new Citizen(portal);
    await pause('doctor-choice', { until: '2026-11-22' });
    expect((await astrid.logIn('Astrid', doctors)).body).toContain('på pause');
    portal.clock.set('2026-11-22T23:30:00Z');
    await astrid.logIn('Astrid', doctors);
    expect((await astrid.open(doctors)).body).not.toContain('på pause');
    await pause('doctor-choice', { ended: portal.clock.now().toString() });
    expect((await astrid.open(doctors)).body).not.toContain('på pause');
  });

  it('of an authority that is the only one is closed to everybody at once', async () => {
    const alone = await testApp({ env: { SERVED: '0101' } });
    const since = alone.clock.now().toString();
    const value = { service: 'doctor-choice', since, message: both('Nede') };
    await administer(alone, 'pauses', 'doctor-choice@1', value);
    const { body } = await new Citizen(alone).open(doctors);
    expect(body).not.toContain('Start med MitID');
    expect(body).toContain(`${doctors}/another-way`);
    await alone.close();
  });
});
