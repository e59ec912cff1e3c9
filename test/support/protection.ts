import { addressProtection } from '../../src/self-services/address-protection/index.ts';
import { parseReference } from '../../src/domain/reference.ts';
import { Citizen, hiddenIn, pathOf } from './citizen.ts';
import { walkExample } from './example-walk.ts';
import type { TestApp } from './test-app.ts';

/** Sends a wish about protection through the form, as that invented person; returns them and the case. */
export async function sentWish(
  portal: TestApp,
  name: string,
  answers: Readonly<Record<string, unknown>> = {},
) {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  await citizen.fill('/self-service/address-protection', {});
  const { page, wrong } = await walkExample(citizen, addressProtection, {
    wish: 'protect',
    length: 'one-year',
    people: ['self'],
    ...answers,
  });
  if (wrong.length > 0) throw new Error(`refused: ${wrong.join()}`);
  const sent = await citizen.post('/self-service/address-protection/summary', {
    ...hiddenIn(page),
    action: 'send',
  });
  const reference = parseReference(pathOf(sent).replace('/receipt/', ''));
  const row = reference && (await portal.deps.cases.byReference(reference));
  if (row === undefined) throw new Error(`No case at ${sent.location}`);
  return { citizen, row, receipt: await citizen.follow(sent) };
}
