import type { Retention } from './define.ts';

/** How long data is kept where the municipality has set no plan of its own for the errand. */
export const usualRetention: Retention = {
  draftDays: 30,
  referralDays: 365,
  caseDays: 1826,
  source: 'Kladder: 30 dage er sædvanligt. Sager: 5 år, til kommunens egen plan er sat ind.',
};
