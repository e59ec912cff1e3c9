import type { Printed } from '../../cases/ports/documents.ts';
import type { PrintedFile, PrintedPart } from '../../cases/ports/file-print.ts';
import { formatCpr } from '../../domain/cpr.ts';
import { legalDay, showInstant } from '../../domain/dates.ts';
import type { NonEmpty } from '../../domain/language.ts';
import { showReference } from '../../domain/reference.ts';
import type { Page } from '../page.ts';
import { documentsInFile } from './case-documents.ts';
import { personOn } from './case-facts.ts';
import { type FileChoices, lettersInFile } from './file-choices.ts';
import { letterParts } from './file-letters.ts';
import { aboutOf, answersOf, decisionsOf, historyIn } from './file-parts.ts';
import type { AtHand } from './offered-acts.ts';
import { applicantName } from './referral.ts';

/** A case that somebody may take out whole, and what of it. */
export interface FileAtHand extends Pick<AtHand, 'row' | 'events' | 'letters' | 'service'> {
  readonly choices: FileChoices;
  /** The authority whose case it is, and who made the file. */
  readonly authority: string;
  readonly madeBy: string;
  readonly at: Temporal.Instant;
}

/** The whole case as it is kept, in the order in which somebody new to it reads; nothing is looked up for it. */
export function caseFile(page: Page, file: FileAtHand): PrintedFile {
  const { t, language } = page;
  const { row, choices, at } = file;
  const reference = showReference(row.reference);
  return {
    language,
    title: t('case-file:title', { reference }),
    about: file.authority,
    day: legalDay(at).toString(),
    cover: coverOf(page, file),
    pages: t('case-file:pages'),
    notes: [
      ...(choices.notes ? [] : [t('case-file:withoutNotes')]),
      ...(choices.others ? [] : [t('case-file:withoutOthers')]),
      ...(choices.purpose === 'access' ? [t('case-file:onlySent')] : []),
    ],
    contents: t('case-file:contents'),
    parts: partsOf(page, file),
    foot: (number, of) => t('case-file:foot', { reference, page: number, of }),
  };
}

function coverOf(page: Page, { row, events, choices, madeBy, at, service }: FileAtHand) {
  const { t, say, language } = page;
  const cpr = personOn(row, events);
  return [
    { label: t('case-file:reference'), value: showReference(row.reference) },
    { label: t('case-file:person'), value: applicantName(page, row) },
    ...(cpr === undefined ? [] : [{ label: t('desk:fact.cpr'), value: formatCpr(cpr) }]),
    { label: t('desk:fact.service'), value: service ? say(service.title) : row.service },
    { label: t('case-file:usedFor'), value: t(`case-file:purpose.${choices.purpose}`) },
    { label: t('case-file:madeBy'), value: madeBy },
    { label: t('case-file:madeAt'), value: showInstant(at, language) },
  ];
}

function partsOf(page: Page, file: FileAtHand): NonEmpty<PrintedPart> {
  const { t } = page;
  const { row, events, letters, choices } = file;
  return [
    { title: t('desk:aboutTitle'), sections: [{ content: aboutOf(page, file) }] },
    ...part(t('desk:answersTitle'), answersOf(page, file)),
    ...part(t('desk-documents:title'), documentsInFile(page, file)),
    ...part(t('case-file:decisions'), decisionsOf(page, file)),
    ...part(t('desk:historyTitle'), historyIn(page, file)),
    ...letterParts(page, lettersInFile(letters, row, choices), events),
  ];
}

const part = (title: string, content: readonly Printed[]): readonly PrintedPart[] =>
  content.length === 0 ? [] : [{ title, sections: [{ content }] }];
