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
    'Det er gratis, fordi du er kommet tilbage i sygesikringen.',
    'It is free because you are back in the health insurance.',
  ),
  moved: text(
    'Det er gratis, fordi du har fået ny adresse.',
    'It is free because you have a new address.',
  ),
  doctorClosed: text(
    'Det er gratis, fordi lægen lukker eller deler sin praksis.',
    'It is free because the doctor closes or splits the practice.',
  ),
  newCpr: text(
    'Det er gratis, fordi du har fået nyt CPR-nummer.',
    'It is free because you have a new CPR number.',
  ),
  magneticStrip: text(
    'Det er gratis, fordi der er fejl i den sorte stribe.',
    'It is free because the black strip is faulty.',
  ),
  marriage: (months: number) =>
    text(
      `Det er gratis, fordi du har fået nyt navn ved en vielse for højst ${months} måneder siden.`,
      `It is free because your name changed at a marriage no more than ${months} months ago.`,
    ),
  turnedFifteen: (days: number) =>
    text(
      `Det er gratis, fordi du har skiftet læge og fyldte ${ownChoiceAge} år for højst ${days} dage siden.`,
      `It is free because you changed doctor and turned ${ownChoiceAge} no more than ${days} days ago.`,
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
    'Du skal betale, fordi kortet er blevet væk.',
    'You have to pay because the card is lost.',
  ),
  wishedChange: text(
    'Du skal betale, fordi du selv har ønsket ny læge eller gruppe.',
    'You have to pay because you wished a new doctor or group yourself.',
  ),
  nameOther: text(
    'Du skal betale, fordi du har skiftet navn uden at blive gift.',
    'You have to pay because your name changed without a marriage.',
  ),
  lateAfterMarriage: (months: number, last: IsoDate) =>
    text(
      `Du skal betale, fordi der er gået mere end ${months} måneder siden vielsen. Kortet var gratis til og med ${showDay(last, 'da')}.`,
      `You have to pay because more than ${months} months have gone by since the marriage. The card was free until ${showDay(last, 'en')}.`,
    ),
  lateAfterFifteen: (days: number) =>
    text(
      `Kortet er kun gratis i ${days} dage efter, at man fylder ${ownChoiceAge} år. Derfor skal du betale.`,
      `The card is free only for ${days} days after turning ${ownChoiceAge}. So you have to pay.`,
    ),
  young: (years: number, from: IsoDate) =>
    text(
      `Du skal betale, fordi kortet er i stykker, før det er ${years} år gammelt. Det er fra ${showDay(from, 'da')}.`,
      `You have to pay because the card broke before it was ${years} years old. It is from ${showDay(from, 'en')}.`,
    ),
  oldDamaged: (years: number) =>
    text(
      `Kortet er mindst ${years} år gammelt, men ikke revnet. Kommunen afgør, om du skal betale.`,
      `The card is at least ${years} years old, but not cracked. The municipality decides whether you have to pay.`,
    ),
  /** What the fee depends on is not known. */
  toldLater: text(
    'Vi kender ikke reglen for i dag. Kommunen afgør, om du skal betale.',
    'We do not know the rule for today. The municipality decides whether you have to pay.',
  ),
} as const;
