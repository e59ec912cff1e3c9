import { setTimeout as wait } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Citizen } from '../support/citizen.ts';
import { aJpeg, aPdf, aPng, aZip, pdfWithStream } from '../support/sample-files.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { toyEnclosing } from '../support/toy-enclosing.ts';
import { atTheLease, lease, listed, send, toy } from '../web/citizen/documents-on-the-way.ts';
import { tokenOf } from '../web/log-in.ts';
import { rawUpload } from './raw-upload.ts';

let portal: TestApp;
let citizen: Citizen;
let token = '';
beforeAll(async () => {
  portal = await testApp({
    services: [toyEnclosing],
    env: { UPLOAD_FILE_MB: '2', UPLOAD_ERRAND_MB: '3' },
  });
  citizen = await atTheLease(portal);
  token = tokenOf(await citizen.open(lease));
});
afterAll(() => portal.close());
afterEach(async () => {
  // Whatever the trap was, what was answered stands, and the page goes on.
  const home = await citizen.open(`${toy}/home`);
  expect(home.body).toMatch(/checked value="rented"/);
  expect((await citizen.open(lease)).status).toBe(200);
});

const empty = async () => {
  for (const [, id] of (await citizen.open(lease)).body.matchAll(/remove:([^"]+)"/g))
    await send(citizen, lease, { action: `remove:${id}` });
};
const text = (words: string) => Buffer.from(words, 'latin1');
const there = async () => listed((await citizen.open(lease)).body);
const upload = (given: Parameters<typeof rawUpload>[2]) =>
  rawUpload(portal, citizen, { token, ...given });

describe('a file that is none of the three', () => {
  it.each([
    ['a program that calls itself PDF', text('MZ\u0090\0'), /ikke en PDF, JPEG eller PNG/],
    ['a page that calls itself JPEG', text('<html><script>alert(1)</script>'), /ikke en PDF/],
    ['nothing at all', Buffer.alloc(0), /tom/],
    ['a page and a PDF at once', Buffer.concat([text('<html>'), aPdf()]), /noget andet/],
    ['a PDF and an archive at once', pdfWithStream('/Type /X', aZip), /noget andet/],
    ['a picture of a hundred thousand by a hundred thousand', aPng(100_000, 100_000), /for stort/],
    [
      'a PDF that swells',
      pdfWithStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(160_000_000))),
      /alt for meget/,
    ],
    ['a PDF with a password', aPdf({ trailer: '/Encrypt 5 0 R' }), /adgangskode/],
    ['half a picture', aJpeg().subarray(0, 40), /ikke hel/],
  ])('%s is refused at the field, with what to do', async (_what, bytes, words) => {
    const before = portal.store.stats().writes;
    const answer = await send(citizen, lease, { bytes, name: 'lejekontrakt.pdf' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatch(/href="#file"/);
    expect(answer.body).toMatch(words);
    expect(await there()).toEqual([]);
    expect(portal.store.stats().writes).toBeGreaterThan(before);
  });
});

describe('a name', () => {
  it.each([
    ['../../../etc/passwd', 'passwd.pdf'],
    ['C:\\\\x\\\\CON', 'bilag.pdf'],
    ['%0d%0aSet-Cookie: x=1.pdf', 'Set-Cookie x=1.pdf'],
    ['\u202Efdp.exe', 'fdp.pdf'],
    ['<script>alert(1)</script>', 'script.pdf'],
  ])('%j leads nowhere', async (name, kept) => {
    const answer = await upload({ name, bytes: aPdf() });
    expect(answer.status).toBe(303);
    expect(await there()).toEqual([kept]);
    const page = await citizen.open(lease);
    expect(page.body).not.toContain('<script>alert');
    await empty();
  });
});

describe('too much', () => {
  it('by what it says is not read, and is told of at the field', async () => {
    const answer = await upload({ bytes: Buffer.alloc(100), length: 2_200_000, part: true });
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('mere end 2\u00a0MB');
  });

  it('without end is turned away at the door', async () => {
    expect((await upload({ bytes: aPdf(), length: 10 ** 12, part: true })).status).toBe(413);
  });

  it('that says it is less is cut where the limit is', async () => {
    const answer = await send(citizen, lease, { bytes: aPdf({ size: 2_010_000 }) });
    expect(answer.status).toBe(413);
    expect(await there()).toEqual([]);
  });

  it('together is refused, and what was there stays', async () => {
    await send(citizen, lease, { bytes: aPdf({ size: 1_900_000 }), name: 'en.pdf' });
    const answer = await send(citizen, lease, { bytes: aPdf({ size: 1_900_000 }), name: 'to.pdf' });
    expect(answer.body).toContain('tilsammen for meget');
    expect(await there()).toEqual(['en.pdf']);
    await empty();
  });

  it('of a hundred files: none in one form, and as many as are said one by one', async () => {
    const many = await upload({ bytes: aPdf(), times: 100 });
    expect(many.status).toBe(422);
    expect(many.body).toContain('Tilføj én fil ad gangen');
    expect(await there()).toEqual([]);
    const answers: number[] = [];
    for (let number = 0; number < 5; number += 1)
      answers.push((await send(citizen, lease, { bytes: aPdf(), name: `${number}.pdf` })).status);
    expect(answers).toEqual([303, 303, 303, 422, 422]);
    await empty();
  });

  it('at once leaves everybody else their pages', async () => {
    const uploads = Array.from({ length: 12 }, () => upload({ bytes: aPdf({ size: 1_900_000 }) }));
    const times: number[] = [];
    for (let ask = 0; ask < 5; ask += 1) {
      const began = performance.now();
      await fetch(`${portal.baseUrl}/status`);
      times.push(performance.now() - began);
    }
    expect(times.toSorted((one, other) => one - other)[2]).toBeLessThan(1000);
    const statuses = (await Promise.all(uploads)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set([303, 422, 429]));
    await empty();
  });
});

describe('a form that is none', () => {
  it.each([
    ['no boundary', { type: 'multipart/form-data' }],
    ['a boundary that never comes', { type: 'multipart/form-data; boundary=other' }],
    ['no end', { end: '' }],
    ['a huge header', { header: `X-Big: ${'x'.repeat(60_000)}\r\n` }],
    ['many headers', { header: 'X: 1\r\n'.repeat(200) }],
    ['a name that reaches into objects', { field: '__proto__[x]' }],
    ['a field with control signs', { field: 'what', value: 'a\u0001' }],
    ['a huge field', { field: 'what', value: 'x'.repeat(9_000) }],
    ['many fields', { field: 'what', value: 'x', fields: 40 }],
    ['a name with a NUL', { name: 'a\0.exe' }],
    ['a name that ends too early', { name: 'x".pdf' }],
  ])('with %s keeps nothing', async (_what, given) => {
    const { status } = await upload({ bytes: aPdf(), ...given });
    expect([303, 400, 422, 403]).toContain(status);
    const kept = await there();
    if (status !== 303) expect(kept).toEqual([]);
    await empty();
  });

  it('elsewhere than where files go is refused by its kind', async () => {
    for (const path of [`${toy}/home`, '/status', '/logout', '/caseworker/search'])
      expect((await upload({ bytes: aPdf(), path })).status).toBe(415);
  });
});

describe('a token', () => {
  it.each([
    ['is missing', { token: '' }],
    ['is wrong', { token: 'x.y.z' }],
    ['comes after the file', { tokenLast: true }],
    ['comes twice', { twice: true }],
  ])('that %s keeps no file', async (_how, given) => {
    const { status } = await upload({ bytes: aPdf(), ...given });
    expect([403, 422]).toContain(status);
    expect(await there()).toEqual([]);
  });

  it('good, but from another site, keeps no file', async () => {
    const { status } = await upload({ bytes: aPdf(), site: 'cross-site' });
    expect(status).toBe(403);
    expect(await there()).toEqual([]);
  });
});

it('what breaks off leaves nothing', async () => {
  await upload({ bytes: aPdf({ size: 1_000_000 }), part: true, hangUp: true }).catch(
    () => undefined,
  );
  await wait(200);
  expect(await there()).toEqual([]);
  expect(await portal.deps.attachments.sentSince('nobody', portal.clock.now())).toBe(0);
});

it('no name of a file is in the log', () => {
  expect(portal.logged()).not.toMatch(/min\.pdf|passwd|lejekontrakt/);
});
