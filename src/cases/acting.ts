import type { Cpr } from '../domain/cpr.ts';
import { fullName, type Person } from '../domain/person.ts';
import { powerFor } from '../domain/power.ts';
import { found, type Lookup } from '../domain/result.ts';
import type { ActsAs } from '../domain/way.ts';
import { ask } from './ask-register.ts';
import type { Core } from './core.ts';
import type { CitizenIdentity } from './ports/identity.ts';
import type { OnBehalf } from './principals.ts';

/** For whom somebody chose to act, and on what footing; kept with what they type. */
export interface ActsFor {
  readonly cpr: Cpr;
  /** As the register named them when they were chosen. */
  readonly name: string;
  readonly as: Extract<ActsAs, 'mandate' | 'guardian'>;
}

/** The same once it was looked at for this request. */
export interface Acting extends ActsFor {
  /** The power of attorney that reaches the errand. */
  readonly power?: string;
  /** Instant: of the login that told of the power, or of the look-up. */
  readonly checkedAt: string;
}

/**
 * Why nobody may act for them here: `ended`, the login or the register says so no more; `not-covered`, the power is for
 * other errands; `silent`, the register did not answer; `old`, the login is too long ago for what is sent.
 */
export type NotActing = 'ended' | 'not-covered' | 'silent' | 'old';

type Sources = Pick<Core, 'registers' | 'settings' | 'clock'>;

/** Whether the person may act for that other one in this errand today. Asks the register for a guardian, and for nobody else. */
export async function mayAct(
  identity: Pick<CitizenIdentity, 'cpr' | 'mandates'>,
  forWhom: ActsFor,
  service: string,
  on: Temporal.PlainDate,
  core: Sources,
): Promise<Acting | NotActing> {
  if (forWhom.as === 'guardian') return mayGuard(identity.cpr, forWhom, core);
  const { mandates } = identity;
  const held = mandates?.held.find(({ principal }) => principal === forWhom.cpr);
  if (mandates === undefined || held === undefined) return 'ended';
  const power = powerFor(core.settings?.mandates?.powers ?? [], held.powers, service, on);
  if (power === undefined) return 'not-covered';
  return { ...forWhom, power, checkedAt: mandates.readAt };
}

async function mayGuard(
  cpr: Cpr,
  forWhom: ActsFor,
  { registers, clock }: Sources,
): Promise<Acting | NotActing> {
  const wards = await ask(() => registers.persons.wardsOf(cpr));
  if (wards.state === 'unknown') return 'silent';
  const isWard = found(wards)?.some((ward) => ward.cpr === forWhom.cpr) === true;
  return isWard ? { ...forWhom, checkedAt: clock.now().toString() } : 'ended';
}

/** Whether a login's word for a power is too old to send anything by it. A register was asked just now. */
export function isOld({ as, checkedAt }: Acting, { clock, settings }: Sources): boolean {
  const end = Temporal.Instant.from(checkedAt).add({ minutes: settings?.mandates?.minutes ?? 30 });
  return as === 'mandate' && Temporal.Instant.compare(clock.now(), end) > 0;
}

/** All for whom somebody could act in an errand, with what stands in the way of the others. */
export interface Others {
  readonly people: readonly ActsFor[];
  /** Powers that are for other errands; whose they are is not looked up. */
  readonly notCovered: number;
  /** Powers that could not be read, or people whom the register could not name just now. */
  readonly unreadable: boolean;
  readonly silent: boolean;
}

/** Looks them up by name, only where the power reaches the errand. Never throws for a register that is down. */
export async function othersFor(
  identity: Pick<CitizenIdentity, 'cpr' | 'mandates'>,
  service: string,
  on: Temporal.PlainDate,
  core: Sources,
): Promise<Others> {
  const { held = [], unreadable = false } = identity.mandates ?? {};
  const powers = core.settings?.mandates?.powers ?? [];
  const covering = held.filter((each) => powerFor(powers, each.powers, service, on) !== undefined);
  const [wards, ...principals] = await Promise.all([
    ask(() => core.registers.persons.wardsOf(identity.cpr)),
    ...covering.map(({ principal }) => ask(() => core.registers.persons.find(principal))),
  ]);
  return {
    people: [
      ...principals.flatMap((each, index) => named(each, 'mandate', covering[index]?.principal)),
      ...(found(wards) ?? []).flatMap((value) => named({ state: 'found', value }, 'guardian')),
    ],
    notCovered: held.length - covering.length,
    unreadable,
    silent: principals.some(({ state }) => state !== 'found'),
  };
}

/** Under the number that the power names, which the register may know to be a former one. */
const named = (person: Lookup<Person>, as: ActsFor['as'], cpr?: Cpr): readonly ActsFor[] =>
  person.state === 'found'
    ? [{ cpr: cpr ?? person.value.cpr, name: fullName(person.value.name), as }]
    : [];

/** How it stands on an event: who, on what basis, and when that was looked at. */
export const behalfOf = ({ cpr, name, as, power, checkedAt }: Acting): OnBehalf => ({
  cpr,
  name,
  basis: as === 'mandate' ? 'mandate' : 'guardianship',
  ...(power === undefined ? {} : { power }),
  checkedAt,
});
