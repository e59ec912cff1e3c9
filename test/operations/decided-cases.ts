import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EventBody, StoredDecision } from '../../src/cases/events.ts';
import { decide } from '../../src/eligibility/decide.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import { replayDecisions } from '../../src/operations/replay-report.ts';
import { someone } from '../eligibility/samples.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import type { TestApp } from '../support/test-app.ts';

export const asks: Partial<Facts> = { wish: 'alternative' };
export const exempt: Partial<Facts> = { ...asks, exempt: 'says-so' };
export const on = (day: string): Partial<Facts> => ({ on: Temporal.PlainDate.from(day) });

/** A store with decisions in it, and what replaying them says. */
export function decidedCases(portal: TestApp) {
  /** What the portal decides on these facts today, as it is stored. */
  async function decided(given: Partial<Facts>, id = 'address-change'): Promise<StoredDecision> {
    const service = portal.deps.services.find((each) => each.id === id)!;
    const confirmations = await portal.store.confirmations.of(id);
    const law = { ...service.law, values: service.values, confirmations };
    const { facts, ...rest } = decide({ ...someone, ...given }, law);
    return { ...rest, facts: { ...facts, on: facts.on.toString() } };
  }

  async function keep(decision: StoredDecision, times = 1, service = 'address-change') {
    const { way } = decision.facts;
    const body: EventBody =
      way !== 'self-service'
        ? { kind: 'filed', way, receivedOn: decision.facts.on, decision, answers: {}, sheet: [] }
        : decision.outcome === 'refer'
          ? referred({ decision })
          : submitted({ decision });
    for (let each = 0; each < times; each += 1) await openSampleCase(portal, body, { service });
  }

  function byFile(draft: unknown) {
    const file = path.join(portal.dataDir, 'draft.json');
    writeFileSync(file, typeof draft === 'string' ? draft : JSON.stringify(draft));
    return replayDecisions(portal.config, file, () => undefined);
  }

  function textOf(done: ReturnType<typeof replayDecisions>): string {
    if (!done.ok) throw new Error(done.error.join('\n'));
    return done.value.lines.join('\n');
  }

  return {
    decided,
    keep,
    keepDecided: async (given: Partial<Facts>, times = 1, service?: string) =>
      keep(await decided(given, service), times, service),
    replayed(named: string) {
      const done = replayDecisions(portal.config, named, () => undefined);
      return { text: textOf(done), drifted: done.ok && done.value.drifted };
    },
    byDraft: (draft: unknown): string => textOf(byFile(draft)),
    refusedDraft(draft: unknown): readonly string[] {
      const done = byFile(draft);
      return done.ok ? [] : done.error;
    },
  };
}
