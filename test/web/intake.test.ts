import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCodeOf } from '../../src/cases/check-code.ts';
import { showReference } from '../../src/domain/reference.ts';
import { Citizen, pathOf, tickedIn, typedIn } from '../support/citizen.ts';
import { atTheCounter, filedAt, paperOf, rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { filed, formOf, health, referralIn, send } from './from-referral.ts';

let portal: TestApp;
let staff: Citizen;
beforeAll(async () => {
  portal = await testApp();
  staff = await atTheCounter(portal, 'Signe');
});
afterAll(() => portal.close());

const typeNumber = (number: string) => staff.fill('/caseworker/register', { number });

describe('a number at the counter', () => {
  it.each(['shown', 'bare', 'scanned with its code', 'in small letters'])(
    'leads to the form: %s',
    async (how) => {
      const row = await referralIn(portal);
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
    const row = await referralIn(portal);
    const elsewhere = await atTheCounter(portal, 'Helge');
    const page = await elsewhere.fill('/caseworker/register', { number: row.reference });
    expect(page.status).toBe(422);
    const form = await elsewhere.open(formOf(row));
    expect(form.body).not.toContain('Ida Prøvesen');
  });
});

describe('the form of a referral', () => {
  it('opens with what the citizen had typed and claimed, and nothing that belongs elsewhere', async () => {
    const page = await staff.open(formOf(await referralIn(portal)));
    expect(tickedIn(page, 'filing.ground')).toEqual(['circumstance']);
    expect(typedIn(page, 'filing.name')).toBe('Ida Prøvesen');
    expect(tickedIn(page, 'reason')).toEqual(['lost']);
    expect(page.body).not.toContain('12345678');
  });

  it('makes a case in which the referral ends, each naming the other', async () => {
    const row = await referralIn(portal);
    const answer = await send(staff, row);
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
    const row = await referralIn(portal);
    const [first, second] = [await staff.open(formOf(row)), await staff.open(formOf(row))];
    const sent = { ...filed, 'filing.name': 'Ida' };
    const path = `/caseworker/register/${health}`;
    const ids = async () => {
      const query = { authorityId: row.authorityId, limit: 100 };
      return (await portal.deps.cases.list(query)).rows.map(({ id }) => id);
    };
    const before = await ids();
    const made = await rowAt(portal, await staff.sendFrom(first, path, sent));
    expect((await staff.sendFrom(second, path, sent)).status).toBe(409);
    expect(pathOf(await staff.get(formOf(row)))).toBe(`/caseworker/cases/${row.reference}`);
    expect((await ids()).filter((id) => !before.includes(id))).toEqual([made.id]);
  });

  it('sent twice at once makes one case', async () => {
    const row = await referralIn(portal);
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

describe('a referral of somebody who logged in', () => {
  it('does not end in another person’s case', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid');
    const path = `/self-service/${health}/another-way`;
    await citizen.fill(path, { promise: 'come', ground: 'circumstance', action: 'refer' });
    const cprOf = (name: string) =>
      portal.deps.demo?.citizens.find((each) => each.name.startsWith(name))?.cpr ?? '';
    const [row] = await portal.deps.cases.ofPrincipal(cprOf('Astrid') as never);
    if (row === undefined) throw new Error('no referral');
    const helge = await atTheCounter(portal, 'Helge');
    for (const action of ['register', 'all-the-same']) {
      const { 'filing.unknown': _, ...fields } = filed;
      const answer = await helge.fill(formOf(row), {
        ...fields,
        'filing.cpr': cprOf('Karen'),
        action,
      });
      expect(answer.status).toBe(422);
    }
    expect((await portal.deps.cases.byReference(row.reference))?.state).toBe('referred');
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
