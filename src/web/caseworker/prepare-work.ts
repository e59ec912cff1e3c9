import { type Colleague, colleaguesOf } from '../../cases/assign-case.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { unsigned } from '../../cases/signing/signatures.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import type { Prepared } from './act-form.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import type { Refusal } from './case-refusal.ts';
import type { Verb } from './next-step.ts';
import { marked } from './prepare-letter-acts.ts';
import type { Worker } from './require-staff.ts';

/** Whether somebody else is responsible for the case. */
export const isOthers = ({ assignedTo }: CaseRow, { staff }: Worker): boolean =>
  assignedTo !== undefined && assignedTo !== staff.id;

/** Whom the case can be given to, whoever asks among them. */
export const colleaguesHere = ({ staff }: Staffed, worker: Worker): Promise<readonly Colleague[]> =>
  colleaguesOf(staff, worker.staff.authorityId);

type Staffed = Pick<Deps, 'registers' | 'staff'>;

/** Who there is to choose between, and the marks of the letters that were shown. */
export async function prepareWork(
  page: Page,
  deps: Staffed,
  { worker, row, events, offered }: Pick<CaseAtHand, 'worker' | 'row' | 'events' | 'offered'>,
  refusal: Refusal | undefined,
): Promise<Partial<Record<Verb, Prepared>>> {
  const seen = (verb: Verb) => (refusal?.sent.verb === verb ? refusal.preview : undefined);
  const signers = signerOptions(events);
  return {
    'record-signature': { values: {}, hints: {}, hidden: [], options: { signer: signers } },
    'waive-signature': { values: {}, hints: {}, hidden: [], options: { waivedSigner: signers } },
    ...(offered.includes('assign') && { assign: await assigning(deps, worker, row) }),
    'correct-day': { values: {}, hints: {}, hidden: marked(seen('correct-day')) },
    reopen: { values: {}, hints: {}, hidden: marked(seen('reopen')) },
    ...(offered.includes('transfer') && {
      transfer: {
        values: {},
        hints: { transferTo: page.t('desk-work:transferHint') },
        hidden: marked(seen('transfer')),
        options: { transferTo: authorities(page, deps, row) },
      },
    }),
  };
}

/** Whoever has not signed, also where they said that they will not. */
const signerOptions = (events: CaseAtHand['events']) =>
  unsigned(events).map(({ id, name }) => ({ value: id, label: name }));

async function assigning(
  deps: Staffed,
  worker: Worker,
  { assignedTo }: CaseRow,
): Promise<Prepared> {
  const others = (await colleaguesHere(deps, worker)).filter(({ id }) => id !== assignedTo);
  return {
    values: {},
    hints: {},
    hidden: [],
    options: { assignTo: others.map(({ id, name }) => ({ value: id, label: name })) },
  };
}

/** Those that are served here say so: they have the case at once. */
const authorities = (
  { t, say }: Page,
  { registers }: Pick<Deps, 'registers'>,
  row: CaseRow,
): readonly { readonly value: string; readonly label: string }[] =>
  registers.authorities
    .all()
    .filter(({ id }) => id !== row.authorityId)
    .map(({ id, name }) => ({
      value: id,
      label: registers.authorities.serves(id)
        ? t('desk-work:servedHere', { name: say(name) })
        : say(name),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'da'));
