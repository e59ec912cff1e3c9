import { describe, expect, it } from 'vitest';
import { ask, registerDeadline } from '../../src/cases/ask-register.ts';
import { found } from '../../src/domain/result.ts';
import { sampleAddresses } from '../../src/registers/demo/sample-addresses.ts';
import type { FailureMode } from '../support/registers/failure-modes.ts';
import { addressesOverHttp } from './open-addresses.ts';

const http = addressesOverHttp();
const [first, second] = [...sampleAddresses().values()];
const home = first ?? expect.fail('no sample');
const next = second ?? expect.fail('no sample');

describe('DAR, which says what a dwelling is', () => {
  const tamper = (table: string, change: (row: object) => readonly object[]) =>
    http.stub.tamper((name, rows) => (name === table ? rows.flatMap(change) : rows));
  /** Without the copy that would stand in. */
  const darAlone = async () => {
    await http.stub.fail('bad gateway', 'adressevaelger');
    return http.addresses.find(home.id);
  };

  it.each(['1', '2', '4', '5', 'Nedlagt', 'Henlagt', 'Foreløbig'])(
    'has none of a dwelling of status %s',
    async (status) => {
      tamper('DAR_Adresse', (row) => [{ ...row, status }]);
      expect(await darAlone()).toEqual({ state: 'none' });
    },
  );

  it('has none in a house that has ended', async () => {
    http.stub.tamper((table, rows) =>
      table === 'DAR_Husnummer' ? rows.map((row) => ({ ...row, status: '4' })) : rows,
    );
    expect(await darAlone()).toEqual({ state: 'none' });
  });

  it('leaves out what has ended beside what holds', async () => {
    tamper('DAR_NavngivenVej', (row) => [{ ...row, status: '4', vejnavn: 'Gammelt Navn' }, row]);
    expect(await darAlone()).toEqual({ state: 'found', value: home });
  });

  it.each<[string, string, (row: object) => readonly object[]]>([
    ['two that hold', 'DAR_Adresse', (row) => [row, row]],
    ['a house without a street', 'DAR_NavngivenVej', () => []],
    ['a street without a municipality', 'DAR_NavngivenVejKommunedel', () => []],
    ['a postcode that has ended', 'DAR_Postnummer', (row) => [{ ...row, status: '4' }]],
    ['a street of another id', 'DAR_NavngivenVej', (row) => [{ ...row, id_lokalId: next.id }]],
    [
      'a municipality of three digits',
      'DAR_NavngivenVejKommunedel',
      (r) => [{ ...r, kommune: '101' }],
    ],
    ['a place that is no point', 'DAR_Adressepunkt', (r) => [{ ...r, position: { wkt: 'LINE' } }]],
    ['a dwelling without a house', 'DAR_Adresse', (r) => [{ ...r, husnummer: null }]],
    ['an empty name', 'DAR_NavngivenVej', (r) => [{ ...r, vejnavn: ' ' }]],
  ])('is not believed where it says %s', async (_, table, change) => {
    tamper(table, change);
    expect(await darAlone()).toEqual({ state: 'unknown', why: 'odd' });
  });

  it('may have one record that cannot be right, and says what the others are', async () => {
    http.stub.tamper((_table, rows) =>
      rows.map((row) =>
        'id_lokalId' in row && row.id_lokalId === home.id ? { ...row, husnummer: null } : row,
      ),
    );
    await http.stub.fail('bad gateway', 'adressevaelger');
    for (let time = 0; time < 6; time += 1)
      expect(await http.addresses.find(home.id)).toEqual({ state: 'unknown', why: 'odd' });
    expect(await http.addresses.find(next.id)).toEqual({ state: 'found', value: next });
  });

  it('says on which side of a boundary a house lies that its street crosses', async () => {
    const other = { kommune: '0147', vejkode: '0007' };
    tamper('DAR_NavngivenVejKommunedel', (row) => [{ ...row, ...other }, row]);
    expect(found(await darAlone())?.municipality).toBe('0101');
    http.stub.tamper((table, rows) => {
      if (table === 'DAR_NavngivenVejKommunedel')
        return rows.flatMap((row) => [{ ...row, ...other }, row]);
      return table === 'DAR_Husnummer' ? rows.map((r) => ({ ...r, vejmidte: '' })) : rows;
    });
    // Nothing says which: neither is guessed.
    http.calls.clock.advance({ hours: 13 });
    await http.stub.fail('bad gateway', 'adressevaelger');
    expect(await http.addresses.find(next.id)).toMatchObject({ state: 'unknown' });
  });

  it('turns no words around, whatever signs that nobody sees stand in a name', async () => {
    tamper('DAR_Adresse', (row) => [{ ...row, adressebetegnelse: '\u2066Ny Vej 1\u0000' }]);
    expect(found(await darAlone())?.text).toBe('Ny Vej 1');
    tamper('DAR_NavngivenVej', (row) => [{ ...row, vejnavn: 'Ny\u202E\u0007 Vej\u2028' }]);
    expect(found(await http.addresses.find(next.id))?.street).toMatch(/^Ny +Vej$/);
  });

  it('leaves out a place that is not in Denmark', async () => {
    tamper('DAR_Adressepunkt', (row) => [{ ...row, position: { wkt: 'POINT (1 1)' } }]);
    const { at: _, ...elsewhere } = home;
    expect(await darAlone()).toEqual({ state: 'found', value: elsewhere });
  });

  it('knows the town of a postcode that came later than the table that is carried along', async () => {
    http.stub.tamper((table, rows) =>
      table === 'DAR_Postnummer'
        ? [{ id_lokalId: home.id, status: '3', postnr: '9999', navn: 'Nyby' }]
        : rows,
    );
    const nyby = { state: 'found', value: { town: 'Nyby', municipalities: [] } };
    expect(await http.addresses.postcode('9999')).toEqual(nyby);
    // Another one than was asked for is no answer.
    expect(await http.addresses.postcode('9998')).toEqual({ state: 'unknown', why: 'odd' });
  });
});

describe('Adressevælger’s copy', () => {
  it('goes on standing in when somebody asks for what it does not have, again and again', async () => {
    await http.stub.fail('bad gateway', 'dar');
    for (let time = 0; time < 6; time += 1)
      await http.addresses.find('0a3f50ff-0000-32b8-e044-0003ba298018');
    expect(await http.addresses.find(home.id)).toEqual({ state: 'found', value: home });
  });

  it.each<FailureMode>(['silent', 'expired token', 'wrong person', 'malformed'])(
    'stands in where DAR is %s, in time',
    async (mode) => {
      await http.stub.fail(mode, 'dar');
      const began = performance.now();
      expect(await ask(() => http.addresses.find(home.id))).toEqual({
        state: 'found',
        value: home,
      });
      expect(performance.now() - began).toBeLessThan(registerDeadline);
    },
  );

  // On a busy machine DAR may for once take longer than it is ahead.
  it('is not asked where DAR answers, not even that there is none', { retry: 3 }, async () => {
    await http.addresses.find(home.id);
    await http.addresses.find('00000000-0000-0000-0000-000000000000');
    expect(http.calls.seen.map(({ register }) => register)).toEqual(['dar', 'dar']);
  });

  it('never says that there is none: it may be a day behind', async () => {
    await http.stub.fail('bad gateway', 'dar');
    const answer = await http.addresses.find('00000000-0000-0000-0000-000000000000');
    expect(answer).toEqual({ state: 'unknown', why: 'broken' });
  });
});

describe('what was read before', () => {
  it('is used for half a day, and a week longer while nobody answers; the log says how old it was', async () => {
    await http.addresses.find(home.id);
    const heard = http.stub.heard.length;
    http.calls.clock.advance({ hours: 11 });
    expect(found(await http.addresses.find(home.id))).toEqual(home);
    expect(http.stub.heard).toHaveLength(heard);
    await http.stub.fail('bad gateway');
    http.calls.clock.advance({ hours: 2 });
    expect(found(await http.addresses.find(home.id))).toEqual(home);
    expect(http.calls.lines.at(-1)).toContain('an older answer was used');
    expect(http.calls.lines.at(-1)).toContain('"ageMinutes":780');
    http.calls.clock.advance({ hours: 24 * 7 });
    expect(await http.addresses.find(home.id)).toMatchObject({ state: 'unknown' });
  });

  it('gives way to a dwelling that has ended since', async () => {
    await http.addresses.find(home.id);
    http.calls.clock.advance({ hours: 13 });
    http.stub.tamper((table, rows) => (table === 'DAR_Adresse' ? [] : rows));
    expect(await http.addresses.find(home.id)).toEqual({ state: 'none' });
  });

  it('is nothing that anybody typed', async () => {
    await http.addresses.search(home.text, 5);
    const heard = http.stub.heard.length;
    await http.addresses.search(home.text, 5);
    expect(http.stub.heard.length).toBeGreaterThan(heard);
  });
});
