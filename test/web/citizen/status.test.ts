import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCodeOf } from '../../../src/cases/check-code.ts';
import { newReference } from '../../../src/domain/reference.ts';
import { Citizen, hiddenIn, sameBytes } from '../../support/citizen.ts';
import { openSampleCase, referred } from '../../support/sample-cases.ts';
import { moveTo, sentMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
let reference: string;
let code: string;
beforeAll(async () => {
  portal = await testApp();
  const answers = await moveTo(portal, 'Eliasgade 10, st', { contact: { phone: '20304050' } });
  const sent = await sentMove(portal, 'Astrid', answers);
  reference = sent.reference;
  [code = ''] = /(?<=<dd>)[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?=<)/.exec(sent.receipt.body) ?? [];
});
afterAll(() => portal.close());

async function ask(given: Record<string, string | readonly string[]>) {
  const visitor = new Citizen(portal);
  const { _csrf = '' } = hiddenIn(await visitor.open('/status'));
  return visitor.post('/status', { _csrf, ...given });
}

describe('the state of a case', () => {
  it('is shown without login, and without a word about the person', async () => {
    const page = await ask({ reference: reference.toLowerCase(), code });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Meld flytning');
    expect(page.body).not.toMatch(/Astrid|Testesen|Eliasgade|20304050|720488/);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.getSetCookie()).toEqual([]);
  });

  it('is not told by a wrong code, and no reference is told from another', async () => {
    const unknown = newReference();
    const pages = await Promise.all(
      [
        { reference, code: 'WRONG' },
        { reference: unknown, code },
        { reference, code: '' },
        { reference: 'nonsense', code },
      ].map(async (given) => {
        const page = await ask(given);
        return `${page.status} ${sameBytes(page, given.reference)}`;
      }),
    );
    expect(pages[0]).toMatch(/^422 /);
    expect(new Set(pages).size).toBe(1);
  });

  it('is asked for by number and code, each shown as it looks on the paper', async () => {
    const { body } = await new Citizen(portal).open('/status');
    const hints = [...body.matchAll(/<span class="form-hint" id="(\w+)-hint">([^<]*)</g)];
    expect(hints.map(([, of]) => of)).toEqual(['reference', 'code']);
    expect(hints[0]?.[2]).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(hints[1]?.[2]).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  it('is asked for in a form, never in an address', async () => {
    const page = await new Citizen(portal).get(`/status?reference=${reference}&code=${code}`);
    expect(page.body).not.toContain('Meld flytning</dd>');
    expect(page.body).not.toContain(code);
  });

  it('takes what is sent twice or nested for what it is', async () => {
    const twice = await ask({ reference: [reference, 'x'], code: [code, 'x'] });
    expect(twice.status).toBeLessThan(500);
    expect((await ask({ 'reference[x]': reference, 'code[__proto__]': code })).status).toBe(422);
  });

  it('promises no call by a day that has passed', async () => {
    const words = async (due: string) => {
      const row = await openSampleCase(portal, referred(), { due });
      const secret = checkCodeOf(row.reference, portal.deps.secrets);
      return (await ask({ reference: row.reference, code: secret })).body;
    };
    expect(await words('2026-11-22')).toContain(
      'kontakter dig senest søndag den 22. november 2026',
    );
    const late = await words('2026-11-20');
    expect(late).toContain('skulle have kontaktet dig senest fredag den 20. november 2026');
    expect(late).not.toContain('kontakter dig senest');
  });
});
