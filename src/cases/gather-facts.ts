import { type Authority, type AuthorityId, municipalityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import { inForce } from '../domain/dated.ts';
import { ageOn, type Person } from '../domain/person.ts';
import { found, type Lookup } from '../domain/result.ts';
import type { ActsAs, Way } from '../domain/way.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { Confirmation, ServiceLaw } from '../eligibility/law.ts';
import type { SelfService } from '../self-services/define.ts';
import type { ActsFor } from './acting.ts';
import { answerOr, ask } from './ask-register.ts';
import type { Confirmations } from './ports/confirmations.ts';
import type { Exception } from './ports/exceptions.ts';
import type { CitizenIdentity } from './ports/identity.ts';
import type { AuthorityRegister, Registers } from './ports/registers.ts';

/** What the citizen said and who they are: the part of the facts that no register knows. */
export interface Said {
  readonly identity?: CitizenIdentity;
  readonly wish: Facts['wish'];
  readonly exempt: boolean;
  readonly circumstance: boolean;
  readonly noMitId: boolean;
  /** Municipality that the citizen or the answers point to, where it is not simply the one of residence. */
  readonly municipality?: string;
  /** The form cannot carry this errand: the citizen did nothing wrong by not using it. */
  readonly notForForm?: boolean;
  /** An outage stopped them as they tried the form: nothing is held against them, and what was answered is whole. */
  readonly stopped?: boolean;
  /** What was granted for this errand itself, on the referral that it came of. */
  readonly granted?: NonNullable<Facts['exception']>;
  readonly way?: Way;
  readonly actsAs?: ActsAs;
  /** For whom they chose to act; whether they may is looked at anew for each request. */
  readonly actsFor?: ActsFor;
}

/** What the registers said of the principal, each with its own "nobody knows". */
export interface Known {
  readonly person: Lookup<Person>;
  readonly digitalPost: Facts['digitalPost'];
  readonly exemption: 'exempt' | 'not-exempt' | 'unknown';
  /** The authority's own lasting exception for this area; not asked before anybody knows which authority it is. */
  readonly exception?: Lookup<Exception>;
  /** A complaint of theirs over the way in that runs there, on this case or on another; not asked before, either. */
  readonly complaint?: Lookup<true>;
  readonly confirmations: readonly Confirmation[];
}

/** The facts, the law with its numbers and confirmations, and the authority. Everything `decide` needs. */
export interface Gathered {
  readonly facts: Facts;
  readonly law: ServiceLaw;
  /** Undefined as long as nobody can say which authority it is. */
  readonly authorityId?: AuthorityId;
}

/** Asks every register at once; one that does not answer within its deadline gives `unknown`, never a worse fact. */
export async function lookUp(
  service: SelfService,
  cpr: Cpr | undefined,
  on: Temporal.PlainDate,
  sources: { readonly registers: Registers; readonly confirmations: Confirmations },
): Promise<Known> {
  const confirmed = answerOr(() => sources.confirmations.of(service.id), []);
  if (cpr === undefined) {
    const confirmations = await confirmed;
    return {
      person: { state: 'none' },
      digitalPost: 'unknown',
      exemption: 'unknown',
      confirmations,
    };
  }
  const { registers } = sources;
  const [person, digitalPost, exemption, confirmations] = await Promise.all([
    ask(() => registers.persons.find(cpr)),
    answerOr(() => registers.digitalPost.registration(cpr), 'unknown' as const),
    answerOr(() => registers.exemptions.decided(cpr, on), 'unknown' as const),
    confirmed,
  ]);
  return { person, digitalPost, exemption, confirmations };
}

/** Puts the facts together; used by the gate and again at send, so that both decide on the same. */
export function gatherFacts(
  service: SelfService,
  said: Said,
  known: Known,
  on: Temporal.PlainDate,
  authorities: AuthorityRegister,
): Gathered {
  const law = { ...service.law, values: service.values, confirmations: known.confirmations };
  const principal = found(known.person);
  const authority = authorityOf(service, said, known, on, authorities);
  const facts: Facts = {
    on,
    way: said.way ?? 'self-service',
    wish: said.wish,
    digitalPost: known.digitalPost,
    exempt: said.exempt ? 'says-so' : known.exemption === 'exempt' ? 'decided' : 'unsaid',
    circumstanceClaimed: said.circumstance,
    hasMitId: said.identity !== undefined || !said.noMitId,
    assurance: said.identity?.assurance ?? 'none',
    actsAs: said.actsAs ?? 'self',
    status: principal === undefined ? 'unknown' : statusOf(principal),
    age: principal === undefined ? 'unknown' : ageGroup(principal, on),
    authority: authority !== undefined && !authorities.serves(authority.id) ? 'other' : 'served',
    appealPending: known.complaint?.state === 'found',
    ...(said.granted && { exception: said.granted }),
    ...(known.exception?.state === 'found' ? { exception: { scope: 'lasting' } } : {}),
    ...(isUnsure(known) ? { decisionsUnknown: true } : {}),
    ...(said.notForForm === true || said.stopped === true ? { beyondForm: true } : {}),
  };
  return { facts, law, ...(authority === undefined ? {} : { authorityId: authority.id }) };
}

/** The authority that the errand belongs to; undefined as long as nobody can say which. */
export function authorityOf(
  { law }: SelfService,
  said: Said,
  { person }: Known,
  on: Temporal.PlainDate,
  authorities: AuthorityRegister,
): Authority | undefined {
  const id = responsible(law, on, found(person), said.municipality);
  return id === undefined ? undefined : authorities.find(id);
}

/** Somebody was named, and it could not be seen what the authorities have decided for them. */
const isUnsure = ({ person, exemption, exception, complaint }: Known): boolean =>
  person.state !== 'none' &&
  (exemption === 'unknown' || exception?.state === 'unknown' || complaint?.state === 'unknown');

/** The authority by the law in force: the municipality moved to or of residence, or Udbetaling Danmark. */
function responsible(
  law: ServiceLaw,
  on: Temporal.PlainDate,
  person: Person | undefined,
  pointedTo: string | undefined,
): AuthorityId | undefined {
  const kind = inForce(law.responsible, on)?.value;
  if (kind === 'udbetaling-danmark') return kind;
  const code = kind === 'municipality-moved-to' ? pointedTo : (pointedTo ?? person?.municipality);
  return code === undefined || code === '' ? undefined : municipalityId(code);
}

/** Status codes of CPR as eligibility needs them; Greenland and departed are abroad. */
function statusOf(person: Person): Facts['status'] {
  if (person.status === '01' || person.status === '03') return 'resident';
  if (person.status === '05' || person.status === '07' || person.status === '80') return 'abroad';
  return 'inactive';
}

function ageGroup(person: Person, on: Temporal.PlainDate): Facts['age'] {
  const age = ageOn(person.birthDate, on);
  return age < 15 ? 'under-15' : age < 18 ? '15-17' : 'adult';
}
