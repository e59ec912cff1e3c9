import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCodeOf } from '../../src/cases/check-code.ts';
import { refer } from '../../src/cases/refer.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { newId } from '../../src/domain/ids.ts';
import { showReference } from '../../src/domain/reference.ts';
import { Citizen, pathOf, tickedIn, typedIn } from '../support/citizen.ts';
import { atTheCounter, dayFields, filedAt, paperOf, rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const health = 'health-card';
const day = '2026-11-20';
let portal: TestApp;
let staff: Citizen;
beforeAll(async () => {
  portal = await testApp();
  staff = await atTheCounter(portal, 'Signe');
});
afterAll(() => portal.close());

/** Somebody whom nobody knows asks for another way, without login. */
async function referral(given: { circumstance?: boolean } = {}): Promise<CaseRow> {
  const service = portal.deps.services.find(({ id }) => id === health);
  if (service === undefined) throw new Error('no such service');
  const made = await refer(
    {
      service,
      said: { exempt: false, circumstance: true, noMitId: false, municipality: '0101', ...given },
      contact: { name: 'Ida Prøvesen' },
      needs: { largePrint: false, homeVisit: false, callBack: false },
      promise: 'we-contact-you',
      carry: true,
      draft: {
        id: newId(portal.clock.now()),
        service: health,
        version: 1,
        raw: { reason: 'lost', 'another-way.phone': '12345678' },
        resolved: {},
        done: [],
        lawVersion: '',
        specVersion: 1,
        exempt: 'unsaid',
        wish: 'unsaid',
        language: 'da',
        expiresAt: '2027-01-01T00:00:00Z',
      },
      language: 'da',
      key: `test:${newId(portal.clock.now())}`,
    },
    portal.deps,
  );
  if (!made.ok) throw new Error(made.error.decision.outcome);
  return made.value;
}

const formOf = (row: CaseRow) => `/caseworker/register/${health}?referral=${row.reference}`;
const typeNumber = (number: string) => staff.fill('/caseworker/register', { number });

const filed = {
  'filing.way': 'in-person',
  ...dayFields('filing.receivedOn', day),
  'filing.unknown': 'yes',
  'filing.ground': 'circumstance',
  action: 'all-the-same',
};
const send = (row: CaseRow, given: Record<string, string> = {}) =>
  staff.fill(formOf(row), { ...filed, 'filing.name': 'Ida Prøvesen', ...given });

describe('a number at the counter', () => {
  it.each(['shown', 'bare', 'scanned with its code', 'in small letters'])(
    'leads to the form: %s',
    async (how) => {
      const row = await referral();
      const code = checkCodeOf(row.reference, portal.deps.secrets);
      const typed = {
        shown: showReference(row.reference),
        bare: row.reference,
        'scanned with its code': `${showReference(row.reference)} ${code}`,
        'in small letters': showReference(row.reference).toLowerCase(),
      }[how];
      const at = await typeNumber(typed ?? '');
      expect(new URL(at.location ?? '').pathname).toBe(`/caseworker/register/${health}`);
      expect(new URL(at.location ?? '').searchParams.get('referral')).toBe(row.reference);
    },
  );

  it('that is none is said at the field, and kept', async () => {
    for (const number of ['', 'nonsense', '4K7PM-2X9WD']) {
      const page = await typeNumber(number);
      expect(page.status).toBe(422);
      expect(typedIn(page, 'number')).toBe(number);
    }
  });

  it('of another authority is as unknown as one that there is not', async () => {
    const row = await referral();
    const elsewhere = await atTheCounter(portal, 'Helge');
    const page = await elsewhere.fill('/caseworker/register', { number: row.reference });
    expect(page.status).toBe(422);
    const form = await elsewhere.open(formOf(row));
    expect(form.body).not.toContain('Ida Prøvesen');
  });
});

describe('the form of a referral', () => {
  it('opens with what the citizen had typed and claimed, and nothing that belongs elsewhere', async () => {
    const page = await staff.open(formOf(await referral()));
    expect(tickedIn(page, 'filing.ground')).toEqual(['circumstance']);
    expect(typedIn(page, 'filing.name')).toBe('Ida Prøvesen');
    expect(tickedIn(page, 'reason')).toEqual(['lost']);
    expect(page.body).not.toContain('12345678');
  });

  it('makes a case in which the referral ends, each naming the other', async () => {
    const row = await referral();
    const answer = await send(row);
    const made = await rowAt(portal, answer);
    expect((await filedAt(portal, answer)).fromReferral).toBe(row.reference);
    expect(made.outcome).toBe('accept-alternative');
    const events = await portal.deps.cases.events(row.id);
    expect(events.at(-1)).toMatchObject({ kind: 'became-case', reference: made.reference });
    expect((await portal.deps.cases.byReference(row.reference))?.state).toBe('closed');
    expect((await staff.open(`/caseworker/cases/${made.reference}`)).body).toContain(
      `/caseworker/cases/${row.reference}`,
    );
    expect((await staff.open(`/caseworker/cases/${row.reference}`)).body).toContain(
      `/caseworker/cases/${made.reference}`,
    );
  });

  it('is gone once the referral has become a case', async () => {
    const row = await referral();
    const [first, second] = [await staff.open(formOf(row)), await staff.open(formOf(row))];
    const sent = { ...filed, 'filing.name': 'Ida' };
    const path = `/caseworker/register/${health}`;
    const made = await rowAt(portal, await staff.sendFrom(first, path, sent));
    expect((await staff.sendFrom(second, path, sent)).status).toBe(409);
    expect(pathOf(await staff.get(formOf(row)))).toBe(`/caseworker/cases/${row.reference}`);
    const all = await portal.deps.cases.list({ authorityId: row.authorityId, limit: 100 });
    expect(all.rows.filter(({ service }) => service === health)[0]?.id).toBe(made.id);
  });

  it('sent twice at once makes one case', async () => {
    const row = await referral();
    const page = await staff.open(formOf(row));
    const other = await staff.open(formOf(row));
    const sent = { ...filed, 'filing.name': 'Ida' };
    const path = `/caseworker/register/${health}`;
    const answers = await Promise.all(
      [page, page, other, other].map((from) => staff.sendFrom(from, path, sent)),
    );
    const made = new Set(answers.filter(({ status }) => status === 303).map(pathOf));
    expect(made.size).toBe(1);
    const events = await portal.deps.cases.events(row.id);
    expect(events.filter(({ kind }) => kind === 'became-case')).toHaveLength(1);
  });
});

describe('the day that counts', () => {
  async function contacted(on: string): Promise<CaseRow> {
    portal.clock.set('2026-11-10T09:00:00Z');
    const row = await referral();
    portal.clock.set('2026-11-22T09:00:00Z');
    staff = await atTheCounter(portal, 'Signe');
    const page = `/caseworker/cases/${row.reference}`;
    const done = await staff.sendFrom(await staff.open(page), `${page}/contact`, {
      how: 'phone',
      ...dayFields('contactedOn', on),
    });
    expect(done.status).toBe(303);
    return row;
  }

  it('may be the day of first contact, with a reason', async () => {
    const row = await contacted('2026-11-12');
    const without = await send(row, { 'filing.earlierDay': 'first-contact' });
    expect(without.status).toBe(422);
    const answer = await send(row, {
      'filing.earlierDay': 'first-contact',
      'filing.earlierWhy': 'Sagde alt i telefonen',
    });
    expect(await filedAt(portal, answer)).toMatchObject({
      receivedOn: '2026-11-12',
      earlierDay: { basis: 'first-contact', why: 'Sagde alt i telefonen' },
    });
    expect((await rowAt(portal, answer)).arrivedAt).toBe('2026-11-11T23:00:00Z');
  });

  it('is the day of the filing otherwise', async () => {
    const answer = await send(await contacted('2026-11-12'), { 'filing.earlierDay': 'no' });
    expect((await filedAt(portal, answer)).receivedOn).toBe(day);
  });

  it('cannot be a day that the referral does not know', async () => {
    const answer = await send(await referral(), {
      'filing.earlierDay': 'first-contact',
      'filing.earlierWhy': 'x',
    });
    expect(await filedAt(portal, answer)).not.toHaveProperty('earlierDay');
  });

  it('of first contact lies neither before the referral nor after today', async () => {
    const row = await referral();
    const page = `/caseworker/cases/${row.reference}`;
    for (const [on, status] of [
      ['2026-11-01', 409],
      ['2026-11-23', 422],
    ] as const) {
      const form = await staff.open(page);
      const answer = await staff.sendFrom(form, `${page}/contact`, {
        how: 'phone',
        ...dayFields('contactedOn', on),
      });
      expect(answer.status).toBe(status);
    }
  });
});

describe('open cases of the same person', () => {
  it('about the same are shown before anything is registered', async () => {
    const helge = await atTheCounter(portal, 'Helge');
    const path = '/caseworker/register/address-change';
    const paper = await paperOf(portal, 'Astrid');
    const first = await rowAt(portal, await helge.fill(path, paper));
    const page = await helge.fill(path, { ...paper, action: 'look-up' });
    expect(page.body).toContain(`/caseworker/cases/${first.reference}`);
    const other = await helge.fill(`/caseworker/register/${health}`, {
      'filing.cpr': String(paper['filing.cpr']),
      action: 'look-up',
    });
    expect(other.body).not.toContain(`/caseworker/cases/${first.reference}`);
  });
});
