import Database from 'better-sqlite3';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportKind } from '../../src/cases/ports/imports.ts';
import { holdImporting } from '../../src/store/in-use.ts';
import { practicesCsv, sampleFile } from '../registers/imported-sets.ts';
import { importing } from './importing.ts';

const { dataDir, cli, take, file, inDatabase } = importing();

const contactsCsv = 'myndighed,gyldig_fra,telefon\n0101,2026-01-01,33 66 33 66\n';
const files: readonly (readonly [ImportKind, () => string, number])[] = [
  ['authorities', () => sampleFile('kommuner.csv'), 98],
  ['contact-points', () => file('kontakt.csv', contactsCsv), 1],
  ['practices', () => file('praksis.csv', practicesCsv()), 144],
  ['addresses', () => sampleFile('adresser.csv'), 1149],
  ['postcodes', () => sampleFile('postnumre.csv'), 1098],
];

/** What the command would print; throws with what it refuses. */
const taken = async (words: readonly string[], dryRun = false): Promise<string> => {
  const done = await take(words, dryRun);
  return done.ok ? done.value.join('\n') : expect.fail(done.error.join('\n'));
};

describe('import', () => {
  it.each([['streets x.csv'], ['practices'], ['practices a.csv b.csv']])(
    '%s: says what it misses',
    async (words) => {
      const done = await take(words.split(' '));
      expect(done).toMatchObject({ ok: false, error: [expect.stringMatching(/^Say .* FILE$/)] });
    },
  );

  it('says that nothing stands before anything was imported', async () => {
    const { code, stdout } = await cli();
    expect([code, stdout]).toEqual([0, 'Nothing was imported yet.\n']);
  });

  it.each(files)(
    '%s: a dry run changes nothing, the import does, and a second one nothing',
    async (kind, from, rows) => {
      const given = from();
      const before = inDatabase();
      const dry = await taken([kind, given], true);
      expect(dry).toMatch(new RegExp(`^Added +${rows}$`, 'm'));
      expect(dry).toContain('this was a dry run');
      expect(inDatabase()).toEqual(before);

      const real = await cli(kind, given);
      expect(real).toMatchObject({ code: 0 });
      expect(real.stderr).toMatch(/100 % /);
      expect(real.stdout).toContain('all of it');
      expect(inDatabase().sets.find((one) => one.kind === kind)).toMatchObject({
        file: path.basename(given),
        n: rows,
        added: rows,
        removed: 0,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        by_whom: expect.stringMatching(/./) as string,
      });

      const after = inDatabase();
      const again = await taken([kind, given]);
      expect(again).toMatch(new RegExp(`^Unchanged +${rows}$`, 'm'));
      expect(again).toContain('nothing: the same stands since');
      expect(inDatabase()).toEqual(after);
    },
  );

  it('says who imported what, and when', async () => {
    const said = await taken([]);
    expect(said.split('\n')).toHaveLength(files.length);
    expect(said).toMatch(/^postcodes +1098 rows from postnumre\.csv, \d{4}-.+Z by \S+, sha256 /m);
  });

  it('counts what was added, changed and removed, and keeps nothing of what it replaced', async () => {
    const head = 'myndighed;gyldig_fra;telefon;aabningstider\n';
    const first = file('a.csv', `${head}0101;01-01-2026;11111111;\n0461;2026-01-01;22222222;`);
    await taken(['contact-points', first]);
    const second = file(
      'b.csv',
      `\uFEFF${head}0101;2026-01-01;33333333;"Man; tir ""9-15"""\r\n0751;2026-01-01;44444444;\r\n`,
    );
    const dry = await cli('contact-points', second, '--dry-run');
    expect(dry.stdout).toMatch(/^Added +1\nChanged +1\nRemoved +1\nUnchanged +0$/m);
    expect(await taken(['contact-points', second])).toContain('all of it');
    const { sets, rows } = inDatabase();
    const newest = Math.max(
      ...sets.flatMap(({ kind, no }) => (kind === 'contact-points' ? no : [])),
    );
    const contacts = rows.filter(({ body }) => body.includes('"authority"'));
    expect(contacts.map(({ set_no, id }) => [set_no, id])).toEqual([
      [newest, 'municipality-0101 2026-01-01'],
      [newest, 'municipality-0751 2026-01-01'],
    ]);
    expect(contacts[0]?.body).toContain('Man; tir \\"9-15\\"');
  });

  it('is done by one at a time', async () => {
    const letGo = holdImporting(path.join(dataDir, 'skranken.db'));
    const { code, stderr } = await cli('postcodes', sampleFile('postnumre.csv'));
    letGo();
    expect([code, stderr]).toEqual([
      1,
      'Another import is running. Import again when that has ended.\n',
    ]);
  });

  it('leaves nothing of one that broke off', async () => {
    const db = new Database(path.join(dataDir, 'skranken.db'));
    const half = db.prepare('INSERT INTO imported VALUES (?, ?, ?)');
    db.transaction(() => {
      for (let n = 0; n < 2500; n += 1) half.run(999, String(n), '{}');
    })();
    db.close();
    await taken(['contact-points', file('c.csv', contactsCsv)]);
    expect(inDatabase().rows.filter(({ set_no }) => set_no === 999)).toEqual([]);
    expect(await taken(['addresses', sampleFile('adresser.csv')], true)).toMatch(
      /^Unchanged +1149$/m,
    );
  });
});
