import { createHmac, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { openErrand } from '../../../src/cases/errand.ts';
import type { CitizenIdentity } from '../../../src/cases/ports/identity.ts';
import type { Registers } from '../../../src/cases/ports/registers.ts';
import type { Cpr } from '../../../src/domain/cpr.ts';
import { newId } from '../../../src/domain/ids.ts';
import type { Person } from '../../../src/domain/person.ts';
import { addressChange } from '../../../src/self-services/address-change/index.ts';
import { csrfToken } from '../../../src/web/csrf.ts';
import type { Deps } from '../../../src/web/deps.ts';

/** A citizen who only has to press "send": what their browser holds. */
export interface ReadyCitizen {
  readonly cpr: Cpr;
  readonly cookie: string;
  readonly csrf: string;
  readonly draft: string;
}

/** The n-th invented citizen's number: 60 added to the day, so that it can belong to nobody. */
const cprOf = (index: number): Cpr => {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = two(61 + (index % 28));
  const month = two(1 + (Math.floor(index / 28) % 12));
  const year = two(60 + (Math.floor(index / 336) % 36));
  return `${day}${month}${year}${String(Math.floor(index / 12_096)).padStart(4, '0')}` as Cpr;
};

/** Whoever has the number: an invented person. */
export const personOf = (cpr: Cpr): Person => ({
  cpr,
  name: { given: 'Kanarie', middle: '', family: 'Opdigtsen' },
  birthDate: `19${cpr.slice(4, 6)}-${cpr.slice(2, 4)}-${Number(cpr.slice(0, 2)) - 60}`.replace(
    /-(\d)$/,
    '-0$1',
  ),
  status: '01',
  municipality: '0155',
  custody: [],
});

/** As many citizens as there are numbers, each living alone, who get their letters digitally. */
export const everybodyKnown = (registers: Registers): Registers => ({
  ...registers,
  persons: {
    find: async (cpr) => ({ state: 'found', value: personOf(cpr) }),
    household: async (cpr) => ({ state: 'found', value: [personOf(cpr)] }),
    residentsAt: async () => ({ state: 'found', value: [] }),
    wardsOf: async () => ({ state: 'none' }),
  },
  digitalPost: { registration: async () => 'registered' },
});

/** Logs citizens in and fills their forms, straight through the ports that the pages use themselves. */
export async function readyCitizens(
  deps: Deps,
  from: number,
  count: number,
): Promise<readonly ReadyCitizen[]> {
  const nobody = { wish: 'unsaid', exempt: false, circumstance: false, noMitId: false } as const;
  const { decision } = await openErrand(addressChange, nobody, undefined, deps);
  const indexes = Array.from({ length: count }, (_, index) => from + index);
  return Promise.all(indexes.map((index) => readyCitizen(deps, cprOf(index), decision.lawVersion)));
}

async function readyCitizen(deps: Deps, cpr: Cpr, lawVersion: string): Promise<ReadyCitizen> {
  const at = deps.clock.now();
  const login: CitizenIdentity = {
    kind: 'citizen',
    cpr,
    name: 'Kanarie Opdigtsen',
    assurance: 'substantial',
    idToken: 'not-asked-for',
  };
  const seen = { startedAt: at.toString(), seenAt: at.toString() };
  const sessionID = randomBytes(32).toString('base64url');
  const session = { cookie: { path: '/', httpOnly: true }, login, ...seen };
  await deps.sessions.write(sessionID, JSON.stringify(session), at.add({ minutes: 30 }));
  const cookie = `skranken=${encodeURIComponent(signed(sessionID, deps))}`;
  const draft = newId(at);
  await deps.drafts.save(
    { kind: 'person', cpr },
    {
      id: draft,
      service: addressChange.id,
      version: 1,
      raw: moveToDragor(at),
      resolved: {},
      done: [],
      lawVersion,
      specVersion: addressChange.version,
      exempt: 'unsaid',
      wish: 'digital',
      language: 'da',
      expiresAt: at.add({ hours: 24 }).toString(),
    },
  );
  return {
    cpr,
    cookie,
    csrf: csrfToken({ session, sessionID } as unknown as Request, deps),
    draft,
  };
}

function moveToDragor(at: Temporal.Instant): Readonly<Record<string, string>> {
  const day = at.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate();
  return {
    destination: 'denmark',
    'moveDate.day': String(day.day),
    'moveDate.month': String(day.month),
    'moveDate.year': String(day.year),
    'address.query': 'somewhere new',
    'address.street': 'Nyanlagtvej',
    'address.number': '7',
    'address.postcode': '2791',
    'address.town': 'Dragør',
    'address.municipality': '0155',
    occupants: 'nobody',
  };
}

/** As express-session signs what stands in its cookie. */
function signed(id: string, { secrets }: Pick<Deps, 'secrets'>): string {
  const key = secrets.digest('session-cookie', 'skranken');
  return `s:${id}.${createHmac('sha256', key).update(id).digest('base64').replace(/=+$/, '')}`;
}
