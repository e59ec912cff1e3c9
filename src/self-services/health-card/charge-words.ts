import type { IsoDate } from '../../domain/dated.ts';
import { showDay } from '../../domain/dates.ts';
import type { Text } from '../../domain/language.ts';
import { ownChoiceAge } from '../people.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** Why a card is free or has to be paid for, as the citizen reads it. */
export const why = {
  neverArrived: text(
    'Det er gratis, fordi kortet aldrig er kommet. Siger kommunen noget andet, skal den kunne vise, at kortet blev sendt.',
    'It is free because the card never arrived. If the municipality says otherwise, it must be able to show that the card was sent.',
  ),
  first: text(
    'Det er gratis, fordi det er det første kort.',
    'It is free because it is the first card.',
  ),
  insuranceAgain: text(
    'Det er gratis, fordi sygesikringen gælder igen.',
    'It is free because the health insurance holds again.',
  ),
  moved: text('Det er gratis, fordi adressen er ny.', 'It is free because the address is new.'),
  doctorClosed: text(
    'Det er gratis, fordi lægen lukker eller deler sin praksis.',
    'It is free because the doctor closes or splits the practice.',
  ),
  newCpr: text(
    'Det er gratis, fordi CPR-nummeret er nyt.',
    'It is free because the CPR number is new.',
  ),
  magneticStrip: text(
    'Det er gratis, fordi der er fejl i den sorte stribe.',
    'It is free because the black strip is faulty.',
  ),
  marriage: (months: number) =>
    text(
      `Det er gratis, fordi navnet er nyt efter en vielse for højst ${months} måneder siden.`,
      `It is free because the name changed at a marriage no more than ${months} months ago.`,
    ),
  turnedFifteen: (days: number) =>
    text(
      `Det er gratis for dem, der skifter læge og fyldte ${ownChoiceAge} år for højst ${days} dage siden.`,
      `It is free for those who change doctor and turned ${ownChoiceAge} no more than ${days} days ago.`,
    ),
  notYetFifteen: (days: number) =>
    text(
      `Den, kortet er til, er ikke fyldt ${ownChoiceAge} år endnu. Kortet er gratis i ${days} dage fra den dag. Før det koster det normalt et gebyr.`,
      `The person the card is for is not yet ${ownChoiceAge}. The card is free for ${days} days from that birthday. Before that there is normally a fee.`,
    ),
  oldCracked: (years: number) =>
    text(
      `Det er gratis, fordi kortet er gået i stykker og er mindst ${years} år gammelt.`,
      `It is free because the card has broken and is at least ${years} years old.`,
    ),
  lost: text(
    'Efter reglerne koster det normalt et gebyr, når kortet er blevet væk.',
    'By the rules there is normally a fee when the card is lost.',
  ),
  wishedChange: text(
    'Efter reglerne koster det normalt et gebyr at få ny læge eller gruppe efter eget ønske.',
    'By the rules there is normally a fee for a new doctor or group by one’s own wish.',
  ),
  nameOther: text(
    'Efter reglerne koster det normalt et gebyr, når navnet er nyt uden en vielse.',
    'By the rules there is normally a fee when the name changed without a marriage.',
  ),
  lateAfterMarriage: (months: number, last: IsoDate) =>
    text(
      `Efter reglerne koster det normalt et gebyr, når der er gået mere end ${months} måneder siden vielsen. Kortet var gratis til og med ${showDay(last, 'da')}.`,
      `By the rules there is normally a fee when more than ${months} months have gone by since the marriage. The card was free until ${showDay(last, 'en')}.`,
    ),
  lateAfterFifteen: (days: number) =>
    text(
      `Kortet er kun gratis i ${days} dage efter, at man fylder ${ownChoiceAge} år. Derefter koster det normalt et gebyr.`,
      `The card is free only for ${days} days after turning ${ownChoiceAge}. After that there is normally a fee.`,
    ),
  young: (years: number, from: IsoDate) =>
    text(
      `Efter reglerne koster det normalt et gebyr, når kortet er i stykker, før det er ${years} år gammelt. Det er fra ${showDay(from, 'da')}.`,
      `By the rules there is normally a fee when the card breaks before it is ${years} years old. It is from ${showDay(from, 'en')}.`,
    ),
  oldDamaged: (years: number) =>
    text(
      `Kortet er mindst ${years} år gammelt, men ikke knækket eller revnet. Kommunen afgør, om det koster noget.`,
      `The card is at least ${years} years old, but not broken or cracked. The municipality decides whether there is a fee.`,
    ),
  /** What the fee depends on is not known. */
  toldLater: text(
    'Vi kender ikke reglen for i dag. Kommunen afgør, om det koster noget.',
    'We do not know the rule for today. The municipality decides whether there is a fee.',
  ),
  /** The word of whoever has no card against the fee. */
  unless: text(
    'Er kortet aldrig kommet, er det gratis. Så ret din grund, eller sig det til kommunen.',
    'If the card never arrived, it is free. Then change your reason or tell the municipality.',
  ),
} as const;
