import { isInternal } from '../../cases/among-staff.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { type Language, languages } from '../../domain/language.ts';
import type { Raw } from '../../self-services/raw.ts';
import { one } from '../citizen/form-body.ts';

/** What somebody wants the whole case for. */
export const filePurposes = ['complaint', 'access', 'own'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** What is to be in the file. Only an access request leaves anything out, and each of it by choice. */
export interface FileChoices {
  readonly purpose: FilePurpose;
  readonly language: Language;
  /** Words that staff wrote for each other. */
  readonly notes: boolean;
  /** Letters to others than the citizen, their answers, and what tells whether somebody else is protected. */
  readonly others: boolean;
}

/** Reads the form; undefined where nobody has said what it is for. */
export function readFileChoices(raw: Raw): FileChoices | undefined {
  const purpose = filePurposes.find((each) => each === one(raw, 'purpose'));
  if (purpose === undefined) return undefined;
  const ticked = [raw['include'] ?? []].flat();
  const whole = purpose !== 'access';
  return {
    purpose,
    language: languages.find((each) => each === one(raw, 'language')) ?? 'da',
    notes: whole || ticked.includes('notes'),
    others: whole || ticked.includes('others'),
  };
}

/** As the access log keeps it. */
export const filePurposeCode = ({ purpose, notes, others }: FileChoices): string =>
  `case-file for=${purpose} notes=${notes ? 'yes' : 'no'} others=${others ? 'yes' : 'no'}`;

/** The events whose words may be in the file, the first one first. */
export const eventsInFile = (
  events: readonly CaseEvent[],
  { notes, others }: FileChoices,
): readonly CaseEvent[] =>
  events.filter((event) => (notes || !isInternal(event)) && (others || !ofOthers.has(event.kind)));

/** What somebody else than the citizen answered is theirs. */
export const isOthersAnswer = (event: CaseEvent): boolean =>
  event.kind === 'info-received' && event.from !== 'citizen';

/** Why letters to others were held back or let go: because somebody is protected. */
const ofOthers: ReadonlySet<CaseEvent['kind']> = new Set(['letters-released']);

/** The letters that may be in the file: to an access request nothing that has not left is a letter yet. */
export const lettersInFile = (
  letters: readonly OutboxState[],
  { principal, filer }: CaseRow,
  { purpose, others }: FileChoices,
): readonly OutboxState[] =>
  letters.filter(
    ({ cpr, state }) =>
      (others || cpr === principal || cpr === filer) && (purpose !== 'access' || state === 'sent'),
  );
