import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { registerFiling, type FilingRequest } from '../../src/cases/register-filing.ts';
import type { TestApp } from '../support/test-app.ts';
import { billedCard } from '../support/billed-card.ts';
import type { AtTheDesk } from './at-the-desk.ts';
import { citizenCpr } from './matrix-visits.ts';

let papers = 0;

/** Astrid's wish for a new health card, on paper and without a ground, as Signe registered it. */
export async function cardOnPaper(
  portal: TestApp,
  given: Partial<FilingRequest> = {},
): Promise<CaseRow> {
  papers += 1;
  const registered = await registerFiling(
    {
      service: billedCard,
      staff: signe,
      role: 'caseworker',
      way: 'paper',
      receivedOn: Temporal.PlainDate.from('2026-11-22'),
      cpr: citizenCpr(portal, 'Astrid'),
      raw: { whom: 'self', reason: 'lost' },
      exempt: false,
      circumstance: false,
      noMitId: false,
      language: 'da',
      nonce: `paper-${papers}`,
      missing: [],
      allTheSame: true,
      ...given,
    },
    portal.deps,
  );
  if (registered.kind !== 'registered') throw new Error(registered.kind);
  return registered.row;
}

const signe = {
  kind: 'staff',
  id: 'staff-0101-caseworker',
  name: 'Signe Skrankesen',
  roles: ['caseworker'],
  authorityId: 'municipality-0101',
  idToken: '',
} as const;

/** What has to be done before a rejection, where nothing speaks for taking it. */
export const guardParts: readonly (readonly [string, Record<string, string>])[] = [
  ['ask-grounds', { groundsHow: 'phone', groundsSaid: 'says-none' }],
  ['offer-help', { helpHow: 'phone', helpAccepted: 'no' }],
  [
    'extraordinary',
    { takeAllTheSame: 'no', extraordinaryReason: 'Ingen klare fordele for kommunen' },
  ],
];

/** Asked, offered help and considered. */
export async function guardDone(staff: AtTheDesk, row: CaseRow): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- one after the other, as at a desk
  for (const [verb, answers] of guardParts) await staff.act(row, verb, answers);
}

export const because = { rejectReason: 'Du har MitID og bruger det til daglig.' };

/** Reads the letter that the act would write, then sends it. */
export async function readAndSend(
  staff: AtTheDesk,
  row: CaseRow,
  verb: string,
  answers: Record<string, string> = {},
) {
  const form = await staff.form(row, answers);
  const shown = await staff.send(row, verb, form);
  if (shown.status !== 200) return shown;
  const { body } = shown;
  return staff.send(row, verb, { ...form, 'letter.seen': markIn(body), do: 'send' });
}

/** The mark of the letter that a page shows. */
export const markIn = (body: string): string =>
  /name="letter\.seen" value="([^"]*)"/.exec(body)?.[1] ?? '';
