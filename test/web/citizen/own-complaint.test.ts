import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { pathOf } from '../../support/citizen.ts';
import { openWorld, pathTo, refuse, sentBy, type World } from './own-acts.ts';

let world: World;
let row: CaseRow;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.portal.close());
beforeEach(async () => {
  row = await sentBy(world.portal);
});

describe('a complaint', () => {
  it('is not offered before anything was decided', async () => {
    expect((await world.astrid.open(pathTo(row))).body).not.toContain(pathTo(row, 'complain'));
    expect(pathOf(await world.astrid.get(pathTo(row, 'complain')))).toBe(pathTo(row));
    const token = await world.astrid.open(pathTo(row, 'contact'));
    const forced = await world.astrid.sendFrom(token, pathTo(row, 'complain'), {
      complaint: 'Nej',
    });
    expect(forced.status).toBe(409);
    expect(await world.kinds(row)).not.toContain('appeal-received');
  });

  it('tells the body, the way and the last day, is taken, and lies on top at the desk until its end is noted', async () => {
    await refuse(world.portal, world.signe, row);
    const page = await world.astrid.open(pathTo(row, 'complain'));
    expect(page.body).toContain('Digitaliseringsministeriet');
    expect(page.body).toContain('Københavns Kommune');
    expect(page.body).toContain('Du kan klage til og med mandag den 21. december 2026');
    const empty = await world.astrid.sendFrom(page, pathTo(row, 'complain'), { complaint: ' ' });
    expect([empty.status, empty.body.includes('Skriv, hvad du klager over')]).toEqual([422, true]);
    const press = () =>
      world.astrid.sendFrom(page, pathTo(row, 'complain'), {
        complaint: 'Jeg bor der <b>selv</b>.',
      });
    const [sent, again] = [await press(), await press()];
    expect([sent.status, again.status]).toEqual([303, 303]);
    expect((await world.kinds(row)).filter((kind) => kind === 'appeal-received')).toHaveLength(1);
    expect(await world.last(row)).toMatchObject({
      kind: 'appeal-received',
      on: '2026-11-22',
      told: { lastDay: '2026-12-21', body: { da: 'Digitaliseringsministeriet' } },
      by: { kind: 'citizen' },
    });
    const after = await world.astrid.follow(sent);
    expect(after.body).toContain('Tak. Vi har fået din klage.');
    expect(after.body).toContain('Du har klaget');
    expect(after.body).not.toContain(pathTo(row, 'complain'));
    expect(after.body).toContain('<blockquote>Jeg bor der &lt;b&gt;selv&lt;/b&gt;.</blockquote>');
    expect(after.body).toContain('Du får besked, når klagen er afgjort');
    expect(after.body).not.toContain('hvordan du kan klage');
    expect(await world.isOnTop(row)).toBe(true);
    const desk = (await world.signe.open(row)).body;
    expect(desk).toContain('Klage sendt på nettet');
    expect(desk).toContain('Jeg bor der &lt;b&gt;selv&lt;/b&gt;.');
    expect(desk).toContain('Klagen kom i tide');
    const end = { appealResult: 'upheld' };
    const on = {
      'appealEndedOn.day': '22',
      'appealEndedOn.month': '11',
      'appealEndedOn.year': '2026',
    };
    expect((await world.signe.act(row, 'appeal-end', { ...end, ...on })).status).toBe(303);
    expect(await world.isOnTop(row)).toBe(false);
    expect((await world.astrid.open(pathTo(row))).body).toContain('Du fik ikke medhold');
  });

  it('that runs takes no second one, and gives the words back', async () => {
    await refuse(world.portal, world.signe, row);
    const page = await world.astrid.open(pathTo(row, 'complain'));
    await world.astrid.sendFrom(page, pathTo(row, 'complain'), { complaint: 'Den første' });
    const second = await world.astrid.sendFrom(page, pathTo(row, 'complain'), {
      complaint: 'Den anden',
    });
    expect(second.status).toBe(409);
    expect(second.body).toContain('<blockquote>Den anden</blockquote>');
    expect((await world.kinds(row)).filter((kind) => kind === 'appeal-received')).toHaveLength(1);
  });

  it('goes elsewhere by its own way where the law sends it there, and is passed on from here', async () => {
    const card = await sentBy(world.portal, 'Astrid', { service: 'health-card' });
    await world.portal.deps.cases.commit({
      key: `decided ${card.id}`,
      expectedVersion: 1,
      row: { ...card, state: 'decided', version: 2 },
      events: [
        {
          id: `${card.id.slice(0, -1)}x`,
          seq: 2,
          v: 1,
          at: world.portal.clock.now().toString(),
          by: { kind: 'staff', id: 'staff-0101-1', name: 'Signe', role: 'caseworker' },
          kind: 'decided',
          result: 'refused',
          why: { da: 'Nej.', en: 'No.' },
          bases: [],
        },
      ],
      outbox: [],
      log: [],
    });
    const { body } = await world.astrid.open(pathTo(card, 'complain'));
    expect(body).toContain('Styrelsen for Patientklager');
    expect(body).toContain('Det er hurtigst at sende den selv');
    expect(body).toContain('sender Københavns Kommune den videre');
    expect(body).toContain('Sidste dag til at klage står i brevet');
  });
});
