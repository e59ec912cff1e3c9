import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
let laust: AtTheDesk;
const rows: Record<string, CaseRow> = {};
beforeAll(async () => {
  // A Sunday: the week ends today.
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  laust = await atTheDesk(portal, 'Laust Ledersen');
  const open = async (
    name: string,
    ...given: Parameters<typeof openSampleCase> extends [unknown, ...infer Rest] ? Rest : never
  ) => {
    rows[name] = await openSampleCase(portal, ...given);
  };
  await open('hers', submitted(), { due: '2026-12-04' });
  await open('his', submitted(), { due: '2026-12-03' });
  await open('late', submitted(), { due: '2026-11-19' });
  await open('today', submitted(), { due: '2026-11-22', claim: 'circumstance' });
  await open('uncalled', referred(), { due: '2026-11-25', outcome: 'refer', claim: 'exempt' });
  await open('shy', submitted({ flags: ['protected'] }), { due: '2026-12-05', way: 'paper' });
  await open('done', submitted(), {
    due: '2026-11-01',
    state: 'closed',
    arrivedAt: '2026-10-18T09:00:00Z',
  });
  await open('unsent', submitted(), { due: '2026-12-06', state: 'closed' }, [
    { notice: 'receipt', held: false },
  ]);
  await open('foreign', submitted(), { authorityId: 'municipality-0751', due: '2026-11-02' });
  for (const { id } of await portal.deps.outbox.ofCase(rows['unsent']!.id))
    await portal.deps.outbox.gaveUp(id, 'no-address', portal.clock.now());
  await signe.act(rows['hers']!, 'take');
  await laust.act(rows['his']!, 'take');
});
afterAll(() => portal.close());

/** The cases of the list itself, by their names here. */
const listed = (body: string) => {
  const list = body.slice(body.indexOf('desk-tabs'));
  const found = [...list.matchAll(/href="\/caseworker\/cases\/([0-9A-Z]{10})"/g)];
  const names = Object.entries(rows).map(([name, row]) => [row.reference as string, name] as const);
  return found.map(([, reference]) => new Map(names).get(reference ?? ''));
};
const tabs = (body: string) =>
  Object.fromEntries(
    [...body.matchAll(/<li><a href="[^"]*"[^>]*>([^<]*) <span class="desk-count">([^<]*)</g)].map(
      ([, name, count]) => [name, Number(count)],
    ),
  );

describe('the queue', () => {
  it.each([
    ['open', ['late', 'today', 'uncalled', 'his', 'hers', 'shy']],
    ['mine', ['hers']],
    ['unassigned', ['late', 'today', 'uncalled', 'shy']],
    ['overdue', ['late']],
    ['this-week', ['today']],
    ['not-contacted', ['uncalled']],
    ['failed-letters', ['unsent']],
    ['first', ['shy', 'unsent']],
    ['closed', ['done', 'unsent']],
    ['all', ['done', 'late', 'today', 'uncalled', 'his', 'hers', 'shy', 'unsent']],
  ])('has as %s, by due date: %j', async (view, expected) => {
    const { body } = await signe.get(`/caseworker?view=${view}`);
    expect(listed(body)).toEqual(expected);
    expect(Object.values(tabs(body))).toContain(expected.length);
    expect(body).toMatch(/<a href="[^"]*" aria-current="page">/);
  });

  it('tells how many each list has', async () => {
    expect(tabs((await signe.get('/caseworker')).body)).toEqual({
      Åbne: 6,
      Mine: 1,
      'Uden ansvarlig': 4,
      'Over fristen': 1,
      'Frist i denne uge': 1,
      'Ikke kontaktet': 1,
      'Breve ikke sendt': 1,
      'Se først': 2,
      Lukkede: 2,
      Alle: 8,
    });
  });

  it.each([
    ['outcome=refer', ['uncalled']],
    ['claim=circumstance', ['today']],
    ['claim=exempt&way=self-service', ['uncalled']],
    ['assigned=me', ['hers']],
    ['assigned=nobody&way=self-service', ['late', 'today', 'uncalled']],
    ['view=all&age=quarter', ['done']],
    ['view=all&age=month', []],
    ['view=all&age=week&assigned=me', ['hers']],
    ['state=closed', ['done', 'unsent']],
    ['state=withdrawn', []],
    ['view=closed&age=quarter', ['done']],
    ['view=closed&state=submitted', []],
    [
      'view=nonsense&age=old&claim=&outcome=step-up&after=x&before=',
      ['late', 'today', 'uncalled', 'his', 'hers', 'shy'],
    ],
  ])('is narrowed by %s', async (query, expected) => {
    const { status, body } = await signe.get(`/caseworker?${query}`);
    expect(status).toBe(200);
    expect(listed(body)).toEqual(expected);
  });

  it('keeps the filters from list to list', async () => {
    const { body } = await signe.get('/caseworker?view=open&claim=exempt');
    expect(body).toContain('href="/caseworker?claim=exempt&amp;view=unassigned"');
    expect(body).toContain('<option value="exempt" selected>');
    expect(body).toContain('name="claim" value="exempt"');
  });

  it('shows whose a case is, and lets only a lead choose by person', async () => {
    const chosen = 'assigned=staff-0101-lead';
    const { body } = await signe.get(`/caseworker?${chosen}`);
    expect(body).toContain('data-title="Ansvarlig">Laust Ledersen<');
    expect(listed(body)).toHaveLength(6);
    expect(body).not.toContain('<option value="staff-');
    const lead = await laust.get('/caseworker');
    const signes = /<option value="([^"]*)">Signe Skrankesen \(1\)/.exec(lead.body)?.[1];
    expect(listed((await laust.get(`/caseworker?assigned=${signes}`)).body)).toEqual(['hers']);
  });

  it('says in words what is late', async () => {
    const { body } = await signe.get('/caseworker?view=overdue');
    expect(body).toMatch(/<span class="badge badge-error">Over fristen</);
    expect((await signe.get('/caseworker?view=this-week')).body).not.toContain('badge-error');
  });

  it('never has a case of another authority, whatever is asked', async () => {
    const helge = await atTheDesk(portal, 'Helge');
    for (const view of ['open', 'all', 'overdue', 'first', 'unassigned'])
      expect(listed((await helge.get(`/caseworker?view=${view}`)).body)).toEqual([]);
    const { body } = await signe.get('/caseworker?view=all');
    expect(body).not.toContain(rows['foreign']?.reference);
  });

  it('turns its pages on and back, and the log says what was looked at', async () => {
    const grethe = await atTheDesk(portal, 'Grethe Grevetest');
    for (let count = 0; count < 55; count += 1)
      await openSampleCase(portal, submitted(), { authorityId: 'municipality-0253' });
    const link = (body: string, name: string) =>
      new RegExp(`href="(/caseworker\\?[^"]*${name}=[^"]*)"`)
        .exec(body)?.[1]
        ?.replaceAll('&amp;', '&');
    const first = (await grethe.get('/caseworker?way=self-service')).body;
    const second = (await grethe.get(link(first, 'after')!)).body;
    const third = (await grethe.get(link(second, 'after')!)).body;
    const backAgain = (await grethe.get(link(third, 'before')!)).body;
    const references = (body: string) => body.match(/cases\/[0-9A-Z]{10}/g);
    expect(references(backAgain)).toEqual(references(second));
    expect(references((await grethe.get(link(backAgain, 'before')!)).body)).toEqual(
      references(first),
    );
    expect(link(first, 'before')).toBeUndefined();
    expect(link(third, 'after')).toBeUndefined();
    expect(first).toContain('55 sager');
    const [entry] = await portal.deps.cases.accessLog('municipality-0253', 1);
    expect(entry?.purpose).toBe('case-list view=open way=self-service');
  });
});
