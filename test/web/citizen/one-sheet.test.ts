import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selfServices } from '../../../src/self-services/registry.ts';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { longContact } from '../../support/long-contact.ts';
import { canReadPdf, oneLine, pagesIn, readAloud, smallestIn } from '../../support/pdf.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ adapt: longContact });
});
afterAll(() => portal.close());

const served = '0101';
const elsewhere = '0751';
const ground = ['exempt', 'circumstance', 'no-mitid', 'help'];
const need = ['large-print', 'home-visit', 'call-back'];

/** The slip of somebody who has asked for everything, and whose attempt an outage stopped. */
async function slipOf(service: string, municipality: string) {
  const citizen = new Citizen(portal);
  const attempt = JSON.stringify({ at: '2026-11-20T08:15:30Z', outage: 'login' });
  const sealed = portal.deps.secrets.seal('attempt', attempt);
  citizen.browser.keep(portal.baseUrl, 'skranken-attempt', sealed);
  const sent = await citizen.fill(`/self-service/${service}/another-way`, {
    municipality,
    promise: 'contact',
    phone: '12345678',
    interpreter: 'kurdisk (kurmanji) eller tegnsprog',
    'ground[]': ground,
    'need[]': need,
    action: 'refer',
  });
  const cookies = [...citizen.browser.cookies(portal.baseUrl)].map((pair) => pair.join('='));
  const pdf = async (query: string, language = 'da') => {
    const headers = { cookie: cookies.join('; '), 'accept-language': language };
    const answer = await fetch(`${portal.baseUrl}${pathOf(sent)}/pdf${query}`, { headers });
    return Buffer.from(await answer.arrayBuffer());
  };
  return { citizen, path: pathOf(sent), pdf };
}

describe.each(selfServices.map(({ id }) => id))('the longest slip: %s', (service) => {
  it.each([served, elsewhere])('is one page in each size and language (%s)', async (code) => {
    const { pdf } = await slipOf(service, code);
    for (const language of ['da', 'en']) {
      const large = await pdf('?size=large', language);
      expect([pagesIn(await pdf('', language)), pagesIn(large)], language).toEqual([1, 1]);
      if (canReadPdf) expect(smallestIn(large), language).toBeGreaterThan(15.9);
    }
    expect(pagesIn(await pdf('?in=both'))).toBe(1);
    expect(pagesIn(await pdf('?size=large&in=both'))).toBe(2);
  });
});

describe.runIf(canReadPdf)('the large slip', () => {
  const said = async (pdf: Buffer) =>
    oneLine(
      readAloud(pdf)
        .flatMap(({ text = [] }) => text)
        .join(' '),
    );

  it('keeps what is needed at the counter; the law is on a sheet of its own', async () => {
    const { pdf } = await slipOf('address-change', served);
    const large = await said(await pdf('?size=large'));
    for (const each of [
      'ikke meldt din flytning',
      'Kontrolkode',
      'Torsdag',
      'fritaget',
      'legitimation',
    ])
      expect(large.toLowerCase()).toContain(each.toLowerCase());
    expect(large).not.toContain('lov nr. 603');
    expect(large).toContain('et ark for sig');
    expect(await said(await pdf('?size=large&part=rest'))).toContain('lov nr. 603');
  });

  it('is what the page prints where large print was asked for', async () => {
    const { citizen, path, pdf } = await slipOf('address-change', served);
    const [, sheet = ''] =
      /<div class="slip-sheet">([\s\S]*?)<\/div>\s*<div class="no-print">/.exec(
        (await citizen.open(path)).body,
      ) ?? [];
    const words = oneLine(sheet.replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, ' '));
    const large = (await said(await pdf('?size=large'))).replaceAll(/(?<=kode|Nummer):/g, '');
    for (const each of words.split(' ')) expect(large).toContain(each);
  });
});
