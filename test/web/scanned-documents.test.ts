import { expect, it, onTestFinished } from 'vitest';
import { documentsIn } from '../../src/cases/case-documents.ts';
import { parseReference } from '../../src/domain/reference.ts';
import { stubClamd, type Behaviour } from '../scanning/stub-clamd.ts';
import { aPdf } from '../support/sample-files.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { toyEnclosing } from '../support/toy-enclosing.ts';
import { atTheLease, lease, send, toy } from './citizen/documents-on-the-way.ts';
import { Browser, logIn, tokenOf } from './log-in.ts';

const eicar = aPdf({ more: '% EICAR' });

async function portalWith(behave: (file: Buffer) => Behaviour) {
  const clamd = await stubClamd(behave);
  const portal = await testApp({
    services: [toyEnclosing],
    env: { CLAMD: `${clamd.host}:${clamd.port}` },
  });
  onTestFinished(() => portal.close());
  return { portal, clamd };
}

async function sentCase(portal: TestApp, bytes: Buffer, before = async () => {}) {
  const citizen = await atTheLease(portal);
  await send(citizen, lease, { bytes });
  await before();
  const summary = await citizen.open(`${toy}/summary`);
  const { location } = await citizen.sendFrom(summary, `${toy}/summary`, { action: 'send' });
  const row = (await portal.deps.cases.byReference(
    parseReference(location?.split('/').at(-1) ?? '')!,
  ))!;
  return { citizen, row };
}

const judge = (file: Buffer): Behaviour => ({
  says: file.includes('EICAR') ? 'stream: Eicar FOUND' : 'stream: OK',
});

async function deskOf(portal: TestApp) {
  const desk = new Browser();
  await logIn(desk, `${portal.baseUrl}/caseworker/login`, 'Signe');
  return desk;
}

it('waits for the scanner without holding up the citizen, and is a plain link once it is clean', async () => {
  const { portal } = await portalWith(judge);
  const { citizen, row } = await sentCase(portal, aPdf());
  const desk = await deskOf(portal);
  const at = `${portal.baseUrl}/caseworker/cases/${row.reference}`;
  expect((await desk.get(at)).body).toContain('Venter på at blive scannet');
  expect((await citizen.open('/my-cases')).body).not.toContain('Vi mangler et dokument');
  await portal.scanning.runOnce();
  const page = await desk.get(at);
  expect(page.body).toContain('ingen virus fundet');
  expect(page.body).toMatch(/href="[^"]+\/documents\/[0-9a-f-]{36}"/);
});

it('with something found in it is seen first, cannot be had, and is asked for anew', async () => {
  const { portal } = await portalWith(judge);
  const { citizen, row } = await sentCase(portal, eicar);
  await portal.scanning.runOnce();
  await portal.scanning.runOnce();
  const events = await portal.deps.cases.events(row.id);
  expect(events.filter(({ kind }) => kind === 'document-infected')).toHaveLength(1);
  expect((await portal.deps.cases.byReference(row.reference))?.attention).toBe(true);
  const desk = await deskOf(portal);
  const at = `${portal.baseUrl}/caseworker/cases/${row.reference}`;
  const page = await desk.get(at);
  expect(page.body).toContain('Bed borgeren om et nyt');
  const [document] = documentsIn(events);
  const had = await desk.post(`${at}/documents/${document?.id}`, { _csrf: tokenOf(page) });
  expect(had.status).toBe(303);
  const own = await citizen.open(`/my-cases/${row.reference}`);
  expect(own.body).toContain('Der er fundet virus i filen');
  expect((await citizen.open('/my-cases')).body).toContain('Vi mangler et dokument fra dig');
  expect((await citizen.get(`/my-cases/${row.reference}/documents/${document?.id}`)).status).toBe(
    404,
  );
  await send(citizen, `/my-cases/${row.reference}/documents`, { bytes: aPdf() });
});

it('found before it was sent comes along, and is told of at once', async () => {
  const { portal } = await portalWith(judge);
  const { row } = await sentCase(portal, eicar, () => portal.scanning.runOnce());
  const kinds = (await portal.deps.cases.events(row.id)).map(({ kind }) => kind);
  expect(kinds).toEqual(['submitted', 'document-infected']);
});

it.each([
  ['is down', { does: 'hang-up' }],
  ['talks nonsense', { says: 'hello' }],
  ['does not take it', { says: 'INSTREAM size limit exceeded. ERROR' }],
] as const)(
  'while the scanner %s the case comes all the same and the file waits',
  async (_how, how) => {
    const { portal } = await portalWith(() => how);
    const { row } = await sentCase(portal, aPdf());
    await portal.scanning.runOnce();
    await portal.scanning.runOnce();
    const desk = await deskOf(portal);
    const at = `${portal.baseUrl}/caseworker/cases/${row.reference}`;
    const page = await desk.get(at);
    expect(page.body).toContain('Venter på at blive scannet');
    const [document] = documentsIn(await portal.deps.cases.events(row.id));
    const chosen = await desk.post(`${at}/documents/${document?.id}`, { _csrf: tokenOf(page) });
    expect(chosen.status).toBe(200);
  },
);
