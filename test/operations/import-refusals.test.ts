import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleFile } from '../registers/imported-sets.ts';
import { refusedImports } from './refused-imports.ts';

const { cli, file, refusal, changedNothing } = refusedImports();

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
    changedNothing();
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
