import { benefits } from '../cases/exceptions.ts';
import type { AuthorityId } from '../domain/authority.ts';
import { isWorkingDay } from '../domain/holidays.ts';
import { responsibleOn } from '../eligibility/responsible.ts';
import type { SelfService } from '../self-services/define.ts';
import type { History } from '../store/load/history.ts';
import { castFor, type Part, type Player } from './cast.ts';
import type { Chance } from './chance.ts';
import { type Broken, playOn } from './play.ts';
import { type Plot, plots } from './plots.ts';
import type { Stage } from './stage.ts';
import { twoAt } from './staff-there.ts';

/** What happened on the stage: the cases that it made, and who was in it. */
export interface Story {
  readonly plot: Plot;
  readonly service: SelfService;
  readonly players: readonly Player[];
  readonly histories: readonly History[];
  /** How often it is told, against the others of its day. */
  readonly share: number;
}

/** Where cases come in, and how many against the others. */
export interface Place {
  readonly authorityId: AuthorityId;
  readonly municipality: string;
  readonly weight: number;
}

const attempts = 30;

/** When a story begins. `isRecent`: what is rare is played more often, and told less often for it. */
export interface Beginning {
  readonly day: Temporal.PlainDate;
  readonly isRecent: boolean;
}

/** Plays one story from its beginning, as far as it has come by now. */
export async function tell(
  stage: Stage,
  places: readonly Place[],
  begins: Beginning,
  now: Temporal.Instant,
  chance: Chance,
): Promise<Story> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const story = await tryOnce(stage, places, begins, now, chance);
    if (story !== undefined && story.histories.length > 0) return story;
  }
  throw new Error(`no story began on ${begins.day.toString()} in ${attempts} attempts`);
}

async function tryOnce(
  stage: Stage,
  places: readonly Place[],
  { day, isRecent }: Beginning,
  now: Temporal.Instant,
  chance: Chance,
): Promise<Story | undefined> {
  const { authorityId, municipality } = chance.weighted(places);
  const works = isWorkingDay(day);
  const { plot, weight } = chance.weighted(
    plots
      .filter(({ onWorkingDays }) => works || !onWorkingDays)
      .map((each) => ({ plot: each, weight: isRecent ? rareToo(each.weight) : each.weight })),
  );
  const theirs = stage.desk.services.filter((each) => isErrandOf(authorityId, each, day));
  const service = serviceFor(plot, theirs, chance);
  const players = playersFor(plot, municipality, day, chance);
  const [hero] = players;
  if (service === undefined || hero === undefined) return undefined;
  stage.setCast([hero.person, hero.child, players[1]?.person]);
  stage.setRefused(plot.refused === undefined ? [] : [plot.refused]);
  const at = timeOn(day, now, works && plot.onWorkingDays === true, chance);
  if (Temporal.Instant.compare(at, now) > 0) return undefined;
  stage.setClock(at);
  const [staff, colleague] = twoAt(authorityId, chance);
  const { answers = {} } = plot;
  const story = {
    stage,
    service,
    authorityId,
    hero,
    places: places.map((place) => place.authorityId),
    staff,
    colleague,
    hears: plot.hears,
    chance,
    day,
    answers,
  };
  let broken: Broken | undefined;
  const histories = await stage.store.rehearse(async () => {
    const row = await plot.arrival(story);
    if (row !== undefined) broken = await playOn({ ...story, row }, plot.scenes, now);
  });
  // What the law of the day does not allow is another story's to show.
  return broken === undefined
    ? {
        plot,
        service,
        players,
        histories,
        share: Math.max(1, Math.round((100 * plot.weight) / weight)),
      }
    : undefined;
}

/**
 * Udbetaling Danmark has its own errands, and the municipalities have all others. Who is protected in an invented world
 * is so in its register: nobody is told a story of asking for it.
 */
const isErrandOf = (
  authorityId: AuthorityId,
  { law, protects }: SelfService,
  on: Temporal.PlainDate,
): boolean =>
  protects === undefined && (responsibleOn(law, on) === benefits) === (authorityId === benefits);

/** What the municipality decides itself, at the counter, is asked for less often. */
function serviceFor(
  plot: Plot,
  services: readonly SelfService[],
  chance: Chance,
): SelfService | undefined {
  const fitting = services.filter((each) => plot.fits?.(each) ?? true);
  if (fitting.length === 0) return undefined;
  return chance.weighted(
    fitting.map((service) => ({ service, weight: service.decides === undefined ? 3 : 1 })),
  ).service;
}

const rareToo = (weight: number): number => Math.ceil(10 * Math.sqrt(weight));

function playersFor(
  plot: Plot,
  municipality: string,
  day: Temporal.PlainDate,
  chance: Chance,
): readonly Player[] {
  const isProtected = plot.isProtected === true;
  const hasChild = !isProtected && chance.percent(25);
  // Under 15 the parent files for the child, who was born thirty years after them.
  const born: Part['born'] = hasChild ? [day.year - 43, 1990] : [1935, day.year - 19];
  const hasDigitalPost = isProtected || (plot.onPaper !== true && chance.percent(92));
  const hero = castFor({ municipality, born, hasChild, isProtected, hasDigitalPost }, chance);
  const host: Part = {
    municipality,
    born: [1935, 1995],
    hasChild: false,
    isProtected: false,
    hasDigitalPost: true,
  };
  return plot.hasHost ? [hero, castFor(host, chance)] : [hero];
}

/** Whoever sends it themself does so at any hour of the day but the night, unless the day has only begun. */
function timeOn(
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  inOfficeHours: boolean,
  chance: Chance,
): Temporal.Instant {
  const opens = inOfficeHours ? '09:00' : '06:30';
  const hours = inOfficeHours ? 6 : 16;
  const midnight = day.toZonedDateTime('Europe/Copenhagen');
  const opening = midnight.withPlainTime(opens).toInstant();
  const isOpen = Temporal.Instant.compare(opening.add({ minutes: 30 }), now) < 0;
  const from = isOpen ? opening : midnight.toInstant();
  const left = (now.epochMilliseconds - from.epochMilliseconds) / 1000 - 300;
  return from.add({ seconds: chance.below(Math.floor(Math.max(1, Math.min(hours * 3600, left)))) });
}
