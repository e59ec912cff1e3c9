import { inForce } from '../../domain/dated.ts';
import { deliveryWeeks } from '../../domain/health-fee.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import type { CheckContext } from '../define.ts';
import { hasNoCard } from './advise.ts';
import type { Answers } from './answers.ts';

/** What happens once a card has been ordered. */
export function next({ reason }: Answers, { today }: Pick<CheckContext, 'today'>): NonEmpty<Text> {
  return [orders, ...comes(today), hasNoCard(reason) ? proof : old];
}

const orders: Text = {
  da: 'Kommunen ser på din bestilling og får lavet kortet.',
  en: 'The municipality looks at your order and has the card made.',
};

function comes(today: Temporal.PlainDate): readonly Text[] {
  const usual = inForce(deliveryWeeks.usual, today)?.value;
  const latest = inForce(deliveryWeeks.latest, today)?.value;
  if (usual === undefined || latest === undefined) return [];
  return [
    {
      da: `Kortet kommer med posten. Det tager fra ${usual} til ${latest} uger. Er det ikke kommet til den tid, så sig det til kommunen.`,
      en: `The card comes by post. It takes from ${usual} to ${latest} weeks. If it has not come by then, tell the municipality.`,
    },
  ];
}

const proof: Text = {
  da: 'Skal du til læge før, kan kommunen give dig et gratis bevis, som du kan bruge så længe.',
  en: 'If you need to see a doctor before, the municipality can give you a free proof to use meanwhile.',
};

const old: Text = {
  da: 'Du bruger dit gamle kort, til det nye kommer.',
  en: 'You use your old card until the new one comes.',
};
