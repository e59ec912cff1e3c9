import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { showReference } from '../../src/domain/reference.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let signe: AtTheDesk;
let astrid: CaseRow['principal'];
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  astrid = citizenCpr(portal, 'Astrid');
});
afterAll(() => portal.close());

const caseOf = (given: object) =>
  openSampleCase(portal, submitted(), { principal: astrid, ...given } as Partial<CaseRow>);
const related = (body: string) => /<h2 id="part-related">.*?<\/section>/s.exec(body)?.[0];
const log = async (entries: number) =>
  (await portal.deps.cases.accessLog('municipality-0101', entries)).map(({ purpose }) => purpose);

describe('other cases of the same person', () => {
  it('are seen where they bear on this one, and only then: own authority, same errand, open or new', async () => {
    const move = await caseOf({});
    const { body: alone } = await signe.open(move);
    expect(related(alone)).toBeUndefined();
    expect(await log(1)).toEqual(['case-page']);

    const lawful = [
      await caseOf({}),
      await caseOf({ service: 'health-card' }),
      await caseOf({ state: 'closed', arrivedAt: '2026-06-10T10:00:00Z' }),
      await caseOf({ arrivedAt: '2024-06-10T10:00:00Z' }),
    ];
    const others = [
      await caseOf({ service: 'robinson-list' }),
      await caseOf({ authorityId: 'municipality-0253' }),
      await caseOf({ principal: citizenCpr(portal, 'Sofie') }),
      await caseOf({ principal: citizenCpr(portal, 'Sofie'), filer: astrid }),
      await caseOf({ state: 'closed', arrivedAt: '2026-04-10T10:00:00Z' }),
    ];
    const { body } = await signe.open(move);
    for (const { reference } of lawful) expect(related(body)).toContain(showReference(reference));
    for (const { reference } of others) expect(body).not.toContain(showReference(reference));
    expect(related(body)).not.toContain(showReference(move.reference));
    expect(await log(2)).toEqual(['case-page', 'related-cases']);
  });

  it('stand in the log as looked up about the person, whom it can tell', async () => {
    const [move] = [await caseOf({}), await caseOf({})];
    await signe.open(move);
    const seen = await portal.deps.cases.accessLog('municipality-0101', 2);
    expect(seen[1]).toMatchObject({ action: 'search', caseId: move.id, purpose: 'related-cases' });
    expect(JSON.stringify(seen)).not.toContain(astrid);
  });

  it('stand open as far as five; the others are one click away, each once', async () => {
    const jytte = citizenCpr(portal, 'Jytte');
    const rows = await Promise.all(Array.from({ length: 8 }, () => caseOf({ principal: jytte })));
    const [move, ...others] = rows as [CaseRow, ...CaseRow[]];
    const body = related((await signe.open(move)).body) ?? '';
    const [open = '', folded = ''] = body.split('<details');
    const numbers = (part: string) => part.match(/\/caseworker\/cases\/\w+/g) ?? [];
    expect([numbers(open).length, numbers(folded).length]).toEqual([5, 2]);
    expect(new Set(numbers(body))).toEqual(
      new Set(others.map(({ reference }) => `/caseworker/cases/${reference}`)),
    );
  });

  it('are seen on nobody’s case without a person', async () => {
    const nobody = await caseOf({ principal: undefined });
    expect(related((await signe.open(nobody)).body)).toBeUndefined();
  });
});
