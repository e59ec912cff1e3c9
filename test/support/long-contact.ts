import type { Registers } from '../../src/cases/ports/registers.ts';
import type { ContactPoint } from '../../src/domain/authority.ts';

/** As much as any municipality says of how it is reached. */
export function longContact(registers: Registers): Registers {
  const { authorities } = registers;
  const find = (id: string) => {
    const authority = authorities.find(id);
    const contact = [{ from: '2020-01-01', value: longest, source: { title: '', checked: '' } }];
    return authority && { ...authority, contact };
  };
  return { ...registers, authorities: { ...authorities, find } };
}

const longest: ContactPoint = {
  phone: '96604000',
  visit: 'Borgerservice, Sundhedscenter Nordvestkysten, Ringkøbingvej 124 A, 6950 Ringkøbing',
  postal: 'Ringkøbing-Skjern Kommune, Ved Fjorden 6, Postboks 100, 6950 Ringkøbing',
  website: 'https://www.rksk.dk/borger/borgerservice/aabningstider-og-kontakt',
  openingHours: {
    da: 'Mandag, tirsdag og fredag kl. 9–13, torsdag kl. 9–17. Onsdag kun efter aftale. Telefon: mandag til onsdag kl. 9–15, torsdag kl. 9–17, fredag kl. 9–13.',
    en: 'Monday, Tuesday and Friday 9–13, Thursday 9–17. Wednesday by appointment only. Telephone: Monday to Wednesday 9–15, Thursday 9–17, Friday 9–13.',
  },
};
