import { applyEvent, openRow } from '../../src/cases/case.ts';
import type { CaseEvent, EventBody, StoredDecision } from '../../src/cases/events.ts';
import type { CaseRow, CaseStore } from '../../src/cases/ports/case-store.ts';
import type { OtherWay } from '../../src/domain/way.ts';
import type { Standing } from '../../src/eligibility/decision.ts';
import { newId } from '../../src/domain/ids.ts';
import { newReference } from '../../src/domain/reference.ts';
import type { Store } from '../../src/store/open.ts';
import { referred, sampleCitizen, sampleDecision, submitted } from './sample-cases.ts';

/** How an invented case came, and what happened to it: each after so many days since it came. */
export interface Story {
  readonly service?: string;
  readonly authorityId?: string;
  /** The day it came, `YYYY-MM-DD`. */
  readonly day: string;
  readonly way?: 'self-service' | OtherWay | 'referral';
  readonly standing?: Standing;
  /** A filing whose way in is still to be decided. */
  readonly lookedInto?: boolean;
  readonly next?: readonly { readonly after: number; readonly body: EventBody }[];
}

const staff = {
  kind: 'staff',
  id: 'staff-7',
  name: 'Bo Sagsbehandler',
  role: 'caseworker',
} as const;
const words = { da: 'Fordi', en: 'Because' };
const complaint = { body: words, sentTo: words };

/** What may happen to a case, as short words. */
export const happens = {
  assigned: { kind: 'assigned', to: 'staff-7', toName: 'Bo' },
  contacted: (on?: string): EventBody => ({ kind: 'contacted', how: 'Ringet', ...(on && { on }) }),
  decided: { kind: 'decided', result: 'granted', why: words, bases: [] },
  carriedOut: { kind: 'carried-out', system: 'CPR', theirReference: 'A1', on: '2026-01-01' },
  becameCase: { kind: 'became-case', reference: 'X' },
  closed: { kind: 'closed', outcome: 'done' },
  withdrawn: { kind: 'withdrawn', why: 'Fortrudt' },
  rejected: {
    kind: 'channel-rejected',
    decision: { ...sampleDecision, outcome: 'reject' },
    why: words,
    complaint,
  },
  taken: {
    kind: 'channel-accepted',
    decision: { ...sampleDecision, outcome: 'accept-alternative' },
  },
} as const satisfies Record<string, EventBody | ((on?: string) => EventBody)>;

/** Commits the case as it came, and then one event after the other, as the portal does. Returns the row as it ends. */
export async function tell(cases: CaseStore, story: Story): Promise<CaseRow> {
  const came = Temporal.Instant.from(`${story.day}T10:00:00Z`);
  let row = openRow(fresh(story, came), eventOf(birthOf(story), 1, came));
  await commit(cases, row, 0, eventOf(birthOf(story), 1, came));
  for (const { after, body } of story.next ?? []) {
    const event = eventOf(body, row.version + 1, came.add({ hours: 24 * after }));
    const before = row.version;
    row = applyEvent(row, event);
    await commit(cases, row, before, event);
  }
  return row;
}

async function commit(
  cases: CaseStore,
  row: CaseRow,
  expectedVersion: number,
  event: CaseEvent,
): Promise<void> {
  const key = `${row.id} ${event.seq}`;
  const done = await cases.commit({
    key,
    expectedVersion,
    events: [event],
    row,
    outbox: [],
    log: [],
  });
  if (!done.ok) throw new Error(done.error.kind);
}

const fresh = (
  { service = 'address-change', authorityId = 'municipality-0101' }: Story,
  at: Temporal.Instant,
) => ({
  id: newId(at),
  reference: newReference(),
  authorityId,
  service,
  arrivedAt: at.toString(),
  due: at.add({ hours: 240 }).toString().slice(0, 10),
  principal: sampleCitizen.cpr,
  principalName: sampleCitizen.name,
});

const eventOf = (body: EventBody, seq: number, at: Temporal.Instant): CaseEvent => ({
  id: newId(at),
  seq,
  v: 1,
  at: at.toString(),
  by: seq === 1 ? { kind: 'citizen', ...sampleCitizen, as: 'self' } : staff,
  ...body,
});

function birthOf({ way = 'self-service', standing = 'right', lookedInto, day }: Story): EventBody {
  if (way === 'self-service') return submitted({ sheet: [] });
  if (way === 'referral')
    return referred({ decision: { ...sampleDecision, outcome: 'refer', standing } });
  const outcome: StoredDecision['outcome'] = lookedInto === true ? 'refer' : 'accept-alternative';
  const facts = { ...sampleDecision.facts, way };
  const decision = { ...sampleDecision, facts, outcome } as StoredDecision;
  return { kind: 'filed', way, receivedOn: day, decision, answers: {}, sheet: [] };
}

/** So many cases of every kind, in the eleven months before the end of November 2026; the same each time. */
export async function manyCases(
  cases: CaseStore,
  count: number,
  authorityId = 'municipality-0101',
): Promise<void> {
  const services = ['address-change', 'doctor-choice', 'health-card', 'robinson-list'];
  const others = ['paper', 'in-person', 'phone'] as const;
  const kinds = ['right', 'authority-assesses', 'help-only'] as const;
  for (let no = 0; no < count; no += 1) {
    const day = Temporal.PlainDate.from('2026-01-02')
      .add({ days: (no * 37) % 300 })
      .toString();
    const service = services[no % 7 === 6 ? 3 : no % 3] ?? 'address-change';
    await tell(cases, { authorityId, service, day, ...kindOf(no, others, kinds) });
  }
}

function kindOf(
  no: number,
  others: readonly OtherWay[],
  kinds: readonly Standing[],
): Pick<Story, 'way' | 'standing' | 'lookedInto' | 'next'> {
  const { assigned, contacted, carriedOut, becameCase, rejected, withdrawn } = happens;
  const [other = 'paper', standing = 'right'] = [others[no % 3], kinds[no % 3]];
  if (no % 5 === 0) {
    const next = [
      { after: no % 4, body: contacted() },
      { after: 5, body: no % 2 ? becameCase : withdrawn },
    ];
    return { way: 'referral', standing, next: next.slice(0, (no / 5) % 3) };
  }
  if (no % 11 === 1) return { way: other, lookedInto: true, next: [{ after: 20, body: rejected }] };
  const settled = (after: number) => [
    { after: 1, body: assigned },
    { after, body: carriedOut },
  ];
  return no % 4 === 1
    ? { way: other, next: settled(9 + (no % 3)) }
    : { next: no % 4 === 2 ? [] : settled(3 + (no % 3)) };
}

/** Drafts that have ended, at steps of a change of address, by the time this answers. */
export async function endedDrafts(store: Store, now: Temporal.Instant): Promise<void> {
  const steps = [undefined, 'destination', 'destination', 'people', 'date'];
  const blank = {
    service: 'address-change',
    version: 1,
    raw: {},
    resolved: {},
    done: [],
    lawVersion: 'x',
    specVersion: 1,
    exempt: 'unsaid',
    wish: 'unsaid',
    language: 'da',
  } as const;
  for (let no = 0; no < 60; no += 1) {
    const step = steps[no % 5];
    const draft = {
      ...blank,
      id: newId(now),
      ...(step && { step }),
      expiresAt: now.add({ minutes: 1 }).toString(),
    };
    await store.drafts.save({ kind: 'cookie', token: `draft ${no}` }, draft);
  }
  await store.sweep(now.add({ minutes: 2 }));
}
