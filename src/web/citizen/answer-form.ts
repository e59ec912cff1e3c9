import type { Request, RequestHandler, Response } from 'express';
import { answeredOnline, answerOnline, askedNow } from '../../cases/answer-online.ts';
import { saidFor } from '../../cases/said-for.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { showDay, showInstant } from '../../domain/dates.ts';
import { newId } from '../../domain/ids.ts';
import { linesIn, linesOf, type Paragraph } from '../../self-services/lines.ts';
import type { TextField } from '../components/text-field.ts';
import { csrfState } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { forgetWords, keptWords } from '../kept-words.ts';
import type { Page } from '../page.ts';
import { citizenOf } from '../session.ts';
import { rawOf } from '../set-up-body.ts';
import { one } from './form-body.ts';
import { answerPlace } from './keep-answer.ts';
import { casePath } from './own-case.ts';
import type { Received } from './receipt-model.ts';

/** An answer that could not be taken, to be shown again as it was typed. */
export interface SentAnswer {
  readonly typed: string;
  readonly problem: 'write' | 'tooLong' | 'notAsked' | 'again' | 'kept';
  readonly status: number;
}

/** A case on which something may be asked. */
type Asked = Pick<Received, 'row' | 'events'>;

const longest = 4000;
const purpose = 'answer-form';

/** What was asked on the case and waits for an answer, with its form; and what was answered here before. */
export function questionsOf(
  page: Page,
  { row, events }: Asked,
  { secrets, clock }: Pick<Deps, 'secrets' | 'clock'>,
  seen: {
    /** The page that it stands on, where that is not the receipt. */
    readonly at?: string;
    /** Whoever is logged in: nobody else answers, or reads what was answered. */
    readonly reader: Cpr | undefined;
    readonly isThanked: boolean;
    readonly sent?: SentAnswer | undefined;
  },
) {
  const { t, language } = page;
  const { sent } = seen;
  const mayAnswer = seen.reader !== undefined;
  const asked = mayAnswer ? askedNow(row, events) : undefined;
  const error = sent && t(`answer:${sent.problem}`);
  const answered = mayAnswer ? answeredOnline(saidFor(events, row, seen.reader)) : [];
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
      action: `${seen.at ?? receiptOf(row)}/answer`,
      documents: `${casePath(row)}/documents`,
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
  askedOf: (res: Response) => Asked,
  again: (deps: Deps, req: Request, res: Response, sent: SentAnswer) => Promise<void>,
  pageOfCase: (row: Asked['row']) => string = receiptOf,
): RequestHandler {
  const thanks = (row: Asked['row']): string => `${pageOfCase(row)}?answered=yes`;
  return async (req, res) => {
    const identity = citizenOf(req);
    const { row, events } = askedOf(res);
    const raw = rawOf(req);
    const words = one(raw, 'answer').trim();
    const nonce = deps.secrets.open(purpose, one(raw, 'nonce'));
    const refuse = (problem: SentAnswer['problem'], status: number) =>
      again(deps, req, res, { typed: words, problem, status });
    // Sent twice, the second finds the case going on.
    if (identity === undefined) return refuse('notAsked', 409);
    const isSent = isAnswered(events, words) && askedNow(row, events) === undefined;
    const place = answerPlace(row.reference);
    if (csrfState(req) !== 'ok' && !isSent) return refuse('kept', 409);
    if (csrfState(req) !== 'ok') return res.redirect(303, thanks(row));
    if (nonce === undefined) {
      const isAsked = askedNow(row, events) !== undefined;
      return refuse(isAsked ? 'again' : 'notAsked', isAsked ? 422 : 409);
    }
    if (words === '') return refuse('write', 422);
    if (words.length > longest) return refuse('tooLong', 422);
    const done = await answerOnline(deps, row, identity, { words, nonce });
    if (!done.ok && !isSent) return refuse('notAsked', 409);
    await forgetWords(req, place, deps);
    res.redirect(303, thanks(row));
  };
}

/** What was kept of an answer that could not be sent, unless it has come in since. */
export async function keptAnswer(
  deps: Deps,
  req: Request,
  { row, events }: Asked,
): Promise<SentAnswer | undefined> {
  const kept = await keptWords(req, answerPlace(row.reference), deps);
  const typed = kept && one(kept, 'answer');
  if (!typed || (askedNow(row, events) === undefined && isAnswered(events, typed.trim())))
    return undefined;
  return { typed, problem: 'kept', status: 200 };
}

const isAnswered = (events: Asked['events'], words: string): boolean =>
  answeredOnline(events).some(({ answer }) => answer?.words === words);

const receiptOf = ({ reference }: Asked['row']): string => `/receipt/${reference}`;
