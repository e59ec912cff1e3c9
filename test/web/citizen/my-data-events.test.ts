import { describe, expect, it } from 'vitest';
import { isInternal } from '../../../src/cases/among-staff.ts';
import type { CaseEvent } from '../../../src/cases/events.ts';
import { transitions } from '../../../src/cases/transitions.ts';
import { demoCitizens } from '../../../src/registers/demo/citizens.ts';
import { eventsFor, toldEvent } from '../../../src/web/citizen/my-data-events.ts';
import type { Page } from '../../../src/web/page.ts';
import { aRow } from '../../store/commits.ts';

const cpr = demoCitizens()[0]!.cpr;
const page = { t: (key: string) => key, say: () => '', language: 'da' } as unknown as Page;
const kinds = Object.keys(transitions) as CaseEvent['kind'][];

describe('what happened on a case of one’s own', () => {
  it.each(kinds)('%s is told in words of its own, or not at all', (kind) => {
    const by = { kind: 'system', name: 'Skranken' };
    const event = {
      kind,
      at: '2026-11-20T10:00:00Z',
      by,
      wishes: {},
      from: 'citizen',
    } as unknown as CaseEvent;
    const told = eventsFor([event], aRow({ principal: cpr }), cpr, []);
    expect(told.length).toBe(isInternal(event) || kind === 'letters-released' ? 0 : 1);
    for (const each of told) expect(toldEvent(page, each, cpr).what).toBe(`mydata:event.${kind}`);
  });
});
