import { questions, tenFields, wrongAnswers } from '../ten-fields.ts';

const types: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'tel',
  startDay: 'date',
  reason: 'choice',
  remarks: 'area',
};
const choices = tenFields.steps[0].fields.flatMap((field) =>
  field.kind === 'choice'
    ? field.options.map(({ value, label }) => ({ value, label: label.da }))
    : [],
);

/** The ten fields as the peers' templates want them. */
const fields = questions.map(([id, label, hint]) => ({
  id,
  label,
  hint,
  type: types[id] ?? 'text',
  options: choices,
  items: choices.map(({ value, label: text }) => ({ value, text })),
}));

const links = [
  { href: '/', text: 'Alle selvbetjeninger' },
  { href: '/my-cases', text: 'Mine sager' },
  { href: '/status', text: 'Følg en sag' },
];
const about = [
  { href: '/was', text: 'Tilgængelighed' },
  { href: '/privacy', text: 'Dine data' },
  { href: '/rules', text: 'Regler' },
];
const fault = 'Skriv det kortere';

/** What the peers draw the page from; `wrong`: with ten values and ten errors. */
export const peerModel = (wrong: boolean) => ({
  fields,
  links,
  about,
  values: wrong ? wrongAnswers : {},
  faults: wrong ? Object.fromEntries(fields.map(({ id }) => [id, fault])) : {},
  errors: wrong ? fields.map(({ id }) => ({ id, href: `#${id}`, text: fault })) : [],
});
