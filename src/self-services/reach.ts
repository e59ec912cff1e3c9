import type { Text } from '../domain/language.ts';

const atTheCounter: Text = {
  da: 'Du kan også møde op i Borgerservice på rådhuset eller spørge på biblioteket.',
  en: 'You can also go to Citizen Service at the town hall, or ask at the library.',
};

/** Where no phone number is known: the way to it, and one that needs no web. No number or address is made up. */
export const noPhone: Text = {
  da: `Du finder vores telefonnummer på borger.dk. ${atTheCounter.da}`,
  en: `You can find our phone number at borger.dk. ${atTheCounter.en}`,
};

/** The same where the letter leads to phone and address. */
export const noContact: Text = {
  da: `Du finder telefonnummer og adresse på borger.dk. ${atTheCounter.da}`,
  en: `You can find phone number and address at borger.dk. ${atTheCounter.en}`,
};
