import { parseReference } from '../../src/domain/reference.ts';
import type { TestApp } from './test-app.ts';

/** Who sent a case and for whom, as its event says, and how word of it left to the one it is for. */
export async function actsOn({ deps, worker }: TestApp, reference: string) {
  const read = parseReference(reference);
  const row = read && (await deps.cases.byReference(read));
  if (row === undefined) throw new Error(`No case ${reference}`);
  await worker.runOnce();
  const [birth, ...later] = await deps.cases.events(row.id);
  const [principal] = birth?.onBehalfOf ?? [];
  const letter = (await deps.outbox.ofCase(row.id)).find(({ cpr }) => cpr === principal?.cpr);
  const left = later.find((event) => event.kind === 'dispatched' && event.letter === letter?.id);
  return {
    as: birth?.by.kind === 'citizen' ? birth.by.as : undefined,
    by: birth?.by.kind === 'citizen' ? birth.by.name : undefined,
    behalf: birth?.onBehalfOf?.map(({ name, basis }) => [name, basis]),
    told: [letter?.to, letter?.notice, left?.kind === 'dispatched' ? left.via : undefined],
  };
}
