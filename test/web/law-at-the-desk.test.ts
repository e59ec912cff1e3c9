import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { billedCard } from '../support/billed-card.ts';
import { Citizen, hiddenIn, pathOf } from '../support/citizen.ts';
import { atTheCounter } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const form = '/caseworker/law/robinson-list/legal-basis';
const named = 'Ditte Driftesen';

let portal: TestApp;
let ditte: Citizen;
beforeEach(async () => {
  portal = await testApp();
  ditte = await atTheCounter(portal, named);
});
afterEach(() => portal.close());

const words = async () =>
  (await portal.store.confirmations.of('robinson-list')).filter(
    ({ subject }) => subject === 'legal-basis',
  );
const rowOf = (body: string, path: string) =>
  /<tr>(?:(?!<\/tr>).)*/s.exec(body.slice(body.lastIndexOf('<tr>', body.indexOf(path))))?.[0] ?? '';

/** Reads, ticks, looks at what is about to stand, and confirms. */
async function confirm(staff: Citizen, path = form) {
  const preview = await staff.fill(path, { 'read[]': 'yes', action: 'preview' });
  return { preview, done: await staff.sendFrom(preview, path, { action: 'confirm' }) };
}

describe('an administrator', () => {
  it('gives their word after a look at the text, and it stands for everybody at once', async () => {
    const home = await ditte.open('/caseworker');
    expect(pathOf(home)).toBe('/caseworker/admin');
    expect(home.body).toContain('href="/caseworker/law"');
    const list = await ditte.open('/caseworker/law');
    expect(rowOf(list.body, form)).toContain('Ikke bekræftet');
    const text = await ditte.open(form);
    expect(text.body).toContain('Ikke læst i loven selv');
    expect(text.body).toContain('§');

    const { preview, done } = await confirm(ditte);
    expect(preview.status).toBe(200);
    expect(preview.body).toContain(named);
    expect(preview.body).toContain('22. november 2026');
    expect(pathOf(done)).toBe('/caseworker/law');
    expect(await words()).toEqual([
      {
        service: 'robinson-list',
        subject: 'legal-basis',
        by: named,
        on: '2026-11-22',
        demo: true,
      },
    ]);
    const after = await ditte.follow(done);
    expect(after.body).toContain('Bekræftelsen er gemt');
    expect(rowOf(after.body, form)).toContain('I orden');
    const rules = await new Citizen(portal).open('/rules');
    expect(rules.body).toContain(`Af ${named}, 22. nov. 2026`);
  });

  it('is not told that all is in order where nobody knows how long one can complain', async () => {
    const unknown = 'Klagefristen er ikke kendt';
    const guidance = '/caseworker/law/health-card/complaint-guidance';
    await confirm(ditte, guidance);
    const list = await ditte.open('/caseworker/law');
    expect(rowOf(list.body, guidance)).toContain(unknown);
    expect(rowOf(list.body, guidance)).not.toContain('I orden</span></td></tr>');
    expect(rowOf(list.body, '/caseworker/law/address-change/complaint-guidance')).not.toContain(
      unknown,
    );
    expect((await new Citizen(portal).open('/rules')).body).toContain(unknown);
  });

  it('confirms nothing by a look at the preview', async () => {
    const preview = await ditte.fill(form, { 'read[]': 'yes', action: 'preview' });
    expect(await words()).toEqual([]);
    const back = await ditte.sendFrom(preview, form, { action: 'back' });
    expect(pathOf(back)).toBe(form);
    expect(await words()).toEqual([]);
  });

  it.each([
    [{ action: 'preview' }, 422, 'Sæt kryds'],
    [{ action: 'confirm', read: 'no' }, 422, 'Sæt kryds'],
    [{ action: 'confirm', 'read[]': 'yes', seen: 'other-text' }, 409, 'Teksten er ændret'],
    [{ action: 'confirm', 'read[]': 'yes', seen: '' }, 409, 'Teksten er ændret'],
  ])('cannot skip reading: %j is %i', async (fields, status, said) => {
    const answer = await ditte.fill(form, fields);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(said);
    expect(await words()).toEqual([]);
  });

  it('lends nobody else a name, and no other day', async () => {
    const preview = await ditte.fill(form, { 'read[]': 'yes', action: 'preview' });
    await ditte.sendFrom(preview, form, {
      action: 'confirm',
      by: 'Laust Ledersen',
      on: '2030-01-01',
      demo: '0',
    });
    expect(await words()).toMatchObject([{ by: named, on: '2026-11-22', demo: true }]);
  });

  it('leaves every earlier word where it is', async () => {
    await confirm(ditte);
    await confirm(ditte);
    expect(await words()).toHaveLength(1);
    portal.clock.set('2027-11-23T10:00:00Z');
    ditte = await atTheCounter(portal, named);
    const list = await ditte.open('/caseworker/law');
    expect(rowOf(list.body, form)).toContain('Over 12 måneder gammel');
    await confirm(ditte);
    expect((await words()).map(({ on }) => on)).toEqual(['2026-11-22', '2027-11-23']);
    const text = await ditte.open(form);
    expect(text.body).toContain(`Af ${named}, 22. nov. 2026`);
  });

  it('stands in the log with their number when they confirm', async () => {
    await confirm(ditte);
    const [entry] = await portal.deps.cases.accessLog('municipality-0101', 1);
    expect(entry).toMatchObject({
      purpose: 'confirm-law',
      action: 'act',
      role: 'administrator',
      who: `${named} (staff-0101-administrator)`,
    });
  });

  it.each(['/caseworker/law/robinson-list/all', '/caseworker/law/none/legal-basis'])(
    '%s does not exist',
    async (path) => {
      expect((await ditte.open(path)).status).toBe(404);
      const token = hiddenIn(await ditte.open(form));
      expect((await ditte.post(path, { ...token, action: 'confirm' })).status).toBe(404);
    },
  );
});

/** An errand that nobody has confirmed anything of, not even for the demonstration. */
const unconfirmed = {
  ...billedCard,
  id: 'new-card',
  law: { ...billedCard.law, service: 'new-card' },
};

it('what a word opens for is read before it is given, and once more as it is', async () => {
  const able = await testApp({ services: [unconfirmed] });
  const staff = await atTheCounter(able, named);
  const path = '/caseworker/law/new-card/complaint-guidance';
  const opens = 'Fra nu af kan en sag';
  const alone = await staff.open(path);
  expect(alone.body).toContain('Afvisning er stadig ikke mulig');
  expect(alone.body).not.toContain(opens);
  await confirm(staff, '/caseworker/law/new-card/legal-basis');
  expect((await staff.open(path)).body).toContain(opens);
  const { preview } = await confirm(staff, path);
  expect(preview.body).toContain(opens);
  expect((await staff.open(path)).body).toContain('ikke for noget nyt');
  await able.close();
});

it('reads in English too', async () => {
  await ditte.get('/caseworker/law?lang=en');
  const { body } = await ditte.open('/caseworker/law');
  expect(body).toContain('Standing of the law');
  expect(body).not.toMatch(/undefined|\[object/);
  expect((await ditte.open(form)).body).toContain('Stands in Skranken as');
});

describe('how old a word is, is said in words and by its shape', () => {
  it.each([
    ['2027-11-22', 'I orden', '#success'],
    ['2027-11-23', 'Over 12 måneder gammel', '#warning'],
    ['2028-05-22', 'Over 12 måneder gammel', '#warning'],
    ['2028-05-23', 'Over 18 måneder gammel', '#error'],
  ])('on %s: %s', async (day, said, shape) => {
    portal.clock.set(`${day}T10:00:00Z`);
    ditte = await atTheCounter(portal, named);
    const address = '/caseworker/law/address-change/legal-basis';
    const { body } = await ditte.open('/caseworker/law');
    expect(rowOf(body, address)).toContain(said);
    expect(rowOf(body, address)).toContain(shape);
    const rules = await new Citizen(portal).open('/rules');
    expect(rules.body.includes('Over 18 måneder gammel')).toBe(said.includes('18'));
  });
});
