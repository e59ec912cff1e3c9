import { showArrival, showDay } from '../domain/dates.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { Outcome } from '../eligibility/decision.ts';
import { caseTitle } from '../self-services/case-title.ts';
import type { Letter, SelfService, Submission } from '../self-services/define.ts';
import { noPhone } from '../self-services/reach.ts';

/** To whoever handed in a form with gaps, or whose way in is still looked at: that it came, and what happens now. */
export function filingLetter(
  { reference, arrivedAt, authority }: Submission<unknown>,
  about: {
    readonly service: Pick<SelfService, 'title' | 'caseTitle'>;
    readonly missing: readonly Text[];
    readonly due: IsoDate;
    readonly outcome: Outcome;
  },
): Letter {
  return {
    title: { da: 'Vi har modtaget din sag', en: 'We have received your case' },
    facts: [
      { label: { da: 'Sag', en: 'Case' }, value: caseTitle(about.service) },
      { label: { da: 'Sagsnummer', en: 'Reference' }, value: same(reference) },
      {
        label: { da: 'Modtaget', en: 'Received' },
        value: { da: showArrival(arrivedAt, 'da'), en: showArrival(arrivedAt, 'en') },
      },
    ],
    paragraphs: [
      about.outcome === 'refer' ? looksAt(about.due) : taken,
      ...(about.missing.length > 0 ? asks(about.missing) : []),
      callUs(authority.phone),
      { da: `Venlig hilsen ${authority.name.da}`, en: `Kind regards, ${authority.name.en}` },
    ],
  };
}

const taken: Text = {
  da: 'Tak. Sagen er modtaget, og vi går i gang med den.',
  en: 'Thank you. The case has been received, and we begin to work on it.',
};

const looksAt = (due: IsoDate): Text => ({
  da: `Tak. Vi ser på, om sagen kan behandles på denne måde. Vi kontakter dig senest ${showDay(due, 'da')}.`,
  en: `Thank you. We look at whether the case can be handled this way. We contact you no later than ${showDay(due, 'en')}.`,
});

/** Nothing waits for it: it is asked for. */
const asks = (missing: readonly Text[]): readonly Text[] => [
  {
    da: 'Vi mangler svar på dette. Ring eller skriv til os, så hjælper vi dig:',
    en: 'We need an answer to this. Call or write to us. We are glad to help you:',
  },
  ...missing.map(({ da, en }) => ({ da: `– ${da}`, en: `– ${en}` })),
];

const callUs = (phone: string | undefined): Text =>
  phone === undefined
    ? {
        da: `${noPhone.da} Oplys sagsnummeret.`,
        en: `${noPhone.en} Give the reference.`,
      }
    : {
        da: `Du kan ringe på ${phone}. Oplys sagsnummeret.`,
        en: `You can call ${phone}. Give the reference.`,
      };

const same = (text: string): Text => ({ da: text, en: text });
