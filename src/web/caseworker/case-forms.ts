import { languagesOf } from '../../cases/case-letter.ts';
import { lacksMitId } from '../../cases/decide-channel.ts';
import { lacksAddress } from '../../cases/failed-letters.ts';
import { isHandedOver } from '../../cases/transfer-case.ts';
import { isPostWaiting } from '../../cases/unopened-post.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import type { ActCase } from './act-fields.ts';
import { type ActForm, actForm, type Prepared } from './act-form.ts';
import { actWarnings } from './act-warnings.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { draftSheets } from './case-letters.ts';
import type { Refusal } from './case-refusal.ts';
import { prepareRights } from './exception-choices.ts';
import { dayValues } from './day-values.ts';
import { prepareExemption } from './exemption-form.ts';
import { failedLetters, isForFailed, prepareFailed } from './failed-letters.ts';
import { prepareGuard } from './guard-prepare.ts';
import type { Verb } from './next-step.ts';
import { prepareDemand } from './prepare-demand.ts';
import { isOthers, prepareWork } from './prepare-work.ts';
import { prepareDecision, prepareQuestion } from './prepare-letter-acts.ts';

/** Every form of the case, where it stands: the next step's, under a letter to be read, with failed letters, the others. */
export async function caseForms(page: Page, deps: Deps, hand: CaseAtHand, refusal?: Refusal) {
  const { next, offered, letters } = hand;
  const sent = refusal?.sent;
  const form = await formOf(page, deps, hand, refusal);
  const mayNext = next.verb !== undefined && offered.includes(next.verb);
  const preview = refusal?.preview;
  const previewed = preview && sent && offered.includes(sent.verb) ? sent.verb : undefined;
  return {
    mayNext,
    // Under the letter that it would write a form stands once.
    nextForm:
      mayNext && next.verb !== undefined && next.verb !== previewed ? form(next.verb) : undefined,
    preview: preview &&
      previewed && {
        letters: preview.letters.map((each, at) => draftSheets(page, each, at === 0 ? 3 : 4)),
        changes: preview.changes.map((key) => page.t(key)),
        form: form(previewed),
      },
    failed: failedLetters(page, letters, offered.filter(isForFailed).map(form)),
    forms: offered
      .filter((verb) => verb !== previewed && !isForFailed(verb))
      .filter((verb) => !mayNext || verb !== next.verb)
      .map(form),
  };
}

async function formOf(
  page: Page,
  deps: Deps,
  hand: CaseAtHand,
  refusal: Refusal | undefined,
): Promise<(verb: Verb) => ActForm> {
  const { row, events, letters, today: on } = hand;
  const warnings = await actWarnings(page, row, events, letters, {
    persons: deps.registers.persons,
    on,
  });
  const prepared = await prepare(page, deps, hand, refusal);
  const actCase = actCaseOf(hand);
  return (verb) => actForm(page, verb, actCase, warnings, refusal?.sent, prepared[verb]);
}

const actCaseOf = ({ worker, row, events, letters, looked, exception }: CaseAtHand) =>
  ({
    state: row.state,
    letters,
    postWaiting: isPostWaiting(events),
    lookedInto: looked !== undefined,
    handedOver: isHandedOver(events),
    othersCase: isOthers(row, worker),
    lacksMitId: looked !== undefined && lacksMitId(looked),
    english: languagesOf(events).includes('en'),
    addressLacks: letters.some(lacksAddress),
    exception,
  }) satisfies ActCase;

/** What each form knows before anybody types. */
async function prepare(
  page: Page,
  deps: Deps,
  { worker, row, events, letters, service, today, offered, exception }: CaseAtHand,
  refusal: Refusal | undefined,
): Promise<Partial<Record<Verb, Prepared>>> {
  const seen = (verb: Verb) => (refusal?.sent.verb === verb ? refusal.preview : undefined);
  return {
    'carry-out': {
      values: { system: service?.system ?? '', ...dayValues('on', today) },
      hints: {},
      hidden: [],
    },
    ...prepareFailed(letters),
    ...prepareGuard(today, events, refusal),
    ...(offered.includes('demand') && {
      demand: prepareDemand(page, service, events, seen('demand')),
    }),
    ...(offered.includes('ask') && { ask: prepareQuestion(today, seen('ask')) }),
    ...(offered.includes('decide') && {
      decide: prepareDecision(page, service, events, seen('decide')),
    }),
    ...prepareRights(page, exception, refusal),
    ...(await prepareWork(page, deps, { worker, row, events, offered }, refusal)),
    ...(offered.includes('decide-exemption') && {
      'decide-exemption': await prepareExemption(
        page,
        deps,
        row,
        events,
        refusal?.sent,
        seen('decide-exemption'),
      ),
    }),
  };
}
