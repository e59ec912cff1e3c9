import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refer, type ReferralRequest } from '../../src/cases/refer.ts';
import type { Draft } from '../../src/cases/ports/drafts.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  // The day before the long Christmas: Thursday 24th, holidays on the 25th and 26th, Monday the 28th.
  portal = await testApp({ at: '2026-12-23T10:00:00Z' });
});
afterAll(() => portal.close());

const needs = { largePrint: false, homeVisit: false, callBack: false };

const request = (given: Partial<ReferralRequest> = {}): ReferralRequest => ({
  service: addressChange,
  said: { exempt: false, circumstance: true, noMitId: false, municipality: '0101' },
  contact: {},
  needs,
  promise: 'we-contact-you',
  carry: false,
  language: 'da',
  key: `test:${newId(portal.clock.now())}`,
  ...given,
});

async function referred(given: Partial<ReferralRequest> = {}) {
  const made = await refer(request(given), portal.deps);
  if (!made.ok) throw new Error(made.error.decision.outcome);
  const [event] = await portal.deps.cases.events(made.value.id);
  if (event?.kind !== 'referred') throw new Error('no referral');
  return { row: made.value, event };
}

const moving = (day: string): Draft => ({
  id: newId(portal.clock.now()),
  service: 'address-change',
  version: 1,
  raw: {
    destination: 'denmark',
    'moveDate.day': day.slice(8),
    'moveDate.month': day.slice(5, 7),
    'moveDate.year': day.slice(0, 4),
  },
  resolved: {},
  done: [],
  lawVersion: '',
  specVersion: 1,
  exempt: 'unsaid',
  wish: 'unsaid',
  language: 'da',
  expiresAt: '2027-01-01T00:00:00Z',
});

describe('when the authority is due to answer', () => {
  it('counts working days over Christmas', async () => {
    const { row, event } = await referred();
    expect(row.due).toBe('2026-12-29');
    expect(event.due).toBe('2026-12-29');
    expect(event.errandsLastDay).toBeUndefined();
  });

  it('is no later than the errand’s own last day, whether the answers are carried or not', async () => {
    // Moved on 19 December: to be reported by the 24th.
    const { row, event } = await referred({ draft: moving('2026-12-19') });
    expect(event.errandsLastDay).toBe('2026-12-24');
    expect(row.due).toBe('2026-12-24');
    expect(event.sheet).toEqual([]);
  });

  it('is the usual where that day is over', async () => {
    const { row } = await referred({ draft: moving('2026-12-01'), carry: true });
    expect(row.due).toBe('2026-12-29');
  });
});

describe('a referral', () => {
  it('is one for one key, however often and however fast it is asked for', async () => {
    const once = request();
    const made = await Promise.all(Array.from({ length: 10 }, () => refer(once, portal.deps)));
    const references = made.map((each) => each.ok && each.value.reference);
    expect(new Set(references).size).toBe(1);
  });

  it('cannot be made where nobody can say for which authority', async () => {
    const { municipality: _none, ...said } = request().said;
    for (const municipality of [undefined, '', '9999']) {
      const asked = municipality === undefined ? said : { ...said, municipality };
      expect(await refer(request({ said: asked }), portal.deps)).toMatchObject({ ok: false });
    }
  });

  it('promises nothing in the name of an authority not served here', async () => {
    const { row, event } = await referred({
      said: { ...request().said, municipality: '0751' },
    });
    expect(row.authorityId).toBe('municipality-0751');
    expect(event.promise).toBe('you-come');
  });

  it('keeps the claim and the person, and never a ground', async () => {
    const identity = {
      kind: 'citizen',
      cpr: '7304999999' as Cpr,
      name: 'Nobody Known',
      assurance: 'substantial',
      idToken: '',
    } as const;
    const { row, event } = await referred({ said: { ...request().said, identity } });
    expect(row).toMatchObject({
      claim: 'circumstance',
      standing: 'authority-assesses',
      principal: identity.cpr,
      principalName: 'Nobody Known',
    });
    expect(event.by).toMatchObject({ kind: 'citizen', as: 'self' });
    expect(Object.keys(event.decision.facts)).not.toContain('ground');
  });

  it('is possible for people whom the form is closed to', async () => {
    for (const name of ['Ole', 'Pia', 'Rasmus', 'Freja']) {
      const who = portal.deps.demo?.citizens.find((each) => each.name.startsWith(name));
      if (who === undefined) throw new Error(name);
      const identity = {
        kind: 'citizen',
        cpr: who.cpr,
        name: who.name,
        assurance: 'substantial',
        idToken: '',
      } as const;
      const said = { ...request().said, circumstance: false, identity };
      const { row } = await referred({ said });
      expect(row.standing, name).not.toBe('help-only');
    }
  });
});
