import type { IsoDate } from '../domain/dated.ts';
import type { NonEmpty, Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import { cite } from '../eligibility/cite.ts';
import type { ChargeDecision } from './charge.ts';
import type { Letter } from './letter.ts';
import { linesOf } from './lines.ts';
import { appealOf, closing, complaintWords } from './plain-letters.ts';
import { type AboutCase, caseFacts, dayFact, reachFacts } from './waiting-letters.ts';

/** An exception from the digital duty as its letter tells it; never why it was granted. */
export interface GrantedException extends AboutCase {
  readonly scope: 'case' | 'lasting';
  /** What it holds for. */
  readonly area: Text;
  /** With whom it holds, where that is not the authority that writes. */
  readonly with?: Text;
  readonly basis: LegalBasis;
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/** That it was granted: what it means, where it holds and until when, and that the digital form stays open. */
export const exceptionGrantedLetter = (granted: GrantedException): Letter => ({
  title: { da: 'Du må bruge en anden vej', en: 'You may use another way' },
  facts: [
    ...caseFacts(granted),
    ...(granted.scope === 'case'
      ? []
      : [
          { label: { da: 'Gælder for', en: 'Applies to' }, value: granted.area },
          {
            label: { da: 'Gælder hos', en: 'Applies with' },
            value: granted.with ?? granted.authority.name,
          },
          dayFact({ da: 'Gælder fra', en: 'Applies from' }, granted.from),
          ...(granted.until === undefined
            ? []
            : [dayFact({ da: 'Sidste dag', en: 'Last day' }, granted.until)]),
        ]),
    ...reachFacts(granted.authority),
  ],
  paragraphs: [
    ...(granted.scope === 'case' ? forThisCase : lasting),
    restsOn(granted.basis),
    {
      da: 'Du må stadig gerne bruge den digitale løsning, hvis du vil.',
      en: 'You may still use the digital form if you want to.',
    },
    onlyHere(granted),
    {
      da: 'Vi kan tage det tilbage, hvis det ikke passer mere. Så skriver vi til dig.',
      en: 'We can take it back if it no longer fits. Then we will write to you.',
    },
    ...closing(granted),
  ],
});

/** An exception that ends, and why, as a caseworker wrote it (forvaltningsloven §§ 22-25). */
export interface EndedException extends AboutCase {
  readonly area: Text;
  readonly from: IsoDate;
  readonly why: Text;
  readonly basis: LegalBasis;
  readonly complaint?: ChargeDecision['complaint'];
}

/** That it was taken back: why, what still opens another way, and where to complain. */
export const exceptionEndedLetter = (ended: EndedException): Letter => ({
  title: {
    da: 'Din undtagelse gælder ikke mere',
    en: 'Your exception no longer applies',
  },
  facts: [
    ...caseFacts(ended),
    { label: { da: 'Gjaldt for', en: 'Applied to' }, value: ended.area },
    dayFact({ da: 'Gælder ikke fra', en: 'No longer applies from' }, ended.from),
    ...reachFacts(ended.authority),
  ],
  paragraphs: [
    {
      da: 'Du har haft lov til at bruge en anden vej end den digitale. Det har vi taget tilbage.',
      en: 'You have been allowed to use another way than the digital one. We have taken that back.',
    },
    { da: 'Vi har lagt vægt på dette:', en: 'This is what counted:' },
    ...linesOf(ended.why),
    restsOn(ended.basis),
    {
      da: 'Er du fri for Digital Post, eller kan du ikke bruge den digitale løsning? Så sig det til os. Så finder vi en anden vej.',
      en: 'Are you exempt from Digital Post, or can you not use the digital form? Then tell us, and we find another way.',
    },
    ...complaintWords(ended.complaint),
    ...closing(ended),
  ],
  ...appealOf(ended.complaint, ended.authority),
});

const forThisCase: NonEmpty<Text> = [
  {
    da: 'Vi tager din sag på den måde, du har valgt. Du skal ikke sende den digitalt.',
    en: 'We take your case the way you have chosen. You need not send it digitally.',
  },
];

const lasting: NonEmpty<Text> = [
  {
    da: 'Du har fået lov til at bruge en anden vej end den digitale. Det gælder hver gang, så længe du har lov.',
    en: 'You have been allowed to use another way than the digital one. It applies every time, as long as you are allowed.',
  },
  {
    da: 'Du skal ikke bede om det igen, og du skal ikke vise bevis.',
    en: 'You need not ask again, and you need not show any proof.',
  },
];

const restsOn = (basis: LegalBasis): Text => ({
  da: `Det har vi afgjort efter ${cite(basis).da}.`,
  en: `We decided this under ${cite(basis).en}.`,
});

function onlyHere({ scope, with: other }: GrantedException): Text {
  if (scope === 'case')
    return {
      da: 'Det gælder kun i denne sag. Har du en ny sag, så sig til igen.',
      en: 'It applies to this case only. If you have another case, tell us again.',
    };
  if (other === undefined)
    return {
      da: 'Det gælder kun hos os, og kun for det, der står her. Skal du bruge andre, så sig det også til dem.',
      en: 'It applies with us only, and only to what is written here. If you need others, tell them too.',
    };
  return {
    da: `Det gælder kun hos ${other.da}, og kun for det, der står her. Vi giver dem besked.`,
    en: `It applies with ${other.en} only, and only to what is written here. We will let them know.`,
  };
}
