import { describe, expect, it } from 'vitest';
import { openErrand } from '../../src/cases/errand.ts';
import type { Raw } from '../../src/cases/ports/drafts.ts';
import { applicantOf, gatherPeople } from '../../src/cases/submission.ts';
import { submit } from '../../src/cases/submit.ts';
import type { Person } from '../../src/domain/person.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import type { SelfService, Submission } from '../../src/self-services/define.ts';
import { robinsonList } from '../../src/self-services/robinson-list/index.ts';
import { toyNotice } from '../support/toy-services.ts';
import { anna, liv } from '../self-services/address-change/move.ts';
import { counter, loginOf, readyDraft } from './counter.ts';
import { known, silent, stamped } from './sending.ts';

type Told = Submission<Readonly<Record<string, unknown>>>;

const helper = { id: 'bodil', name: 'Bodil Borgersen', role: 'counter' } as const;
const here = { ...helper, authorityId: 'municipality-0155' };

/** Anna's move sent by her, and what the letters were written from. */
async function sentBy(changed: Partial<SelfService>, beside?: typeof here) {
  const told: Told[] = [];
  const { core, store } = counter(known);
  const notices = (submission: Told) => {
    told.push(submission);
    return addressChange.notices(submission);
  };
  const service = { ...addressChange, notices, ...changed };
  const done = await submit(service, await stamped(core), loginOf(anna), core, beside);
  if (done.kind !== 'sent') throw new Error(done.kind);
  const [event] = await store.cases.events(done.row.id);
  if (event?.kind !== 'submitted') throw new Error('not submitted');
  return { event, told, row: done.row };
}

describe('a parent who sends for a child', () => {
  /** Anna puts those ticked on the Robinson list, without paper. */
  async function joined(...ticked: readonly Person[]) {
    const { core, store } = counter(known);
    const keyOf = ({ cpr }: Person) =>
      cpr === anna.cpr ? 'self' : core.secrets.digest('member', cpr).slice(0, 16);
    const raw = { wish: 'join', people: ticked.map(keyOf) };
    const draft = readyDraft({ service: robinsonList.id, raw });
    const asked = await submit(robinsonList, draft, loginOf(anna), core);
    if (asked.kind !== 'law-changed') throw new Error(asked.kind);
    const ready = { ...draft, lawVersion: asked.lawVersion };
    const done = await submit(robinsonList, ready, loginOf(anna), core);
    if (done.kind !== 'sent') throw new Error(done.kind);
    const [event] = await store.cases.events(done.row.id);
    return { event, row: done.row };
  }

  it('acts as a parent, and the event says for whom', async () => {
    const { event, row } = await joined(liv);
    expect(event?.by).toMatchObject({ kind: 'citizen', as: 'parent' });
    expect(event?.onBehalfOf).toEqual([{ cpr: liv.cpr, name: 'Liv Prøve', basis: 'custody' }]);
    expect(row).toMatchObject({ principal: liv.cpr, filer: anna.cpr });
  });

  it('and for themself alone acts for nobody', async () => {
    const { event } = await joined(anna);
    expect(event?.by).toMatchObject({ as: 'self' });
    expect(event && 'onBehalfOf' in event).toBe(false);
  });
});

describe('what the letters are written from', () => {
  it('has the charge where there is one, and else no word of it', async () => {
    const charge = { kind: 'free', why: { da: 'Gratis.', en: 'Free.' } } as const;
    const { event, told } = await sentBy({ charge: () => charge as never });
    expect(told[0]?.charge).toMatchObject(charge);
    expect(event.charge).toMatchObject(charge);
    const without = await sentBy({});
    expect(without.told[0] && 'charge' in without.told[0]).toBe(false);
  });

  it('names where to answer as it is set for the installation', async () => {
    const { core } = counter(known);
    const replyPoint = { phone: '12 34 56 78', postal: ['Prøvevej 1', '2791 Dragør'] } as const;
    const asked = { wish: 'digital', exempt: false, circumstance: false, noMitId: false } as const;
    const identity = loginOf(anna);
    const errand = await openErrand(addressChange, { ...asked, identity }, readyDraft(), core);
    const authority = core.registers.authorities.find('municipality-0155');
    if (authority === undefined) throw new Error('no authority');
    const settings = { demo: true, replyPoint } as never;
    const set = await gatherPeople(errand, anna, authority, { ...core, settings });
    expect(set.replyPoint).toEqual(replyPoint);
    expect('replyPoint' in (await gatherPeople(errand, anna, authority, core))).toBe(false);
  });
});

describe('who stands as the one whose errand it is', () => {
  const said = { wish: 'digital', exempt: false, circumstance: false, noMitId: false } as const;

  it('is whoever applies where no register names anybody', async () => {
    const { core } = counter({ ...known, find: async () => silent });
    const identity = loginOf(anna);
    const errand = await openErrand(addressChange, { ...said, identity }, readyDraft(), core);
    const authority = core.registers.authorities.find('municipality-0155');
    const applicant = applicantOf(errand, identity);
    if (authority === undefined || applicant === undefined) throw new Error('nobody');
    const { principals } = await gatherPeople(errand, applicant, authority, core);
    expect(principals.map(({ cpr }) => cpr)).toEqual([anna.cpr]);
  });

  it('is nobody where nobody logged in and the service asks nobody who they are', async () => {
    const { core } = counter(known);
    const errand = await openErrand(addressChange, said, readyDraft(), core);
    expect(applicantOf(errand, undefined)).toBeUndefined();
  });
});

describe('help at the counter', () => {
  it('stands on the case where the helper is of its authority, and else not', async () => {
    expect((await sentBy({}, here)).event.assisted).toEqual({ id: 'bodil', name: helper.name });
    const elsewhere = { ...here, authorityId: 'municipality-0101' };
    expect((await sentBy({}, elsewhere)).event.assisted).toBeUndefined();
  });
});

describe('without a login', () => {
  const declared: Raw = { name: 'Dorte Eksempelsen', number: '770464-0011', place: '0155' };

  async function sentByNobody(beside?: typeof here) {
    const { core, store } = counter(known);
    const draft = readyDraft({ service: toyNotice.id, raw: declared });
    const asked = await submit(toyNotice, draft, undefined, core);
    if (asked.kind !== 'law-changed') throw new Error(asked.kind);
    const ready = { ...draft, lawVersion: asked.lawVersion };
    return { core, store, ready, done: await submit(toyNotice, ready, undefined, core, beside) };
  }

  it('it is sent by nobody known, no letter is written, and no helper vouches for them', async () => {
    const { store, done } = await sentByNobody(here);
    if (done.kind !== 'sent') throw new Error(done.kind);
    const [event] = await store.cases.events(done.row.id);
    expect(event?.by).toEqual({ kind: 'anonymous' });
    expect(event && 'assisted' in event).toBe(false);
    expect(await store.outbox.ofCase(done.row.id)).toEqual([]);
  });

  it('the same draft sent twice is one case', async () => {
    const { core, ready, done } = await sentByNobody();
    expect(await submit(toyNotice, ready, undefined, core)).toEqual(done);
  });

  it('a case that is somebody’s own is not shown to whoever has its draft', async () => {
    const { core } = counter(known);
    const draft = await stamped(core);
    expect((await submit(addressChange, draft, loginOf(anna), core)).kind).toBe('sent');
    expect((await submit(toyNotice, { ...draft, raw: declared }, undefined, core)).kind).not.toBe(
      'sent',
    );
  });
});
