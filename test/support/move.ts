import { Citizen, type Fields, pathOf, service } from './citizen.ts';
import type { TestApp } from './test-app.ts';

/** Answers to every step of a change of address, by step. */
export type MoveAnswers = Readonly<Record<string, Fields>>;

/** The register's id of the first address that a search finds. */
export async function addressIdOf(portal: TestApp, query: string): Promise<string> {
  const hits = await portal.deps.registers.addresses.search(query, 1);
  const id = hits.state === 'found' ? hits.value[0]?.id : undefined;
  if (id === undefined) throw new Error(`No address for ${query}`);
  return id;
}

export const dateFields = (day: string): Fields => ({
  'moveDate.day': String(Number(day.slice(8, 10))),
  'moveDate.month': String(Number(day.slice(5, 7))),
  'moveDate.year': day.slice(0, 4),
});

/** A move to an address of the sample on 30 November 2026, with nobody and to nobody, but for what is given. */
export async function moveTo(
  portal: TestApp,
  query: string,
  given: MoveAnswers = {},
): Promise<MoveAnswers> {
  return {
    destination: { destination: 'denmark' },
    date: dateFields('2026-11-30'),
    address: {
      'address.query': query,
      // The hits were shown for this very search: a form with another one is asked again.
      'address.asked': query,
      'address.id': await addressIdOf(portal, query),
    },
    people: {},
    occupants: { occupants: 'nobody' },
    contact: {},
    ...given,
  };
}

/** Fills all steps in order; the last answer leads to the summary. Throws where a step was not taken. */
export async function answerAll(citizen: Citizen, answers: MoveAnswers): Promise<void> {
  for (const [step, fields] of Object.entries(answers)) {
    const answer = await citizen.fill(`${service}/${step}`, { ...fields, action: 'next' });
    if (answer.status !== 303) throw new Error(`${step}: ${answer.status}`);
  }
}

/** Presses "send" on the summary; returns the redirect. */
export const sendMove = (citizen: Citizen) =>
  citizen.fill(`${service}/summary`, { action: 'send' });

/** A logged-in citizen who is ready to send. */
export async function readyToSend(
  portal: TestApp,
  name: string,
  answers: MoveAnswers,
): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  await answerAll(citizen, answers);
  return citizen;
}

/** Sends a whole move; returns the citizen and the reference. */
export async function sentMove(portal: TestApp, name: string, answers: MoveAnswers) {
  const citizen = await readyToSend(portal, name, answers);
  const receipt = await citizen.follow(await sendMove(citizen));
  const [, reference] = /^\/receipt\/(.+)$/.exec(pathOf(receipt)) ?? [];
  if (reference === undefined || receipt.status !== 200)
    throw new Error(`No receipt at ${receipt.url}: ${receipt.status}`);
  return { citizen, reference, receipt };
}

/** The opaque keys under which a page lists people, by the beginning of the name shown. */
export function memberKeys(page: { readonly body: string }): Readonly<Record<string, string>> {
  const controls = page.body.matchAll(
    /<input [^>]*name="movers\[\]"[^>]* value="([^"]+)"[^>]*><label[^>]*>([^<]+)/g,
  );
  return Object.fromEntries([...controls].map(([, key = '', name = '']) => [name.trim(), key]));
}
