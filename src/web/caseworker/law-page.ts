import type { RequestHandler } from 'express';
import { standingOf } from '../../domain/law-age.ts';
import { legalDay, showShortDay } from '../../domain/dates.ts';
import {
  type Confirmable,
  confirmables,
  confirmedStanding,
} from '../../self-services/confirmable.ts';
import type { Confirmation } from '../../eligibility/law.ts';
import { givenBy } from '../citizen/confirmation-rows.ts';
import { html, type Part } from '../components/html.ts';
import { partMark, standingMark } from '../components/standing-mark.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';

/** Every part of the law that somebody has to answer for: when its sources were read, whose word stands, and how both stand today. */
export function lawPage(deps: Deps): RequestHandler {
  return async (req, res) => {
    const page = pageOf(res);
    const today = legalDay(deps.clock.now());
    const services = deps.services.map(async (service) => {
      const words = await deps.confirmations.of(service.id);
      const title = page.say(service.title);
      return {
        title,
        table: {
          caption: title,
          captionHidden: true,
          rowHeaders: true,
          columns: columns.map((column) => page.t(`law:column.${column}`)),
          rows: confirmables(service, today).map((each) => cells(each, words, today, page)),
        },
      };
    });
    show(res, 'caseworker/law', {
      title: page.t('law:title'),
      done: req.query['done'] === '1',
      services: await Promise.all(services),
    });
  };
}

/** The address of the form for one part. */
export const pathOfPart = ({ service, subject }: Pick<Confirmable, 'service' | 'subject'>) =>
  `/caseworker/law/${service}/${subject}`;

const columns = ['part', 'read', 'word', 'standing'] as const;

function cells(
  part: Confirmable,
  words: readonly Confirmation[],
  today: Temporal.PlainDate,
  page: Page,
): readonly Part[] {
  const { t, language } = page;
  const { standing, last } = confirmedStanding(part, words, today);
  const read = standingOf(part.checked, today);
  return [
    html`<a href="${pathOfPart(part)}">${t(`law:subject.${part.subject}`)}</a>`,
    html`${showShortDay(part.checked, language)}<br>${standingMark(page, read)}`,
    last === undefined ? t('law:nobody') : givenBy(last, page),
    partMark(page, standing, part.unknown),
  ];
}
