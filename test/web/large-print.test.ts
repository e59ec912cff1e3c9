import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { service, tickedIn } from '../support/citizen.ts';
import { atTheCounter, filedAt, paperOf, registerPath, rowAt } from '../support/filing.ts';
import { moveTo, readyToSend } from '../support/move.ts';
import { openSampleCase, referred, sampleCitizen } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { atTheDesk } from './at-the-desk.ts';
import { sendSeen } from './seen-letter.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const summary = `${service}/summary`;
const sizes = async (row: CaseRow) =>
  (await portal.deps.outbox.ofCase(row.id)).map(({ notice, large = false }) => [notice, large]);
const ready = async (name: string) =>
  readyToSend(
    portal,
    name,
    await moveTo(portal, 'Brydevej 11', { occupants: { occupants: 'staying' } }),
  );

describe('large print wished for in the digital form', () => {
  it('is asked for by a box that tells no reason, and is not ticked', async () => {
    const citizen = await ready('Astrid');
    const page = await citizen.open(summary);
    expect(page.body).toContain('Jeg vil gerne have breve med stor skrift');
    expect(tickedIn(page, 'largePrint')).toEqual([]);
    const receipt = await citizen.follow(await citizen.fill(summary, { action: 'send' }));
    const [row] = await portal.deps.cases.ofPrincipal(cprOf('Astrid'));
    expect((await sizes(row!)).some(([, large]) => large)).toBe(false);
    expect(pdfsOn(receipt.body)).toEqual([
      '',
      '?size=large',
      '?in=both',
      '?size=large&amp;in=both',
    ]);
  });

  it('stays ticked in another language, and comes with every letter to whoever sent it', async () => {
    const citizen = await ready('Mikkel');
    const other = await citizen.fill(summary, { action: 'language:en', largePrint: 'yes' });
    const page = await citizen.follow(other);
    expect(page.body).toContain('I would like letters in large print');
    expect(tickedIn(page, 'largePrint')).toEqual(['yes']);
    const sent = await citizen.sendFrom(page, summary, { action: 'send', largePrint: 'yes' });
    const receipt = await citizen.follow(sent);
    expect(pdfsOn(receipt.body)[0]).toBe('?size=large');

    const [row] = await portal.deps.cases.ofPrincipal(cprOf('Mikkel'));
    const letters = await sizes(row!);
    expect(letters).toContainEqual(['receipt', true]);
    expect(letters.filter(([notice]) => notice !== 'receipt').some(([, large]) => large)).toBe(
      false,
    );
  });

  it('can be taken back before sending', async () => {
    const citizen = await ready('Jytte');
    await citizen.fill(summary, { action: 'save', largePrint: 'yes' });
    expect(tickedIn(await citizen.open(summary), 'largePrint')).toEqual(['yes']);
    await citizen.fill(summary, { action: 'send' });
    const [row] = await portal.deps.cases.ofPrincipal(cprOf('Jytte'));
    expect((await sizes(row!)).some(([, large]) => large)).toBe(false);
  });
});

describe('large print wished for at the counter', () => {
  it('is a box beside the language of letters', async () => {
    const staff = await atTheCounter(portal, 'Helge');
    const paper = await paperOf(portal, 'Astrid', { 'filing.ground[]': 'exempt' });
    const plain = await rowAt(portal, await staff.fill(registerPath, paper));
    expect(await sizes(plain)).toEqual([['receipt', false]]);

    const wish = { ...paper, 'filing.print[]': 'large' };
    const done = await staff.fill(registerPath, wish);
    expect((await filedAt(portal, done)).largePrint).toBe(true);
    const row = await rowAt(portal, done);
    expect(await sizes(row)).toEqual([['receipt', true]]);
    expect((await staff.open(`/caseworker/cases/${row.reference}`)).body).toMatch(
      /Breve<\/dt>\s*<dd>Stor skrift/,
    );
  });

  it('comes along from the referral, into every letter of the case', async () => {
    const helge = await atTheDesk(portal, 'Helge Havnetest');
    const staff = await atTheCounter(portal, 'Helge');
    const needs = { largePrint: true, homeVisit: false, callBack: false };
    const from = await openSampleCase(portal, referred({ needs, to: 'municipality-0155' }), {
      principal: sampleCitizen.cpr,
      authorityId: 'municipality-0155',
    });
    const form = `/caseworker/register/${from.service}?referral=${from.reference}`;
    const page = await staff.open(form);
    expect(tickedIn(page, 'filing.print')).toEqual(['large']);
    const { 'filing.cpr': _, ...paper } = await paperOf(portal, 'Astrid');
    const done = await staff.sendFrom(page, registerPath, {
      ...paper,
      'filing.cpr': sampleCitizen.cpr,
      'filing.print[]': 'large',
      'filing.ground[]': 'exempt',
      action: 'all-the-same',
    });
    const row = await rowAt(portal, done);
    const [own] = await sizes(row);
    expect(own).toEqual(['receipt', true]);
    await helge.act(row, 'take');
    const decision = { result: 'granted', decisionReason: 'Du har vist din lejekontrakt.' };
    expect((await sendSeen(helge, row, decision)).sent.status).toBe(303);
    expect(await sizes(row)).toEqual([
      ['receipt', true],
      ['decision', true],
    ]);
  });
});

const cprOf = (name: string) => {
  const found = portal.deps.demo?.citizens.find((each) => each.name.startsWith(name));
  if (found === undefined) throw new Error(`No ${name}`);
  return found.cpr;
};

const pdfsOn = (body: string) =>
  [...body.matchAll(/href="\/receipt\/[^"/]+\/pdf([^"]*)"/g)].map(([, query]) => query);
