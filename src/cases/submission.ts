import { birthDate, type Cpr } from '../domain/cpr.ts';
import { type Authority, contactOn } from '../domain/authority.ts';
import { inForce } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { ageOn, type Person } from '../domain/person.ts';
import { found, type Lookup } from '../domain/result.ts';
import type { Member, SelfService, Submission } from '../self-services/define.ts';
import { ask } from './ask-register.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import type { CitizenIdentity } from './ports/identity.ts';
import { principalsOf } from './principals.ts';

type Answers = Readonly<Record<string, unknown>>;

/** All people that an errand touches, looked up once, before the case has its number. */
export type People = Omit<Submission<Answers>, 'reference'> & {
  /** A register did not answer: a caseworker sees the case before anybody else is written to. */
  readonly incomplete: boolean;
};

/** Looks up who moves, who lives there and who must be heard. What no register could say is treated as protected. */
export async function gatherPeople(
  errand: Errand,
  person: Person,
  authority: Authority,
  core: Core,
): Promise<People> {
  const { service, context, household } = errand;
  const { answers } = errand.reading;
  const keys = service.movers?.(answers) ?? [];
  const movers = (found(household) ?? [])
    .filter((member) => keys.includes(member.key))
    .map((member) => member.person);
  const moving = new Set<Cpr>([person.cpr, ...movers.map((mover) => mover.cpr)]);
  const [residents, parents] = await Promise.all([
    residentsAt(service, answers, moving, core),
    otherParents([person, ...movers], moving, context.today, core),
  ]);
  const { replyPoint } = core.settings ?? {};
  const phone =
    contactOn(authority, context.today)?.phone ??
    // As it is when the letter is written, whatever day the errand came.
    inForce(service.phone ?? [], legalDay(core.clock.now()))?.value;
  return {
    arrivedAt: errand.at,
    answers,
    applicant: person,
    principals: errand.acting ? [person] : principalsAmong(errand, person),
    movers,
    household: membersOf(household),
    residents,
    otherParents: parents.flatMap((parent) => (parent.state === 'found' ? [parent.value] : [])),
    authority: {
      id: authority.id,
      name: authority.name,
      ...(phone === undefined ? {} : { phone }),
    },
    ...(replyPoint && { replyPoint }),
    today: context.today,
    incomplete:
      errand.known.person.state !== 'found' ||
      household.state === 'unknown' ||
      parents.some((parent) => parent.state !== 'found'),
  };
}

/**
 * The applicant as the register knows them, else by login or by the choice of whom to act for, else by their own word; undefined where the service asks
 * nobody who they are.
 */
export function applicantOf(
  { service, known, reading, acting }: Errand,
  identity: Pick<CitizenIdentity, 'cpr' | 'name'> | undefined,
): Person | undefined {
  // Whoever acts for another is not the applicant.
  if (identity !== undefined) return found(known.person) ?? unlisted(acting ?? identity);
  const declared = service.selfDeclared?.(reading.answers);
  return declared && unlisted(declared);
}

/** Where no register names the applicant, the errand is still theirs. */
function principalsAmong({ service, reading, context }: Errand, person: Person): readonly Person[] {
  const principals = principalsOf(service, reading, context);
  return principals.length > 0 ? principals : [person];
}

const membersOf = (household: Lookup<readonly Member[]>): Lookup<readonly Person[]> =>
  household.state === 'found'
    ? { state: 'found', value: household.value.map((member) => member.person) }
    : household;

async function residentsAt(
  service: SelfService,
  answers: Answers,
  moving: ReadonlySet<Cpr>,
  core: Core,
): Promise<Lookup<readonly Person[]>> {
  const address = service.destination?.(answers);
  if (address === undefined || address.id === 'unknown')
    return { state: 'unknown', why: 'address not in the register' };
  const residents = await ask(() => core.registers.persons.residentsAt(address.id));
  return residents.state === 'found'
    ? { state: 'found', value: residents.value.filter((resident) => !moving.has(resident.cpr)) }
    : residents;
}

/** People with custody of somebody under 18 who moves, the applicant included, and who do not move along. */
async function otherParents(
  movers: readonly Person[],
  moving: ReadonlySet<Cpr>,
  today: Temporal.PlainDate,
  core: Core,
): Promise<readonly Lookup<Person>[]> {
  const children = movers.filter((mover) => ageOn(mover.birthDate, today) < 18);
  const absent = new Set(
    children.flatMap((child) => child.custody).filter((cpr) => !moving.has(cpr)),
  );
  return Promise.all([...absent].map((cpr) => ask(() => core.registers.persons.find(cpr))));
}

/** Somebody the register could not show: known by login only, and treated as protected until a caseworker has looked. */
function unlisted(identity: Pick<CitizenIdentity, 'cpr' | 'name'>): Person {
  return {
    cpr: identity.cpr,
    name: { given: identity.name, middle: '', family: '' },
    birthDate: birthDate(identity.cpr)?.toString() ?? '1900-01-01',
    status: '01',
    protectedUntil: '9999-12-31',
    municipality: '',
    custody: [],
  };
}
