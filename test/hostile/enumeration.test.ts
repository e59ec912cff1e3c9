import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCodeOf } from '../../src/cases/check-code.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { newReference } from '../../src/domain/reference.ts';
import { Citizen, hiddenIn } from '../support/citizen.ts';
import { openSampleCase, referred } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../web/at-the-desk.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

/** What the portal asked of the store for one answer, in order, without what was asked for. */
const asked: string[] = [];
let portal: TestApp;
let own: CaseRow;
let foreign: CaseRow;
let slip: CaseRow;
let signe: AtTheDesk;
let jytte: Citizen;
beforeAll(async () => {
  portal = await testApp();
  own = await openSampleCase(portal);
  const principal = citizenCpr(portal, 'Carla');
  const there = { principal, principalName: 'Carla Fremmedsen', authorityId: 'municipality-0253' };
  foreign = await openSampleCase(portal, undefined, { ...there, findable: true });
  slip = await openSampleCase(portal, referred(), { outcome: 'refer', standing: 'right' });
  signe = await atTheDesk(portal, 'Signe');
  jytte = new Citizen(portal);
  await jytte.logIn('Jytte');
  listen(portal.deps.cases);
});
afterAll(() => portal.close());

/** Hears what is asked of the real store; changes nothing of it. */
function listen(cases: TestApp['deps']['cases']): void {
  for (const [name, real] of Object.entries(cases))
    Object.assign(cases, {
      [name]: (...given: readonly unknown[]) => {
        asked.push(name);
        return (real as (...all: readonly unknown[]) => unknown)(...given);
      },
    });
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** All that a stranger could tell answers apart by: words, headers, length and work. */
async function told(answer: () => Promise<Answer>, ...typed: readonly string[]) {
  asked.length = 0;
  const { status, headers, body } = await answer();
  const same = (text: string) =>
    typed
      .filter((each) => each !== '')
      .reduce((all, each) => all.replaceAll(each, 'T'.repeat(10)), text)
      .replaceAll(/name="(_csrf|nonce)" value="[^"]*"/g, 'token');
  const said = [...headers]
    .filter(([name]) => !/^(?:date|content-length|ratelimit.*|set-cookie)$/.test(name))
    .map(([name, value]) => `${name}: ${same(value)}`);
  return { status, said, body: same(body), asked: [...asked] };
}

describe('no guess tells another which cases there are', () => {
  const guess = async (path: string, reference: string, code: string) => {
    const visitor = new Citizen(portal);
    const page = await visitor.open('/status');
    return told(
      () => visitor.post(path, { ...hiddenIn(page), reference, code }),
      reference,
      encodeURIComponent(reference),
    );
  };

  it.each(['status', 'referral'])('by number and check code, at %s', async (where) => {
    const target = where === 'status' ? own : slip;
    const right = checkCodeOf(target.reference, portal.deps.secrets);
    const guesses: readonly (readonly [string, string])[] = [
      [target.reference, 'WRONGWRONG12'],
      [foreign.reference, right],
      [newReference(), right],
      ['1234567890', right],
      [target.reference, ''],
      ['not-a-case', 'x'],
    ];
    const answers = [];
    for (const [reference, code] of guesses) {
      const path = where === 'status' ? '/status' : `/referral/${reference}`;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, or nobody knows whose question it was
      answers.push(await guess(path, reference, code));
    }
    expect(answers[0]).toMatchObject({ status: 422, asked: ['byCheckCode'] });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it.each(['/receipt/', '/referral/', '/my-cases/', '/receipt/:/pdf', '/my-cases/:/looks'])(
    'by opening %s, with a login or without one',
    async (place) => {
      const path = (reference: string) =>
        place.includes(':') ? place.replace(':', reference) : place + reference;
      for (const visitor of [new Citizen(portal), jytte]) {
        // oxlint-disable no-await-in-loop -- one after the other, or nobody knows whose question it was
        const unknown = newReference();
        const none = await told(() => visitor.get(path(unknown)), unknown);
        for (const { reference } of [own, foreign, slip])
          expect(await told(() => visitor.get(path(reference)), reference)).toEqual(none);
        // oxlint-enable no-await-in-loop
      }
    },
  );

  it('at a desk, by number, by CPR number or by name', async () => {
    const search = (q: string) => told(() => signe.search(q), q);
    const unknown = await search(newReference());
    expect(await search(foreign.reference)).toEqual(unknown);
    expect(await search(citizenCpr(portal, 'Carla'))).toEqual(
      await search(citizenCpr(portal, 'Jytte')),
    );
    expect(await search('Carla Fremmedsen')).toEqual(await search('Carlo Findesikke'));
  });
});

describe('guesses at a check code', () => {
  const from = async (address: string, reference: string, code: string) => {
    const visitor = new Citizen(proxied);
    const page = await visitor.open('/status');
    const { status } = await visitor.browser.post(
      `${proxied.baseUrl}/status`,
      { ...hiddenIn(page), reference, code },
      { 'X-Forwarded-For': address },
    );
    return status;
  };
  let proxied: TestApp;
  beforeAll(async () => {
    proxied = await testApp({ env: { TRUST_PROXY: 'loopback' } });
  });
  afterAll(() => proxied.close());

  it('end for whoever goes on, never for whoever holds the slip, and alike where there is no case', async () => {
    const row = await openSampleCase(proxied);
    const code = checkCodeOf(row.reference, proxied.deps.secrets);
    // oxlint-disable no-await-in-loop -- each counts before the next
    for (const reference of [row.reference, newReference()]) {
      const statuses: number[] = [];
      for (let time = 0; time < 12; time += 1)
        statuses.push(await from('203.0.113.7', reference, 'WRONG'));
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429]);
    }
    // oxlint-enable no-await-in-loop
    expect(await from('198.51.100.9', row.reference, code)).toBe(200);
    const other = await openSampleCase(proxied);
    const secret = checkCodeOf(other.reference, proxied.deps.secrets);
    expect(await from('203.0.113.7', other.reference, 'WRONG')).toBe(422);
    expect(await from('203.0.113.7', other.reference, secret)).toBe(200);
  });
});
