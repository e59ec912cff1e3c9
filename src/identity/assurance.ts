import type { Assurance } from '../domain/way.ts';

const nsis = 'https://data.gov.dk/concept/core/nsis/';

const names = {
  low: `${nsis}Low`,
  substantial: `${nsis}Substantial`,
  high: `${nsis}High`,
} as const;

/** The URI by which MitID brokers name an NSIS level. */
export const nsisUri = (level: Exclude<Assurance, 'none'>): string => names[level];

/** The level that a `loa` claim names; anything unknown counts as `none`. */
export function assuranceOf(loa: unknown): Assurance {
  if (loa === names.low) return 'low';
  if (loa === names.substantial) return 'substantial';
  return loa === names.high ? 'high' : 'none';
}
