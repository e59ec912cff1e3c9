import { parseReference } from '../../src/domain/reference.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';
import { Citizen, hiddenIn, pathOf } from '../support/citizen.ts';
import { walkExample } from '../support/example-walk.ts';
import type { TestApp } from '../support/test-app.ts';

const service = '/self-service/health-card';

export const lost = { whom: 'self', reason: 'lost' };

/** Astrid orders a card; gives the summary she read, and the case. */
export async function order(portal: TestApp, answers: Record<string, string>) {
  const citizen = new Citizen(portal);
  await citizen.logIn('Astrid');
  await citizen.fill(service, {});
  const { page } = await walkExample(citizen, healthCard, answers);
  const sent = await citizen.post(`${service}/summary`, { ...hiddenIn(page), action: 'send' });
  const reference = parseReference(pathOf(sent).replace('/receipt/', ''));
  const row = reference && (await portal.deps.cases.byReference(reference));
  if (row === undefined) throw new Error(`No case at ${sent.url}: ${sent.status}`);
  return { citizen, summary: page.body, receipt: await citizen.follow(sent), row };
}
