import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { formatCpr } from '../../src/domain/cpr.ts';
import { demoCitizens } from '../../src/registers/demo/citizens.ts';
import { housingBenefit } from '../../src/self-services/housing-benefit/index.ts';
import { Citizen, hiddenIn, pathOf } from './citizen.ts';
import { walkExample } from './example-walk.ts';
import type { TestApp } from './test-app.ts';

/** Whoever of the sample begins with that name. */
export const called = (name: string) => {
  const citizen = demoCitizens().find((each) => each.name.startsWith(name));
  if (citizen === undefined) throw new Error(`nobody is called ${name}`);
  return citizen;
};
/** Three adults who live with Astrid; Hanne is protected. */
export const signers = ['Jytte', 'Hanne', 'Sofie'].map(called);

/** A citizen in a session of their own. */
export async function loggedIn(portal: TestApp, name: string): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  return citizen;
}

/** Astrid applies for a home in which these people live with her, without the lease. */
export async function applied(
  portal: TestApp,
  people = signers,
): Promise<{ row: CaseRow; astrid: Citizen }> {
  const astrid = await loggedIn(portal, 'Astrid');
  await astrid.fill('/self-service/housing-benefit', {});
  const [alone] = housingBenefit.examples.accepted;
  const named = people.flatMap(({ name, cpr }, at) => [
    [`adult${at + 1}Name`, name],
    [`adult${at + 1}Cpr`, formatCpr(cpr)],
  ]);
  const answers = {
    ...alone,
    adults: String(people.length),
    othersIncome: '300000',
    ...Object.fromEntries(named),
  };
  const { page, wrong } = await walkExample(astrid, housingBenefit, answers);
  if (wrong.length > 0) throw new Error(`wrong: ${wrong.join(', ')}`);
  const sent = await astrid.post('/self-service/housing-benefit/summary', {
    ...hiddenIn(page),
    action: 'send',
  });
  const reference = pathOf(sent).split('/').at(-1) as CaseRow['reference'];
  const row = await portal.deps.cases.byReference(reference);
  if (row === undefined) throw new Error('not sent');
  return { row, astrid };
}
