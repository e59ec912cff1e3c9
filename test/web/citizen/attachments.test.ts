import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReference } from '../../../src/domain/reference.ts';
import { documentsAwaited, documentsIn } from '../../../src/cases/case-documents.ts';
import { Citizen } from '../../support/citizen.ts';
import { aJpeg, aPdf, aPng } from '../../support/sample-files.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyEnclosing } from '../../support/toy-enclosing.ts';
import { atTheLease, lease, listed, send, toy } from './documents-on-the-way.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services: [toyEnclosing] });
});
afterAll(() => portal.close());

describe('the page of a document', () => {
  it('comes after the questions, says what it takes and how large, and lets everybody on without', async () => {
    const citizen = await atTheLease(portal, 'Astrid');
    const asked = await citizen.fill(`${toy}/home`, { home: 'rented', action: 'next' });
    expect(asked.location).toContain('/attachments/lease');
    const at = await citizen.open(lease);
    expect(at.status).toBe(200);
    expect(at.body).toMatch(/PDF, JPEG og PNG.*10\u00a0MB/s);
    const on = await send(citizen, lease, { action: 'next' });
    expect(on.location).toContain('/attachments/other');
    const last = await send(citizen, `${toy}/attachments/other`, { action: 'next' });
    expect(last.location).toContain('/summary');
  });

  it('lists what was added, takes it away again, and puts another in its place', async () => {
    const citizen = await atTheLease(portal, 'Sofie');
    expect((await send(citizen, lease, { bytes: aPdf() })).status).toBe(303);
    portal.clock.advance({ seconds: 1 });
    await send(citizen, lease, { bytes: aJpeg(), name: 'Side 2 æøå.JPEG' });
    const two = await citizen.open(lease);
    expect(listed(two.body)).toEqual(['lejekontrakt.pdf', 'Side 2 æøå.jpg']);
    const [first = '', second = ''] = [...two.body.matchAll(/value="remove:([^"]+)"/g)].map(
      ([, id]) => id,
    );
    await send(citizen, lease, { action: `replace:${first}`, bytes: aPng(), name: 'ny.png' });
    await send(citizen, lease, { action: `remove:${second}` });
    expect(listed((await citizen.open(lease)).body)).toEqual(['ny.png']);
  });
});

describe('what is sent along', () => {
  it('becomes the case’s in the commit that makes it, and opens under the case alone', async () => {
    const citizen = await atTheLease(portal, 'Carla');
    await send(citizen, lease, { bytes: aPdf({ size: 700_000 }), action: 'next' });
    const summary = await citizen.open(`${toy}/summary`);
    expect(summary.body).toContain('lejekontrakt.pdf');
    const sent = await citizen.sendFrom(summary, `${toy}/summary`, { action: 'send' });
    const reference = parseReference(sent.location?.split('/').at(-1) ?? '');
    const row = await portal.deps.cases.byReference(reference!);
    const events = await portal.deps.cases.events(row!.id);
    const [document] = documentsIn(events);
    expect(document).toMatchObject({ name: 'lejekontrakt.pdf', type: 'pdf', attachment: 'lease' });
    const opened = await portal.deps.attachments.open({ caseId: row!.id }, document!.id);
    const pieces: Buffer[] = [];
    for await (const piece of opened!.body) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(aPdf({ size: 700_000 }))).toBe(true);
    expect(documentsAwaited(row!, events)).toEqual([]);
  });

  it('may be nothing: the case has come, and what is needed is an open question', async () => {
    const citizen = await atTheLease(portal, 'Jonas');
    const summary = await citizen.open(`${toy}/summary`);
    const sent = await citizen.sendFrom(summary, `${toy}/summary`, { action: 'send' });
    const reference = parseReference(sent.location?.split('/').at(-1) ?? '');
    const row = await portal.deps.cases.byReference(reference!);
    const events = await portal.deps.cases.events(row!.id);
    expect(documentsAwaited(row!, events)).toMatchObject([{ attachment: 'lease' }]);
  });
});

describe('somebody else', () => {
  it('finds and takes nothing of another’s draft', async () => {
    const mine = await atTheLease(portal, 'Line');
    await send(mine, lease, { bytes: aPdf(), name: 'min.pdf' });
    const id = /remove:([^"]+)"/.exec((await mine.open(lease)).body)?.[1];
    const other = await atTheLease(portal, 'Thomas');
    expect(listed((await other.open(lease)).body)).toEqual([]);
    await send(other, lease, { action: `remove:${id}` });
    await send(other, lease, { action: `replace:${id}`, bytes: aPdf(), name: 'anden.pdf' });
    expect(listed((await mine.open(lease)).body)).toEqual(['min.pdf']);
  });
});

it('stands on the paper form and on the receipt, each with a way without the portal', async () => {
  const paper = await new Citizen(portal).open(`${toy}/paper-form`);
  expect(paper.body).toContain('Your lease (da): Send a copy (da)');
  const citizen = await atTheLease(portal, 'Kasper');
  const summary = await citizen.open(`${toy}/summary`);
  const sent = await citizen.sendFrom(summary, `${toy}/summary`, { action: 'send' });
  const receipt = await citizen.open(sent.location ?? '');
  expect(receipt.body).toContain('Your lease (da)');
  const own = await citizen.open(`/my-cases/${sent.location?.split('/').at(-1)}`);
  expect(own.body).toContain('/documents"');
});

it('taken away by another tab while it was being sent makes no case, and shows the newest list', async () => {
  const citizen = await atTheLease(portal, 'Yusuf');
  await send(citizen, lease, { bytes: aPdf() });
  const summary = await citizen.open(`${toy}/summary`);
  const { attachments } = portal.deps;
  const { inBasket } = attachments;
  const stale = async (basket: string) => {
    const lying = await inBasket(basket);
    for (const { id } of lying) await attachments.remove(basket, id);
    return lying;
  };
  Object.assign(attachments, { inBasket: stale });
  const sent = await citizen.sendFrom(summary, `${toy}/summary`, { action: 'send' });
  Object.assign(attachments, { inBasket });
  expect(sent.location).toContain('/summary?changed=answers');
});
