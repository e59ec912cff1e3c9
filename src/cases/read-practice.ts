import type { Text } from '../domain/language.ts';
import { distanceKm, type Coordinates } from '../domain/place.ts';
import type { Practice } from '../domain/practice.ts';
import type { Field, FieldError } from '../self-services/define.ts';
import { readField } from '../self-services/fields.ts';
import { ask } from './ask-register.ts';
import type { Raw } from './ports/drafts.ts';
import type { PracticeRegister } from './ports/registers.ts';

/** A practice as it was chosen; `kilometres` from the applicant's home, absent where nobody could measure it. */
export type ChosenPractice = Practice & { readonly kilometres?: number };

/** What became of a practice as typed: the register's own, a name that nobody could look up, or a question back. */
export interface PracticeReading {
  readonly practice?: ChosenPractice;
  /** To choose from, nearest first. */
  readonly hits: readonly ChosenPractice[];
  /** `none`: nothing fits what was searched for; `unknown`: the register did not answer. */
  readonly search?: 'none' | 'unknown';
  readonly error?: FieldError;
}

const most = 12;

/**
 * Reads one practice field: the chosen hit, else the name written because no list could be shown. Hits are looked up
 * whatever was chosen, so that the page can be shown again. Never throws.
 */
export async function readPractice(
  field: Field,
  raw: Raw,
  resolved: ChosenPractice | undefined,
  home: Coordinates | undefined,
  register: PracticeRegister,
): Promise<PracticeReading> {
  const typed = (part: string): string => single(raw[`${field.key}.${part}`]).trim();
  const found = await ask(() => register.search(typed('query'), most, home));
  const hits = found.state === 'found' ? found.value.map((hit) => measured(hit, home)) : [];
  const base = {
    hits,
    ...(found.state === 'found' ? {} : { search: found.state }),
  };
  const id = typed('id');
  if (id !== '') {
    const chosen = await ask(() => register.find(id));
    if (chosen.state === 'found') return { ...base, practice: measured(chosen.value, home) };
    if (chosen.state === 'unknown' && resolved?.id === id) return { ...base, practice: resolved };
    return { ...base, error: { message: texts[chosen.state === 'unknown' ? 'down' : 'choose'] } };
  }
  const written = readField(field, raw) as Practice | undefined;
  return written === undefined ? base : { ...base, practice: written };
}

/** With the way from the applicant's home, in kilometres to one decimal, as it is shown and compared. */
const measured = (practice: Practice, home: Coordinates | undefined): ChosenPractice =>
  home === undefined || practice.at === undefined
    ? practice
    : { ...practice, kilometres: Math.round(distanceKm(home, practice.at) * 10) / 10 };

const single = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '');

const texts: Record<'choose' | 'down', Text> = {
  choose: { da: 'Vælg en læge på listen.', en: 'Choose a doctor from the list.' },
  down: {
    da: 'Vi kan ikke slå læger op lige nu. Skriv navnet på lægen i stedet.',
    en: 'We cannot look up doctors right now. Write the name of the doctor instead.',
  },
};
