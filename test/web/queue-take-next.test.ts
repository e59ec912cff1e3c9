import { expect, it, onTestFinished } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { testApp } from '../support/test-app.ts';
import { atTheDesk } from './at-the-desk.ts';

async function queueOf(...given: readonly (readonly [string, Partial<CaseRow>?])[]) {
  const portal = await testApp();
  onTestFinished(() => portal.close());
  const rows: CaseRow[] = [];
  for (const [due, more] of given) {
    const body = more?.state === 'referred' ? referred() : submitted();
    rows.push(await openSampleCase(portal, body, { due, ...more }));
  }
  const [signe, laust] = [
    await atTheDesk(portal, 'Signe Skrankesen'),
    await atTheDesk(portal, 'Laust Ledersen'),
  ];
  let forms = 0;
  /** The button of a freshly drawn list. */
  const next = (who: typeof signe, more: Record<string, string> = {}) =>
    who.post('/caseworker/take-next', { nonce: `nonce-of-a-form-${(forms += 1)}`, ...more });
  const whose = async (row: CaseRow) =>
    (await portal.deps.cases.byReference(row.reference))?.assignedTo;
  return { portal, rows, signe, laust, next, whose };
}

const reached = ({ location }: { location?: string | undefined }) =>
  /cases\/([0-9A-Z]{10})\?done=/.exec(location ?? '')?.[1];

it('takes the free case that is due first, and leads to it', async () => {
  const { rows, signe, laust, next, whose } = await queueOf(
    ['2026-12-04'],
    ['2026-12-01', { state: 'closed' }],
    ['2026-12-02'],
    ['2026-12-03'],
  );
  const first = await next(signe);
  expect(first.status).toBe(303);
  expect(reached(first)).toBe(rows[2]?.reference);
  expect(reached(await next(laust))).toBe(rows[3]?.reference);
  expect(reached(await next(signe))).toBe(rows[0]?.reference);
  expect(await whose(rows[2]!)).toBe('staff-0101-caseworker');
  const none = await next(signe);
  expect(none.status).toBe(200);
  expect(none.body).toContain('Der er ingen ledig sag i listen');
  expect(await whose(rows[1]!)).toBeUndefined();
});

it('takes it within the filters of the list, and of the own authority only', async () => {
  const { rows, signe, next } = await queueOf(
    ['2026-11-30', { authorityId: 'municipality-0751' }],
    ['2026-12-01'],
    ['2026-12-02', { way: 'paper' }],
    ['2026-11-20'],
  );
  expect(reached(await next(signe, { view: 'open', way: 'paper' }))).toBe(rows[2]?.reference);
  expect(reached(await next(signe, { view: 'overdue' }))).toBe(rows[3]?.reference);
  expect((await next(signe, { view: 'overdue' })).status).toBe(200);
  expect((await next(signe, { view: 'failed-letters' })).status).toBe(200);
  expect(reached(await next(signe, { view: 'mine' }))).toBe(rows[1]?.reference);
  expect((await next(signe)).status).toBe(200);
});

it('gives two who ask at once a case each', async () => {
  const { rows, signe, laust, next, whose } = await queueOf(
    ...Array.from({ length: 8 }, (_, at) => [`2026-12-0${at + 1}`] as const),
  );
  const answers = await Promise.all(
    [signe, laust, signe, laust, signe, laust].map((who) => next(who)),
  );
  expect(new Set(answers.map(reached)).size).toBe(6);
  const owners = await Promise.all(rows.map(whose));
  expect(owners.slice(0, 6)).not.toContain(undefined);
  expect(owners.slice(6)).toEqual([undefined, undefined]);
});

it('takes one case for one form, however often it is sent', async () => {
  const { rows, signe, next, whose } = await queueOf(['2026-12-01'], ['2026-12-02']);
  const form = { nonce: 'the-same-form-twice' };
  const answers = await Promise.all([next(signe, form), next(signe, form), next(signe, form)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect((await next(signe, form)).location).toContain(`/caseworker/cases/${rows[0]?.reference}`);
  expect(await whose(rows[1]!)).toBeUndefined();
});
