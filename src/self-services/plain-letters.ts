import { showArrival } from '../domain/dates.ts';
import type { Text } from '../domain/language.ts';
import { fullName } from '../domain/person.ts';
import { cite } from '../eligibility/cite.ts';
import type { ChargeDecision, Letter, Submission } from './define.ts';
import { linesOf } from './lines.ts';
import { ownChoiceAge } from './people.ts';
import { noPhone } from './reach.ts';
import { ourTurn, stillToCome } from './still-to-come.ts';

type Sent = Submission<unknown>;

/** The receipt of an errand that concerns nobody else: what came and when, what it costs and why, what happens now. */
export const receiptLetter = (sent: Sent, title: Text, next: readonly Text[]): Letter => ({
  title,
  facts: [
    reference(sent),
    {
      label: { da: 'Modtaget', en: 'Received' },
      value: { da: showArrival(sent.arrivedAt, 'da'), en: showArrival(sent.arrivedAt, 'en') },
    },
  ],
  paragraphs: [
    sent.charge?.standing === 'demanded' ? whenPaid : ourTurn(sent),
    ...stillToCome(sent),
    ...(sent.charge === undefined ? [] : chargeWords(sent.charge)),
    ...(sent.charge?.standing === 'demanded' ? [thenThis] : []),
    ...next,
    ...closing(sent),
  ],
  ...(sent.charge?.standing === 'demanded' && appealOf(sent.charge.complaint, sent.authority)),
});

const whenPaid: Text = {
  da: 'Tak. Vi går i gang, når gebyret er betalt.',
  en: 'Thank you. We begin once the fee is paid.',
};

const thenThis: Text = {
  da: 'Når gebyret er betalt, sker der dette:',
  en: 'Once the fee is paid, this happens:',
};

/**
 * To a child whom the applicant acted for: `deed` is what they did, as the rest of a sentence that begins with their name.
 * `until`: the age from which no parent does it any more.
 */
export const filedForYou = (
  sent: Sent,
  {
    title,
    deed,
    until = ownChoiceAge,
  }: { readonly title: Text; readonly deed: Text; readonly until?: number },
): Letter => ({
  title,
  facts: [reference(sent)],
  paragraphs: [
    {
      da: `${fullName(sent.applicant.name)} ${deed.da}. Det må en forælder gøre, til du fylder ${until} år.`,
      en: `${fullName(sent.applicant.name)} ${deed.en}. A parent may do that until you turn ${until}.`,
    },
    {
      da: 'Du skal ikke gøre noget. Er det forkert, så tal med din forælder, eller ring til os.',
      en: 'You need do nothing. If it is wrong, talk to your parent or call us.',
    },
    ...closing(sent),
  ],
});

/** That a fee has been decided on after the case came in. */
export const demandLetter = (
  sent: Pick<Sent, 'reference' | 'authority'> & { readonly charge: ChargeDecision },
): Letter => ({
  title: { da: 'Du skal betale et gebyr', en: 'You have to pay a fee' },
  facts: [reference(sent)],
  paragraphs: [
    {
      da: 'Vi har set på din sag og har afgjort, at den koster et gebyr.',
      en: 'We have looked at your case and have decided that there is a fee.',
    },
    ...chargeWords(sent.charge),
    ...closing(sent),
  ],
  ...appealOf(sent.charge.complaint, sent.authority),
});

/** A fee is a decision: its reason, its paragraph and where to complain stand with it. */
function chargeWords(charge: ChargeDecision): readonly Text[] {
  if (charge.standing === 'free') return [charge.why];
  const basis = cite(charge.basis);
  if (charge.standing === 'told-by-authority' || charge.kind !== 'fee')
    return [
      charge.why,
      {
        da: 'Vi afgør det og skriver til dig. I afgørelsen står, hvad det koster, og hvordan du klager. Der er intet at betale nu.',
        en: 'We decide and write to you. The decision says what it costs and how to complain. There is nothing to pay now.',
      },
      {
        da: 'Er du uenig, så sig det til os, før vi afgør det.',
        en: 'If you disagree, tell us before we decide.',
      },
      ...(charge.kind === 'fee' && charge.unless ? [charge.unless] : []),
    ];
  return [
    { da: `Du skal betale ${charge.kroner} kr.`, en: `You have to pay DKK ${charge.kroner}.` },
    ...linesOf(charge.why),
    { da: `Gebyret står i ${basis.da}.`, en: `The fee is set in ${basis.en}.` },
    payWords(charge),
    ...complaintWords(charge.complaint),
  ];
}

const payWords = ({ payAt }: ChargeDecision): Text =>
  payAt === undefined
    ? {
        da: 'Vi skriver til dig om, hvordan du betaler. Sagen venter, til du har betalt.',
        en: 'We will write to you about how to pay. The case waits until you have paid.',
      }
    : {
        da: `Du betaler på ${payAt}. Sagen venter, til du har betalt.`,
        en: `You pay at ${payAt}. The case waits until you have paid.`,
      };

/** Where to complain, and until when as far as it is known; nothing where nobody knows. */
export function complaintWords(complaint: ChargeDecision['complaint']): readonly Text[] {
  if (complaint === undefined) return [];
  const { body, sentTo } = complaint;
  const limit = limitWords(complaint);
  return [
    {
      da: `Er du uenig, kan du klage til ${body.da}. Send klagen til ${sentTo.da}. ${limit.da}`,
      en: `If you disagree, you can complain to ${body.en}. Send the complaint to ${sentTo.en}. ${limit.en}`,
    },
  ];
}

/** What the letter needs for naming its last day; nothing where there is no limit, or nobody knows it. */
export const appealOf = (
  complaint: ChargeDecision['complaint'],
  { id }: Pick<Sent['authority'], 'id'>,
): Pick<Letter, 'appeal'> =>
  complaint?.weeks === undefined
    ? {}
    : {
        appeal: {
          weeks: complaint.weeks,
          rule: id === 'udbetaling-danmark' ? 'udbetaling-danmark' : 'municipality',
        },
      };

/** Until when to complain, as far as it is known. */
export function limitWords({ weeks, noLimit }: NonNullable<ChargeDecision['complaint']>): Text {
  if (weeks !== undefined)
    return {
      da: `Klag senest ${weeks} uger efter, at du fik brevet.`,
      en: `Complain no later than ${weeks} weeks after you got this letter.`,
    };
  return noLimit === true
    ? { da: 'Der er ingen frist for at klage.', en: 'There is no time limit for complaining.' }
    : {
        da: 'Spørg os, hvor længe du har til at klage.',
        en: 'Ask us how long you have to complain.',
      };
}

/** The case's number, as a letter sets it out. */
export const reference = ({
  reference: number,
}: Pick<Sent, 'reference'>): Letter['facts'][number] => ({
  label: { da: 'Sagsnummer', en: 'Reference' },
  value: { da: number, en: number },
});

/** How to reach the authority, and its name. */
export function closing({ authority }: Pick<Sent, 'authority'>): readonly [Text, Text] {
  const { phone, name } = authority;
  const call =
    phone === undefined
      ? noPhone
      : { da: `Du kan også ringe på ${phone}.`, en: `You can also call ${phone}.` };
  return [
    {
      da: `Gem nummeret. Du skal bruge det, hvis du vil spørge om noget. ${call.da}`,
      en: `Keep the reference. You need it if you want to ask about something. ${call.en}`,
    },
    { da: `Venlig hilsen ${name.da}`, en: `Kind regards, ${name.en}` },
  ];
}
