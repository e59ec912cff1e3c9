import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showReference } from '../../src/domain/reference.ts';
import type { Visit } from '../identity/browser.ts';
import { canReadPdf } from '../support/pdf.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { Browser } from '../web/log-in.ts';
import { copyOf } from '../web/matrix-visits.ts';
import {
  after,
  type Answer,
  before,
  everyAnswer,
  home,
  type ProtectedWorld,
  protectedWorld,
} from './protected-world.ts';

let portal: TestApp;
let world: ProtectedWorld;
const everything: Answer[] = [];
beforeAll(async () => {
  portal = await testApp();
  world = await protectedWorld(portal);
  // oxlint-disable-next-line no-await-in-loop -- one reader after the other
  for (const [who, browser] of Object.entries(world.readers))
    everything.push(...(await everyAnswer(portal, who, browser, world.rows)));
}, 600_000);
afterAll(() => portal.close());

const wordsOf = ({ headers, body, url, location = '' }: Visit): string => {
  const words =
    headers.get('content-type') === 'application/pdf' && canReadPdf
      ? execFileSync('pdftotext', ['-', '-'], { input: Buffer.from(body, 'latin1') }).toString()
      : body;
  // A control keeps what was typed into it in this very visit.
  return [url, location, ...headers.values(), words].join('\n');
};

/** Whoever lives there is told of their own home. */
const secretsFor = (who: string) => (who === 'Birthe' ? [home, after] : [home, before, after]);

describe('from the moment that protection is sent', () => {
  it('asks every route, and gets pages, files and lists', () => {
    const kinds = new Set(everything.map(([, , { headers }]) => headers.get('content-type')));
    for (const kind of ['text/html; charset=utf-8', 'application/pdf', 'text/csv; charset=utf-8'])
      expect(kinds).toContain(kind);
    const pages = everything.filter(([, , { status }]) => status === 200);
    expect(pages.length).toBeGreaterThan(200);
    expect(world.rows.length).toBeGreaterThanOrEqual(6);
    for (const { reference } of world.rows)
      expect(pages.some(([, , { body }]) => body.includes(showReference(reference)))).toBe(true);
  });

  it('no answer to anybody tells where she lives, lived or moves to', () => {
    const told = everything.flatMap(([who, route, answer]) =>
      secretsFor(who).flatMap((secret) => {
        const found = secret.exec(wordsOf(answer));
        return found === null
          ? []
          : [
              `${who}: ${route}: ${found.input.slice(Math.max(0, found.index - 60), found.index + 40)}`,
            ];
      }),
    );
    expect([...new Set(told)]).toEqual([]);
  });

  it('no letter does, and nobody else is written to before a caseworker has looked', async () => {
    const mailbox = portal.deps.demo?.mailbox;
    const boxes = (await mailbox?.recipients()) ?? [];
    expect(boxes.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Astrid/)]),
    );
    for (const { key, name } of boxes) {
      // An envelope to themselves has to say where to.
      const isTheirs = /^(Astrid|Ida)/.test(name);
      const letters = ((await mailbox?.letters(key)) ?? []).map(({ address, ...letter }) =>
        JSON.stringify(isTheirs ? letter : { ...letter, address }),
      );
      for (const secret of [home, before, after])
        for (const letter of letters) expect(secret.test(letter), name).toBe(false);
    }
    expect(boxes.some(({ name }) => /^(Mikkel|Birthe|Finn)/.test(name))).toBe(false);
  });

  it('nothing that is logged does', () => {
    for (const secret of [home, before, after]) expect(secret.test(portal.logged())).toBe(false);
  });

  it('only whoever decides is shown it, and then it stands in the log', async () => {
    const [row] = world.rows.filter(
      ({ service, authorityId }) =>
        service === 'health-card' && authorityId === 'municipality-0101',
    );
    if (row === undefined) throw new Error('no case');
    const browser = copyOf(world.readers['Signe'] as Browser, portal);
    const page = await browser.get(`${portal.baseUrl}/caseworker/cases/${row.reference}`);
    const token = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    const path = `${portal.baseUrl}/caseworker/cases/${row.reference}/address`;
    const shown = await browser.post(path, { _csrf: token });
    expect(home.test(shown.body)).toBe(true);
    const [entry] = await portal.deps.cases.accessLog('municipality-0101', 1);
    expect(entry).toMatchObject({ action: 'view', purpose: 'protected-address', caseId: row.id });
    expect(home.test((await browser.get(page.url)).body)).toBe(false);
    const counter = copyOf(world.readers['Bodil'] as Browser, portal);
    expect((await counter.post(path, { _csrf: 'x' })).status).toBe(403);
  });
});
