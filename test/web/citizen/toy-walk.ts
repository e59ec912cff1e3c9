import { Citizen, type Fields, pathOf } from '../../support/citizen.ts';
import type { TestApp } from '../../support/test-app.ts';

export const order = '/self-service/toy-order';

/** The keys under which a question lists people, by how each is called there. */
export function peopleIn({ body }: { readonly body: string }, name: string) {
  const controls = body.matchAll(/<input [^>]*name="([^"[]+)(?:\[\])?"[^>]*><label[^>]*>([^<]+)/g);
  return Object.fromEntries(
    [...controls].flatMap(([input, own, label = '']) =>
      own === name ? [[label.trim(), / value="([^"]*)"/.exec(input)?.[1] ?? '']] : [],
    ),
  );
}

/** The practices listed, in order: provider number, name, and what stands below it. */
export const practicesIn = ({ body }: { readonly body: string }) =>
  [
    ...body.matchAll(
      /name="doctor\.id"[^>]* value="(\d*)"[^>]*><label[^>]*>([^<]*)<\/label>(?:<span[^>]*>(.*?)<\/span>)?/g,
    ),
  ].map(([, id = '', name = '', about = '']) => ({ id, name, about }));

/** A citizen with the toy order answered; afterwards the summary is open. */
export async function readyWith(
  portal: TestApp,
  name: string,
  answers: { readonly people?: Fields; readonly doctor?: Fields; readonly reason: string },
) {
  const citizen = new Citizen(portal);
  await citizen.logIn(name, order);
  const steps: Readonly<Record<string, Fields>> = {
    people: { whom: 'self', ...answers.people },
    doctor: answers.doctor ?? { 'doctor.name': 'Dr. Opdigt, Odense' },
    reason: { reason: answers.reason },
  };
  for (const [step, fields] of Object.entries(steps)) {
    // oxlint-disable-next-line no-await-in-loop -- one step after another
    const answer = await citizen.fill(`${order}/${step}`, { ...fields, action: 'next' });
    if (answer.status !== 303) throw new Error(`${step}: ${answer.status}`);
  }
  return { citizen, summary: await citizen.open(`${order}/summary`) };
}

/** Presses "send"; the receipt and its reference. */
export async function sentFrom(citizen: Citizen, service = order) {
  const receipt = await citizen.follow(
    await citizen.fill(`${service}/summary`, { action: 'send' }),
  );
  const [, reference = ''] = /^\/receipt\/(.+)$/.exec(pathOf(receipt)) ?? [];
  return { receipt, reference };
}
