import type { NonEmpty, Text } from '../../domain/language.ts';
import { cite } from '../../eligibility/cite.ts';
import type { Answers } from './answers.ts';
import { digitalDuty } from './law.ts';
import { lengthOn } from './limits.ts';

/** What happens once it has come: from when it hides, how long, and how it ends. */
export const next = (
  { wish }: Pick<Answers, 'wish'>,
  { today }: { readonly today: Temporal.PlainDate },
): NonEmpty<Text> =>
  wish === 'protect'
    ? [entered, hiddenNow, ...lapses(today), ending, rules]
    : [removed, stillHidden, rules];

const entered: Text = {
  da: 'Kommunen ser på det, du har sendt, og skriver beskyttelsen ind i CPR. Det er gratis.',
  en: 'The municipality looks at what you sent and enters the protection in the CPR register. It is free.',
};

const hiddenNow: Text = {
  da: 'Vi viser allerede nu ikke din adresse på vores sider, i breve til andre eller i søgning.',
  en: 'Already now we do not show your address on our pages, in letters to others or in searches.',
};

function lapses(today: Temporal.PlainDate): readonly Text[] {
  const length = lengthOn(today);
  if (length === undefined) return [];
  const { months, remindDays } = length;
  return [
    {
      da: `Beskyttelsen bortfalder efter ${months} måneder. Vi skriver til dig ${remindDays} dage før, så du kan søge igen.`,
      en: `The protection lapses after ${months} months. We write to you ${remindDays} days before, so that you can apply again.`,
    },
  ];
}

const ending: Text = {
  da: 'Vil du stoppe den før, kan du gøre det her, når du vil. Skal den gælde længere end et år, så skriv til kommunen.',
  en: 'If you want to end it before, you can do so here whenever you want. If it should last longer than a year, write to the municipality.',
};

const removed: Text = {
  da: 'Kommunen stopper beskyttelsen i CPR. Det er gratis.',
  en: 'The municipality ends the protection in the CPR register. It is free.',
};

const stillHidden: Text = {
  da: 'Din adresse er skjult hos os, til det er gjort.',
  en: 'Your address stays hidden with us until that is done.',
};

const basis = cite(digitalDuty);

const rules: Text = {
  da: `Reglerne står i ${basis.da}.`,
  en: `The rules are in ${basis.en}.`,
};
