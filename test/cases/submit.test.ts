import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submit } from '../../src/cases/submit.ts';
import { parseReference, type Reference } from '../../src/domain/reference.ts';
import { Citizen, pathOf, service } from '../support/citizen.ts';
import { answerAll, memberKeys, moveTo, sentMove } from '../support/move.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

async function caseOf(reference: string) {
  const row = await portal.deps.cases.byReference(parseReference(reference) as Reference);
  if (row === undefined) throw new Error(reference);
  const [first] = await portal.deps.cases.events(row.id);
  if (first?.kind !== 'submitted') throw new Error('not submitted');
  const letters = await portal.deps.outbox.ofCase(row.id);
  return { row, submitted: first, letters };
}

const cprOf = (name: string) => {
  const cpr = portal.deps.demo?.citizens.find((each) => each.name.startsWith(name))?.cpr;
  if (cpr === undefined) throw new Error(name);
  return cpr;
};

/** The opaque keys of those who live with the citizen, by name. */
async function household(citizen: Citizen, query: string) {
  await answerAll(citizen, await moveTo(portal, query));
  return memberKeys(await citizen.open(`${service}/people`));
}

describe('a move with partner and child', () => {
  it('is one case with its decision, its law, its answers and a letter to everybody concerned', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid');
    const keys = await household(citizen, 'Eliasgade 10, st');
    const movers = ['Jonas', 'Ida'].map(
      (name) => Object.entries(keys).find(([shown]) => shown.startsWith(name))?.[1] ?? '',
    );
    await citizen.fill(`${service}/people`, { 'movers[]': movers, action: 'next' });
    const sent = await citizen.fill(`${service}/summary`, { action: 'send' });
    const { row, submitted, letters } = await caseOf(pathOf(sent).split('/')[2] ?? '');
    expect(row).toMatchObject({
      authorityId: 'municipality-0101',
      state: 'submitted',
      outcome: 'accept',
      claim: 'none',
      attention: false,
      principal: cprOf('Astrid'),
    });
    expect(submitted.decision).toMatchObject({
      outcome: 'accept',
      facts: { wish: 'digital', digitalPost: 'registered', assurance: 'substantial' },
    });
    expect(submitted.decision.lawVersion).toMatch(/^address-change@\d{4}-\d{2}-\d{2}#/);
    expect(submitted.decision.reasons[0]).toMatchObject({ rule: 'digital' });
    expect(submitted.answers).toMatchObject({ moveDate: '2026-11-30', movers });
    expect(submitted.sheet.map(({ answer }) => answer.en).join('\n')).toMatch(
      /Jonas Makkertest[^]*Ida Testesen/,
    );
    expect(submitted.flags).toEqual([]);
    expect(letters.map(({ notice, state }) => `${notice} ${state}`).toSorted()).toEqual([
      'hearing waiting',
      'moved-along waiting',
      'receipt waiting',
    ]);
  });

  it('reaches the demo mailboxes once the outbox has been worked through', async () => {
    await portal.worker.runOnce();
    const boxes = (await portal.deps.demo?.mailbox.recipients()) ?? [];
    const names = boxes.map(({ name }) => name).join();
    expect(names).toMatch(/Astrid/);
    expect(names).toMatch(/Jonas/);
    expect(names).toMatch(/Mikkel/);
    const jonas = boxes.find(({ name }) => name.startsWith('Jonas'));
    const page = await new Citizen(portal).open(`/demo/mailbox/${jonas?.key}`);
    expect(page.status).toBe(200);
  });
});

describe('a move to somebody who lives there', () => {
  it('asks every adult there, and tells the caseworker that there is a host', async () => {
    const query = 'Nørregade 44, st., 5000';
    const { reference } = await sentMove(
      portal,
      'Sofie',
      await moveTo(portal, query, { occupants: { occupants: 'staying' } }),
    );
    const { submitted, letters } = await caseOf(reference);
    expect(submitted.flags).toEqual(['host']);
    const asked = letters.filter(({ notice }) => notice === 'host-declaration');
    expect(asked.map(({ to }) => to).toSorted()).toEqual(['Birthe Værtesen', 'Finn Værtesen']);
  });
});

describe('a late move, and one to an address that nobody found', () => {
  it('is accepted with the warning, and marked', async () => {
    const { reference, receipt } = await sentMove(portal, 'Kasper', {
      ...(await moveTo(portal, 'Eliasgade 10')),
      date: { 'moveDate.day': '1', 'moveDate.month': '11', 'moveDate.year': '2026' },
      address: {
        'address.query': 'somewhere new',
        'address.street': 'Nyanlagtvej',
        'address.number': '7',
        'address.postcode': '2791',
        'address.town': 'Dragør',
        'address.municipality': '0155',
      },
    });
    const { row, submitted } = await caseOf(reference);
    expect(row.authorityId).toBe('municipality-0155');
    expect(submitted.flags).toEqual(expect.arrayContaining(['late', 'unknown-address']));
    expect(submitted.advice.map(({ id }) => id)).toEqual(['late', 'unknown-address']);
    expect(submitted.answers['address']).toMatchObject({ id: 'unknown', municipality: '0155' });
    expect(receipt.body).toContain('§\u00a057');
  });
});

describe('the draft of somebody else', () => {
  it('makes no case, whoever sends it, and gives nobody a foreign number', async () => {
    const owner = { kind: 'person', cpr: cprOf('Astrid') } as const;
    const draft = await portal.deps.drafts.current(owner, 'address-change');
    if (draft?.sentAs === undefined) throw new Error('Astrid has sent hers');
    const thief = {
      kind: 'citizen',
      cpr: cprOf('Jytte'),
      name: 'Jytte',
      assurance: 'substantial',
      idToken: '',
    } as const;
    const [change] = portal.deps.services;
    if (change === undefined) throw new Error('no service');
    const done = await submit(
      change,
      { ...draft, raw: { ...draft.raw, movers: [] } },
      thief,
      portal.deps,
    );
    expect(done.kind).not.toBe('sent');
    expect(await portal.deps.cases.ofPrincipal(cprOf('Jytte'))).toEqual([]);
  });

  it('is not sent by naming it in a form', async () => {
    const draft = await portal.deps.drafts.current(
      { kind: 'person', cpr: cprOf('Astrid') },
      'address-change',
    );
    const thief = new Citizen(portal);
    await thief.logIn('Jytte');
    await answerAll(thief, await moveTo(portal, 'Eliasgade 10, st'));
    const answer = await thief.fill(`${service}/summary`, {
      draft: draft?.id ?? '',
      version: String(draft?.version),
      action: 'send',
    });
    expect(pathOf(answer)).toBe(`${service}/summary`);
    expect(await portal.deps.cases.ofPrincipal(cprOf('Jytte'))).toEqual([]);
  });
});
