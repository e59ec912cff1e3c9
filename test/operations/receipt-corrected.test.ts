import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiptVersions } from '../../src/cases/receipt-words.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { checkReceipt } from '../../src/operations/receipt.ts';
import { billedCard } from '../support/billed-card.ts';
import { dayFields } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../web/at-the-desk.ts';
import { cardOnPaper, markIn } from '../web/filed-card.ts';

let portal: TestApp;
let signe: AtTheDesk;
let row: CaseRow;
beforeAll(async () => {
  portal = await testApp({ services: [billedCard] });
  signe = await atTheDesk(portal, 'Signe');
  row = await cardOnPaper(portal, { receivedOn: Temporal.PlainDate.from('2026-11-18') });
});
afterAll(() => portal.close());

async function printed(): Promise<string> {
  const now = (await portal.deps.cases.byReference(row.reference))!;
  const [version] = receiptVersions(now, await portal.deps.cases.events(row.id));
  return portal.deps.cases.contentHash(row.id, version!.words);
}
const check = (hash: string) =>
  checkReceipt(portal.config, 'verify', { reference: row.reference, hash });

it('a receipt of a day that was corrected since was true then, and says so', async () => {
  const before = await printed();
  expect(check(before)).toMatchObject({ code: 0 });
  expect(check(before).lines.join(' ')).toContain('Wednesday, 18 November 2026');
  const form = await signe.form(row, {
    ...dayFields('correctedOn', '2026-11-20'),
    correctReason: 'Stemplet på kuverten viser dagen.',
  });
  const shown = await signe.send(row, 'correct-day', form);
  await signe.send(row, 'correct-day', {
    ...form,
    'letter.seen': markIn(shown.body),
    do: 'send',
  });
  const after = await printed();
  expect(after).not.toBe(before);
  expect(check(after).lines.join(' ')).toContain('Friday, 20 November 2026');
  expect(check(before).code).toBe(0);
  expect(check(before).lines.join(' ')).toContain('corrected after this receipt was made');
});
