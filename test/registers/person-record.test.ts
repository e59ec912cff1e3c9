import { describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import { RegisterFault } from '../../src/registers/register-fault.ts';
import { personAnswer } from '../../src/registers/http/person-answer.ts';
import { registeredPerson } from '../../src/registers/http/registered-person.ts';
import { envelope, personXml } from '../support/registers/person-xml.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const astrid = '7204880012' as Cpr;
const ida = '6305184122' as Cpr;

/** The record of somebody in the sample, with this changed in it, as it is read. */
function read(cpr: Cpr, change?: (xml: string) => string) {
  const xml = personXml(cpr).body;
  const text = change?.(xml) ?? xml;
  if (change !== undefined && text === xml) expect.fail('nothing was changed');
  const record = personAnswer({ status: 200, type: 'text/xml', text }, cpr);
  return record === 'none' ? expect.fail('none') : registeredPerson(record, today);
}

const protection = (inside: string) => (xml: string) =>
  xml.replace(
    '<ns:markedsfoeringsbeskyttelse>',
    `<ns:adressebeskyttelse>${inside}</ns:adressebeskyttelse>$&`,
  );

describe('protection of name and address', () => {
  it.each([
    [
      'with its last day',
      '<ns:slutdato>2027-01-31</ns:slutdato><ns:beskyttet>true</ns:beskyttet>',
      '2027-01-31',
    ],
    ['without an end', '<ns:beskyttet>true</ns:beskyttet>', '9999-12-31'],
    ['begun, and nobody says more', '<ns:startdato>2026-01-01</ns:startdato>', '9999-12-31'],
    [
      'over, but said to hold',
      '<ns:slutdato>2020-01-31</ns:slutdato><ns:beskyttet>1</ns:beskyttet>',
      '9999-12-31',
    ],
    [
      'with a zone behind its day',
      '<ns:slutdato>2027-01-31+01:00</ns:slutdato><ns:beskyttet>true</ns:beskyttet>',
      '2027-01-31',
    ],
    [
      'said not to be',
      '<ns:slutdato>2027-01-31</ns:slutdato><ns:beskyttet>false</ns:beskyttet>',
      undefined,
    ],
    ['an empty element', '', undefined],
  ])('%s', (_, inside, until) => {
    expect(read(astrid, protection(inside)).person.protectedUntil).toBe(until);
  });

  it('is not guessed where its day is no day', () => {
    const broken = protection(
      '<ns:slutdato>2027-02-31</ns:slutdato><ns:beskyttet>true</ns:beskyttet>',
    );
    expect(() => read(astrid, broken)).toThrow(RegisterFault);
  });
});

describe('a record', () => {
  it('says nothing of advertising where the register does not', () => {
    const { person } = read(astrid, (xml) => xml.replace('<ns:beskyttet>false</ns:beskyttet>', ''));
    expect(person).not.toHaveProperty('marketingProtected');
  });

  it('is read with the characters that were meant', () => {
    const named = (xml: string) =>
      xml.replace('>Testesen<', '>M&#xF8;ller &amp; S&#248;n &apos;X&apos;<');
    expect(read(astrid, named).person.name.family).toBe("Møller & Søn 'X'");
  });

  it('has the name for letters where there is no other', () => {
    const only = (xml: string) =>
      xml.replaceAll(/<ns:(fornavn|mellemnavn|efternavn)>[^<]*<\/ns:\1>/g, '');
    expect(read(astrid, only).person.name).toEqual({
      given: '',
      middle: '',
      family: 'Testesen,Astrid',
    });
  });

  it('has an address in ordinary writing', () => {
    const odd = (xml: string) =>
      xml.replace('>045<', '>007B<').replace('>st<', '>02<').replace('>th<', '>0012<');
    expect(read(astrid, odd).person.address).toMatchObject({
      number: '7B',
      floor: '2',
      door: '12',
      text: 'Borgm Christiansensg 7B, 2. 12, 2450 København SV',
    });
  });

  it('has no address on a road that is none', () => {
    const special = (xml: string) => xml.replace('<ns:vejkode>728<', '<ns:vejkode>9901<');
    const { person, dwelling } = read(astrid, special);
    expect(person).not.toHaveProperty('address');
    expect(person.municipality).toBe('0101');
    expect(dwelling).toBeUndefined();
  });

  it('counts custody that has not ended, by whoever has it', () => {
    expect(read(ida).person.custody).toEqual([astrid, '7402850331']);
    const ended = (xml: string) =>
      xml.replace(
        '<ns:foraeldremyndighedtype>4</ns:foraeldremyndighedtype>',
        '$&<ns:foraeldremyndighedSletdato>2026-11-22</ns:foraeldremyndighedSletdato>',
      );
    expect(read(ida, ended).person.custody).toEqual([astrid]);
  });

  it('leads on to everybody it names, once, and never to itself', () => {
    const spouse = (xml: string) =>
      xml.replace(
        '<ns:relationer>',
        `$&<ns:aegtefaelle><ns:personnummer>8310860417</ns:personnummer></ns:aegtefaelle>` +
          `<ns:barn><ns:personnummer>${astrid}</ns:personnummer></ns:barn>`,
      );
    expect(read(astrid, spouse).kin).toEqual(['8310860417', ida, '9009224573']);
  });

  it.each([
    ['of another number', (xml: string) => xml.replaceAll('7204880012', '7204880020')],
    ['without a status', (xml: string) => xml.replace(/<ns:status>.*<\/ns:status>/, '')],
    ['without a name', (xml: string) => xml.replace(/<ns:navn>.*<\/ns:navn>/, '<ns:navn/>')],
  ])('%s is nobody’s', (_, change) => {
    expect(() => read(astrid, change)).toThrow(new RegisterFault('odd'));
  });
});

it('what calls itself something else than XML is not read', () => {
  const answer = { status: 200, type: 'text/html', text: envelope('') };
  expect(() => personAnswer(answer, astrid)).toThrow(new RegisterFault('unreadable'));
});
