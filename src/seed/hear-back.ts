import type { DeliveryReceipt } from '../cases/ports/dispatch.ts';
import { newId } from '../domain/ids.ts';
import type { Play } from './play.ts';

/** The far side says of every letter that has left, and that it has said nothing of, what became of it. */
export async function hearBack(
  { stage, row }: Play,
  outcome: DeliveryReceipt['outcome'],
): Promise<void> {
  const { desk, store } = stage;
  const letters = (await desk.outbox.ofCase(row.id)).filter(({ state }) => state === 'sent');
  if (letters.length === 0) return;
  const told = (await desk.cases.events(row.id)).flatMap((event) =>
    event.kind === 'delivered' || event.kind === 'not-delivered' ? [event.letter] : [],
  );
  const fresh = letters.filter(({ id }) => !told.includes(id));
  if (fresh.length > 0) stage.setClock(desk.clock.now().add({ seconds: 95 }));
  const now = desk.clock.now();
  // oxlint-disable-next-line no-await-in-loop -- one case, one after the other
  for (const { id } of fresh)
    await store.outbox.received({ id: newId(now), letter: id, outcome, at: now.toString() }, now);
}
