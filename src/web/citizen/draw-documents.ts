import type { Response } from 'express';
import { askedNow } from '../../cases/answer-online.ts';
import {
  type CaseDocument,
  documentsAwaited,
  documentsIn,
  spoiltIn,
  takesDocuments,
} from '../../cases/case-documents.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { contactOn } from '../../domain/authority.ts';
import { legalDay, showInstant } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { fileFieldOf, type FileProblem, sizeWords } from '../documents-form.ts';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';
import { casePath, errandTitle, type OwnCase, ownCaseOf } from './own-case.ts';

/** Whose case it is sees all documents of it; whoever filed it for them sees those that they sent themselves. */
export const maySee = (
  { by }: Pick<CaseDocument, 'by'>,
  { principal }: Pick<CaseRow, 'principal'>,
  { cpr }: Pick<CitizenIdentity, 'cpr'>,
): boolean => principal === cpr || (by.kind === 'citizen' && by.cpr === cpr);

/** In which something was found, as far as the reader may see what lies there: already a file's name tells. */
export const spoiltFor = ({ row, events, me }: OwnCase): readonly CaseDocument[] =>
  spoiltIn(row, events).filter((document) => maySee(document, row, me));

/** Shows the documents of a sent case, what is still missing, and how to send one more. */
export function drawDocuments(
  deps: Pick<Deps, 'services' | 'registers' | 'clock' | 'intake'>,
  res: Response,
  { problem, isThanked = false }: { problem?: FileProblem; isThanked?: boolean },
  status = 200,
): void {
  const page = pageOf(res);
  const { t, say, language } = page;
  const { row, events, me } = ownCaseOf(res);
  const { limits } = deps.intake;
  const specs = deps.services.find(({ id }) => id === row.service)?.attachments ?? [];
  const awaited = documentsAwaited(row, events);
  const authority = deps.registers.authorities.find(row.authorityId);
  const open = takesDocuments(row);
  const label = t('documents:choose');
  const press = t('documents:send');
  const most = limits.errandFiles;
  const { field, errors } = fileFieldOf(page, limits, { label, press, most, problem });
  show(
    res,
    'pages/my-documents',
    {
      title: t('documents:yours'),
      about: `${errandTitle(page, row, deps)}, ${showReference(row.reference)}`,
      errors: open ? errors : [],
      back: casePath(row),
      action: `${casePath(row)}/documents`,
      thanks: isThanked,
      asked: askedNow(row, events) && `${casePath(row)}#asked`,
      over: !open,
      files: documentsIn(events)
        .filter((document) => maySee(document, row, me))
        .map(({ id, name, bytes, at, infected }) => ({
          name,
          size: sizeWords(page, bytes),
          came: t('documents:came', { time: showInstant(at, language) }),
          infected,
          href: `${casePath(row)}/documents/${id}`,
        })),
      awaited: awaited.map((each) => ({ label: say(each.label), paper: say(each.paper) })),
      spoilt: spoiltFor(ownCaseOf(res)).map(({ name }) => t('documents:sendAgain', { name })),
      what:
        specs.length === 0
          ? undefined
          : {
              kind: 'choice',
              name: 'what',
              label: t('documents:what'),
              options: [
                ...specs.map(({ id, label: words }) => ({ value: id, label: say(words) })),
                { value: '-', label: t('documents:other') },
              ],
              value: awaited[0]?.attachment ?? '-',
            },
      file: field,
      postal: authority && contactOn(authority, legalDay(deps.clock.now()))?.postal,
      reference: showReference(row.reference),
    },
    status,
  );
}
