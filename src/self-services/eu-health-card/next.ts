import { inForce } from '../../domain/dated.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import type { Person } from '../../domain/person.ts';
import type { CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';
import { phoneInWords, validYears, weeks } from './limits.ts';
import { childrenWithCard, proofsOf } from './whom.ts';

/** What happens once a card has been ordered. */
export const next = (answers: Answers, context: CheckContext): NonEmpty<Text> =>
  nextWith(childrenWithCard(answers, context), context.today);

/** The same where the children are known by name: the card, the proof to use until then, and what to do without one. */
export function nextWith(children: readonly Person[], today: Temporal.PlainDate): NonEmpty<Text> {
  const { young, old } = proofsOf(children, today);
  return [
    makes,
    ...comes(today),
    ...validFor(today),
    proof,
    ...(young ? [withYours] : []),
    ...(old ? [theirOwn] : []),
    without,
  ];
}

const makes: Text = {
  da: 'Udbetaling Danmark ser på din bestilling og får lavet kortet. Det er gratis.',
  en: 'Udbetaling Danmark looks at your order and has the card made. It is free.',
};

function comes(today: Temporal.PlainDate): readonly Text[] {
  const usual = inForce(weeks.usual, today)?.value;
  const latest = inForce(weeks.latest, today)?.value;
  if (usual === undefined || latest === undefined) return [];
  return [
    {
      da: `Kortet kommer med posten. Det tager fra ${usual} til ${latest} uger.`,
      en: `The card comes by post. It takes from ${usual} to ${latest} weeks.`,
    },
  ];
}

function validFor(today: Temporal.PlainDate): readonly Text[] {
  const years = inForce(validYears, today)?.value;
  if (years === undefined) return [];
  return [
    {
      da: `Kortet gælder i op til ${years} år. Dagen står på kortet.`,
      en: `The card is valid for up to ${years} years. The day is on the card.`,
    },
  ];
}

const proof: Text = {
  da: 'Et midlertidigt bevis kommer i Digital Post. Det gælder som kortet, til det kommer. Tag det med på rejsen.',
  en: 'A temporary proof comes in Digital Post. It counts as the card until that comes. Take it with you on the trip.',
};

const withYours: Text = {
  da: 'Beviset til dine mindre børn kommer sammen med dit.',
  en: 'The proof for your younger children comes together with yours.',
};

const theirOwn: Text = {
  da: 'De store børn får deres eget bevis i deres egen Digital Post.',
  en: 'The older children get a proof of their own in their own Digital Post.',
};

const without: Text = {
  da: `Har du ikke Digital Post, eller får du ikke beviset? Så ring til Udbetaling Danmark på ${phoneInWords}.`,
  en: `Do you have no Digital Post, or does the proof not come? Then call Udbetaling Danmark on ${phoneInWords}.`,
};
