import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { pathOf } from '../../support/citizen.ts';
import { openSampleCase, submitted } from '../../support/sample-cases.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { sendSeen } from '../seen-letter.ts';
import { no, openWorld, pathTo, sentBy, type World } from './own-acts.ts';

let world: World;
let row: CaseRow;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.portal.close());
beforeEach(async () => {
  row = await sentBy(world.portal);
});

describe('how to be reached', () => {
  it('is known, changed, and told to the desk; letters written later follow it', async () => {
    const page = await world.astrid.open(pathTo(row, 'contact'));
    const wishes = { phone: '12 34 56 78', email: 'a@b.dk', language: 'en', largePrint: 'yes' };
    const sent = await world.astrid.sendFrom(page, pathTo(row, 'contact'), wishes);
    expect((await world.astrid.follow(sent)).body).toContain('Tak. Vi har gemt');
    expect(await world.last(row)).toMatchObject({
      kind: 'contact-changed',
      wishes: { phone: '12 34 56 78', email: 'a@b.dk', language: 'en', largePrint: true },
    });
    expect((await world.astrid.open(pathTo(row, 'contact'))).body).toContain('value="12 34 56 78"');
    expect(await world.isOnTop(row)).toBe(true);
    const desk = (await world.signe.open(row)).body;
    for (const said of ['Har ændret ønsker om kontakt', 'Telefon: 12 34 56 78', 'Breve på engelsk'])
      expect(desk).toContain(said);
    await world.signe.act(row, 'take');
    expect(await world.isOnTop(row)).toBe(false);
    await sendSeen(world.signe, row, no);
    const letter = (await world.portal.deps.outbox.ofCase(row.id)).at(-1);
    expect([letter?.languages, letter?.large]).toEqual([['en'], true]);
  });

  it.each([
    ['phone', { phone: 'ingen' }],
    ['email', { email: 'ikke en adresse' }],
    ['language', { language: 'xx' }],
  ])('is asked again where %s cannot be', async (name, wrong) => {
    const page = await world.astrid.open(pathTo(row, 'contact'));
    const sent = await world.astrid.sendFrom(page, pathTo(row, 'contact'), {
      language: 'da',
      ...wrong,
    });
    expect(sent.status).toBe(422);
    expect(sent.body).toContain(`href="#${name}"`);
    expect(await world.kinds(row)).toEqual(['submitted']);
  });

  it('begins with what was said when it was sent', async () => {
    const answers = { phone: '20 30 40 50', email: 'astrid@eksempel.dk' };
    const said = await openSampleCase(world.portal, submitted({ answers }), {
      principal: citizenCpr(world.portal, 'Astrid'),
    });
    const { body } = await world.astrid.open(pathTo(said, 'contact'));
    expect(body).toContain('value="20 30 40 50"');
    expect(body).toContain('value="astrid@eksempel.dk"');
  });

  it('changed in two tabs: the second is told', async () => {
    const page = await world.astrid.open(pathTo(row, 'contact'));
    const other = await world.astrid.open(pathTo(row, 'contact'));
    const send = (from: typeof page, phone: string) =>
      world.astrid.sendFrom(from, pathTo(row, 'contact'), { phone, language: 'da' });
    expect((await send(page, '11 11 11 11')).status).toBe(303);
    const told = await send(other, '22 22 22 22');
    expect([told.status, told.body.includes('22 22 22 22')]).toEqual([409, true]);
  });
});

describe('an answer on the page of the case', () => {
  it('stands there, is on top at the desk, and leads back', async () => {
    const ask = { askAs: 'request-for-more', askWhat: 'En kopi af lejekontrakten' };
    const by = { 'answerBy.day': '7', 'answerBy.month': '12', 'answerBy.year': '2026' };
    await sendSeen(world.signe, row, { ...ask, ...by }, 'ask');
    await world.portal.worker.runOnce();
    const list = (await world.astrid.open('/my-cases')).body;
    expect(list.indexOf('Venter på dig')).toBeLessThan(list.indexOf(row.reference));
    const page = await world.astrid.open(pathTo(row));
    expect(page.body).toContain('Vi mangler noget fra dig');
    expect(page.body).toContain('Svar os senest');
    const sent = await world.astrid.sendFrom(page, pathTo(row, 'answer'), {
      answer: 'Her er den.',
    });
    expect(pathOf(sent)).toBe(pathTo(row));
    expect((await world.astrid.follow(sent)).body).toContain('Tak. Vi har fået dit svar.');
    expect(await world.isOnTop(row)).toBe(true);
  });
});

// Last: the others' logins end with it.
it('what was sent when the login was over is shown as it was typed, without the form’s own words', async () => {
  const page = await world.astrid.open(pathTo(row, 'contact'));
  world.portal.clock.advance({ minutes: 31 });
  const wishes = { phone: '33 44 55 66', language: 'da', largePrint: 'no' };
  await world.astrid.sendFrom(page, pathTo(row, 'contact'), wishes);
  const { body } = await world.astrid.logIn('Astrid');
  const [, shown = ''] = /Det skrev du:(.*?)<form/s.exec(body) ?? [];
  expect(
    shown
      .replaceAll(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s{2,}/),
  ).toEqual(['33 44 55 66']);
});
