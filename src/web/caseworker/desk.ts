import { type RequestHandler, Router } from 'express';
import type { Deps } from '../deps.ts';
import { pdfHandlers } from '../send-pdf.ts';
import { staffOf } from '../session.ts';
import { accessLogPage } from './access-log-page.ts';
import { act } from './case-actions.ts';
import { caseList, findByReference } from './case-list.ts';
import { findLetter, letterPdf } from './letter-pdf.ts';
import { viewCase } from './view-case.ts';
import { verbs } from './next-step.ts';
import { chooseRegister, showRegister, takeRegister } from './register-page.ts';
import { requireStaff, roleFor } from './require-staff.ts';

/** The caseworkers' side of the counter, for `/caseworker`. Each route names who may use it. */
export function deskRoutes(deps: Deps): Router {
  const desk = Router();
  desk.get('/', otherDesks, requireStaff(deps, 'list'), caseList(deps));
  desk.get('/find', requireStaff(deps, 'list'), findByReference(deps));
  desk.get('/log', requireStaff(deps, 'access-log'), accessLogPage(deps));
  desk.get('/register', requireStaff(deps, 'register'), chooseRegister(deps));
  desk.get('/register/:service', requireStaff(deps, 'register'), showRegister(deps));
  desk.post('/register/:service', requireStaff(deps, 'register'), takeRegister(deps));
  desk.get('/cases/:reference', requireStaff(deps, 'view'), viewCase(deps));
  desk.get(
    '/cases/:reference/letters/:letter/pdf',
    requireStaff(deps, 'view'),
    findLetter(deps),
    ...pdfHandlers(letterPdf(deps), []),
  );
  for (const verb of verbs)
    desk.post(`/cases/:reference/${verb}`, requireStaff(deps, verb), act(deps, verb));
  return desk;
}

/** An auditor's desk is the log: the list of cases is not theirs to see. */
const otherDesks: RequestHandler = (req, res, next) => {
  const staff = staffOf(req);
  const readsOnlyLog =
    staff && roleFor(staff, 'list') === undefined && roleFor(staff, 'access-log') !== undefined;
  if (readsOnlyLog) res.redirect(303, '/caseworker/log');
  else next();
};
