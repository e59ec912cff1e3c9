import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportKind } from '../../src/cases/ports/imports.ts';
import { practicesCsv, sampleFile } from '../registers/imported-sets.ts';
import { importing } from './importing.ts';

const { dataDir, cli, take, file, inDatabase } = importing();
let stood: ReturnType<typeof inDatabase>;
beforeAll(async () => {
  await take(['practices', file('praksis.csv', practicesCsv())]);
  stood = inDatabase();
  expect(stood.rows).toHaveLength(144);
});

/** What is said of a file that is refused; nothing of it was imported. */
const refusal = async (kind: ImportKind, text: string | Buffer): Promise<readonly string[]> => {
  const given = file('given.csv', text);
  const done = await take([kind, given]);
  expect(inDatabase()).toEqual(stood);
  if (done.ok) return expect.fail(done.value.join('\n'));
  const [last = '', ...said] = done.error.toReversed();
  if (done.error[0]?.startsWith('Row') === true) expect(last).toBe(`Nothing of ${given} was imported.`);
  return said.toReversed();
};

const table = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const uuid = '0a3f509d-747c-32b8-e044-0003ba298018';

describe('a file that is refused says what is wrong, by row and column', () => {
  it('authorities', async () => {
    const said = await refusal(
      'authorities',
      table(
        'kommunekode;navn;fuldt_navn;type;region_2026',
        '101;København;Københavns Kommune;kommune;Region Hovedstaden',
        '0147;;Frederiksberg Kommune;by;',
        '0151;Ballerup;Ballerup\u0001 Kommune;;',
        '0461;Odense;Odense Kommune',
        '0153;Brøndby;Brøndby Kommune;;',
        '0153;Brøndby igen;Brøndby Kommune;;',
      ),
    );
    expect(said).toEqual([
      'Row 2, column kommunekode: must be four digits such as 0101 (a spreadsheet may have taken the leading zero)',
      'Row 3, column type: must be kommune or ikke-kommune',
      'Row 3, column navn: is empty',
      'Row 4, column fuldt_navn: holds a line break or another control sign',
      'Row 5: has 3 fields, the first line has 5',
      'Row 7, column kommunekode: is the same as in row 6',
    ]);
  });

  it('authorities that leave out one that is served', async () => {
    const said = await refusal('authorities', table('kommunekode,navn,fuldt_navn', '0101,K,KK'));
    expect(said).toEqual([
      'Row 1, column kommunekode: SERVED names municipalities that are not in the file: 0461',
    ]);
  });

  it('contact points', async () => {
    const said = await refusal(
      'contact-points',
      table(
        'myndighed;gyldig_fra;gyldig_til;telefon;hjemmeside;betaling;aabningstider_en',
        '9999;2026-01-01;;12345678;;;',
        'ankestyrelsen;2026-02-30;;12345678;;;',
        '0101;2026-01-01;2025-12-31;ring;http://kk.dk;javascript:alert(1);',
        '0101;;;;;;Monday',
        'udbetaling-danmark;2026-01-01;;70 12 80 63;https://www.borger.dk/udk;;',
      ),
    );
    expect(said).toEqual([
      expect.stringMatching(/^Row 2, column myndighed: is no authority that is known here/),
      expect.stringMatching(/^Row 3, column myndighed: is no authority that is known here/),
      'Row 3, column gyldig_fra: must be a day such as 2026-11-23 or 23-11-2026',
      'Row 4, column gyldig_til: lies before gyldig_fra',
      'Row 4, column telefon: must be digits, such as 33 66 33 66',
      'Row 4, column hjemmeside: must be an address that begins with https://',
      'Row 4, column betaling: must be an address that begins with https://',
      'Row 5, column gyldig_fra: is empty',
      'Row 5, column aabningstider: is empty, but aabningstider_en is not',
      'Row 5, column telefon: is empty, and so is all else by which one could be reached',
    ]);
  });

  it('practices', async () => {
    const said = await refusal(
      'practices',
      table(
        'ydernummer;navn;adresse;kommunekode;aaben;breddegrad;laengdegrad',
        '12345;Praksis;Vej 1;0461;måske;55,4;',
        '123456;Praksis;Vej 1;0461;ja;5.54;10,4',
        '123457;Praksis;Vej 1;0461;JA;55,4;10,4',
      ),
    );
    expect(said).toEqual([
      'Row 2, column aaben: must be ja or nej, or empty',
      'Row 2, column ydernummer: must be six digits',
      'Row 2, column laengdegrad: is empty, but its other half is not',
      'Row 3, column breddegrad: must be a number from 54 to 58',
    ]);
  });

  it('addresses and postcodes', async () => {
    const addresses = await refusal(
      'addresses',
      table(
        'adresse_id,vejnavn,husnr,postnr,postnrnavn,kommunekode,etage',
        `${uuid},Vej,1,5000,Odense C,0461,`,
        `${uuid.toUpperCase()},Vej,2,5000,Odense C,0461,st`,
        'x,"-",12-14,500,Odense C,461,femte',
      ),
    );
    expect(addresses.map((line) => line.replace(/: .*/, ''))).toEqual([
      'Row 3, column adresse_id',
      'Row 4, column adresse_id',
      'Row 4, column vejnavn',
      'Row 4, column husnr',
      'Row 4, column etage',
      'Row 4, column postnr',
      'Row 4, column kommunekode',
    ]);
    const postcodes = await refusal(
      'postcodes',
      table('postnr,navn,kommunekoder', '999,By,0101', '2690,Karlslunde,"0253,0269"', '2690,K,'),
    );
    expect(postcodes.map((line) => line.replace(/: .*/, ''))).toEqual([
      'Row 2, column postnr',
      'Row 3, column kommunekoder',
      'Row 4, column kommunekoder',
    ]);
  });

  it('a broken row at the very end: nothing of the thousand before it', async () => {
    const whole = readFileSync(sampleFile('adresser.csv'), 'utf8');
    const given = file('broken.csv', `${whole}broken,row\n`);
    const { code, stdout, stderr } = await cli('addresses', given);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n').slice(-2)).toEqual([
      'Row 1151: has 2 fields, the first line has 13',
      `Nothing of ${given} was imported.`,
    ]);
    expect(inDatabase()).toEqual(stood);
  });

  it('no more than twenty at once', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index},A,B,0461,ja`);
    const said = await refusal(
      'practices',
      table('ydernummer,navn,adresse,kommunekode,aaben', ...rows),
    );
    expect([said.length, said.at(-1)]).toEqual([21, 'and 10 more']);
  });
});

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
