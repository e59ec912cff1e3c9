import express, { type Express, type Router } from 'express';
import { pino } from 'pino';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import { aboutRoutes } from '../../src/web/citizen/about.ts';
import { catalogueRoutes } from '../../src/web/citizen/catalogue.ts';
import type { Deps, Settings } from '../../src/web/deps.ts';
import { setUpAssets } from '../../src/web/set-up-assets.ts';
import { createOutages } from '../../src/web/outages.ts';
import { setUpBody } from '../../src/web/set-up-body.ts';
import { notFound, setUpErrors } from '../../src/web/set-up-errors.ts';
import { setUpHeaders } from '../../src/web/set-up-headers.ts';
import { setUpLanguage, setUpReader } from '../../src/web/set-up-language.ts';
import { setUpLogs } from '../../src/web/set-up-logs.ts';
import { onlyAsPage, setUpRequestRules } from '../../src/web/set-up-request-rules.ts';
import { setUpViews } from '../../src/web/set-up-views.ts';
import { fixedClock } from './clock.ts';

const frameSettings: Settings = {
  demo: true,
  baseUrl: new URL('https://skranken.example'),
  secure: true,
  trustProxy: false,
  hosts: ['skranken.example'],
  help: {},
  limits: {
    loginsPerMinute: 100,
    submissionsPerMinute: 100,
    pdfsPerMinute: 100,
    lookUpsPerMinute: 100,
  },
  rejectionSecondPerson: true,
  mandates: { powers: [], minutes: 30 },
  resumeCodeDays: 14,
  sessionMinutes: { idle: 30, absolute: 240 },
};

/** The page frame without store, session and login: what only it answers for can be asked of it alone. */
export function frameApp(
  extra: (router: Router) => void = () => undefined,
  given: Partial<Settings> = {},
): { app: Express; logged: () => string } {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const settings = { ...frameSettings, ...given };
  const clock = fixedClock();
  const outages = createOutages(clock);
  const none: readonly never[] = [];
  const authorities = { all: () => none, find: () => undefined, serves: () => false };
  const deps = {
    settings,
    clock,
    outages,
    log,
    services: [addressChange],
    registers: { authorities },
  } as unknown as Deps;
  const router = express.Router();
  extra(router);
  const app = express()
    .disable('x-powered-by')
    .use(setUpHeaders({ secure: settings.secure, origins: ['https://login.example'] }))
    .use(setUpLogs(log), setUpViews(deps), setUpLanguage(settings))
    .use(setUpRequestRules(settings), setUpAssets())
    .use(onlyAsPage, setUpBody())
    .use(
      setUpReader(() => ({
        csrf: 'token',
        citizen: undefined,
        staff: undefined,
        session: undefined,
      })),
    )
    .use(catalogueRoutes(deps), aboutRoutes(deps), router)
    .use(notFound)
    .use(setUpErrors(log));
  return { app, logged: () => lines.join('') };
}
