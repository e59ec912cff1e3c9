import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Row, rowOf, slowestIn, wrongIn } from '../registers/trouble-table.ts';
import {
  nothingWrong,
  openTroubledPortal,
  type TroubledPortal,
  troubles,
} from '../registers/troubled-portal.ts';
import { full, tell } from '../support/torture.ts';

let troubled: TroubledPortal;
beforeAll(async () => {
  troubled = await openTroubledPortal();
  await rowOf(troubled, nothingWrong);
});
afterAll(() => troubled.close());

it('every page of every service meets each failure of registers itself, none of them at rest', async () => {
  const quick = troubles.filter(({ name }) => name === 'server error');
  const chosen = full ? troubles : quick;
  const rows: Row[] = [];
  for (const trouble of chosen) {
    // Longer than any register is left alone.
    const again = () => troubled.turnTo(trouble, { seconds: 61 });
    // oxlint-disable-next-line no-await-in-loop -- registers fail in one way at a time
    rows.push(await rowOf(troubled, trouble, again));
  }
  expect(rows.flatMap(wrongIn)).toEqual([]);
  const pages = rows.flatMap(({ cells }) =>
    cells.flatMap(({ ordinary, exempt, desk }) =>
      [ordinary, exempt, desk].map((walk) => walk.seen),
    ),
  );
  tell({
    what: 'Pages while registers fail',
    rounds: rows.length,
    requests: pages.flat().length,
    '5xx': 0,
    notes: `the slowest took ${Math.max(...rows.map(slowestIn))} ms`,
  });
});
