import { inForce } from '../../domain/dated.ts';
import { deliveryWeeks } from '../../domain/health-fee.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import type { CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';
import { needsLook } from './flags.ts';
import { isForChild } from './whom.ts';

/** What happens once a choice has been sent. */
export function next(answers: Answers, { today }: Pick<CheckContext, 'today'>): NonEmpty<Text> {
  return [
    needsLook(answers) ? looks : enters,
    ...card(today),
    isForChild(answers) ? untilChilds : until,
  ];
}

const enters: Text = {
  da: 'Kommunen skriver dit valg ind i sit register.',
  en: 'The municipality enters your choice in its register.',
};

const looks: Text = {
  da: 'Kommunen ser på dit valg og spørger lægen, hvis det er nødvendigt. Så skriver vi til dig.',
  en: 'The municipality looks at your choice and asks the doctor if needed. Then we write to you.',
};

function card(today: Temporal.PlainDate): readonly Text[] {
  const usual = inForce(deliveryWeeks.usual, today)?.value;
  const latest = inForce(deliveryWeeks.latest, today)?.value;
  if (usual === undefined || latest === undefined) return [];
  return [
    {
      da: `Et nyt sundhedskort kommer med posten. Det tager fra ${usual} til ${latest} uger.`,
      en: `A new health card comes by post. It takes from ${usual} to ${latest} weeks.`,
    },
  ];
}

const until: Text = {
  da: 'På kortet står, fra hvilken dag dit valg gælder. Til da bruger du dit gamle kort.',
  en: 'The card says from which day your choice holds. Until then, use your old card.',
};

const untilChilds: Text = {
  da: 'På kortet står, fra hvilken dag valget gælder. Til da bruger barnet sit gamle kort.',
  en: 'The card says from which day the choice holds. Until then, the child uses the old card.',
};
