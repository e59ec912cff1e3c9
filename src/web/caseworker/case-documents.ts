import {
  documentsAwaited,
  documentsIn,
  mayOpen,
  takesDocuments,
} from '../../cases/case-documents.ts';
import type { CaseDocument } from '../../cases/case-documents.ts';
import type { ScanState } from '../../cases/ports/attachments.ts';
import type { Printed } from '../../cases/ports/documents.ts';
import type { UploadLimits } from '../../cases/documents/intake.ts';
import { showInstant } from '../../domain/dates.ts';
import { fileFieldOf, type FileProblem, sizeWords } from '../documents-form.ts';
import type { Page } from '../page.ts';
import { printedFacts } from '../printed.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import type { FileAtHand } from './case-file.ts';
import { roleFor } from './require-staff.ts';

interface Parts {
  readonly limits: UploadLimits;
  readonly scans: boolean;
  readonly problem?: FileProblem | undefined;
}

/** The documents of a case at the desk: what each is, whether it was scanned, and how to have it. */
export function caseDocuments(
  page: Page,
  { row, events, scanned, worker, service }: CaseAtHand,
  { limits, scans, problem }: Parts,
) {
  const { t, say } = page;
  const { field, errors } = fileFieldOf(page, limits, {
    label: t('desk-documents:choose'),
    press: t('desk-documents:addButton'),
    most: limits.errandFiles,
    problem,
  });
  return {
    list: documentsIn(events).map((document) => ({
      ...wordsOf(page, document),
      id: document.id,
      about: titleOf(document, service?.attachments, say),
      may: mayOpen(document, scanned.get(document.id)),
      state: t(`desk-documents:scan.${stateOf(document, scanned.get(document.id), scans)}`),
      notes: (document.notes ?? []).map((note) => t(`desk-documents:note.${note}`)),
    })),
    awaited: documentsAwaited(row, events).map(({ label }) => say(label)),
    notScanned: !scans,
    add:
      takesDocuments(row) && roleFor(worker.staff, 'add-document') !== undefined
        ? { field, errors, open: problem !== undefined }
        : undefined,
  };
}

function wordsOf(page: Page, { name, bytes, sha256, at, by, note }: CaseDocument) {
  const who = by.kind === 'staff' || by.kind === 'citizen' ? by.name : '';
  return {
    name,
    size: sizeWords(page, bytes),
    came: page.t('desk-documents:came', { time: showInstant(at, page.language), name: who }),
    hash: sha256,
    note,
  };
}

const titleOf = (
  { attachment }: Pick<CaseDocument, 'attachment'>,
  specs: NonNullable<CaseAtHand['service']>['attachments'],
  say: Page['say'],
): string | undefined => {
  const spec = specs?.find(({ id }) => id === attachment);
  return spec && say(spec.label);
};

const stateOf = (
  { infected }: CaseDocument,
  scan: ScanState | undefined,
  scans: boolean,
): 'clean' | 'infected' | 'waiting' | 'unscanned' => {
  if (infected || scan === 'infected') return 'infected';
  if (scan === 'clean') return 'clean';
  return scans ? 'waiting' : 'unscanned';
};

/** The list of documents in the whole case as a file: name, size and hash, by which a copy is known to be the same. */
export const documentsInFile = (page: Page, { events }: FileAtHand): readonly Printed[] =>
  documentsIn(events).flatMap((document): readonly Printed[] => {
    const { name, size, came, hash } = wordsOf(page, document);
    return [
      { kind: 'heading', text: name },
      printedFacts([
        { label: page.t('desk-documents:size'), value: size },
        { label: page.t('desk-documents:cameLabel'), value: came },
        { label: 'SHA-256', value: hash.replaceAll(/(.{8})(?=.)/g, '$1 ') },
      ]),
    ];
  });
