import type { NonEmpty } from '../../../src/domain/language.ts';
import type { Step } from '../../../src/self-services/define.ts';
import type { Answers } from './answers.ts';
import { chipDigitsInWords } from './law.ts';

/** The pages of the form. */
export const steps: NonEmpty<Step<keyof Answers>> = [
  {
    id: 'dog',
    title: { da: 'Hvilken hund er det?', en: 'Which dog is it?' },
    fields: [
      {
        key: 'name',
        kind: 'text',
        label: { da: 'Hundens navn', en: 'Name of the dog' },
        hint: { da: 'Det navn, du kalder den.', en: 'The name you call it by.' },
      },
      {
        key: 'breed',
        kind: 'text',
        label: { da: 'Hundens race', en: 'Breed of the dog' },
        hint: {
          da: 'For eksempel dansk-svensk gårdhund',
          en: 'For example Danish-Swedish Farmdog',
        },
      },
    ],
  },
  {
    id: 'birth',
    title: { da: 'Hvornår blev hunden født?', en: 'When was the dog born?' },
    intro: {
      da: 'Kender du ikke dagen, så spørg dyrlægen.',
      en: 'If you do not know the day, ask the vet.',
    },
    fields: [
      {
        key: 'born',
        kind: 'date',
        label: { da: 'Hundens fødselsdag', en: 'Birth date of the dog' },
        hint: { da: 'For eksempel 1 10 2026', en: 'For example 1 10 2026' },
      },
    ],
  },
  {
    id: 'chip',
    title: { da: 'Hvad er chippens nummer?', en: 'What is the chip number?' },
    fields: [
      {
        key: 'chip',
        kind: 'text',
        label: { da: 'Chipnummer', en: 'Chip number' },
        hint: {
          da: `${chipDigitsInWords} tal. For eksempel 208 250 001 234 567`,
          en: `${chipDigitsInWords} digits. For example 208 250 001 234 567`,
        },
      },
    ],
  },
];
