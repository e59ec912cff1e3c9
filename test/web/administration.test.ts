import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Citizen, type Fields, hiddenIn, pathOf } from '../support/citizen.ts';
import { atTheCounter } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const admin = '/caseworker/admin';
let portal: TestApp;
let ditte: Citizen;
beforeEach(async () => {
  portal = await testApp();
  ditte = await atTheCounter(portal, 'Ditte');
});
afterEach(() => portal.close());

const day = (name: string, iso: string): Fields => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year };
};
const standing = (subject: string) =>
  portal.store.administration.standing().filter((each) => each.subject === subject);

/** Fills the form in, looks at the preview and confirms it. */
async function change(part: string, fields: Fields, item?: string) {
  const path = `${admin}/${part}`;
  const opened = item === undefined ? path : `${path}?item=${encodeURIComponent(item)}`;
  const form = await ditte.open(opened);
  const own = { ...hiddenIn(form), ...(item !== undefined && { item }) };
  const preview = await ditte.post(path, { ...own, ...fields, action: 'preview' });
  if (preview.status !== 200) return { preview, done: preview };
  return { preview, done: await ditte.sendFrom(preview, path, { action: 'confirm' }) };
}

const message: Fields = {
  textDa: 'Vi har travlt',
  textEn: 'We are busy',
  where: 'all',
  ...day('from', '2026-11-22'),
  ...day('until', '2026-11-30'),
};
const contact: Fields = {
  phone: '33112233',
  visit: 'Rådhuset',
  hoursDa: 'Hverdage 10-14',
  hoursEn: 'Weekdays 10-14',
  ...day('from', '2026-11-24'),
};
const closure: Fields = {
  whyDa: 'Personaledag',
  whyEn: 'Staff day',
  ...day('from', '2026-12-04'),
};
const pause: Fields = {
  service: 'doctor-choice',
  messageDa: 'Registret er nede',
  messageEn: 'The register is down',
};
const term: Fields = {
  service: 'doctor-choice',
  kind: 'case',
  days: '730',
  why: 'Ny journalplan',
  ...day('from', '2026-12-01'),
};

describe('every change', () => {
  it.each([
    ['messages', message, 'Vi har travlt', 'We are busy'],
    ['contact', contact, '33112233', 'Weekdays 10-14'],
    ['closures', closure, 'Lukket fredag den 4. december 2026: Personaledag', 'Staff day'],
    ['pauses', pause, 'Registret er nede', 'The register is down'],
    ['retention', term, '730 dage', 'Ny journalplan'],
  ])(
    'of %s is seen before it holds, and stands with who and when',
    async (part, fields, ...said) => {
      const { preview, done } = await change(part, fields);
      expect(preview.status).toBe(200);
      for (const words of ['Se ændringen, før den gælder', 'Ditte Driftesen', ...said])
        expect(preview.body).toContain(words);
      expect(preview.body).toContain('Københavns Kommune');
      expect(pathOf(done)).toBe(`${admin}/${part}`);
      expect(standing(part)).toMatchObject([
        {
          authorityId: 'municipality-0101',
          by: { id: 'staff-0101-administrator', name: 'Ditte Driftesen' },
          at: '2026-11-22T10:00:00Z',
        },
      ]);
      const after = await ditte.follow(done);
      expect(after.body).toContain('Ændringen er gemt');
      const log = await ditte.open(admin);
      expect(log.body).toContain('Ditte Driftesen<br><small>staff-0101-administrator');
      const [entry] = await portal.deps.cases.accessLog('municipality-0101', 1);
      expect(entry).toMatchObject({ action: 'act', purpose: `administer subject=${part}` });
    },
  );

  it('is nothing until it is confirmed, and can be gone back on with all that was typed', async () => {
    const path = `${admin}/messages`;
    const preview = await ditte.fill(path, { ...message, action: 'preview' });
    expect(standing('messages')).toEqual([]);
    const back = await ditte.sendFrom(preview, path, { action: 'back' });
    expect(back.body).toContain('Vi har travlt');
    expect(back.body).toContain('value="30"');
    expect(standing('messages')).toEqual([]);
  });

  it('of two administrators who opened the same page, one is told, and loses nothing', async () => {
    const other = await atTheCounter(portal, 'Ditte');
    const path = `${admin}/closures`;
    const mine = await ditte.fill(path, { ...closure, action: 'preview' });
    const theirs = await other.fill(path, { ...closure, whyDa: 'Flytning', action: 'preview' });
    expect(pathOf(await other.sendFrom(theirs, path, { action: 'confirm' }))).toBe(path);
    const late = await ditte.sendFrom(mine, path, { action: 'confirm' });
    expect(late.status).toBe(409);
    expect(late.body).toContain('siden du åbnede siden');
    expect(late.body).toContain('Flytning');
    expect(late.body).toContain('value="Personaledag"');
    expect(standing('closures')).toHaveLength(1);
    const again = await ditte.sendFrom(late, path, { ...closure, action: 'preview' });
    await ditte.sendFrom(again, path, { action: 'confirm' });
    expect(standing('closures')).toHaveLength(2);
  });

  it('is written with the login’s name and the clock’s time, whatever is posted', async () => {
    const preview = await ditte.fill(`${admin}/messages`, { ...message, action: 'preview' });
    const forged = { by: 'Laust Ledersen', at: '2020-01-01', authorityId: 'municipality-0461' };
    await ditte.sendFrom(preview, `${admin}/messages`, { ...forged, action: 'confirm' });
    expect(standing('messages')).toMatchObject([
      {
        by: { name: 'Ditte Driftesen' },
        at: '2026-11-22T10:00:00Z',
        authorityId: 'municipality-0101',
      },
    ]);
  });

  it('can be changed and taken back, and the log says what was before', async () => {
    await change('messages', message);
    const [first] = standing('messages');
    await change('messages', { ...message, textDa: 'Ikke mere travlt' }, first?.item);
    expect(standing('messages')).toMatchObject([{ value: { text: { da: 'Ikke mere travlt' } } }]);
    const page = await ditte.open(`${admin}/messages`);
    const own = { ...hiddenIn(page), item: first?.item ?? '' };
    const preview = await ditte.post(`${admin}/messages`, { ...own, action: 'take-back' });
    expect(preview.body).toContain('Borgeren ser ingen besked');
    expect(standing('messages')).toHaveLength(1);
    await ditte.sendFrom(preview, `${admin}/messages`, { action: 'confirm-take-back' });
    expect(standing('messages')).toEqual([]);
    const { body } = await ditte.open(admin);
    expect(body.match(/Ikke mere travlt/g)).toHaveLength(2);
  });
});

describe('a form that cannot be read says so at the field, with all kept', () => {
  it.each([
    ['messages', { ...message, textEn: '' }, 'textEn', 'Udfyld feltet'],
    ['messages', { ...message, textDa: 'x'.repeat(301) }, 'textDa', 'højst 300'],
    ['messages', { ...message, where: '' }, 'where', 'Udfyld feltet'],
    ['messages', { ...message, ...day('until', '2026-11-21') }, 'until', 'Dagen er gået'],
    ['messages', { ...message, ...day('until', '2028-11-21') }, 'until', 'højst et år'],
    ['contact', { ...contact, phone: 'ring' }, 'phone', 'telefonnummer'],
    ['contact', { ...contact, phone: '', visit: '' }, 'phone', 'Den, der ikke har MitID'],
    ['contact', { ...contact, website: 'javascript:alert(1)' }, 'website', 'https://'],
    ['contact', { ...contact, hoursEn: '' }, 'hoursEn', 'også på dette sprog'],
    ['contact', { ...contact, ...day('from', '2026-11-21') }, 'from', 'Dagen er gået'],
    ['closures', { ...closure, ...day('until', '2026-12-03') }, 'until', 'før den første'],
    ['closures', { ...closure, ...day('from', '2026-02-30') }, 'from', 'en dag, der findes'],
    ['pauses', { ...pause, service: '' }, 'service', 'Udfyld feltet'],
    ['pauses', { ...pause, ...day('untilDay', '2026-11-21') }, 'untilDay', 'Dagen er gået'],
    ['retention', { ...term, days: '30' }, 'days', 'fra 365 til 3653. Borgeren kan klage'],
    ['retention', { ...term, days: 'mange' }, 'days', 'helt tal'],
    ['retention', { ...term, why: '' }, 'why', 'Udfyld feltet'],
  ])('%s %#', async (part, fields, field, said) => {
    const { done } = await change(part, fields);
    expect(done.status).toBe(422);
    expect(done.body).toContain(`href="#${field}"`);
    expect(done.body).toContain(said);
    const texts = Object.entries(fields).filter(([, value]) => /^[\w ]{3,}$/.test(String(value)));
    for (const [, value] of texts) expect(done.body).toContain(String(value));
    expect(standing(part)).toEqual([]);
  });
});

it('takes back no more than what stands, and knows no part or item that is not there', async () => {
  const token = hiddenIn(await ditte.open(`${admin}/messages`));
  const item = { ...token, item: 'none' };
  for (const path of [`${admin}/none`, `${admin}/messages?item=none`])
    expect((await ditte.open(path)).status).toBe(404);
  for (const action of ['preview', 'take-back', 'confirm-take-back', 'confirm'])
    expect((await ditte.post(`${admin}/messages`, { ...item, action })).status).toBe(404);
});

it('is nobody’s but an administrator’s, and each authority’s own', async () => {
  await change('messages', message);
  const laust = await atTheCounter(portal, 'Laust');
  expect((await laust.open(admin)).status).toBe(403);
  expect((await new Citizen(portal).get(admin)).status).toBe(303);
  const { changes } = await portal.store.administration.changes('municipality-0461', 5);
  expect(changes).toEqual([]);
});
