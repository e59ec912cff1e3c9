/** As much of a browser as its owner needs to know it again, and no more: nothing that tells two of a kind apart. */
export interface Device {
  readonly browser?: (typeof families)[number][0];
  readonly on: 'phone' | 'computer';
}

// Each names those before it as well, so the first that fits is the one.
const families = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;

/** The family of a browser, and what it runs on; its own words about itself are kept nowhere. */
export function deviceOf(userAgent = ''): Device {
  const browser = families.find(([, mark]) => mark.test(userAgent))?.[0];
  const on = /Mobi|Android|iPhone|iPad/.test(userAgent) ? 'phone' : 'computer';
  return { ...(browser && { browser }), on };
}
