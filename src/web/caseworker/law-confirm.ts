import type { Request, RequestHandler, Response } from 'express';
import { fingerprint } from '../../domain/fingerprint.ts';
import { legalDay, showDay, showShortDay } from '../../domain/dates.ts';
import { type Confirmable, confirmables } from '../../self-services/confirmable.ts';
import type { SelfService } from '../../self-services/define.ts';
import { givenBy } from '../citizen/confirmation-rows.ts';
import { one } from '../citizen/form-body.ts';
import { html, type Part } from '../components/html.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { lawEffects } from './law-effects.ts';
import { pathOfPart } from './law-page.ts';
import { accessBy, workerOf } from './require-staff.ts';

interface Asked {
  readonly service: SelfService;
  readonly part: Confirmable;
  /** Of the law as this form shows it. */
  readonly seen: string;
}

/** The text of one part of the law, its sources and the words that stand, before anybody gives another. */
export function showLawPart(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const asked = askedFor(req, deps);
    if (asked === undefined) return next();
    await drawForm(deps, res, asked);
  };
}

/**
 * Takes an administrator's word: only for the text that was on the form, only with the box ticked, and only after a
 * look at what is about to stand. Name and day are the login's and today's, whatever is posted.
 */
export function confirmLawPart(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const asked = askedFor(req, deps);
    if (asked === undefined) return next();
    const { service, part, seen } = asked;
    const body = rawOf(req);
    const action = one(body, 'action');
    if (action === 'back') return res.redirect(303, pathOfPart(part));
    if (one(body, 'seen') !== seen) return drawForm(deps, res, asked, 'changed', 409);
    if (one(body, 'read') !== 'yes') return drawForm(deps, res, asked, 'unread', 422);
    if (action !== 'confirm') return drawPreview(deps, res, asked);
    const worker = workerOf(res);
    const now = deps.clock.now();
    const act = { action: 'act', purpose: 'confirm-law' } as const;
    await deps.cases.log([accessBy(worker, now, act)]);
    await deps.confirmations.add(
      {
        service: service.id,
        subject: part.subject,
        by: worker.staff.name,
        on: legalDay(now).toString(),
        demo: deps.settings.demo,
      },
      worker.staff.id,
    );
    res.redirect(303, '/caseworker/law?done=1');
  };
}

function askedFor(req: Request, { services, clock }: Deps): Asked | undefined {
  const service = services.find(({ id }) => id === req.params['service']);
  const part =
    service &&
    confirmables(service, legalDay(clock.now())).find(
      ({ subject }) => subject === req.params['subject'],
    );
  return service && part && { service, part, seen: fingerprint(part.parts) };
}

async function drawForm(
  deps: Deps,
  res: Response,
  { service, part, seen }: Asked,
  problem?: 'changed' | 'unread',
  status = 200,
): Promise<void> {
  const page = pageOf(res);
  const words = await deps.confirmations.of(service.id);
  const error = problem === 'unread' ? page.t('law:unread') : undefined;
  show(
    res,
    'caseworker/law-part',
    {
      ...named(service, part, page),
      seen,
      changed: problem === 'changed',
      errors: error === undefined ? [] : [{ href: '#read', text: error }],
      inferred: part.parts.some((each) => each.inferred),
      table: partTable(part, page),
      effects: await lawEffects(deps, page, service, part.subject),
      words: words
        .filter(({ subject }) => subject === part.subject)
        .map((word) => givenBy(word, page))
        .toReversed(),
      read: {
        kind: 'checkboxes',
        name: 'read',
        label: page.t('law:readQuestion'),
        options: [{ value: 'yes', label: page.t('law:read') }],
        ...(error !== undefined && { error }),
      },
    },
    status,
  );
}

async function drawPreview(
  deps: Deps,
  res: Response,
  { service, part, seen }: Asked,
): Promise<void> {
  const page = pageOf(res);
  const { t, say, language } = page;
  show(res, 'caseworker/law-preview', {
    ...named(service, part, page),
    title: t('law:previewTitle'),
    seen,
    rows: [
      { label: t('law:fact.service'), value: say(service.title) },
      { label: t('law:fact.part'), value: t(`law:subject.${part.subject}`) },
      { label: t('law:fact.by'), value: workerOf(res).staff.name },
      { label: t('law:fact.on'), value: showDay(legalDay(deps.clock.now()), language) },
    ],
    table: partTable(part, page),
    effects: await lawEffects(deps, page, service, part.subject),
  });
}

const named = (service: SelfService, part: Confirmable, page: Page) => ({
  title: page.t(`law:subject.${part.subject}`),
  service: page.say(service.title),
  action: pathOfPart(part),
});

function partTable({ parts, subject }: Confirmable, { t, say, language }: Page) {
  return {
    caption: t(`law:subject.${subject}`),
    captionHidden: true,
    rowHeaders: true,
    columns: ['what', 'value', 'from', 'source'].map((column) => t(`law:partColumn.${column}`)),
    rows: parts.map(({ what, value, from, source, inferred }): readonly Part[] => [
      say(what),
      say(value),
      showShortDay(from, language),
      html`${source.title}<br>${t('law:checked', { day: showShortDay(source.checked, language) })}${
        inferred && html`<br><strong>${t('law:inferred')}</strong>`
      }`,
    ]),
  };
}
