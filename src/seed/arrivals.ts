import { openReferral } from '../cases/from-referral.ts';
import { openErrand } from '../cases/errand.ts';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { Draft } from '../cases/ports/drafts.ts';
import type { CitizenIdentity } from '../cases/ports/identity.ts';
import { refer } from '../cases/refer.ts';
import { registerFiling } from '../cases/register-filing.ts';
import { markContacted } from '../cases/work-on-case.ts';
import { submit } from '../cases/submit.ts';
import { fullName } from '../domain/person.ts';
import { found, ok } from '../domain/result.ts';
import type { OtherWay } from '../domain/way.ts';
import { fillIn } from './answers.ts';
import { homesIn } from './homes-in.ts';
import { type Act, type Play, request } from './play.ts';

/** How a case begins; undefined where the errand cannot begin like that. */
export type Arrival = (play: Omit<Play, 'row'>) => Promise<CaseRow | undefined>;

/** Sent by the citizen themself. */
export const digitally: Arrival = async (play) => {
  const { stage, service } = play;
  const identity = await loginOf(play);
  const draft = await draftOf(play);
  const said = { ...unsaid, wish: 'digital', identity } as const;
  const { decision } = await openErrand(service, said, draft, stage.desk);
  const ready = { ...draft, lawVersion: decision.lawVersion };
  const sent = await submit(service, ready, identity, stage.desk);
  return sent.kind === 'sent' ? sent.row : undefined;
};

/** By a citizen who asks for another way, and whom we contact or who comes by themself. */
export const referred =
  (promise: 'we-contact-you' | 'you-come'): Arrival =>
  async (play) => {
    const { stage, service, hero, chance } = play;
    const identity = await loginOf(play);
    const isKnown = promise === 'we-contact-you' || chance.percent(60);
    const made = await refer(
      {
        service,
        said: {
          ...unsaid,
          circumstance: chance.percent(70),
          municipality: hero.part.municipality,
          ...(isKnown && { identity }),
        },
        contact: isKnown ? { phone: phoneOf(play) } : { name: identity.name },
        needs: {
          largePrint: chance.percent(15),
          homeVisit: chance.percent(5),
          callBack: chance.percent(40),
        },
        promise,
        carry: false,
        language: 'da',
        key: keyOf(play),
      },
      stage.desk,
    );
    return made.ok ? made.value : undefined;
  };

/** What the citizen says of themself as they come another way. */
export type Ground = 'exempt' | 'circumstance' | 'none';

/** Written down by staff. */
export const filed =
  (way: OtherWay, ground: Ground): Arrival =>
  async (play) => {
    const done = await register(play, way, ground);
    return done.kind === 'registered' ? done.row : undefined;
  };

/** First contact with somebody who was referred. */
export const contact: Act = async (play) =>
  markContacted(play.stage.desk, await request(play), { how: 'phone' });

/** The errand of somebody who was referred is written down, and the referral ends in it. */
export const fileReferral: Act = async (play) => {
  const { desk } = play.stage;
  const now = await desk.cases.byReference(play.row.reference);
  const referral = now && openReferral(now, await desk.cases.events(now.id));
  if (referral === undefined) return undefined;
  const done = await register(play, 'in-person', 'circumstance', referral);
  return done.kind === 'registered'
    ? ok(done.row)
    : { ok: false, error: { kind: `filing ${done.kind}` } };
};

async function register(
  play: Omit<Play, 'row'>,
  way: OtherWay,
  ground: Ground,
  referral?: ReturnType<typeof openReferral>,
) {
  const { stage, service, staff, hero, chance } = play;
  return registerFiling(
    {
      service,
      staff,
      role: 'caseworker',
      way,
      receivedOn: play.day,
      cpr: hero.person.cpr,
      raw: (await draftOf(play)).raw,
      exempt: ground === 'exempt',
      circumstance: ground === 'circumstance',
      noMitId: false,
      ...(referral && { referral }),
      language: 'da',
      ...(chance.percent(12) && { largePrint: true }),
      nonce: keyOf(play),
      missing: [],
      allTheSame: false,
    },
    stage.desk,
  );
}

const unsaid = { exempt: false, circumstance: false, noMitId: false } as const;

async function draftOf(play: Omit<Play, 'row'>): Promise<Draft> {
  const { stage, service, hero, chance, day, answers } = play;
  const { municipality } = hero.part;
  const { child } = hero;
  const childKey = child && stage.desk.secrets.digest('member', child.cpr).slice(0, 16);
  const person = found(await stage.desk.registers.persons.find(hero.person.cpr)) ?? hero.person;
  const filler = { person, municipality, homes: homesIn(municipality), today: day };
  return {
    id: keyOf(play),
    service: service.id,
    version: 1,
    raw: fillIn(
      service,
      { ...filler, answers, ...(childKey !== undefined && { childKey }) },
      chance,
    ),
    resolved: {},
    done: service.steps.map(({ id }) => id),
    lawVersion: '',
    specVersion: service.version,
    exempt: 'unsaid',
    wish: 'digital',
    language: chance.percent(8) ? 'en' : 'da',
    ...(chance.percent(4) && { largePrint: true }),
    expiresAt: '2099-01-01T00:00:00Z',
  };
}

async function loginOf({ stage, hero }: Omit<Play, 'row'>): Promise<CitizenIdentity> {
  const { cpr } = hero.person;
  const person = found(await stage.desk.registers.persons.find(cpr)) ?? hero.person;
  return {
    kind: 'citizen',
    cpr,
    name: fullName(person.name),
    assurance: 'substantial',
    idToken: '',
  };
}

/** Of a series that is given to nobody. */
const phoneOf = ({ chance }: Omit<Play, 'row'>): string =>
  `99 99 ${String(chance.below(10_000))
    .padStart(4, '0')
    .replace(/(..)(..)/, '$1 $2')}`;

const keyOf = ({ chance }: Omit<Play, 'row'>): string => `seeded ${chance.below(2 ** 31)}`;
