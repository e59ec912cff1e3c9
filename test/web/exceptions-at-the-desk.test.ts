import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { Citizen, type Fields } from '../support/citizen.ts';
import { atTheCounter, dayFields, paperOf, registerPath, rowAt } from '../support/filing.ts';
import { moveTo } from '../support/move.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let signe: AtTheDesk;
let counter: Citizen;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  counter = await atTheCounter(portal, 'Bodil Borgersen');
});
afterAll(() => portal.close());

const secret = 'Aftalt med borgeren i telefonen';
const lasting = {
  exceptionScope: 'lasting',
  exceptionArea: 'address-change',
  exceptionReason: secret,
};
const today = dayFields('filing.receivedOn', '2026-11-22');
const allowed = 'Du har fået lov til at bruge en anden vej';

/** A paper without a ground from that citizen, who moves within Copenhagen; it came today and is registered at the counter. */
async function paperFrom(citizen: string, given: Fields = {}): Promise<CaseRow> {
  const move = Object.assign({}, ...Object.values(await moveTo(portal, 'Eliasgade 10, st')));
  const fields = await paperOf(portal, citizen, { ...move, ...today, ...given });
  return rowAt(portal, await counter.fill(registerPath, fields));
}

/** A paper about advertising, with nothing on it but whose it is. */
const aboutAdvertising = async (citizen: string): Promise<CaseRow> =>
  rowAt(
    portal,
    await counter.fill('/caseworker/register/robinson-list', {
      ...today,
      'filing.way': 'paper',
      'filing.cpr': citizenCpr(portal, citizen),
      action: 'all-the-same',
    }),
  );

/** Reads the letter first, as the form has it, and then sends it. */
async function sendSeen(row: CaseRow, verb: string, fields: Record<string, string>) {
  const shown = await signe.act(row, verb, { ...fields, do: 'preview' });
  const mark = /name="letter.seen" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
  const form = await signe.form(row, fields);
  const sent = await signe.send(row, verb, { ...form, do: 'send', 'letter.seen': mark });
  return { shown, sent };
}

async function says(citizen: string, authority = 'municipality-0101', area = 'address-change') {
  const cpr = citizenCpr(portal, citizen);
  const on = Temporal.PlainDate.from('2026-11-22');
  return (await portal.deps.registers.exceptions.of(cpr, authority, area, on)).state;
}
const decisionOf = async (row: CaseRow) => {
  const [first] = await portal.deps.cases.events(row.id);
  return first !== undefined && 'decision' in first ? first.decision : undefined;
};
const exceptionLetters = async (row: CaseRow) =>
  (await portal.deps.outbox.ofCase(row.id)).filter(({ notice }) => notice === 'exception-decision');

describe('a lasting exception', () => {
  it('is granted with a letter that was read first, and takes the next filing', async () => {
    const row = await paperFrom('Mads');
    expect(await decisionOf(row)).toMatchObject({ outcome: 'refer' });
    const unseen = await signe.act(row, 'grant-exception', lasting);
    expect(unseen.status).toBe(200);
    expect(await says('Mads')).toBe('none');
    const { shown, sent } = await sendSeen(row, 'grant-exception', lasting);
    const sheet = /<article class="letter-sheet">.*?<\/article>/s.exec(shown.body)?.[0];
    expect(sheet).toContain('Du må bruge en anden vej');
    expect(sheet).not.toContain(secret);
    expect(sent.status).toBe(303);
    expect(await says('Mads')).toBe('found');
    const [letter] = await exceptionLetters(row);
    expect(JSON.stringify(letter)).not.toContain(secret);
    expect((await signe.open(row)).body).toContain(secret);

    const next = await paperFrom('Mads');
    expect(await decisionOf(next)).toMatchObject({
      outcome: 'accept-alternative',
      reasons: [{ rule: 'filed-exception' }],
      facts: { exception: { scope: 'lasting' } },
    });
  });

  it('holds with no other authority, and for nothing else', async () => {
    const row = await paperFrom('Nora');
    await sendSeen(row, 'grant-exception', lasting);
    expect(await says('Nora')).toBe('found');
    expect(await says('Nora', 'municipality-0155')).toBe('none');
    expect(await says('Nora', 'municipality-0101', 'doctor-choice')).toBe('none');
    const helge = await atTheCounter(portal, 'Helge');
    const moved = await helge.fill(registerPath, await paperOf(portal, 'Nora', today));
    expect(await decisionOf(await rowAt(portal, moved))).toMatchObject({ outcome: 'refer' });
  });

  it('shows both ways on the first page there, says why, and lets them go digitally', async () => {
    const row = await aboutAdvertising('Jonas');
    await sendSeen(row, 'grant-exception', { ...lasting, exceptionArea: 'robinson-list' });
    const jonas = new Citizen(portal);
    await jonas.logIn('Jonas');
    const path = '/self-service/robinson-list';
    const page = await jonas.open(path);
    expect(page.body).toContain(allowed);
    expect(page.body).toContain('Mød op');
    const first = await jonas.fill(path, {});
    expect((await jonas.follow(first)).body).toContain('name="action"');
    const other = await jonas.open('/self-service/doctor-choice');
    expect(other.body).not.toContain(allowed);
  });

  it('ends on its last day, which is not before today', async () => {
    const row = await paperFrom('Jytte');
    const on = (day: string) => ({ ...lasting, ...dayFields('exceptionUntil', day) }) as const;
    const early = await signe.act(row, 'grant-exception', {
      ...(on('2026-11-21') as Record<string, string>),
      do: 'preview',
    });
    expect(early.status).toBe(422);
    const fields = on('2026-11-30') as Record<string, string>;
    expect((await sendSeen(row, 'grant-exception', fields)).sent.status).toBe(303);
    const [letter] = await exceptionLetters(row);
    expect(JSON.stringify(letter)).toContain('30. november 2026');
    expect((await portal.deps.cases.events(row.id)).at(-1)).toMatchObject({ until: '2026-11-30' });
  });

  it('is withdrawn with a reason for the citizen, a rule and where to complain', async () => {
    const row = await paperFrom('Astrid');
    await sendSeen(row, 'grant-exception', lasting);
    const twice = await signe.act(row, 'grant-exception', { ...lasting, do: 'preview' });
    expect(twice.status).toBe(409);
    const short = await signe.act(row, 'end-exception', { exceptionEndReason: 'Nej' });
    expect(short.status).toBe(422);
    const why = 'Du har nu fået MitID og hjælp hjemme.';
    const { shown, sent } = await sendSeen(row, 'end-exception', { exceptionEndReason: why });
    expect(shown.body).toContain(why);
    expect(sent.status).toBe(303);
    expect(await says('Astrid')).toBe('none');
    const letter = (await exceptionLetters(row)).at(-1);
    for (const part of [why, 'klage', 'CPR-loven']) expect(JSON.stringify(letter)).toContain(part);
    expect(letter?.letter.appeal).toEqual({ weeks: 4, rule: 'municipality' });
    expect(await decisionOf(await paperFrom('Astrid'))).toMatchObject({ outcome: 'refer' });
  });
});

it('granted twice by one click is one exception and one letter', async () => {
  const row = await paperFrom('Winnie');
  const shown = await signe.act(row, 'grant-exception', { ...lasting, do: 'preview' });
  const mark = /name="letter.seen" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
  const form = { ...(await signe.form(row, lasting)), do: 'send', 'letter.seen': mark };
  const once = await signe.send(row, 'grant-exception', form);
  const again = await signe.send(row, 'grant-exception', form);
  expect([once.status, again.status]).toEqual([303, 303]);
  expect(await exceptionLetters(row)).toHaveLength(1);
});

describe('an exception for one case', () => {
  it('is in no register, and no other filing is taken for it', async () => {
    const row = await paperFrom('Lone');
    const { sent } = await sendSeen(row, 'grant-exception', { ...lasting, exceptionScope: 'case' });
    expect(sent.status).toBe(303);
    expect(await says('Lone')).toBe('none');
    expect(await decisionOf(await paperFrom('Lone'))).toMatchObject({ outcome: 'refer' });
  });
});
