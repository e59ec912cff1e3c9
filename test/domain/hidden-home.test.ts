import { describe, expect, it } from 'vitest';
import { hideHomesIn, withoutHomes } from '../../src/domain/hidden-home.ts';

const home = {
  street: 'Borgm Christiansensg',
  number: '45',
  postcode: '2450',
  town: 'København SV',
  text: 'Borgm Christiansensg 45, st. th, 2450 København SV',
};
const without = (text: string) => withoutHomes(text, [home], 'da');

describe('a text without a home', () => {
  it.each([
    ['Borgm Christiansensg 45, st. th, 2450 København SV', '(beskyttet adresse)'],
    ['Hun bor Borgm Christiansensg 45.', 'Hun bor (beskyttet adresse).'],
    ['BORGM  CHRISTIANSENSG 45, 3. tv, 2450 København SV!', '(beskyttet adresse)!'],
    ['borgm christiansensg\n45 st th', '(beskyttet adresse)'],
    ['på Borgm Christiansensg i går', 'på (beskyttet adresse) i går'],
    ['Borgm Christiansensg 45B', 'Borgm Christiansensg 45B'],
    ['Borgm Christiansensg 451', 'Borgm Christiansensg 451'],
    ['Gl Borgm Christiansensg 7', 'Gl Borgm Christiansensg 7'],
    ['2450 København SV', '2450 København SV'],
  ])('%j: %j', (text, expected) => {
    expect(without(text)).toBe(expected);
  });

  it('has the words of its language, however deep it stands', () => {
    const value = { a: [{ da: 'Ved Borgm Christiansensg 45', en: 'At Borgm Christiansensg 45' }] };
    expect(hideHomesIn(value, [home], 'da')).toEqual({
      a: [{ da: 'Ved (beskyttet adresse)', en: 'At (protected address)' }],
    });
    expect(hideHomesIn(value, [], 'da')).toBe(value);
  });

  it('is not confused by signs that mean something in a pattern, nor by a home without a street', () => {
    const odd = { ...home, street: 'A(b)+.', number: '1', text: 'A(b)+. 1' };
    expect(withoutHomes('ved A(b)+. 1', [odd], 'da')).toBe('ved (beskyttet adresse)');
    expect(withoutHomes('ved Abb 1', [odd], 'da')).toBe('ved Abb 1');
    expect(withoutHomes('hele teksten', [{ ...home, street: ' ', text: '' }], 'da')).toBe(
      'hele teksten',
    );
  });
});
