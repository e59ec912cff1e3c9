import { existsSync } from 'node:fs';

export const howToInstallChromium =
  'sudo apt-get update && sudo apt-get install -y chromium-headless-shell (or chromium)';

/** The one without windows first: the same engine, and a page in it takes half the time. */
const usualPlaces = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The browser for the browser tests: what CHROMIUM names, or one in a usual place. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return existsSync(env.CHROMIUM) ? env.CHROMIUM : undefined;
  return usualPlaces.map((name) => `/usr/bin/${name}`).find((file) => existsSync(file));
}
