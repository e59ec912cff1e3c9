import type { Cpr } from '../domain/cpr.ts';
import type { Person } from '../domain/person.ts';
import { found, type Lookup } from '../domain/result.ts';
import type { RegisterNow } from '../self-services/beside.ts';
import type { SelfService } from '../self-services/define.ts';
import { answerOr, ask } from './ask-register.ts';
import type { Core } from './core.ts';
import { healthPicture } from './health-picture.ts';
import { householdOf } from './household.ts';
import type { CaseRow } from './ports/case-store.ts';

type Sources = Pick<Core, 'registers' | 'secrets'>;

/**
 * What registers say today of whatever the errand is about, and of nothing else; all are asked at once, and one that is
 * silent is `unknown`. `person` is whose case it is, as they were looked up already.
 */
export async function registerNow(
  { registers, secrets }: Sources,
  service: SelfService,
  row: Pick<CaseRow, 'principal' | 'filer'>,
  answers: Readonly<Record<string, unknown>>,
  { person, cpr, today }: { person: Lookup<Person>; cpr: Cpr; today: Temporal.PlainDate },
): Promise<RegisterNow> {
  const home = service.destination?.(answers)?.id;
  const mayLook = service.decides === 'exemption-from-digital-post';
  const { persons } = registers;
  const [household, residents, health, digitalPost, exempt] = await Promise.all([
    asksPeople(service) ? householdOf(row.filer ?? cpr, persons, secrets) : notAsked,
    home === undefined || home === 'unknown' ? notAsked : ask(() => persons.residentsAt(home)),
    healthPicture({ asks: healthOf(service) }, found(person), registers),
    mayLook ? postOf(cpr, registers) : notAsked,
    mayLook ? exemptOf(cpr, today, registers) : notAsked,
  ]);
  const { insurance = notAsked, doctor = notAsked } = health ?? {};
  return { today, person, household, residents, insurance, doctor, digitalPost, exempt };
}

const notAsked = { state: 'unknown', why: 'not asked' } as const;
const asksPeople = ({ steps }: SelfService): boolean =>
  steps.some(({ fields }) => fields.some(({ kind, beside }) => kind === 'household' && beside));

/** Practices nearby say nothing of the person. */
const healthOf = ({ asks = [] }: SelfService) => asks.filter((each) => each !== 'practices');

async function postOf(cpr: Cpr, { digitalPost }: Sources['registers']): Promise<Lookup<boolean>> {
  const known = await answerOr(() => digitalPost.registration(cpr), 'unknown');
  return known === 'unknown' ? notAnswered : { state: 'found', value: known === 'registered' };
}

async function exemptOf(
  cpr: Cpr,
  today: Temporal.PlainDate,
  { exemptions }: Sources['registers'],
): Promise<Lookup<boolean>> {
  const known = await answerOr(() => exemptions.decided(cpr, today), 'unknown');
  return known === 'unknown' ? notAnswered : { state: 'found', value: known === 'exempt' };
}

const notAnswered = { state: 'unknown', why: 'no answer' } as const;
