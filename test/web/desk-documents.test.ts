import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsIn } from '../../src/cases/case-documents.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { parseReference } from '../../src/domain/reference.ts';
import { Citizen } from '../support/citizen.ts';
import { aJpeg, aPdf } from '../support/sample-files.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { toyEnclosing } from '../support/toy-enclosing.ts';
import { atTheLease, lease, listed, send, toy } from './citizen/documents-on-the-way.ts';
import { Browser, logIn, tokenOf } from './log-in.ts';

let portal: TestApp;
let row: CaseRow;
let citizen: Citizen;
let documentId = '';
const desk = new Browser();
beforeAll(async () => {
  portal = await testApp({ services: [toyEnclosing] });
  citizen = await atTheLease(portal, 'Astrid');
  await send(citizen, lease, { bytes: aPdf(), name: 'Min <b>lejekontrakt "æøå".pdf' });
  const summary = await citizen.open(`${toy}/summary`);
  const sent = await citizen.sendFrom(summary, `${toy}/summary`, { action: 'send' });
  row = (await portal.deps.cases.byReference(
    parseReference(sent.location?.split('/').at(-1) ?? '')!,
  ))!;
  documentId = documentsIn(await portal.deps.cases.events(row.id))[0]?.id ?? '';
  await logIn(desk, `${portal.baseUrl}/caseworker/login`, 'Signe');
});
afterAll(() => portal.close());

const at = (path = '') => `${portal.baseUrl}/caseworker/cases/${row.reference}${path}`;
const purposes = async () =>
  (await portal.deps.cases.accessLog(row.authorityId, 5)).map(({ purpose }) => purpose);

describe('at the desk', () => {
  it('a document stands on the case, with the word that nobody scanned it', async () => {
    const { body } = await desk.get(at());
    expect(body).toContain('Dokumenter bliver ikke scannet');
    expect(body).toContain('Min b lejekontrakt æøå.pdf');
    expect(body).not.toContain('Min <b>');
  });

  it('what was not scanned is not to be had by its address, but by a choice that is logged', async () => {
    const asked = await desk.get(at(`/documents/${documentId}`));
    expect(asked.status).toBe(303);
    expect(await purposes()).not.toContain('document-unscanned');
    const token = tokenOf(await desk.get(at()));
    const { status, headers } = await desk.post(at(`/documents/${documentId}`), { _csrf: token });
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'content-length': String(aPdf().length),
      'content-disposition':
        'attachment; filename="bilag.pdf"; filename*=UTF-8\'\'Min%20b%20lejekontrakt%20%C3%A6%C3%B8%C3%A5.pdf',
    });
    expect((await purposes())[0]).toBe('document-unscanned');
  });

  it('what is clean is a link, and what is infected is not to be had at all', async () => {
    await portal.deps.attachments.scanned(documentId, 'clean');
    expect((await desk.get(at(`/documents/${documentId}`))).status).toBe(200);
    expect((await purposes())[0]).toBe('document');
    await portal.deps.attachments.scanned(documentId, 'infected');
    const token = tokenOf(await desk.get(at()));
    expect((await desk.post(at(`/documents/${documentId}`), { _csrf: token })).status).toBe(303);
    await portal.deps.attachments.scanned(documentId, 'clean');
  });

  it('does not exist for another authority, nor for who may not see cases', async () => {
    for (const [name, status] of [
      ['Helge', 404],
      ['Ditte', 403],
    ] as const) {
      const other = new Browser();
      await logIn(other, `${portal.baseUrl}/caseworker/login`, name);
      expect((await other.get(at(`/documents/${documentId}`))).status).toBe(status);
    }
  });

  it('a paper that was scanned is laid on the case', async () => {
    const form = new FormData();
    form.append('_csrf', tokenOf(await desk.get(at())));
    form.append('file', new Blob([new Uint8Array(aJpeg())]), 'scan.jpg');
    const done = await desk.postForm(at('/documents'), form);
    expect(done.location).toContain('?done=');
    const kept = documentsIn(await portal.deps.cases.events(row.id)).at(-1);
    expect(kept).toMatchObject({ name: 'scan.jpg', type: 'jpeg', by: { kind: 'staff' } });
  });
});

describe('the citizen', () => {
  const documents = () => `/my-cases/${row.reference}/documents`;

  it('sees what lies in the case, adds to it, and has it back', async () => {
    const added = await send(citizen, documents(), { bytes: aJpeg(), name: 'mere.jpg' });
    expect(added.location).toContain('added=yes');
    const page = await citizen.open(documents());
    expect(page.body).toContain('mere.jpg');
    const link = /href="(\/my-cases\/[^"]+\/documents\/[0-9a-f-]{36})"/.exec(page.body)?.[1] ?? '';
    const back = await citizen.get(link);
    expect(back.status).toBe(200);
    expect(back.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect((await citizen.get(`${documents()}/cover-sheet.pdf`)).status).toBe(200);
  });

  it('of another case has nothing of it', async () => {
    const other = new Citizen(portal);
    await other.logIn('Sofie');
    for (const path of ['', `/${documentId}`, '/cover-sheet.pdf'])
      expect((await other.get(documents() + path)).status).toBe(404);
    const own = tokenOf(await other.open('/status'));
    const sent = await send(other, documents(), { bytes: aPdf(), token: own });
    expect(sent.status).toBe(404);
  });
});

it('lists nothing twice', async () => {
  expect(listed((await citizen.open(lease)).body)).toEqual([]);
});
