import type { Config } from '../config.ts';

/** What lets it start but will not serve well, one line each, with what to set. */
export const doubtsAbout = ({ settings }: Pick<Config, 'settings'>): readonly string[] =>
  settings.secure && settings.trustProxy === false ? [`TRUST_PROXY: ${noProxy}`] : [];

/** Secure cookies are only set on requests that are known to have come by https, and this server itself speaks http. */
export const noProxy =
  'missing; BASE_URL is https, so say which proxy ends it, e.g. loopback: without that nobody can log in';
