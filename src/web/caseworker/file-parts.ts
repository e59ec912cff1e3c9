import { isAmongStaff, readBy } from '../../cases/among-staff.ts';
import type { Printed } from '../../cases/ports/documents.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';
import { printedFacts, printedIf, printedWords } from '../printed.ts';
import { signatureRows } from '../signature-rows.ts';
import { sheetIn } from './case-answers.ts';
import { chargeFacts } from './case-charge.ts';
import { caseClocks } from './case-clocks.ts';
import { decisionFacts } from './case-decision.ts';
import type { FileAtHand } from './case-file.ts';
import { caseFacts, referralFacts } from './case-facts.ts';
import { historyEntry } from './case-history.ts';
import { errandDecisions } from './errand-decisions.ts';
import { eventsInFile, isOthersAnswer } from './file-choices.ts';
import { filingFacts } from './filing-facts.ts';
import { plainLines } from './plain-part.ts';

const facts = (rows: readonly SummaryRow[]): readonly Printed[] =>
  rows.length === 0
    ? []
    : [printedFacts(rows.map(({ label, value }) => ({ label, value: plainLines(value) })))];

const titled = (title: string, rows: readonly SummaryRow[]): readonly Printed[] =>
  rows.length === 0 ? [] : [{ kind: 'heading', text: title }, ...facts(rows)];

/** What the case is, its days, and how it came. */
export function aboutOf(page: Page, { row, events, service }: FileAtHand): readonly Printed[] {
  const { t, say } = page;
  return [
    ...facts(caseFacts(page, row, events, service ? say(service.title) : row.service)),
    ...titled(t('desk:clocksTitle'), caseClocks(page, row, events)),
    ...titled(t('sign:ofOthers'), signatureRows(page, events, 'citizen')),
    ...titled(t('register:factsTitle'), filingFacts(page, events)),
    ...titled(t('desk:referralTitle'), referralFacts(page, events)),
  ];
}

/** Questions and answers as they were shown then. */
export function answersOf({ say }: Page, { events }: FileAtHand): readonly Printed[] {
  const steps = Map.groupBy(sheetIn(events), (row) => say(row.step));
  return [...steps].flatMap(([title, rows]) =>
    titled(
      title,
      rows.map((row) => ({ label: say(row.question), value: say(row.answer) })),
    ),
  );
}

/** What was decided on the errand, on the way in and on the fee. */
export function decisionsOf(page: Page, { events, service }: FileAtHand): readonly Printed[] {
  const { t } = page;
  const wayIn = decisionFacts(page, events, service?.law);
  return [
    ...errandDecisions(page, events).flatMap(({ title, rows }) => titled(title, rows)),
    ...printedIf(wayIn, ({ headline, reasons, rows }) => [
      { kind: 'heading', text: t('desk:decisionTitle') },
      { kind: 'paragraph', text: headline, bold: true },
      {
        kind: 'list',
        items: reasons.map(({ text, citation }) =>
          `${text} ${t('desk:legalBasis')} ${citation}.`.trim(),
        ),
      },
      ...facts(rows),
    ]),
    ...titled(t('desk:charge.title'), chargeFacts(page, events)),
  ];
}

/** What happened, the first first, each in its own words. */
export function historyIn(page: Page, { row, events, choices }: FileAtHand): readonly Printed[] {
  return eventsInFile(readBy(row.authorityId, events), choices).flatMap(
    (event): readonly Printed[] => {
      const { what, who, when, detail } = historyEntry(page, event);
      const isKept =
        (choices.notes || !isAmongStaff(event)) && (choices.others || !isOthersAnswer(event));
      const words = isKept ? detail : undefined;
      return [
        { kind: 'paragraph', text: what, bold: true },
        printedWords(`${who}, ${when}${words === undefined ? '' : `\n${words}`}`),
      ];
    },
  );
}
