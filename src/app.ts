import express, { type Express } from 'express';
import { backChannelRoutes } from './web/back-channel.ts';
import type { Deps } from './web/deps.ts';
import { deskRoutes } from './web/caseworker/desk.ts';
import { staffLoginRoutes } from './web/caseworker/login.ts';
import { aboutRoutes } from './web/citizen/about.ts';
import { catalogueRoutes } from './web/citizen/catalogue.ts';
import { demoPages } from './web/citizen/demo.ts';
import { loginRoutes } from './web/citizen/login.ts';
import { onlyCitizens } from './web/citizen/only-citizens.ts';
import { looksRoutes } from './web/citizen/looks-page.ts';
import { myDataRoutes } from './web/citizen/my-data-page.ts';
import { myCasesRoutes } from './web/citizen/my-cases.ts';
import { ownCaseRoutes } from './web/citizen/own-case-routes.ts';
import { myDocumentsRoutes } from './web/citizen/my-documents.ts';
import { otherWaysRoutes } from './web/citizen/other-ways.ts';
import { receiptRoutes } from './web/citizen/receipt-page.ts';
import { referralRoutes } from './web/citizen/referral-page.ts';
import { resumeRoutes } from './web/citizen/resume-page.ts';
import { rulesRoutes } from './web/citizen/rules.ts';
import { selfServiceRoutes } from './web/citizen/self-service.ts';
import { signRoutes } from './web/citizen/sign-page.ts';
import { statusRoutes } from './web/citizen/status-page.ts';
import { addressRoutes } from './web/find-addresses.ts';
import { healthRoutes } from './web/health.ts';
import { rememberHomes } from './web/hidden-homes.ts';
import { limitPdfs } from './web/limit-pdfs.ts';
import { keepOldForms } from './web/keep-old-forms.ts';
import { readerOf } from './web/reader.ts';
import { seeingHomes } from './web/seeing-homes.ts';
import { sessionRoutes } from './web/session-routes.ts';
import { setUpAssets } from './web/set-up-assets.ts';
import { setUpBody } from './web/set-up-body.ts';
import { setUpCsrf } from './web/set-up-csrf.ts';
import { notFound, setUpErrors } from './web/set-up-errors.ts';
import { setUpHeaders } from './web/set-up-headers.ts';
import { setUpLanguage, setUpReader } from './web/set-up-language.ts';
import { setUpLogs } from './web/set-up-logs.ts';
import { onlyAsPage, setUpRequestRules } from './web/set-up-request-rules.ts';
import { setUpSession } from './web/set-up-session.ts';
import { setUpViews } from './web/set-up-views.ts';

/** The whole portal, in the order in which a request meets it. */
export function createApp(given: Deps): Express {
  const deps = seeingHomes(given);
  const { settings, auth, demo } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', settings.trustProxy);
  app.set('query parser', 'simple');

  app.use(setUpLogs(deps.log, deps.answered));
  if (demo?.provider) app.use('/demo-mitid', demo.provider);
  app.use(
    setUpHeaders({ secure: settings.secure, origins: [auth.citizen.origin, auth.staff.origin] }),
  );
  app.use(setUpLanguage(settings), setUpViews(deps));
  app.use(setUpRequestRules(settings));
  app.use(healthRoutes(deps), setUpAssets());
  app.use(onlyAsPage);
  app.use(setUpBody());
  app.use(backChannelRoutes(deps));
  app.use(setUpSession(deps));
  app.use(setUpReader(readerOf(deps)), setUpCsrf(deps), keepOldForms(deps));

  app.use(rememberHomes);

  const limitedPdfs = limitPdfs(deps);
  // First of the routes, as most requests are for it.
  app.use('/self-service/:service', selfServiceRoutes(deps, limitedPdfs));
  app.use(catalogueRoutes(deps), aboutRoutes(deps), rulesRoutes(deps), otherWaysRoutes(deps));
  app.use(loginRoutes(deps), sessionRoutes('', onlyCitizens, deps), resumeRoutes(deps));
  app.use(receiptRoutes(deps, limitedPdfs), referralRoutes(deps, limitedPdfs));
  app.use(statusRoutes(deps), myCasesRoutes(deps), looksRoutes(deps));
  app.use(ownCaseRoutes(deps, limitedPdfs), addressRoutes(deps));
  app.use(myDataRoutes(deps, limitedPdfs), signRoutes(deps));
  app.use(myDocumentsRoutes(deps, limitedPdfs));
  if (demo) app.use(demoPages(demo, deps.letterPrints, limitedPdfs));
  app.use('/caseworker', staffLoginRoutes(deps), deskRoutes(deps));

  app.use(notFound);
  app.use(setUpErrors(deps.log));
  return app;
}
