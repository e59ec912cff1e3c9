import type { SelfService } from '../../src/self-services/define.ts';
import { type Citizen, hiddenIn, pathOf } from './citizen.ts';
import { walkExample } from './example-walk.ts';
import type { Visit } from '../identity/browser.ts';

/** The option of the page "who is it for" beside that name. */
export function keyOf({ body }: Pick<Visit, 'body'>, name: string): string {
  const option = new RegExp(`value="([\\w-]+)"[^>]*><label[^>]*>[^<]*${name}`).exec(body);
  if (option?.[1] === undefined) throw new Error(`Nobody is called ${name} here`);
  return option[1];
}

/** Chooses for whom a service's form is filled in, and gives the page that it leads to. */
export async function actFor(citizen: Citizen, service: string, name: string): Promise<Visit> {
  const path = `/self-service/${service}/for-whom`;
  const page = await citizen.open(path);
  return citizen.follow(await citizen.sendFrom(page, path, { who: keyOf(page, name) }));
}

/** Fills in the whole form for whoever was chosen; gives the summary. */
export async function fillFor(
  citizen: Citizen,
  service: SelfService,
  answers: Parameters<typeof walkExample>[2],
): Promise<Visit> {
  await citizen.follow(await citizen.fill(`/self-service/${service.id}`, {}));
  return (await walkExample(citizen, service, answers)).page;
}

/** Presses "send" on that summary; gives what it answers, followed to nowhere. */
export const sendFrom = (citizen: Citizen, summary: Visit): Promise<Visit> =>
  citizen.post(pathOf(summary), { ...hiddenIn(summary), action: 'send' });
