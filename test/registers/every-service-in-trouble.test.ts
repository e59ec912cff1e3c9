import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Row, rowOf, tableOf, wrongIn } from './trouble-table.ts';
import {
  nothingWrong,
  openTroubledPortal,
  type TroubledPortal,
  troubles,
} from './troubled-portal.ts';

let troubled: TroubledPortal;
const rows: Row[] = [];
beforeAll(async () => {
  troubled = await openTroubledPortal();
  // What is loaded and drawn for the first time keeps the only thread from reading answers in time.
  await rowOf(troubled, nothingWrong);
  for (const trouble of [nothingWrong, ...troubles]) {
    // oxlint-disable-next-line no-await-in-loop -- registers fail in one way at a time
    rows.push(await rowOf(troubled, trouble));
  }
  console.log(tableOf(rows, { slowest: true }));
}, 600_000);
afterAll(() => troubled.close());

const well = () => rows[0]!;
const inTrouble = () => rows.slice(1);
const cells = () =>
  inTrouble().flatMap(({ trouble, cells: all }) => all.map((cell) => ({ trouble, ...cell })));

describe('every service in every trouble', () => {
  it('answers in time, offers another way, and says what it could not look up', () => {
    expect(rows.flatMap(wrongIn)).toEqual([]);
  });

  it('denies nobody another way: who would only be helped is referred to be assessed', () => {
    // The duty and its proof are there as long as all is well, or nothing of this could be seen.
    expect(well().cells.map(({ ordinary }) => ordinary.standing)).toContain('help-only');
    const denied = cells().filter(({ ordinary, exempt }) =>
      [ordinary, exempt].some(({ standing }) => standing === 'help-only' || standing === undefined),
    );
    expect(denied).toEqual([]);
  });

  it('leaves who was exempted the right that they had, as long as the decision can be seen', () => {
    for (const { trouble, service, exempt } of cells()) {
      if (trouble.unknown === 'decisions') continue;
      const before = well().cells.find((each) => each.service === service)?.exempt.standing;
      expect([trouble.name, service, exempt.standing]).toEqual([trouble.name, service, before]);
    }
  });

  it('keeps with the referral that a register was silent, and where people could not be looked up that they have tried', () => {
    for (const { trouble, service, ordinary } of cells()) {
      const { facts, rules } = ordinary;
      const about = [trouble.name, service];
      if (trouble.unknown === 'people')
        expect([...about, facts.status, ordinary.hasProof]).toEqual([...about, 'unknown', true]);
      if (ordinary.standing === 'right') continue;
      expect([...about, rules]).toEqual([...about, expect.arrayContaining(['register-silent'])]);
    }
  });

  it('rejects nothing at the desk', () => {
    for (const { trouble, service, desk } of cells()) {
      expect([trouble.name, service, desk.outcome]).not.toContain('reject');
      if (desk.outcome !== 'accept-alternative')
        expect([trouble.name, ...desk.rules]).toContain('filed-register-silent');
    }
  });

  it('does as the documentation says', async () => {
    const file = path.join(import.meta.dirname, '../../docs/registers-in-trouble.md');
    await expect(`${heading}\n\n${tableOf(rows, { slowest: false })}\n`).toMatchFileSnapshot(file);
  });
});

const heading = `# Every service while registers fail

Written by \`npm run unit -- test/registers/every-service-in-trouble.test.ts --update\`, which opens each page in each failure; [registers.md](registers.md) says how to read it.`;
