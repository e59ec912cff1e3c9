import { type ContactPoint, municipalityId } from '../../domain/authority.ts';
import type { ImportedContact } from './bodies.ts';
import type { Cells } from './cells.ts';
import type { KindReader } from './kind-reader.ts';

/** Where an authority is reached, from a day on: telephone, counter, hours, pages. At least one of them is known. */
export const contactPointReader: KindReader = {
  needs: ['myndighed', 'gyldig_fra'],
  may: [
    'gyldig_til',
    'telefon',
    'adresse',
    'aabningstider',
    'aabningstider_en',
    'hjemmeside',
    'post',
    'betaling',
    'kilde',
    'set_den',
  ],
  key: 'myndighed',
  read(cells, _columns, { isAuthority }) {
    const given = cells.text('myndighed');
    const authority = /^\d{4}$/.test(given) ? municipalityId(given) : given;
    if (given !== '' && !isAuthority(authority))
      cells.wrong(
        'myndighed',
        'is no authority that is known here: four digits such as 0101, or udbetaling-danmark',
      );
    const [from, until] = [cells.day('gyldig_fra'), cells.day('gyldig_til', true)];
    if (until !== '' && until < from) cells.wrong('gyldig_til', 'lies before gyldig_fra');
    const value = contactIn(cells);
    if (ways.every((column) => cells.optional(column) === ''))
      cells.wrong('telefon', 'is empty, and so is all else by which one could be reached');
    const [title, checked] = [cells.optional('kilde'), cells.day('set_den', true)];
    const contact: ImportedContact = {
      authority,
      from,
      ...(until && { until }),
      value,
      ...(title && { title }),
      ...(checked && { checked }),
    };
    return { id: `${authority} ${from}`, body: JSON.stringify(contact) };
  },
};

/** By which an authority is reached. */
const ways = ['telefon', 'adresse', 'aabningstider', 'hjemmeside', 'post', 'betaling'];

function contactIn(cells: Cells): ContactPoint {
  const phone = given(cells, 'telefon', /^\+?[\d ]{8,20}$/, 'digits, such as 33 66 33 66');
  const website = given(cells, 'hjemmeside', webPage, 'an address that begins with https://');
  const payment = given(cells, 'betaling', webPage, 'an address that begins with https://');
  const visit = cells.optional('adresse');
  const postal = cells.optional('post');
  const da = cells.optional('aabningstider');
  const en = cells.optional('aabningstider_en') || da;
  if (da === '' && en !== '') cells.wrong('aabningstider', 'is empty, but aabningstider_en is not');
  return {
    ...(phone && { phone }),
    ...(visit && { visit }),
    ...(da && { openingHours: { da, en } }),
    ...(website && { website }),
    ...(postal && { postal }),
    ...(payment && { payment }),
  };
}

const webPage = /^https:\/\/[^\s/?#"'<>]+\.[^\s"'<>]+$/;

const given = (cells: Cells, column: string, shape: RegExp, words: string): string =>
  cells.optional(column) === '' ? '' : cells.shaped(column, shape, words);
