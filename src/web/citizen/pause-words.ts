import type { Errand } from '../../cases/errand.ts';
import type { Pause } from '../../domain/administered.ts';
import { type Authority, contactOn, pauseAt } from '../../domain/authority.ts';
import { legalDay, showDay, showInstant } from '../../domain/dates.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';

/** A pause as a citizen is told of it. */
export interface PauseWords {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

type Parts = Pick<Deps, 'registers' | 'clock'>;

/** The pauses that the first page of a service tells of. */
export interface PausesHere {
  /** Nobody who reads the page can begin digitally. `contact` of the authority, where it is one. */
  readonly closed?: PauseWords & { readonly authority?: ReturnType<typeof contactModel> };
  /** As long as nobody knows whose errand it is: authorities of whose citizens that is true. */
  readonly elsewhere: readonly PauseWords[];
}

/** What holds for this errand; before anybody knows its authority, what holds for some. */
export function pausesHere(
  { service, pause, gathered }: Errand,
  deps: Parts,
  page: Page,
): PausesHere {
  const known = gathered.authorityId && deps.registers.authorities.find(gathered.authorityId);
  if (known && pause) return { closed: closedBy(known, pause, deps, page), elsewhere: [] };
  if (known) return { elsewhere: [] };
  const paused = pausedAt(service.id, deps);
  const [only] = paused;
  if (only && servedBy(deps).length === 1)
    return { closed: closedBy(only.authority, only.pause, deps, page), elsewhere: [] };
  const words = paused.map(({ authority, pause: its }) => pauseWords(authority, its, page));
  return { elsewhere: words };
}

/** The authorities that take nothing digitally for a service just now. */
export function pausedAt(service: string, deps: Parts) {
  const now = deps.clock.now();
  return servedBy(deps).flatMap((authority) => {
    const pause = pauseAt(authority, service, now);
    return pause ? [{ authority, pause }] : [];
  });
}

/** Who has paused it, since when, until when as far as anybody knows, and the authority's own words. */
export function pauseWords(
  { name }: Pick<Authority, 'name'>,
  { since, until, message }: Pause,
  { t, say, language }: Page,
): PauseWords {
  return {
    heading: t('service:pause.title', { authority: say(name) }),
    paragraphs: [
      say(message),
      t('service:pause.since', { since: showInstant(since, language) }),
      until === undefined
        ? t('service:pause.untilUnknown')
        : t('service:pause.until', { until: showDay(until, language) }),
    ],
  };
}

const closedBy = (authority: Authority, pause: Pause, { clock }: Parts, page: Page) => {
  const { heading, paragraphs } = pauseWords(authority, pause, page);
  return {
    heading,
    paragraphs: [...paragraphs, page.t('service:pause.now')],
    authority: contactModel(authority, clock, page),
  };
};

const contactModel = (authority: Authority, clock: Deps['clock'], { say }: Page) => ({
  name: say(authority.name),
  contact: contactOn(authority, legalDay(clock.now())) ?? {},
});

const servedBy = ({ registers: { authorities } }: Parts): readonly Authority[] =>
  authorities.all().filter(({ id }) => authorities.serves(id));
