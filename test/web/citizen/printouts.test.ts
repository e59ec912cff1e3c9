import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { moveTo, sentMove } from '../../support/move.ts';
import {
  canReadPdf,
  oneLine,
  pagesIn,
  partLanguages,
  readAloud,
  smallestIn,
  wordsOn,
} from '../../support/pdf.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
let sender: Citizen;
let receipt = '';
let slip = '';
beforeAll(async () => {
  portal = await testApp();
  const sent = await sentMove(portal, 'Astrid', await moveTo(portal, 'Brydevej 11'));
  sender = sent.citizen;
  receipt = `/receipt/${sent.reference}`;
  const path = '/self-service/address-change/another-way';
  const referred = await sender.fill(path, { municipality: '0101', promise: 'come' });
  slip = pathOf(referred);
});
afterAll(() => portal.close());

const get = (path: string, citizen = sender, method = 'GET', at = portal) =>
  fetch(at.baseUrl + path, {
    method,
    redirect: 'manual',
    headers: {
      cookie: [...citizen.browser.cookies(at.baseUrl)].map((pair) => pair.join('=')).join('; '),
      'accept-language': 'da',
    },
  });
const pdf = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
const textIn = (html: string) =>
  oneLine(
    html
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"'),
  );
const places = () => [
  ['the receipt', receipt, 'kvittering.pdf'],
  ['the slip', slip, 'henvisning.pdf'],
];

it('is nobody’s but whose the page is, and names nobody', async () => {
  const stranger = new Citizen(portal);
  for (const [name, path, file] of places()) {
    const answer = await get(`${path}/pdf`);
    expect(answer.status, name).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${file}"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const head = await get(`${path}/pdf`, sender, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, null]);
    expect((await get(`${path}/pdf`, stranger)).status).toBe(303);
  }
});

it('is linked to from the page, in each size and language', async () => {
  for (const [, path] of places()) {
    const { body } = await sender.open(path!);
    const links = [...body.matchAll(/href="([^"]*\/pdf[^"]*)"/g)].map(([, href = '']) => href);
    const queries = ['', '?size=large', '?in=both', '?size=large&amp;in=both'];
    const rest = path === slip ? ['?size=large&amp;part=rest'] : [];
    expect(links).toEqual([...queries, ...rest].map((query) => `${path}/pdf${query}`));
  }
});

describe.runIf(canReadPdf)('what it says', () => {
  const said = async (path: string) =>
    oneLine(
      readAloud(await pdf(path))
        .flatMap(({ text = [] }) => text)
        .join(' '),
    );

  it('is what the page says, in the order of the page', async () => {
    for (const [, path] of places()) {
      const { body } = await sender.open(path!);
      const main = body.slice(body.indexOf('<h1'), body.indexOf('</main'));
      const printed = main.replaceAll(/<(form|div|ul|p|span)[^>]*no-print[\s\S]*?<\/\1>/g, '');
      const words = [...printed.matchAll(/<(h1|h2|dt|dd|li)[^>]*>([\s\S]*?)<\/\1>/g)]
        .map(([, , text = '']) => textIn(text))
        .filter((text) => text !== '');
      expect(words.length).toBeGreaterThan(8);
      let rest = await said(`${path}/pdf`);
      for (const each of words.slice(
        0,
        words.findIndex((text) => text.startsWith('Det hører')),
      )) {
        expect(rest, each).toContain(each);
        rest = rest.slice(rest.indexOf(each));
      }
    }
  });

  it('is in both languages, the reader’s own first', async () => {
    for (const [, path] of places()) {
      expect(partLanguages(await pdf(`${path}/pdf`))).toEqual(['da']);
      expect(partLanguages(await pdf(`${path}/pdf?in=both`))).toEqual(['da', 'en']);
    }
    const text = await said(`${receipt}/pdf?in=both`);
    expect(text.indexOf('Vi har modtaget')).toBeLessThan(text.indexOf('We have received'));
  });

  it('stays on the paper, and is larger in large print', async () => {
    for (const [, path] of places()) {
      const [plain, large] = [await pdf(`${path}/pdf`), await pdf(`${path}/pdf?size=large`)];
      expect(smallestIn(large)).toBeGreaterThan(1.5 * smallestIn(plain));
      // What is in large print on one sheet has less paper around it.
      const edge = path === slip ? 28 : 50;
      for (const { right, bottom, top } of [...wordsOn(plain), ...wordsOn(large)].flat()) {
        expect(right).toBeLessThan(595 - edge);
        expect(bottom).toBeLessThan(842 - 12);
        expect(top).toBeGreaterThan(edge);
      }
    }
    expect(pagesIn(await pdf(`${slip}/pdf`))).toBe(1);
    expect(pagesIn(await pdf(`${slip}/pdf?in=both`))).toBe(1);
  });
});

it('counts among the ten PDFs that one address gets in a minute', async () => {
  const strict = await testApp({ env: { PDFS_PER_MINUTE: '' } });
  const { citizen, reference } = await sentMove(
    strict,
    'Astrid',
    await moveTo(strict, 'Brydevej 11'),
  );
  const path = `/receipt/${reference}/pdf`;
  for (let time = 0; time < 9; time += 1)
    await get('/self-service/health-card/paper-form.pdf', citizen, 'GET', strict);
  expect((await get(path, citizen, 'GET', strict)).status).toBe(200);
  const told = await get(path, citizen, 'GET', strict);
  expect(told.status).toBe(429);
  expect(await told.text()).toContain(`href="/receipt/${reference}"`);
  await strict.close();
});
