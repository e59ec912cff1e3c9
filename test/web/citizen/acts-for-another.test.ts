import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scanDocuments } from '../../../src/cases/documents/scan-documents.ts';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import { addressChange } from '../../../src/self-services/address-change/index.ts';
import { actFor, fillFor, sendFrom } from '../../support/acting.ts';
import { aPdf } from '../../support/sample-files.ts';
import { Citizen, hiddenIn, pathOf } from '../../support/citizen.ts';
import type { TestApp } from '../../support/test-app.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { atTheDesk } from '../at-the-desk.ts';
import { sendSeen } from '../seen-letter.ts';
import { send } from './documents-on-the-way.ts';
import { again, type MandateWorld, mandateWorld, readyToSend, rowAt } from './mandate-world.ts';

let world: MandateWorld;
let portal: TestApp;
beforeAll(async () => {
  world = await mandateWorld();
  ({ portal } = world);
});
beforeEach(() => Object.assign(world, { said: undefined, guardians: 'as they are' }));
afterAll(() => portal.close());

const question = {
  askAs: 'request-for-more',
  askWhat: 'Hvornår blev kortet væk?',
  'answerBy.day': '7',
  'answerBy.month': '12',
  'answerBy.year': '2026',
};
const why = 'Gunnar fandt sit kort igen i går aftes.';
const stateOf = async ({ reference }: CaseRow) =>
  (await portal.deps.cases.byReference(reference))?.state;

/** A case that Thomas sent for Gunnar a while ago. */
async function sent() {
  const { citizen, summary } = await readyToSend(world);
  const row = await rowAt(world, await citizen.follow(await sendFrom(citizen, summary)));
  return { citizen, row, path: `/my-cases/${row.reference}/withdraw` };
}

/** One that Vibeke sent as a guardian. */
async function sentByGuardian() {
  const citizen = new Citizen(portal);
  await citizen.logIn('Vibeke');
  await actFor(citizen, 'address-change', 'Ulla Værgetest');
  const [move] = addressChange.examples.accepted;
  const summary = await fillFor(citizen, addressChange, move);
  const row = await rowAt(world, await citizen.follow(await sendFrom(citizen, summary)));
  return { citizen, row, path: `/my-cases/${row.reference}/withdraw` };
}

describe('an act on a case that was sent for somebody else', () => {
  it('by a login of more than half an hour ago waits for a new one, with its words', async () => {
    const { citizen, row, path } = await sent();
    portal.clock.advance({ minutes: 29 });
    const page = await citizen.open(path);
    portal.clock.advance({ minutes: 2 });
    const refused = await citizen.sendFrom(page, path, { why });
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('Vis din fuldmagt igen');
    expect(await stateOf(row)).toBe('submitted');
    const kept = await again(citizen, `/my-cases/${row.reference}`);
    expect(pathOf(kept)).toBe('/kept');
    expect(kept.body).toContain(why);
    const done = await citizen.post(path, { ...hiddenIn(kept), why });
    expect(done.location).toContain('done=withdraw');
    expect(await stateOf(row)).toBe('withdrawn');
  });

  it('after the power has ended does nothing, and loses no word', async () => {
    const { citizen, row, path } = await sent();
    const page = await citizen.open(path);
    world.said = () => undefined;
    const list = await again(citizen, '/my-cases');
    const refused = await citizen.post(path, { ...hiddenIn(page), ...hiddenIn(list), why });
    expect(refused.status).toBe(403);
    expect(await stateOf(row)).toBe('submitted');
    world.said = undefined;
    expect((await again(citizen, '/my-cases')).body).toContain(why);
  });

  it('while the register is silent is not called the end of a guardianship', async () => {
    const { citizen, row, path } = await sentByGuardian();
    const page = await citizen.open(path);
    world.guardians = 'silent';
    for (const shown of [
      await citizen.get(`/my-cases/${row.reference}`),
      await citizen.get(`/receipt/${row.reference}`),
    ]) {
      expect(shown.status).toBe(503);
      expect(shown.body).toContain('Registret svarer ikke');
      expect(shown.body).not.toContain('viser ikke længere');
      expect(shown.body).not.toContain('Odense');
    }
    expect((await citizen.open('/my-cases')).body).not.toContain('Du må ikke længere');
    const refused = await citizen.sendFrom(page, path, { why });
    expect(refused.status).toBe(503);
    expect(refused.body).toContain('/kept');
    expect(await stateOf(row)).toBe('submitted');
    world.guardians = 'as they are';
    const kept = await citizen.open('/kept');
    expect(kept.body).toContain(why);
    const done = await citizen.post(path, { ...hiddenIn(kept), why });
    expect(done.location).toContain('done=withdraw');
    expect(await stateOf(row)).toBe('withdrawn');
  });
});

describe('what the one whose case it is has said themself', () => {
  it('is no business of whoever filed it for them', async () => {
    const powers = ['urn:dk:skranken-demo:fuldmagt:sundhed'];
    const readAt = portal.clock.now().toString();
    world.said = () => ({ readAt, held: [{ principal: citizenCpr(portal, 'Astrid'), powers }] });
    const citizen = new Citizen(portal);
    await citizen.logIn('Thomas Fuldmagt');
    await actFor(citizen, 'health-card', 'Astrid');
    const summary = await fillFor(citizen, healthCard, { whom: 'self', reason: 'lost' });
    const row = await rowAt(world, await citizen.follow(await sendFrom(citizen, summary)));
    const astrid = new Citizen(portal);
    await astrid.logIn('Astrid');
    const at = `/my-cases/${row.reference}`;
    await astrid.fill(`${at}/contact`, { phone: '20 30 40 50', language: 'da', largePrint: 'no' });
    const desk = await atTheDesk(portal, 'Signe Skrankesen');
    await sendSeen(desk, row, question, 'ask');
    const page = await astrid.open(at);
    const answered = await astrid.sendFrom(page, `${at}/answer`, { answer: 'Thomas tog kortet.' });
    expect(answered.status).toBe(303);
    const name = 'Krisecenter, udtalelse.pdf';
    const document = await send(astrid, `${at}/documents`, { bytes: aPdf(), name });
    expect(document.location).toContain('added=yes');
    const scanner = { scan: async () => 'infected' as const };
    await scanDocuments({ ...portal.deps, scanner }, new Set());
    expect((await astrid.open(at)).body).toContain('Krisecenter');
    for (const path of [at, `${at}/contact`, `${at}/documents`, `/receipt/${row.reference}`]) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const { status, body } = await citizen.open(path);
      expect(status).toBe(200);
      expect(body).not.toMatch(/20 ?30 ?40 ?50/);
      expect(body).not.toContain('Thomas tog kortet');
      expect(body).not.toContain('Krisecenter');
    }
    expect((await astrid.open(at)).body).toContain('Thomas tog kortet');
  });
});

describe('what the agent takes out about themself', () => {
  const download = async (citizen: Citizen) => {
    const page = await citizen.open('/my-data');
    return (await citizen.post('/my-data/json', hiddenIn(page))).body;
  };

  it('tells of the other’s case only as long as the power holds', async () => {
    const { citizen, row } = await sent();
    const number = row.reference.slice(0, 4);
    expect(await download(citizen)).toContain('Kortet er væk');
    world.said = () => undefined;
    await again(citizen, '/my-cases');
    const mine = await download(citizen);
    expect(mine).toContain(number);
    expect(mine).not.toContain('Kortet er væk');
  });
});
