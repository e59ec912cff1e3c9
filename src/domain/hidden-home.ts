import type { Language } from './language.ts';
import type { Address } from './person.ts';

/** An address as somebody could be found by it. */
export type Home = Pick<Address, 'street' | 'number' | 'postcode' | 'town' | 'text'>;

/** What stands where the address of somebody protected stood (CPR-loven § 28). */
export const hiddenWords: Readonly<Record<Language, string>> = {
  da: '(beskyttet adresse)',
  en: '(protected address)',
};

/**
 * A text without those homes: the address as the register writes it, street and number with whatever of floor, door,
 * postcode and town follows, and the street alone. Another number on the same street is another home.
 */
export function withoutHomes(text: string, homes: readonly Home[], language: Language): string {
  let left = text;
  for (const home of homes)
    for (const pattern of patternsOf(home)) left = left.replaceAll(pattern, hiddenWords[language]);
  return left;
}

/** The same of every text in a value, however deep; a text under `en` is taken for English, all others as said. */
export function hideHomesIn<T>(value: T, homes: readonly Home[], language: Language): T {
  if (homes.length === 0) return value;
  return hidden(value, homes, language) as T;
}

function hidden(value: unknown, homes: readonly Home[], language: Language): unknown {
  if (typeof value === 'string') return withoutHomes(value, homes, language);
  if (Array.isArray(value)) return value.map((each) => hidden(each, homes, language));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      hidden(each, homes, key === 'en' || key === 'da' ? key : language),
    ]),
  );
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value));

function patternsOf({ street, number, postcode, town, text }: Home): readonly RegExp[] {
  if (street.trim() === '') return [];
  const name = `(?<!\\p{L})${escaped(street.trim())}`;
  const unit = String.raw`(?:,?\s*(?:st|kl|\d{1,2})\b\.?,?\s*(?:tv|th|mf|\d{1,4})?\b\.?)?`;
  const place = `(?:,?\\s*${escaped(postcode)}(?:\\s+${escaped(town)})?)?`;
  return [
    ...(text.trim() === '' ? [] : [new RegExp(escaped(text.trim()), 'giu')]),
    ...(number.trim() === ''
      ? []
      : [
          new RegExp(
            `${name}\\s+${escaped(number.trim())}(?![\\p{L}\\p{N}])${unit}${place}`,
            'giu',
          ),
        ]),
    new RegExp(`${name}(?!\\s*\\d)`, 'giu'),
  ];
}

/** Blanks may be any blanks: a line may have been broken there. */
const escaped = (text: string): string =>
  text.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
