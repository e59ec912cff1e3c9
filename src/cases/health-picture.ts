import type { Person } from '../domain/person.ts';
import { distanceKm } from '../domain/place.ts';
import type { HealthInsurance } from '../domain/practice.ts';
import { found, type Lookup } from '../domain/result.ts';
import type { HealthPicture } from '../self-services/known.ts';
import type { SelfService } from '../self-services/define.ts';
import { ask } from './ask-register.ts';
import type { Registers } from './ports/registers.ts';

/** How many open practices are looked at: a rule that counts them needs two. */
const nearest = 5;

/** What a service asks to know of the person's doctor; undefined where it asks for nothing. Never throws. */
export async function healthPicture(
  { asks = [] }: Pick<SelfService, 'asks'>,
  person: Person | undefined,
  registers: Pick<Registers, 'healthInsurance' | 'practices'>,
): Promise<HealthPicture | undefined> {
  if (asks.length === 0 || person === undefined) return undefined;
  const [insurance, openNearby] = await Promise.all([
    asks.includes('health-insurance')
      ? ask(() => registers.healthInsurance.of(person.cpr))
      : notAsked,
    asks.includes('practices') ? openAround(person, registers) : notAsked,
  ]);
  return { insurance, openNearby, doctor: await doctorOf(insurance, registers) };
}

const notAsked = { state: 'unknown', why: 'not asked' } as const;

async function openAround(
  { address }: Person,
  { practices }: Pick<Registers, 'practices'>,
): Promise<Lookup<readonly number[]>> {
  const home = address?.at;
  if (home === undefined) return { state: 'unknown', why: 'no coordinates of the home' };
  const open = await ask(() => practices.search('', nearest, home, true));
  if (open.state !== 'found') return open.state === 'none' ? { state: 'found', value: [] } : open;
  const away = open.value.flatMap(({ at }) => (at === undefined ? [] : [distanceKm(home, at)]));
  return { state: 'found', value: away };
}

async function doctorOf(
  insurance: Lookup<HealthInsurance>,
  { practices }: Pick<Registers, 'practices'>,
): Promise<Lookup<string>> {
  const id = found(insurance)?.practice;
  if (id === undefined) return insurance.state === 'unknown' ? insurance : { state: 'none' };
  const practice = await ask(() => practices.find(id));
  return practice.state === 'found' ? { state: 'found', value: practice.value.name } : practice;
}
