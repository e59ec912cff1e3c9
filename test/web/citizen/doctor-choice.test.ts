import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Registers } from '../../../src/cases/ports/registers.ts';
import { parseReference } from '../../../src/domain/reference.ts';
import { doctorChoice } from '../../../src/self-services/doctor-choice/index.ts';
import { Citizen, hiddenIn, pathOf } from '../../support/citizen.ts';
import { atTheCounter } from '../../support/filing.ts';
import { walkExample } from '../../support/example-walk.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { citizenCpr } from '../matrix-visits.ts';

const service = '/self-service/doctor-choice';
const near = { id: '990046', name: 'x', address: 'x', municipality: '0253', open: true };

async function begin(portal: TestApp, name: string): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  await citizen.fill(service, {});
  return citizen;
}

async function send(portal: TestApp, name: string, answers: Record<string, unknown>) {
  const citizen = await begin(portal, name);
  const { page, wrong } = await walkExample(citizen, doctorChoice, answers);
  if (wrong.length > 0) return { wrong, summary: page.body };
  const sent = await citizen.post(`${service}/summary`, { ...hiddenIn(page), action: 'send' });
  const reference = parseReference(pathOf(sent).replace('/receipt/', ''))!;
  const row = (await portal.deps.cases.byReference(reference))!;
  const [first] = await portal.deps.cases.events(row.id);
  return { wrong, summary: page.body, row, first: first!, citizen };
}

describe('a choice of doctor', () => {
  let portal: TestApp;
  let down: readonly (keyof Registers)[] = [];
  beforeAll(async () => {
    portal = await testApp({
      adapt: (all) => ({
        ...all,
        practices: {
          search: (...words) =>
            down.includes('practices') ? refuse() : all.practices.search(...words),
          find: (id) => (down.includes('practices') ? refuse() : all.practices.find(id)),
        },
        healthInsurance: {
          of: (cpr) => (down.includes('healthInsurance') ? refuse() : all.healthInsurance.of(cpr)),
        },
      }),
    });
  });
  afterAll(() => portal.close());
  const refuse = () => Promise.reject(new Error('down'));

  it('shows group, doctor and limit as the registers have them', async () => {
    const citizen = await begin(portal, 'Lone');
    await citizen.fill(`${service}/who`, { action: 'next' });
    const { body } = await citizen.open(`${service}/group`);
    expect(body).toContain('Gruppe 2 siden lørdag den 1. marts 2025');
    expect(body).toContain('sygesikringens register');
    await citizen.fill(`${service}/group`, { group: '1', action: 'next' });
    const doctor = await citizen.open(`${service}/doctor`);
    expect(doctor.body).toContain('Din sidste læge');
    const blocks = doctor.body.split('<div class="known-facts">');
    const limit = blocks.find((each) => each.includes('15 km'))?.split('</div></div>')[0] ?? '';
    const source = /<p class="known-source">(.*?)<\/p>/.exec(limit)?.[1] ?? '';
    expect(source).toContain('sundhedsloven');
    // No register says it, and no municipality corrects the law.
    expect(source).not.toMatch(/register|forkert/);
  });

  it('marks a doctor beyond the limit, and names the distance and the limit', async () => {
    const citizen = await begin(portal, 'Winnie');
    await citizen.fill(`${service}/who`, { people: ['self'], action: 'next' });
    await citizen.fill(`${service}/group`, { group: '1', action: 'next' });
    const list = await citizen.fill(`${service}/doctor`, {
      'doctor.query': 'Risingsvej',
      action: 'find',
    });
    expect(list.body).toMatch(/km fra dit hjem, over din grænse\./);
    const [, id = ''] = /name="doctor\.id"[^>]* value="(\d{6})"/.exec(list.body) ?? [];
    const next = await citizen.follow(
      await citizen.fill(`${service}/doctor`, { 'doctor.id': id, action: 'next' }),
    );
    const far = pathOf(next).endsWith('/distance')
      ? next
      : await citizen.follow(
          await citizen.fill(`${service}/closed-list`, {
            closedReason: 'household',
            action: 'next',
          }),
        );
    expect(far.body).toMatch(/Afstand til lægen<\/dt><dd>[\d,.]+ km/);
    expect(far.body).toMatch(/Din grænse<\/dt><dd>(?:5|15) km/);
  });

  it('offers on a closed list only what nothing refutes, and counts the open doctors', async () => {
    const citizen = await begin(portal, 'Mikkel');
    await citizen.fill(`${service}/who`, { people: ['self'], action: 'next' });
    await citizen.fill(`${service}/group`, { group: '1', action: 'next' });
    const { body } = await citizen.open(`${service}/doctor`);
    const closed = /name="doctor\.id"[^>]* value="(\d{6})"(?:(?!<input).)*Lukket for nye/s.exec(
      body,
    );
    const next = await citizen.follow(
      await citizen.fill(`${service}/doctor`, { 'doctor.id': closed?.[1] ?? '', action: 'next' }),
    );
    expect(pathOf(next)).toBe(`${service}/closed-list`);
    expect(next.body).toMatch(/Åbne læger højst \d+ km fra dit hjem/);
    expect(next.body).toContain('value="household"');
    expect(next.body).not.toMatch(/value="(?:turning-15|back-from-group-2|few-open)"/);
  });

  it('offers the desk every reason that stands on paper, whoever it is for', async () => {
    const staff = await atTheCounter(portal, 'Helge');
    const { body } = await staff.fill('/caseworker/register/doctor-choice', {
      'filing.cpr': citizenCpr(portal, 'Astrid'),
      people: ['self'],
      action: 'find',
    });
    const offered = [...body.matchAll(/name="(?:closedReason|reason)"[^>]* value="([^"]+)"/g)];
    expect(offered).toHaveLength(5 + 6);
  });

  it('nearby asks for no waiver and tells the fee before it is sent', async () => {
    const { row, summary, first } = await send(portal, 'Winnie', {
      people: ['self'],
      group: '1',
      doctor: { ...near, id: '990044' },
      reason: 'wish',
    });
    expect(row?.state).toBe('submitted');
    expect(summary).toContain('efter eget ønske');
    expect(first).toMatchObject({ answers: { doctor: { id: '990044', open: true } }, flags: [] });
  });

  it('of a child alone is the child’s case, filed by its parent', async () => {
    const { row, first, citizen } = await send(portal, 'Line', {
      people: ['child'],
      group: '1',
      doctor: near,
      reason: 'doctor-closed',
    });
    expect(row).toMatchObject({ principal: '6901194368', filer: '6606870244' });
    expect(first).toMatchObject({
      by: { kind: 'citizen', cpr: '6606870244', as: 'parent' },
      onBehalfOf: [{ cpr: '6901194368', basis: 'custody' }],
      charge: { kind: 'free' },
    });
    const letters = await portal.deps.outbox.ofCase(row!.id);
    expect(letters.map(({ notice, cpr }) => [notice, cpr])).toEqual([
      ['receipt', '6606870244'],
      ['filed-for-you', '6901194368'],
    ]);
    expect((await citizen?.open(`/receipt/${row?.reference}`))?.status).toBe(200);
  });

  it('goes on with a typed name, marked, where no register answers', async () => {
    down = ['practices', 'healthInsurance'];
    const { row, first } = await send(portal, 'Jytte', {
      people: ['self'],
      group: '1',
      doctor: { id: 'unknown', name: 'Lægehuset i Sorø', address: '', municipality: '' },
      reason: 'moved',
    });
    down = [];
    expect(row?.state).toBe('submitted');
    expect(first).toMatchObject({ flags: ['practice'] });
  });
});

describe('twelve months since a change of group end at midnight in Copenhagen', () => {
  // Lone came into group 2 on 1 March 2025.
  it.each([
    ['2026-02-28T22:59:59Z', ['group']],
    ['2026-02-28T23:00:00Z', []],
  ])('at %s', async (at, expected) => {
    const portal = await testApp({ at });
    const { wrong } = await send(portal, 'Lone', {
      people: ['self'],
      group: '1',
      doctor: { ...near, id: '990120' },
      reason: 'wish',
    });
    expect(wrong).toEqual(expected);
    await portal.close();
  });
});
