import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { pathOf } from '../../support/citizen.ts';
import { openSampleCase, referred } from '../../support/sample-cases.ts';
import { cardOnPaper } from '../filed-card.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { sendSeen } from '../seen-letter.ts';
import { no, openWorld, pathTo, refuse, sentBy, type World } from './own-acts.ts';

let world: World;
let row: CaseRow;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.portal.close());
beforeEach(async () => {
  row = await sentBy(world.portal);
});

describe('taking a case back', () => {
  it('says what it means, is done by a step of its own, and stands on the case, its receipt and the desk', async () => {
    const page = await world.astrid.open(pathTo(row, 'withdraw'));
    expect(page.body).toContain('Trækker du sagen tilbage, stopper vi den.');
    expect(page.body).toContain('Ja, træk sagen tilbage');
    const sent = await world.astrid.sendFrom(page, pathTo(row, 'withdraw'), {
      why: 'Vi bliver boende.',
    });
    expect(sent.status).toBe(303);
    const after = await world.astrid.follow(sent);
    expect(after.body).toContain('Sagen er trukket tilbage');
    expect(await world.last(row)).toMatchObject({
      kind: 'withdrawn',
      why: 'Vi bliver boende.',
      by: { kind: 'citizen', cpr: citizenCpr(world.portal, 'Astrid'), as: 'self' },
    });
    expect(await world.now(row)).toMatchObject({ state: 'withdrawn', attention: true });
    expect((await world.astrid.open(`/receipt/${row.reference}`)).body).toContain(
      'Trukket tilbage',
    );
    expect(await world.isOnTop(row)).toBe(true);
    const desk = await world.signe.open(row);
    expect(desk.body).toContain('Trukket tilbage på nettet');
    expect(desk.body).toContain('Borgeren har selv trukket sagen tilbage');
    expect((await world.signe.act(row, 'note', { note: 'Set.' })).status).toBe(303);
    expect(await world.isOnTop(row)).toBe(false);
  });

  it('needs no reason, and happens once however often the button is pressed', async () => {
    const page = await world.astrid.open(pathTo(row, 'withdraw'));
    const press = () => world.astrid.sendFrom(page, pathTo(row, 'withdraw'), { why: '' });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await world.kinds(row)).filter((kind) => kind === 'withdrawn')).toHaveLength(1);
  });

  it('is not possible once it was decided: the words come back, and nothing changes', async () => {
    const page = await world.astrid.open(pathTo(row, 'withdraw'));
    await refuse(world.portal, world.signe, row);
    const before = await world.kinds(row);
    const late = await world.astrid.sendFrom(page, pathTo(row, 'withdraw'), {
      why: 'Jeg fortryder',
    });
    expect(late.status).toBe(409);
    expect(late.body).toContain('kan derfor ikke trækkes tilbage');
    expect(late.body).toContain('<blockquote>Jeg fortryder</blockquote>');
    expect(await world.kinds(row)).toEqual(before);
    expect(pathOf(await world.astrid.get(pathTo(row, 'withdraw')))).toBe(pathTo(row));
    expect((await world.astrid.open(pathTo(row))).body).not.toContain(pathTo(row, 'withdraw'));
  });

  it('tells of what happened meanwhile before it is done, but not of what staff write for each other', async () => {
    const page = await world.astrid.open(pathTo(row, 'withdraw'));
    await world.signe.act(row, 'take');
    await world.signe.act(row, 'note', { note: 'Internt' });
    const ask = { askAs: 'request-for-more', askWhat: 'En kopi af lejekontrakten' };
    const by = { 'answerBy.day': '7', 'answerBy.month': '12', 'answerBy.year': '2026' };
    await sendSeen(world.signe, row, { ...ask, ...by }, 'ask');
    const told = await world.astrid.sendFrom(page, pathTo(row, 'withdraw'), { why: 'Nej' });
    expect(told.status).toBe(409);
    expect(told.body).toContain('Der er sket noget i sagen');
    expect(told.body).toContain('>\nNej</textarea>');
    expect(
      (await world.astrid.sendFrom(told, pathTo(row, 'withdraw'), { why: 'Nej' })).status,
    ).toBe(303);
    const other = await sentBy(world.portal);
    const quiet = await world.astrid.open(pathTo(other, 'withdraw'));
    await world.signe.act(other, 'note', { note: 'Internt' });
    expect((await world.astrid.sendFrom(quiet, pathTo(other, 'withdraw'), {})).status).toBe(303);
  });

  it('and a caseworker who decides at the same time: one of them is told', async () => {
    await world.signe.act(row, 'take');
    const page = await world.astrid.open(pathTo(row, 'withdraw'));
    const preview = await world.signe.act(row, 'decide', { ...no, do: 'preview' });
    const seen = /name="letter\.seen" value="([^"]*)"/.exec(preview.body)?.[1] ?? '';
    const form = { ...(await world.signe.form(row, no)), do: 'send', 'letter.seen': seen };
    const [own, desk] = await Promise.all([
      world.astrid.sendFrom(page, pathTo(row, 'withdraw'), {}),
      world.signe.send(row, 'decide', form),
    ]);
    expect(new Set([own.status, desk.status])).toEqual(new Set([303, 409]));
    expect(['decided', 'withdrawn']).toContain((await world.now(row)).state);
  });
});

it('a referral can be taken back: nobody calls', async () => {
  const referral = await openSampleCase(world.portal, referred(), {
    outcome: 'refer',
    standing: 'right',
    principal: citizenCpr(world.portal, 'Astrid'),
  });
  const page = await world.astrid.open(pathTo(referral, 'withdraw'));
  expect(page.body).toContain('Vi kontakter dig ikke');
  expect((await world.astrid.sendFrom(page, pathTo(referral, 'withdraw'), {})).status).toBe(303);
  expect((await world.now(referral)).state).toBe('withdrawn');
});

it('a filing on paper that is looked into ends with a letter that says how to undo it', async () => {
  const paper = await cardOnPaper(world.portal);
  const page = await world.astrid.open(pathTo(paper, 'withdraw'));
  expect(page.body).toContain('Den dag, sagen kom, tæller stadig');
  expect((await world.astrid.sendFrom(page, pathTo(paper, 'withdraw'), {})).status).toBe(303);
  expect((await world.now(paper)).state).toBe('withdrawn');
  const letters = await world.portal.deps.outbox.ofCase(paper.id);
  expect(letters.at(-1)).toMatchObject({
    notice: 'withdrawal',
    cpr: citizenCpr(world.portal, 'Astrid'),
  });
});
