import { inForce } from '../../src/domain/dated.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';

const source = { title: 'Invented', checked: '2026-11-22' };

/** Kroner for a card in 2026, as an administrator could have entered it. */
export const amountOf2026 = [{ from: '2026-01-01', until: '2026-12-31', value: 230, source }];

/** The health card as if somebody had found what nobody knows: how long one can complain, and the amount of 2026. */
export const billedCard: SelfService = {
  ...healthCard,
  law: {
    ...healthCard.law,
    appeal: healthCard.law.appeal.map((each) => ({ ...each, value: { ...each.value, weeks: 4 } })),
  },
  fee: (answers, on) => {
    const known = inForce(amountOf2026, on);
    return known ? { kroner: known.value, from: known.from } : healthCard.fee?.(answers, on);
  },
};
