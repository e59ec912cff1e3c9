import { z } from 'zod';
import type { Text } from '../domain/language.ts';
import type { Field } from './define.ts';
import { line } from './text-answer.ts';

/** Phone and e-mail as schema keys, where a citizen may be called or written to; both may be left out. */
export const contactAnswers = {
  phone: line(24, 'phone')
    .regex(/^\+?[\d ()-]{8,}$/, { error: 'phone' })
    .optional(),
  email: line(254, 'email')
    .pipe(z.email({ error: 'email' }))
    .optional(),
};

/** What to mend in them. */
export const contactProblems = {
  phone: {
    da: 'Skriv dit nummer med mindst 8 tal. For eksempel 12 34 56 78. Du kan også lade feltet stå tomt.',
    en: 'Write your number with at least 8 digits. For example 12 34 56 78. You may also leave it empty.',
  },
  email: {
    da: 'Skriv din mail med et @ og et punktum. For eksempel navn@mail.dk. Du kan også lade feltet stå tomt.',
    en: 'Write your e-mail with an @ and a full stop. For example name@mail.dk. You may also leave it empty.',
  },
} satisfies Record<string, Text>;

/** The question over them. */
export const contactTitle: Text = {
  da: 'Må vi ringe eller skrive til dig?',
  en: 'May we call or write to you?',
};

/** The two fields. */
export const contactFields: readonly [Field<'phone'>, Field<'email'>] = [
  {
    key: 'phone',
    kind: 'phone',
    autocomplete: 'tel',
    label: { da: 'Telefon', en: 'Phone' },
    hint: { da: 'For eksempel 12 34 56 78', en: 'For example 12 34 56 78' },
    optional: true,
  },
  {
    key: 'email',
    kind: 'email',
    autocomplete: 'email',
    label: { da: 'E-mail', en: 'E-mail' },
    hint: { da: 'For eksempel navn@mail.dk', en: 'For example name@mail.dk' },
    optional: true,
  },
];
