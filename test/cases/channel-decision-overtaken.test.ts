import { expect, it } from 'vitest';
import { applyEvent } from '../../src/cases/case.ts';
import type { ChannelDesk } from '../../src/cases/channel-decision.ts';
import { confirmRejection, rejectChannel } from '../../src/cases/decide-channel.ts';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import { askByLetter, considerExtraordinary, offerHelp } from '../../src/cases/guard-acts.ts';
import { newId } from '../../src/domain/ids.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';
import { by, type Filed, filed, withLimit } from './filed-desk.ts';

/** What the outbox writes on the case, by itself. */
async function write({ desk, row, clock }: Filed, body: EventBody): Promise<void> {
  const now = await desk.cases.byReference(row.reference);
  if (now === undefined) throw new Error('no case');
  const event: CaseEvent = {
    id: newId(clock.now()),
    seq: now.version + 1,
    v: 1,
    at: clock.now().toString(),
    by: { kind: 'system', name: 'skranken' },
    ...body,
  };
  const commit = { events: [event], row: applyEvent(now, event), outbox: [], log: [] };
  await desk.cases.commit({ ...commit, key: event.id, expectedVersion: now.version });
}

it('a letter that comes back while a rejection is confirmed has asked nobody: it is decided again', async () => {
  const at = await filed(withLimit(healthCard), 'paper');
  await askByLetter(at.desk, await by('staff', at), { answerBy: '2026-12-07' });
  const [, letter] = await at.store.outbox.ofCase(at.row.id);
  const about = { letter: letter?.id ?? '', notice: 'grounds-question' } as const;
  await write(at, { kind: 'dispatched', ...about, via: 'digital-post' });
  await offerHelp(at.desk, await by('staff', at), { how: 'letter', accepted: false });
  await considerExtraordinary(at.desk, await by('staff', at), { granted: false, why: 'Nej' });
  at.clock.set('2026-12-23T10:00:00Z');
  const proposed = await rejectChannel(at.desk, await by('staff', at), { why: 'Du har MitID' });
  expect(proposed.ok).toBe(true);

  let asked = 0;
  const { exemptions } = at.desk.registers;
  const comesBack: ChannelDesk = {
    ...at.desk,
    registers: {
      ...at.desk.registers,
      exemptions: {
        ...exemptions,
        decided: async (cpr, on) => {
          asked += 1;
          if (asked === 1) await write(at, { kind: 'not-delivered', ...about, why: 'closed' });
          return exemptions.decided(cpr, on);
        },
      },
    },
  };
  const confirmed = await confirmRejection(comesBack, await by('colleague', at));
  expect(confirmed).toMatchObject({ ok: false, error: { kind: 'way-is-open', lacks: ['answer'] } });
  const events = await at.desk.cases.events(at.row.id);
  expect(events.at(-1)?.kind).toBe('not-delivered');
});
