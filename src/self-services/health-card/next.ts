import { inForce } from '../../domain/dated.ts';
import { deliveryWeeks } from '../../domain/health-fee.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import type { CheckContext } from '../define.ts';
import { hasNoCard } from './advise.ts';
import type { Answers } from './answers.ts';

/** What happens once a card has been ordered. */
export function next(
  { reason, whom }: Answers,
  { today }: Pick<CheckContext, 'today'>,
): NonEmpty<Text> {
  const words = whom === 'self' ? own : childs;
  return [orders, ...comes(today), hasNoCard(reason) ? words.proof : words.old];
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

type Meanwhile = Readonly<Record<'proof' | 'old', Text>>;

const own: Meanwhile = {
  proof: {
    da: 'Skal du til læge før, kan kommunen give dig et gratis bevis, som du kan bruge så længe.',
    en: 'If you need to see a doctor before, the municipality can give you a free proof to use meanwhile.',
  },
  old: {
    da: 'Du bruger dit gamle kort, til det nye kommer.',
    en: 'You use your old card until the new one comes.',
  },
};

const childs: Meanwhile = {
  proof: {
    da: 'Skal barnet til læge før, kan kommunen give jer et gratis bevis, som I kan bruge så længe.',
    en: 'If the child needs to see a doctor before, the municipality can give you a free proof to use meanwhile.',
  },
  old: {
    da: 'Barnet bruger sit gamle kort, til det nye kommer.',
    en: 'The child uses the old card until the new one comes.',
  },
};
