import type { RequestHandler, Response } from 'express';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { isLarge, type Pdf } from '../send-pdf.ts';
import { show } from '../show.ts';
import { casePath, ownCaseOf } from './own-case.ts';
import {
  letterLink,
  letterSheets,
  type OwnLetter,
  ownLetters,
  printedLetter,
} from './own-letters.ts';

/** Only whoever a letter was for reads it: to everybody else, also on the same case, it is not there. */
export const findOwnLetter =
  (deps: Deps): RequestHandler =>
  async (req, res, next) => {
    const letters = await ownLetters(ownCaseOf(res), deps);
    const letter = letters.find((each) => each.letter.id === req.params['letter']);
    if (letter === undefined) return next('router');
    res.locals['ownLetter'] = letter;
    next();
  };

const ownLetterOf = (res: Response): OwnLetter => res.locals['ownLetter'] as OwnLetter;

/** The letter as it was sent. */
export const showOwnLetter: RequestHandler = (_req, res) => {
  const page = pageOf(res);
  const own = ownCaseOf(res);
  const letter = ownLetterOf(res);
  const { href, sent } = letterLink(page, own, letter);
  show(res, 'pages/own-letter', {
    title: page.t('mycase:letter.title'),
    backTo: casePath(own.row),
    sent,
    sheets: letterSheets(page, letter, own.events),
    pdf: `${href}/pdf`,
    large: letter.letter.large === true,
  });
};

export const ownLetterPdf = ({ letterPrints }: Deps): Pdf => ({
  name: (res) => pageOf(res).t('pdf:letter'),
  make: (req, res) =>
    letterPrints.pdf(printedLetter(ownLetterOf(res), ownCaseOf(res).events, isLarge(req))),
});
