import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/domain/ids.ts';
import { texts } from '../../src/identity/demo/texts.ts';
import { letterTo, post, started } from '../correspondence/counter.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

let portal: TestApp;
const pageOf = async (path: string, language = 'da') => {
  const answer = await portal.agent().get(path).set('Accept-Language', language);
  return { status: answer.status, text: answer.text };
};

beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

describe('/demo', () => {
  it('lists everybody who can be tried, and says that they are invented', async () => {
    const { status, text } = await pageOf('/demo');
    expect(status).toBe(200);
    const { citizens, staff } = portal.deps.demo ?? { citizens: [], staff: [] };
    expect(citizens.length + staff.length).toBeGreaterThan(30);
    for (const one of [...citizens, ...staff]) expect(text).toContain(one.name);
    expect(text).toContain('opdigtede');
    expect((await pageOf('/demo', 'en')).text).toContain('invented');
  });

  it('names the people of its guide first', async () => {
    const { text } = await pageOf('/demo');
    const first = [...text.matchAll(/<th scope="row"[^>]*>(\S+)/g)].map(([, name]) => name);
    const guided = ['Astrid', 'Sofie', 'Carla', 'Viggo', 'Bo', 'Dorte', 'Hanne'];
    expect(first.slice(0, guided.length)).toEqual(guided);
  });

  it('names the button that lifts Viggo as the login page does', async () => {
    for (const language of ['da', 'en'] as const) {
      const button = `${texts.stepUp[language]} Viggo Lavniveau`;
      expect((await pageOf('/demo', language)).text).toContain(button);
    }
  });

  it.each(['/demo', '/demo/mailbox'])('%s leads to every service, not to one', async (path) => {
    const { text } = await pageOf(path);
    const main = text.slice(text.indexOf('<main'));
    expect(main).toContain('<a href="/">');
    expect(main).not.toContain('href="/self-service/');
  });

  it('shows no CPR number', async () => {
    expect((await pageOf('/demo')).text).not.toMatch(/\b\d{6}-?\d{4}\b/);
  });
});

describe('/demo/mailbox', () => {
  it('is empty at first, then gives each person the letters they were sent', async () => {
    expect((await pageOf('/demo/mailbox')).text).not.toContain('/demo/mailbox/');
    const caseId = newId(started);
    const hostile = { da: '<img src=x onerror=alert(1)>', en: '{{7*7}}' };
    const letter = letterTo('6309511083', 'Bo Prøvesen', caseId);
    const letters = [
      { ...letter, letter: { ...letter.letter, title: hostile } },
      letterTo('7204880012', 'Astrid Holm Testesen', caseId),
    ];
    await post(portal.store, caseId, letters);
    await portal.worker.runOnce();

    const links = (await pageOf('/demo/mailbox')).text.match(/\/demo\/mailbox\/[\w-]+/g) ?? [];
    expect(links).toHaveLength(2);
    const [astrids, bos] = await Promise.all(links.map((link) => pageOf(link)));
    expect(astrids?.text).toContain('Digital Post');
    expect(astrids?.text).not.toContain('Bo Prøvesen');
    expect(bos?.text).toContain('Brydevej 11<br>2791 Dragør');
    expect(bos?.text).toContain('letter-paper');
    expect(astrids?.text).toContain('letter-digital-post');
    expect(astrids?.text).not.toContain('letter-window');
    expect(bos?.text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(bos?.text).toContain('{{7*7}}');
    expect(bos?.text).toContain('<div lang="en">');
    expect(`${astrids?.text}${bos?.text}`).not.toMatch(/7204880012|6309511083/);
  });

  it('opens each letter alone, and prints it', async () => {
    const caseId = newId(started);
    const [, second] = [1, 2].map(() => letterTo('6309511083', 'Bo Prøvesen', caseId));
    await post(portal.store, caseId, [letterTo('6309511083', 'Bo Prøvesen', caseId), second!]);
    await portal.worker.runOnce();
    const { text } = await pageOf('/demo/mailbox');
    const [, box = ''] = /href="([^"]+)">Bo Prøvesen/.exec(text) ?? [];
    const alone = await pageOf(`${box}/${second!.id}`);
    expect(alone.status).toBe(200);
    expect(alone.text.match(/<section class="letter /g)).toHaveLength(1);
    const print = await portal.agent().get(`${box}/${second!.id}/pdf?size=large`);
    expect(print.headers['content-disposition']).toBe('inline; filename="brev.pdf"');
    expect(print.headers['cache-control']).toBe('no-store');
    for (const other of ['none', `${second!.id}x`])
      for (const end of ['', '/pdf'])
        expect((await pageOf(`${box}/${other}${end}`)).status).toBe(404);
  });

  it.each(['nobody', 'A'.repeat(43), '..%2F..%2Fskranken.db'])('has no page %s', async (key) => {
    expect((await pageOf(`/demo/mailbox/${key}`)).status).toBe(404);
  });
});
