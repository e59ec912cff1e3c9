import type { Address } from '../../src/domain/person.ts';

/** As the address register gives it. */
export const registered: Address = {
  id: '0a3f50c2-0000-32b8-e044-0003ba298018',
  street: 'Nørregade',
  number: '4',
  floor: '2',
  door: 'th',
  extraTown: '',
  postcode: '8000',
  town: 'Aarhus C',
  municipality: '0751',
  text: 'Nørregade 4, 2. th, 8000 Aarhus C',
};
