import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { aPdf } from '../../support/sample-files.ts';
import { Browser, logIn, tokenOf } from '../log-in.ts';
import { send } from './documents-on-the-way.ts';
import { openWorld, pathTo, refuse, sentBy, type World } from './own-acts.ts';

let world: World;
let row: CaseRow;
beforeAll(async () => {
  world = await openWorld();
  row = await sentBy(world.portal);
  await refuse(world.portal, world.signe, row);
  await world.signe.act(row, 'close', {});
  expect((await world.now(row)).state).toBe('closed');
});
afterAll(() => world.portal.close());

const added = async () =>
  (await world.kinds(row)).filter((kind) => kind === 'document-added').length;
const documents = () => pathTo(row, 'documents');

it('no document belongs to a case that has ended', async () => {
  expect((await send(world.astrid, documents(), { bytes: aPdf() })).status).toBe(409);
  expect((await world.astrid.open(pathTo(row))).body).not.toContain('Send et dokument');
});

it('one may be sent with a complaint that runs, though the case has ended', async () => {
  await world.astrid.fill(pathTo(row, 'complain'), { complaint: 'Jeg bor der selv.' });
  expect((await world.astrid.open(pathTo(row))).body).toContain('Send et dokument');
  const sent = await send(world.astrid, documents(), { bytes: aPdf() });
  expect(sent.location).toContain('added=yes');
  expect(await added()).toBe(1);
});

it('so may what comes to the counter on paper', async () => {
  const desk = new Browser();
  await logIn(desk, `${world.portal.baseUrl}/caseworker/login`, 'Signe Skrankesen');
  const at = `${world.portal.baseUrl}/caseworker/cases/${row.reference}`;
  const form = new FormData();
  form.append('_csrf', tokenOf(await desk.get(at)));
  form.append('file', new Blob([new Uint8Array(aPdf())]), 'scannet.pdf');
  expect((await desk.postForm(`${at}/documents`, form)).status).toBe(303);
  expect(await added()).toBe(2);
});
