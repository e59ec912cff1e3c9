import { showInstant } from '../../domain/dates.ts';
import type { Text } from '../../domain/language.ts';
import type { Notice, Submission } from '../define.ts';
import { noPhone } from '../reach.ts';
import type { Answers } from './answers.ts';
import { next } from './next.ts';

/** A receipt, for whoever logged in: on the word of anybody else nobody is written to. */
export const notices = (sent: Submission<Answers>): readonly Notice[] => [
  {
    kind: 'receipt',
    to: sent.applicant,
    held: false,
    letter: {
      title: titles[sent.answers.wish],
      facts: [
        {
          label: { da: 'Sagsnummer', en: 'Reference' },
          value: { da: sent.reference, en: sent.reference },
        },
        {
          label: { da: 'Modtaget', en: 'Received' },
          value: { da: showInstant(sent.arrivedAt, 'da'), en: showInstant(sent.arrivedAt, 'en') },
        },
      ],
      paragraphs: [
        {
          da: 'Tak. Vi har fået det, du skrev. Gem nummeret.',
          en: 'Thank you. We have received what you wrote. Keep the reference.',
        },
        ...next(sent.answers),
        ...ending(sent),
      ],
    },
  },
];

const titles = {
  exempt: {
    da: 'Du vil være fri for Digital Post',
    en: 'You want to be exempt from Digital Post',
  },
  return: {
    da: 'Du vil tilbage til Digital Post',
    en: 'You want to come back to Digital Post',
  },
} as const satisfies Record<Answers['wish'], Text>;

const ending = ({ authority: { name, phone } }: Submission<Answers>): readonly Text[] => [
  phone === undefined
    ? noPhone
    : { da: `Du kan ringe til os på ${phone}.`, en: `You can call us on ${phone}.` },
  { da: `Venlig hilsen ${name.da}`, en: `Kind regards, ${name.en}` },
];
