import type { Config } from '../config.ts';
import { demoKeys } from '../config/demo.ts';

/** Why this installation is no demonstration, and is not to be filled with invented cases; empty where it is one. */
export function notForSeeding(config: Config): readonly string[] {
  const { settings, keys, citizenLogin, staffLogin, letters } = config;
  const own = [...keys.master, keys.index];
  const demo = [...demoKeys.master, demoKeys.index];
  const isOwn = own.some((one) => !demo.some((other) => other.key.equals(one.key)));
  return [
    ...(settings.demo ? [] : ['NODE_ENV: production is never seeded']),
    ...(isOwn ? ['SKRANKEN_*: keys of its own are set, so real cases may be kept with them'] : []),
    ...(citizenLogin.embedded && staffLogin.embedded
      ? []
      : ['OIDC_*: a login outside the demonstration is set']),
    ...(letters.to === 'files' ? [] : ['LETTERS: letters would leave the demonstration']),
  ];
}
