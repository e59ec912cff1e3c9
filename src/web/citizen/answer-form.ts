import type { Request, RequestHandler, Response } from 'express';
import { answeredOnline, answerOnline, askedNow } from '../../cases/answer-online.ts';
import { showDay, showInstant } from '../../domain/dates.ts';
import { newId } from '../../domain/ids.ts';
import { linesIn, linesOf, type Paragraph } from '../../self-services/lines.ts';
import type { TextField } from '../components/text-field.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { citizenOf } from '../session.ts';
import { rawOf } from '../set-up-body.ts';
import { one } from './form-body.ts';
import type { Received } from './receipt-model.ts';

/** An answer that could not be taken, to be shown again as it was typed. */
export interface SentAnswer {
  readonly typed: string;
  readonly problem: 'write' | 'tooLong' | 'notAsked' | 'again';
  readonly status: number;
}

const longest = 4000;
const purpose = 'answer-form';

/** What was asked on the case and waits for an answer, with its form; and what was answered here before. */
export function questionsOf(
  page: Page,
  { row, events }: Received,
  { secrets, clock }: Pick<Deps, 'secrets' | 'clock'>,
  seen: {
    readonly mayAnswer: boolean;
    readonly isThanked: boolean;
    readonly sent?: SentAnswer | undefined;
  },
) {
  const { t, language } = page;
  const { sent } = seen;
  const asked = seen.mayAnswer ? askedNow(row, events) : undefined;
  const error = sent && t(`answer:${sent.problem}`);
  const answered = seen.mayAnswer ? answeredOnline(events) : [];
  return {
    errors: error === undefined || asked === undefined ? [] : [{ href: '#answer', text: error }],
    /** Nothing is asked any more: the words are shown, so that they are not lost. */
    lost: asked === undefined ? sent?.typed : undefined,
    thanks: seen.isThanked && answered.length > 0,
    asked: asked && {
      title: t(`answer:title.${asked.as}`),
      lead: t(`answer:lead.${asked.as}`),
      lines: linesOf(asked.what).map(inTheir(page)),
      until:
        asked.until === undefined
          ? undefined
          : t('answer:until', { day: showDay(asked.until, language) }),
      field: {
        kind: 'long-text',
        name: 'answer',
        label: t('answer:label'),
        hint: t('answer:hint'),
        rows: 6,
        value: sent?.typed ?? '',
        error,
      } satisfies TextField & { error: string | undefined },
      action: `/receipt/${row.reference}/answer`,
      nonce: secrets.seal(purpose, newId(clock.now())),
    },
    answered: answered.map(({ what, answer }) => ({
      question: linesOf(what).map(inTheir(page)),
      answer: answer === undefined ? [] : linesIn(answer.words),
      sent: answer && t('answer:sent', { time: showInstant(answer.at, language) }),
    })),
  };
}

/** A line of the question, and that it is Danish where the page is not. */
const inTheir =
  ({ language }: Page) =>
  ({ quotes, ...line }: Paragraph) => ({
    text: line[language],
    lang: quotes === language ? undefined : quotes,
  });

/** Takes the answer of whoever is logged in and leads back to the case; what could not be taken is shown again. */
export function answerQuestion(
  deps: Deps,
  receivedOf: (res: Response) => Received,
  again: (deps: Deps, req: Request, res: Response, sent: SentAnswer) => void,
): RequestHandler {
  return async (req, res) => {
    const identity = citizenOf(req);
    const { row, events } = receivedOf(res);
    const raw = rawOf(req);
    const words = one(raw, 'answer').trim();
    const nonce = deps.secrets.open(purpose, one(raw, 'nonce'));
    const refuse = (problem: SentAnswer['problem'], status: number) =>
      again(deps, req, res, { typed: words, problem, status });
    // Sent twice, the second finds the case going on.
    if (identity === undefined) return refuse('notAsked', 409);
    if (nonce === undefined) {
      const isAsked = askedNow(row, events) !== undefined;
      return refuse(isAsked ? 'again' : 'notAsked', isAsked ? 422 : 409);
    }
    if (words === '') return refuse('write', 422);
    if (words.length > longest) return refuse('tooLong', 422);
    const done = await answerOnline(deps, row, identity, { words, nonce });
    if (!done.ok) return refuse('notAsked', 409);
    res.redirect(303, `/receipt/${row.reference}?answered=yes`);
  };
}
