import { type RequestHandler, Router } from 'express';
import type { Deps } from '../deps.ts';
import { findAddresses } from '../find-addresses.ts';
import { pdfHandlers } from '../send-pdf.ts';
import { staffOf } from '../session.ts';
import { accessLogCsv, accessLogPage } from './access-log-page.ts';
import { changePart } from './admin/admin-change.ts';
import { adminPage, adminPartPage } from './admin/admin-pages.ts';
import { assist, assistPage } from './assist-page.ts';
import { filePdf, findFile, showFileForm } from './case-file-page.ts';
import { act } from './case-actions.ts';
import { caseList } from './case-list.ts';
import { exportCsv, exportNamesCsv } from './export-csv.ts';
import { exportPage } from './export-page.ts';
import { addAtDesk, downloadDocument } from './document-routes.ts';
import { findLetter, letterPdf } from './letter-pdf.ts';
import { confirmLawPart, showLawPart } from './law-confirm.ts';
import { lawPage } from './law-page.ts';
import { showAddress, showNumber, viewCase } from './view-case.ts';
import { verbs } from './next-step.ts';
import { chooseRegister, takeNumber } from './intake.ts';
import { findCases } from './queue-search.ts';
import { takeNextCase } from './queue-take-next.ts';
import { showRegister, takeRegister } from './register-page.ts';
import { leaveCase, takeOverCase } from './work-lock.ts';
import { keepAct } from './keep-act.ts';
import { onlyRegistered } from './only-registered.ts';
import { requireStaff, roleFor } from './require-staff.ts';
import { sessionRoutes } from '../session-routes.ts';
import { statisticsCsv, statisticsPage } from './statistics-page.ts';

/** The caseworkers' side of the counter, for `/caseworker`. Each route names who may use it. */
export function deskRoutes(deps: Deps): Router {
  const desk = Router();
  desk.use(onlyRegistered(deps));
  desk.use(keepAct(deps));
  desk.use(sessionRoutes('/caseworker', requireStaff(deps, 'sessions'), deps));
  desk.get('/', otherDesks, requireStaff(deps, 'list'), caseList(deps));
  desk.get('/search', requireStaff(deps, 'list'), toQueue);
  desk.post('/search', requireStaff(deps, 'list'), findCases(deps));
  desk.post('/take-next', requireStaff(deps, 'take'), takeNextCase(deps));
  desk.get('/export', requireStaff(deps, 'export'), exportPage(deps));
  desk.get('/export.csv', requireStaff(deps, 'export'), exportCsv(deps));
  desk.post('/export.csv', requireStaff(deps, 'export-names'), exportNamesCsv(deps));
  desk.get('/log', requireStaff(deps, 'access-log'), accessLogPage(deps));
  desk.get('/log/csv', requireStaff(deps, 'access-log'), accessLogCsv(deps));
  desk.get('/admin', requireStaff(deps, 'admin'), adminPage(deps));
  desk.get('/admin/:part', requireStaff(deps, 'admin'), adminPartPage(deps));
  desk.post('/admin/:part', requireStaff(deps, 'admin'), changePart(deps));
  desk.get('/law', requireStaff(deps, 'law'), lawPage(deps));
  desk.get('/law/:service/:subject', requireStaff(deps, 'law'), showLawPart(deps));
  desk.post('/law/:service/:subject', requireStaff(deps, 'law'), confirmLawPart(deps));
  desk.get('/statistics', requireStaff(deps, 'statistics'), statisticsPage(deps));
  desk.get('/statistics/:table', requireStaff(deps, 'statistics'), statisticsCsv(deps));
  desk.get('/assist', requireStaff(deps, 'assist'), assistPage(deps));
  desk.post('/assist', requireStaff(deps, 'assist'), assist(deps));
  desk.get('/register', requireStaff(deps, 'register'), chooseRegister(deps));
  desk.post('/register', requireStaff(deps, 'register'), takeNumber(deps));
  desk.get('/register/:service', requireStaff(deps, 'register'), showRegister(deps));
  desk.post('/register/:service', requireStaff(deps, 'register'), takeRegister(deps));
  desk.post('/addresses', requireStaff(deps, 'register'), ...findAddresses(deps));
  desk.get('/cases/:reference', requireStaff(deps, 'view'), viewCase(deps));
  desk.post('/cases/:reference/number', requireStaff(deps, 'number'), showNumber(deps));
  desk.post('/cases/:reference/address', requireStaff(deps, 'address'), showAddress(deps));
  desk.get('/cases/:reference/file', requireStaff(deps, 'case-file'), showFileForm(deps));
  desk.post(
    '/cases/:reference/file/pdf',
    requireStaff(deps, 'case-file'),
    findFile(deps),
    ...pdfHandlers(filePdf(deps), []),
  );
  desk.get(
    '/cases/:reference/letters/:letter/pdf',
    requireStaff(deps, 'view'),
    findLetter(deps),
    ...pdfHandlers(letterPdf(deps), []),
  );
  desk.get(
    '/cases/:reference/documents/:document',
    requireStaff(deps, 'view'),
    downloadDocument(deps),
  );
  desk.post(
    '/cases/:reference/documents/:document',
    requireStaff(deps, 'view'),
    downloadDocument(deps),
  );
  desk.post('/cases/:reference/documents', requireStaff(deps, 'add-document'), addAtDesk(deps));
  desk.post('/cases/:reference/take-over', requireStaff(deps, 'take-over'), takeOverCase(deps));
  desk.post('/cases/:reference/leave', requireStaff(deps, 'take-over'), leaveCase(deps));
  desk.get('/cases/:reference/file/pdf', requireStaff(deps, 'case-file'), toPage('/file'));
  desk.get('/cases/:reference/:act', requireStaff(deps, 'view'), toPage(''));
  for (const verb of verbs)
    desk.post(`/cases/:reference/${verb}`, requireStaff(deps, verb), act(deps, verb));
  return desk;
}

/** Whoever is led back to what was sent, e.g. by choosing another language, comes to the page that it was sent from. */
const toPage =
  (part: string): RequestHandler =>
  (req, res) =>
    res.redirect(
      303,
      `/caseworker/cases/${encodeURIComponent(String(req.params['reference']))}${part}`,
    );

/** What was found is gone with its page: nothing of it stands in an address. */
const toQueue: RequestHandler = (_req, res) => res.redirect(303, '/caseworker');

/** Where whoever may not see cases has their work: the log for an auditor, administration for an administrator. */
const otherDesks: RequestHandler = (req, res, next) => {
  const staff = staffOf(req);
  if (staff === undefined || roleFor(staff, 'list') !== undefined) return next();
  if (roleFor(staff, 'access-log') !== undefined) return res.redirect(303, '/caseworker/log');
  if (roleFor(staff, 'admin') !== undefined) return res.redirect(303, '/caseworker/admin');
  next();
};
