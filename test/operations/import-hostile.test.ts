import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusedImports } from './refused-imports.ts';

const { dataDir, cli, take, file, inDatabase, refusal } = refusedImports();
const head = 'ydernummer,navn,adresse,kommunekode,aaben\n';

describe('a file that is no table, or a hostile one, is refused in a line', () => {
  it.each([
    ['nothing', '', /^Row 1: is empty/],
    ['a first line alone', head, /^Row 2: is missing: no row/],
    ['other columns', 'a,b\n1,2\n', /^Row 1, column ydernummer: is missing: every file needs it$/],
    ['a column twice', `navn,${head}`, /^Row 1, column navn: stands there twice$/],
    [
      'Latin-1',
      Buffer.from(`${head}123456,S\u00f8,Vej,0461,ja\n`, 'latin1'),
      /^Row 2, column navn: is not UTF-8/,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${head}`, 'utf16le'), /^Row 1: is UTF-16/],
    [
      'a NUL',
      `${head}123456,S\0,Vej,0461,ja\n`,
      /^Row 2, column number 2: there is a sign that is no text/,
    ],
    [
      'a huge field',
      `${head}123456,${'x'.repeat(50_000_000)}`,
      /^Row 2, column number 2: the field is longer than 10000 signs$/,
    ],
    [
      'a million columns',
      `${','.repeat(1_000_000)}\n`,
      /^Row 1, column number 201: there are more than 200 columns$/,
    ],
    [
      'a quote that is never closed',
      `${head}123456,"x,Vej,0461,ja\n`,
      /^Row 2, column number 2: a quote is never closed$/,
    ],
    [
      'words behind a quote',
      `${head}123456,"x"y,Vej,0461,ja\n`,
      /^Row 2, column number 2: something follows a closing quote$/,
    ],
    [
      'signs that turn words around',
      `${head}123456,"Praksis \u202Egnirps",Vej,0461,ja\n`,
      /^Row 2, column navn: holds a sign that nobody sees/,
    ],
    [
      'a line that ends inside a name',
      `${head}123456,Praksis\u2028Syd,Vej,0461,ja\n`,
      /^Row 2, column navn: holds a sign that nobody sees/,
    ],
    [
      'a column that writes to the terminal',
      `${head.trim()},\u001B[2Jrød\n123456,A,Vej,0461,ja,\n`,
      /^Row 1, column number 6: holds a line break or another control sign$/,
    ],
    ['a database', Buffer.from('SQLite format 3\0'), /NUL/],
  ])('%s', async (_what, text, why) => {
    const said = await refusal('practices', text);
    expect(said[0]).toMatch(why);
  });

  it.each([
    ['that is not there', '/nowhere/x.csv', /^There is no file \/nowhere\/x\.csv\.$/],
    ['that is a folder', tmpdir(), /is no file\.$/],
    ['that never ends', '/dev/zero', /is no file\.$/],
  ])('one %s', async (_what, given, why) => {
    expect(await take(['practices', given])).toMatchObject({
      ok: false,
      error: [expect.stringMatching(why)],
    });
  });

  it('a formula and markup stay the words they are', async () => {
    const rows = '123456,"=1+1 <script>alert(1)</script>",Vej,0461,ja\n';
    await take(['practices', file('formula.csv', head + rows)]);
    const { rows: kept } = inDatabase();
    expect(kept.map(({ body }) => (JSON.parse(body) as { name: string }).name)).toEqual([
      '=1+1 <script>alert(1)</script>',
    ]);
  });

  it('rows without end are read in little memory', async () => {
    const at = path.join(dataDir, 'long.csv');
    const out = createWriteStream(at);
    out.write(head);
    for (let n = 0; n < 200; n += 1) out.write(`${n},A,B,0461,ja\n`.repeat(500));
    out.end();
    await once(out, 'finish');
    const { code, stderr } = await cli('practices', at);
    expect([code, stderr]).toEqual([1, expect.stringContaining('and 99980 more')]);
  });
});
