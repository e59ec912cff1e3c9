import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInstance } from 'i18next';
import { type Language, languages } from '../domain/language.ts';
import type { Page } from './page.ts';

const folder = path.join(import.meta.dirname, '../../locales');

/** Texts of the page frame: `t('<area>:<name>')`. Throws on a key that does not exist, so none can show. */
export const texts = (language: Language): Page['t'] => fixed[language];

const i18n = createInstance();
await i18n.init({
  initAsync: false,
  lng: 'da',
  fallbackLng: false,
  supportedLngs: [...languages],
  ns: areas(),
  resources: Object.fromEntries(languages.map((language) => [language, read(language)])),
  // Nunjucks and `html` escape; doing it here too would show `&amp;` to people.
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_languages, area, key) => {
    throw new Error(`No text ${area}:${key}`);
  },
});

const fixed: Readonly<Record<Language, Page['t']>> = { da: translator('da'), en: translator('en') };

/** A text with nothing to fill in is always the same: it is asked for once, as i18next takes its time. */
function translator(language: Language): Page['t'] {
  const translate = i18n.getFixedT(language) as unknown as Page['t'];
  const known = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return translate(key, values);
    const text = known.get(key) ?? translate(key);
    known.set(key, text);
    return text;
  };
}

function areas(): string[] {
  return readdirSync(path.join(folder, 'da'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
}

function read(language: Language): Record<string, object> {
  return Object.fromEntries(
    areas().map((area) => [
      area,
      JSON.parse(readFileSync(path.join(folder, language, `${area}.json`), 'utf8')) as object,
    ]),
  );
}
