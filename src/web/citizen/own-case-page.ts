import type { Request, Response } from 'express';
import { documentsAwaited } from '../../cases/case-documents.ts';
import { usualTime } from '../../cases/statistics/usual-time.ts';
import { legalDay, showArrival } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { maskedAnswer } from '../masked-answer.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { signatureRows } from '../signature-rows.ts';
import { keptAnswer, questionsOf, type SentAnswer } from './answer-form.ts';
import { caseDays } from './case-days.ts';
import { nextLines } from './case-next.ts';
import { stateWords } from './case-state.ts';
import { chargeSince } from './charge-of.ts';
import { casePath, errandTitle, isSlip, type OwnCase, ownCaseOf } from './own-case.ts';
import { spoiltFor } from './draw-documents.ts';
import { justDone, ownActs } from './own-acts.ts';
import { letterLink, ownLetters } from './own-letters.ts';
import { reachOf } from './reach-of.ts';
import { isAwaited, usualTimeWords } from './usual-time-words.ts';

/** A case as whoever sent it follows it: how far it has come, what is left to do and by when, and all that lies in it. */
export async function showOwnCase(
  deps: Deps,
  req: Request,
  res: Response,
  refused?: SentAnswer,
): Promise<void> {
  const page = pageOf(res);
  const own = ownCaseOf(res);
  const { row, events } = own;
  const sent = refused ?? (await keptAnswer(deps, req, own));
  const questions = questionsOf(page, own, deps, {
    at: casePath(row),
    reader: own.me.cpr,
    isThanked: req.query['answered'] === 'yes',
    sent,
  });
  const usual = isAwaited(row, events) ? await usualTime(deps, row) : undefined;
  const letters = await ownLetters(own, deps);
  show(
    res,
    'pages/own-case',
    {
      title: errandTitle(page, row, deps),
      questions,
      errors: questions.errors,
      lacking: lackingIn(page, own),
      signatures: signatureRows(page, events, 'citizen'),
      done: justDone(page, own, req.query['done']),
      facts: factsOf(page, own, deps),
      next: nextLines(page, row, events, deps),
      usual: usual ? usualTimeWords(page, usual, row, deps.clock.now()) : [],
      days: caseDays(page, row, events, deps),
      charge: chargeSince(events),
      ...ownActs(page, own),
      sheet: sheetOf(page, own),
      letters: letters.map((letter) => letterLink(page, own, letter)),
      authority: authorityOf(page, own, deps),
      ...linksOf(own),
    },
    sent?.status,
  );
}

function factsOf(page: Page, { row, events }: OwnCase, { registers }: Deps) {
  const { t, say, language } = page;
  const authority = registers.authorities.find(row.authorityId);
  const others = (events[0]?.onBehalfOf ?? []).map(({ name }) => name);
  return [
    { label: t('mycases:state'), value: stateWords(page, row, events) },
    { label: t('mycases:reference'), value: showReference(row.reference) },
    { label: t('mycases:arrived'), value: showArrival(row.arrivedAt, language) },
    ...(authority ? [{ label: t('receipt:authority'), value: say(authority.name) }] : []),
    ...(others.length === 0 ? [] : [{ label: t('receipt:for'), value: others }]),
  ];
}

/** Documents that are needed and not here, or that have to come again. */
const lackingIn = ({ t, say }: Page, own: OwnCase): readonly string[] => [
  ...documentsAwaited(own.row, own.events).map(({ label }) => say(label)),
  ...spoiltFor(own).map(({ name }) => t('documents:sendAgain', { name })),
];

/** Questions and answers as they were sent. */
function sheetOf({ say }: Page, { events: [first] }: OwnCase) {
  const sheet = first !== undefined && 'sheet' in first ? first.sheet : [];
  return sheet.map(({ question, answer }) => ({
    label: say(question),
    value: maskedAnswer(say(answer)),
  }));
}

function authorityOf(page: Page, { row }: OwnCase, { registers, clock, services }: Deps) {
  const authority = registers.authorities.find(row.authorityId);
  const service = services.find(({ id }) => id === row.service);
  return authority && reachOf(authority, legalDay(clock.now()), page, service);
}

/** What came in has a receipt, a referral its slip; who has looked is told to the person whose case it is, and to nobody else. */
function linksOf({ row, me }: OwnCase) {
  const isReferral = isSlip(row);
  return {
    isReferral,
    receipt: `/${isReferral ? 'referral' : 'receipt'}/${row.reference}`,
    documents: isReferral ? undefined : `${casePath(row)}/documents`,
    looks: row.principal === me.cpr ? `${casePath(row)}/looks` : undefined,
  };
}
