import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basisKey } from '../../src/cases/decide-case.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { citizenCpr } from './matrix-visits.ts';
import { sendSeen } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const part = (body: string, id: string) =>
  new RegExp(`<section aria-labelledby="part-${id}">.*?</section>`, 's').exec(body)?.[0] ?? '';

describe('the parts of the page', () => {
  it('say who and which case first, and lead to each other', async () => {
    const astrid = { principal: citizenCpr(portal, 'Astrid'), principalName: 'Astrid Gammelnavn' };
    const { body } = await signe.open(await openSampleCase(portal, submitted(), astrid));
    const bar = /<div class="case-bar">.*?<\/div>/s.exec(body)?.[0];
    expect(bar).toContain('Astrid Holm Testesen</strong>');
    expect(bar).toContain('født 12. apr. 1988');
    expect(body).toContain('Sagen kom ind med et andet navn: Astrid Gammelnavn');
    expect(body.indexOf('case-bar')).toBeLessThan(body.indexOf('id="next-step"'));
    const links = [...body.matchAll(/href="#(part-[a-z]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(4);
    for (const id of links) expect(body).toContain(`id="${id}"`);
  });

  it('say what was decided on the errand, why, by which law and where to complain', async () => {
    const row = await openSampleCase(portal);
    expect(part((await signe.open(row)).body, 'decisions')).toBe('');
    await signe.act(row, 'take');
    await sendSeen(signe, row, {
      result: 'refused',
      decisionReason: 'Der bor andre i boligen.',
      bases: basisKey(reportDutyBasis),
    });
    const decided = part((await signe.open(row)).body, 'decisions');
    for (const words of [
      'Signe Skrankesen',
      'Der bor andre i boligen.',
      '§\u00a012',
      'Frist: 4 uger',
    ])
      expect(decided).toContain(words);
  });

  it('keep what happened long ago closed, but in the page', async () => {
    const row = await openSampleCase(portal);
    for (const number of [1, 2, 3, 4, 5]) await signe.act(row, 'note', { note: `Notat ${number}` });
    const history = part((await signe.open(row)).body, 'history');
    const [latest = '', earlier = ''] = history.split('<details');
    // To the minute: nobody reads seconds.
    expect(history).toMatch(/kl\. \d\d\.\d\d(?!\.\d)/);
    expect(history).not.toMatch(/\d\d\.\d\d\.\d\d/);
    expect(latest).toContain('Notat 1');
    expect(latest).not.toContain('Sendt digitalt');
    expect(earlier).toContain('Vis det, der skete før (1)');
    expect(earlier).toContain('Sendt digitalt');
  });
});
