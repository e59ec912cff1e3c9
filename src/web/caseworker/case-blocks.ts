import { readBy } from '../../cases/among-staff.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { showShortDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { keepsHomeBack } from '../hidden-homes.ts';
import type { Page } from '../page.ts';
import type { FileProblem } from '../documents-form.ts';
import { signatureRows } from '../signature-rows.ts';
import { caseAnswers } from './case-answers.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { chargeFacts } from './case-charge.ts';
import { caseClocks } from './case-clocks.ts';
import { caseDocuments } from './case-documents.ts';
import { decisionFacts } from './case-decision.ts';
import { caseFacts, referralFacts } from './case-facts.ts';
import { historyOf } from './case-history.ts';
import { caseLetters } from './case-letters.ts';
import { caseMarks } from './case-marks.ts';
import { personRows } from './case-person.ts';
import { birthdayOf, nameNow } from './person-now.ts';
import { copyButton } from './copy-button.ts';
import { errandDecisions } from './errand-decisions.ts';
import { filingFacts } from './filing-facts.ts';
import { guardBlock } from './guard-block.ts';
import { registerAt } from './intake.ts';
import { relatedOnPage } from './related-cases.ts';
import { roleFor } from './require-staff.ts';
import { stateBadge } from './state-badge.ts';

/** So many of the latest events stand open; the others open on demand. */
const latest = 5;

interface Seen {
  readonly related: readonly CaseRow[];
  readonly numberShown: boolean;
  readonly homeShown: boolean;
  /** Why a document was not taken just now. */
  readonly file?: FileProblem | undefined;
}

/** Everything on the page of a case that is read and not filled in, one block for each part of the template. */
export function caseBlocks(
  page: Page,
  { settings, services, intake, scans }: Pick<Deps, 'settings' | 'services' | 'intake' | 'scans'>,
  hand: CaseAtHand,
  { related, numberShown, homeShown, file }: Seen,
) {
  const { worker, row, events, letters, service, looked, cpr } = hand;
  const history = historyOf(page, readBy(row.authorityId, events));
  return {
    bar: barOf(page, hand),
    copyReference: copyButton(page, 'reference', showReference(row.reference)),
    person: personRows(page, hand, { numberShown, homeShown }),
    hiddenHome: keepsHomeBack() && roleFor(worker.staff, 'address') !== undefined,
    maskedNumber: cpr !== undefined && !numberShown,
    marks: caseMarks(page, row, events, letters),
    facts: caseFacts(page, row, events, service ? page.say(service.title) : row.service),
    guard:
      looked &&
      guardBlock(page, looked, events, {
        due: row.due,
        needsSecond: settings.rejectionSecondPerson,
      }),
    clocks: caseClocks(page, row, events),
    signatures: signatureRows(page, events, 'staff'),
    filing: filingFacts(page, events),
    referral: referralFacts(page, events),
    registerAt: registerAt(worker, row, events),
    answers: caseAnswers(page, hand, { numberShown }),
    documents: caseDocuments(page, hand, { limits: intake.limits, scans, problem: file }),
    decisions: errandDecisions(page, events),
    decision: decisionFacts(page, events, service?.law),
    charge: chargeFacts(page, events),
    related: relatedOnPage(page, services, related),
    letters: caseLetters(page, letters, events),
    history: history.slice(0, latest),
    earlier: history.slice(latest),
    mayPrintFile: roleFor(worker.staff, 'case-file') !== undefined,
  };
}

/** Who and which case, always in view: nobody decides on the wrong person. */
function barOf(page: Page, hand: CaseAtHand) {
  const birthday = birthdayOf(hand);
  return {
    name: nameNow(page, hand),
    born: birthday && page.t('case:bornOn', { day: showShortDay(birthday, page.language) }),
    reference: showReference(hand.row.reference),
    badge: stateBadge(page, hand.row),
  };
}
