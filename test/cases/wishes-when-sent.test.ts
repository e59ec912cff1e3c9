import { describe, expect, it } from 'vitest';
import type { Needs } from '../../src/cases/events.ts';
import { refer } from '../../src/cases/refer.ts';
import { submit } from '../../src/cases/submit.ts';
import type { Person } from '../../src/domain/person.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { robinsonList } from '../../src/self-services/robinson-list/index.ts';
import { toyNotice } from '../support/toy-services.ts';
import { anna, liv } from '../self-services/address-change/move.ts';
import { counter, loginOf, readyDraft } from './counter.ts';
import { known, sent, stamped } from './sending.ts';

type Counter = ReturnType<typeof counter>;

/** Somebody at this counter who asked for another way first. */
async function referred(
  { core, store }: Counter,
  person: Person,
  needs: Partial<Needs> = {},
  service: SelfService = addressChange,
) {
  const identity = loginOf(person);
  const done = await refer(
    {
      service,
      said: { identity, exempt: false, circumstance: true, noMitId: false, municipality: '0155' },
      contact: {},
      needs: { largePrint: false, homeVisit: false, callBack: false, ...needs },
      promise: 'you-come',
      draft: readyDraft(),
      carry: true,
      language: 'da',
      key: `referral of ${person.cpr}`,
    },
    core,
  );
  if (!done.ok) throw new Error(done.error.decision.outcome);
  const [event] = await store.cases.events(done.value.id);
  if (event?.kind !== 'referred') throw new Error('not referred');
  const state = async () => (await store.cases.byReference(done.value.reference))?.state;
  return { event, state };
}

/** Anna's letters and event, after a referral with these needs. */
async function sentAfter(needs: Partial<Needs>) {
  const here = counter(known);
  await referred(here, anna, needs);
  const done = await submit(addressChange, await stamped(here.core), loginOf(anna), here.core);
  if (done.kind !== 'sent') throw new Error(done.kind);
  const [event] = await here.store.cases.events(done.row.id);
  return { event, states: await here.store.outbox.ofCase(done.row.id) };
}

describe('large print', () => {
  const isLarge = ({ states }: { readonly states: readonly { readonly large?: boolean }[] }) =>
    states.some(({ large }) => large);

  it('is had by whoever wished for it in the form', async () => {
    const made = await sent(known, addressChange, { largePrint: true });
    expect(made.event.largePrint).toBe(true);
    expect(isLarge(made)).toBe(true);
  });

  it('is had by whoever wished for it when they were referred', async () => {
    const made = await sentAfter({ largePrint: true });
    expect(made.event).toMatchObject({ largePrint: true });
    expect(isLarge(made)).toBe(true);
  });

  it('is had by nobody else, referred or not', async () => {
    for (const made of [await sent(), await sentAfter({ homeVisit: true })]) {
      expect('largePrint' in (made.event ?? {})).toBe(false);
      expect(isLarge(made)).toBe(false);
    }
  });
});

describe('an open referral', () => {
  /** Anna's and Liv's referrals about the Robinson list, once Anna has sent it for those ticked. */
  async function leftOpen(...ticked: readonly ('self' | 'child')[]) {
    const here = counter(known);
    const [own, childs] = [
      await referred(here, anna, {}, robinsonList),
      await referred(here, liv, {}, robinsonList),
    ];
    const child = here.core.secrets.digest('member', liv.cpr).slice(0, 16);
    const people = ticked.map((each) => (each === 'self' ? each : child));
    const draft = readyDraft({ service: robinsonList.id, raw: { wish: 'join', people } });
    const asked = await submit(robinsonList, draft, loginOf(anna), here.core);
    if (asked.kind !== 'law-changed') throw new Error(asked.kind);
    const ready = { ...draft, lawVersion: asked.lawVersion };
    const done = await submit(robinsonList, ready, loginOf(anna), here.core);
    if (done.kind !== 'sent') throw new Error(done.kind);
    const [event] = await here.store.cases.events(done.row.id);
    return { own: await own.state(), childs: await childs.state(), event };
  }

  it('ends where whoever was referred is among those whom it is sent for', async () => {
    expect(await leftOpen('self')).toMatchObject({ own: 'closed', childs: 'referred' });
    const { own, childs, event } = await leftOpen('self', 'child');
    expect({ own, childs }).toEqual({ own: 'closed', childs: 'referred' });
    // For oneself and a child one acts as a parent, too.
    expect(event?.by).toMatchObject({ as: 'parent' });
  });

  it('stays open where a parent sends it for a child alone', async () => {
    expect(await leftOpen('child')).toMatchObject({ own: 'referred', childs: 'referred' });
  });
});

describe('what a referral carries to the counter', () => {
  it('says of a question passed over that nobody answered it; what is sent says nobody', async () => {
    const { event } = await referred(counter(known), anna);
    const made = await sent();
    const asked = addressChange.steps.flatMap(({ fields }) => fields);
    const at = asked.findIndex(({ kind }) => kind === 'household');
    expect(event.sheet[at]?.answer.en).toBe('Not answered');
    expect(made.event.sheet[at]?.answer.en).toBe('Nobody');
    expect(event.sheet[0]?.answer).toEqual(made.event.sheet[0]?.answer);
  });
});

it('whoever helped and a colleague who did, too, are both named', async () => {
  const { core, store } = counter(known);
  const also = { id: 'signe', name: 'Signe Skrankesen' };
  const bodil = { id: 'bodil', name: 'Bodil Borgersen' };
  const helper = { ...bodil, role: 'counter', authorityId: 'municipality-0155', also } as const;
  const done = await submit(addressChange, await stamped(core), loginOf(anna), core, helper);
  if (done.kind !== 'sent') throw new Error(done.kind);
  const [event] = await store.cases.events(done.row.id);
  expect(event).toMatchObject({ assisted: { ...bodil, also } });
});

it('a paused service takes nothing, though the way in would be open', async () => {
  const { core } = counter(known);
  const draft = await stamped(core);
  const { authorities } = core.registers;
  const message = { da: 'Nede', en: 'Down' };
  const pauses = [{ service: addressChange.id, since: '2026-11-22T00:00:00Z', message }];
  const find = (id: string) => {
    const authority = authorities.find(id);
    return authority && { ...authority, pauses };
  };
  const paused = {
    ...core,
    registers: { ...core.registers, authorities: { ...authorities, find } },
  };
  expect(await submit(addressChange, draft, loginOf(anna), paused)).toMatchObject({
    kind: 'not-accepted',
    decision: { outcome: 'accept' },
  });
  expect((await submit(addressChange, draft, loginOf(anna), core)).kind).toBe('sent');
});

it('nobody is written to on the word of somebody who has not shown who they are', async () => {
  const { core, store } = counter(known);
  const { notices } = addressChange;
  const raw = { name: 'Dorte Eksempelsen', number: '770464-0011', place: '0155' };
  const service = { ...toyNotice, notices };
  const draft = readyDraft({ service: service.id, raw });
  const asked = await submit(service, draft, undefined, core);
  if (asked.kind !== 'law-changed') throw new Error(asked.kind);
  const ready = { ...draft, lawVersion: asked.lawVersion };
  const done = await submit(service, ready, undefined, core);
  if (done.kind !== 'sent') throw new Error(done.kind);
  expect(await store.outbox.ofCase(done.row.id)).toEqual([]);
});
