import { questionKinds } from '../../cases/ask-for-more.ts';
import { appealResults } from '../../cases/appeals.ts';
import { idKinds } from '../../cases/decide-exemption.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { exceptionScopes } from '../../cases/exceptions.ts';
import { unopenedPostEndings } from '../../cases/unopened-post.ts';
import { showKeptReference } from '../../domain/reference.ts';
import { decisionResults } from '../../self-services/decision-letter.ts';
import type { Page } from '../page.ts';
import { answerers, contactWays, exemptionDecisions, outcomes, yesNo } from './act-fields.ts';
import { groundsAfterAll, sayings, wordsOfMouth } from './guard-fields.ts';
import { reopenedOptions } from './work-fields.ts';

const options: readonly string[] = [
  ...contactWays,
  ...answerers,
  ...outcomes,
  ...exemptionDecisions,
  ...idKinds,
  ...yesNo,
  ...unopenedPostEndings,
  ...decisionResults,
  ...questionKinds,
  ...exceptionScopes,
  ...appealResults,
  ...sayings,
  ...groundsAfterAll,
  ...wordsOfMouth,
  ...reopenedOptions,
];

/** A code in words; one that today's code does not know any more stands as it was kept. */
export const optionWords = ({ t }: Page, code: string): string =>
  options.includes(code) ? t(`desk:option.${code}`) : code;

/** How a case ended, in words; with the number of the digital case that it ended in. */
export function endingWords(
  page: Page,
  { outcome, unopenedPost, sentAs }: Extract<CaseEvent, { kind: 'closed' }>,
): string {
  return [
    ...[outcome, unopenedPost ?? []].flat().map((code) => optionWords(page, code)),
    ...(sentAs === undefined ? [] : [showKeptReference(sentAs)]),
  ].join('. ');
}
