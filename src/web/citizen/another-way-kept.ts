import type { Draft, Raw } from '../../cases/ports/drafts.ts';
import { pick } from './form-body.ts';
import type { Typed } from './keep-draft.ts';

const prefix = 'another-way.';
const names = [
  'ground',
  'need',
  'promise',
  'municipality',
  'name',
  'phone',
  'email',
  'address',
  'interpreter',
];

/** The form as a part of the draft, for somebody who logs in midway. */
export const toKeep = (raw: Raw): Typed => ({
  names: names.map((name) => prefix + name),
  raw: Object.fromEntries(
    Object.entries(pick(raw, names)).map(([name, value]) => [prefix + name, value]),
  ),
});

/** What was kept of the form; nothing where nobody logged in midway. */
export const keptIn = (draft: Draft | undefined): Raw =>
  Object.fromEntries(
    Object.entries(draft?.raw ?? {}).flatMap(([name, value]) =>
      name.startsWith(prefix) && value.length > 0 ? [[name.slice(prefix.length), value]] : [],
    ),
  );
