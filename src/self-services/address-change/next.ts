import type { NonEmpty, Text } from '../../domain/language.ts';
import type { CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';
import { childLeavesParent, isHidden, moversByAnswers } from './people.ts';

/** What happens once a move has been sent: others are named only where the answers bring them in. */
export function next(answers: Answers, context: CheckContext): NonEmpty<Text> {
  const moving = moversByAnswers(answers, context);
  const hearsParent = childLeavesParent(moving, context.today) && !isHidden(moving, context.today);
  return [
    looks,
    ...(answers.occupants === 'staying' || answers.occupants === 'unknown' ? [asksHosts] : []),
    ...(hearsParent ? [asksParent] : []),
    enters,
  ];
}

const looks: Text = {
  da: 'Kommunen ser på din flytning. Vi skriver, hvis vi har brug for at spørge om noget.',
  en: 'The municipality looks at your move. We write if we need to ask about something.',
};

const asksHosts: Text = {
  da: 'Bor der andre i boligen, spørger vi dem, om du må bo der.',
  en: 'If others live in the home, we ask them whether you may live there.',
};

const asksParent: Text = {
  da: 'Flytter et barn uden den ene forælder, kan vi skrive til den forælder først.',
  en: 'If a child moves without one of its parents, we may write to that parent first.',
};

const enters: Text = {
  da: 'Når alt er på plads, får du din nye adresse i CPR.',
  en: 'When everything is in place, your new address is entered in the CPR register.',
};
