import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { atTheDesk } from '../at-the-desk.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { sendSeen } from '../seen-letter.ts';
import { citizenOf, no, openWorld, pathTo, refuse, sentBy, type World } from './own-acts.ts';

let world: World;
let row: CaseRow;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.portal.close());
beforeEach(async () => {
  row = await sentBy(world.portal);
});

describe('nobody else', () => {
  const acts = ['', 'withdraw', 'complain', 'contact'] as const;

  it('sees or does anything, and a case of others differs from none by nothing', async () => {
    const sofie = await citizenOf(world.portal, 'Sofie');
    const own = await sofie.open('/my-cases');
    for (const act of acts) {
      expect((await sofie.get(pathTo(row, act))).status).toBe(404);
      if (act === '') continue;
      const fields = { why: 'Nej', complaint: 'Nej', phone: '1', language: 'da' };
      expect((await sofie.sendFrom(own, pathTo(row, act), fields)).status).toBe(404);
    }
    const visitor = new Citizen(world.portal);
    const token = await visitor.open('/status');
    for (const act of acts.slice(1))
      expect(pathOf(await visitor.sendFrom(token, pathTo(row, act), {}))).toBe('/login');
    expect(await world.kinds(row)).toEqual(['submitted']);
  });

  it('but whoever filed it for another may do all of it, by their own name', async () => {
    const sofie = await citizenOf(world.portal, 'Sofie');
    const filed = await sentBy(world.portal, 'Carla', { filer: citizenCpr(world.portal, 'Sofie') });
    const page = await sofie.open(pathTo(filed, 'withdraw'));
    expect((await sofie.sendFrom(page, pathTo(filed, 'withdraw'), {})).status).toBe(303);
    expect((await world.last(filed))?.by).toMatchObject({
      kind: 'citizen',
      cpr: citizenCpr(world.portal, 'Sofie'),
      as: 'parent',
    });
  });
});

describe('the page of a case', () => {
  it('says how it stands, what happens next, what was answered and who can be asked', async () => {
    const { body } = await world.astrid.open(pathTo(row));
    for (const said of ['Modtaget', 'Det sker der nu', 'Vi regner med at se på sagen senest'])
      expect(body).toContain(said);
    expect(body).toContain('Hvor flytter du hen?');
    expect(body).toContain('Prøvevej 7 &lt;img');
    for (const link of [`/receipt/${row.reference}`, pathTo(row, 'looks'), pathTo(row, 'withdraw')])
      expect(body).toContain(`href="${link}"`);
    const english = await world.astrid.open(`${pathTo(row)}?lang=en`);
    expect(english.body).toContain('What happens now');
    await world.astrid.open(`${pathTo(row)}?lang=da`);
  });

  it('has the days to know, and says of one that has passed what is left to do', async () => {
    await refuse(world.portal, world.signe, row);
    const before = await world.astrid.open(pathTo(row));
    expect(before.body).toContain('Sidste dag til at klage</dt><dd>mandag den 21. december 2026');
    const late = await openWorld();
    const theirs = await sentBy(late.portal);
    await refuse(late.portal, late.signe, theirs);
    late.portal.clock.advance({ hours: 24 * 40 });
    const astrid = await citizenOf(late.portal, 'Astrid');
    const { body } = await astrid.open(pathTo(theirs));
    expect(body).toContain('Dagen er gået. Du kan stadig sende en klage.');
    const page = await astrid.open(pathTo(theirs, 'complain'));
    expect(page.body).toContain('Sidste dag til at klage var mandag den 21. december 2026');
    const sent = await astrid.sendFrom(page, pathTo(theirs, 'complain'), { complaint: 'For sent' });
    expect(sent.status).toBe(303);
    const signe = await atTheDesk(late.portal, 'Signe Skrankesen');
    expect((await signe.open(theirs)).body).toContain('Klagen kom senere');
    await late.portal.close();
  });
});

describe('letters', () => {
  it('are read, and taken as PDF, by whoever they were sent to, once they have left', async () => {
    await world.signe.act(row, 'take');
    await sendSeen(world.signe, row, no);
    const waiting = await world.astrid.open(pathTo(row));
    expect(waiting.body).toContain('Der er ikke sendt breve til dig');
    await world.portal.worker.runOnce();
    const { body } = await world.astrid.open(pathTo(row));
    const [, path = ''] = /href="(\/my-cases\/[^"]*\/letters\/[^"]*)"/.exec(body) ?? [];
    const letter = await world.astrid.open(path);
    expect(letter.body).toContain('Der bor andre i boligen.');
    expect(letter.body).toMatch(/Sidste dag til at klage<\/dt><dd>[^<]*21\. december 2026/);
    const pdf = await world.astrid.get(`${path}/pdf`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const sofie = await citizenOf(world.portal, 'Sofie');
    for (const each of [path, `${path}/pdf`]) expect((await sofie.get(each)).status).toBe(404);
  });

  it('to somebody else on the same case are not there', async () => {
    const filed = await sentBy(world.portal, 'Carla', {
      filer: citizenCpr(world.portal, 'Astrid'),
    });
    await world.signe.act(filed, 'take');
    await sendSeen(world.signe, filed, no);
    await world.portal.worker.runOnce();
    const [letter] = await world.portal.deps.outbox.ofCase(filed.id);
    expect(letter?.cpr).toBe(citizenCpr(world.portal, 'Carla'));
    const { body } = await world.astrid.open(pathTo(filed));
    expect(body).not.toContain('/letters/');
    const path = pathTo(filed, `letters/${letter?.id}`);
    for (const each of [path, `${path}/pdf`])
      expect((await world.astrid.get(each)).status).toBe(404);
  });
});
