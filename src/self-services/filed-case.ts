import type { IsoDate } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { OtherWay } from '../domain/way.ts';
import type { Letter } from './letter.ts';
import type { LastDay } from './outside-form.ts';
import { type AboutCase, dayFact, inWords } from './waiting-letters.ts';

/** A filing that came another way than the digital one, as its letters tell it. */
export interface FiledCase extends AboutCase {
  readonly way: OtherWay;
  readonly receivedOn: IsoDate;
  /** Where the digital form is found. */
  readonly form: string;
  /** The errand's own last day, where it has one. */
  readonly lastDay?: LastDay;
  /** What was written can be had in the digital form, by whoever filed it. */
  readonly isKept?: true;
  /** That day is over already. */
  readonly isLate?: true;
}

/** How and when it came, and what the law says to that. */
export const cameAnotherWay = ({ way, receivedOn }: FiledCase): Text => {
  const day = inWords(receivedOn);
  return {
    da: `Vi fik din sag ${cameBy[way].da} ${day.da}. Loven siger, at den skal sendes digitalt.`,
    en: `We got your case ${cameBy[way].en} on ${day.en}. The law says that it has to be sent digitally.`,
  };
};

const cameBy: Readonly<Record<OtherWay, Text>> = {
  paper: { da: 'på papir', en: 'on paper' },
  phone: { da: 'i telefonen', en: 'by phone' },
  'in-person': { da: 'ved skranken', en: 'at the counter' },
};

/** When it came, set out. */
export const cameFact = ({ receivedOn }: FiledCase): Letter['facts'][number] =>
  dayFact({ da: 'Sagen kom', en: 'The case came' }, receivedOn);

/** Where the digital form is found, set out. */
export const formFact = ({ form }: FiledCase): Letter['facts'][number] => ({
  label: { da: 'Den digitale løsning', en: 'The digital form' },
  value: { da: form, en: form },
});

/** The errand's own last day, set out where there is one. */
export const lastDayFact = ({ lastDay }: FiledCase): Letter['facts'] =>
  lastDay?.day === undefined
    ? []
    : [dayFact({ da: 'Sidste dag for sagen', en: 'Last day for the case' }, lastDay.day)];
