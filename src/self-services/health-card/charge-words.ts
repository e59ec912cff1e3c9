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
  marriage: text(
    'Det er gratis, fordi du har fået nyt navn ved en vielse for nylig.',
    'It is free because your name changed at a recent marriage.',
  ),
  turnedFifteen: text(
    `Det er gratis, fordi du er fyldt ${ownChoiceAge} år for nylig og har skiftet læge.`,
    `It is free because you turned ${ownChoiceAge} lately and changed doctor.`,
  ),
  oldCracked: text(
    'Det er gratis, fordi kortet er gammelt og er gået i stykker.',
    'It is free because the card is old and has broken.',
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
  lateAfterMarriage: text(
    'Du skal betale, fordi det er for længe siden, du blev gift.',
    'You have to pay because you married too long ago.',
  ),
  lateAfterFifteen: text(
    `Kortet er kun gratis lige efter, at man fylder ${ownChoiceAge} år. Derfor skal du betale.`,
    `The card is free only just after turning ${ownChoiceAge}. So you have to pay.`,
  ),
  youngCracked: text(
    'Du skal betale, fordi kortet ikke er gammelt nok til at blive skiftet gratis.',
    'You have to pay because the card is not old enough to be replaced for free.',
  ),
  youngDamaged: text(
    'Du skal betale, fordi kortet er ødelagt og ikke er gammelt.',
    'You have to pay because the card is damaged and not old.',
  ),
  oldDamaged: text(
    'Kortet er gammelt, men ikke revnet. Kommunen afgør, om du skal betale.',
    'The card is old but not cracked. The municipality decides whether you have to pay.',
  ),
} as const;
