import type { Response } from 'express';
import { describe, expect, it } from 'vitest';
import { openErrand } from '../../src/cases/errand.ts';
import type { Raw } from '../../src/cases/ports/drafts.ts';
import type { Registers } from '../../src/cases/ports/registers.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { nextPage, visitOf } from '../../src/web/gate.ts';
import { counter, loginOf, readyDraft, registerOf } from '../cases/counter.ts';
import { anna } from '../self-services/address-change/move.ts';

const page = '/self-service/address-change';
const start = page;
const anotherWay = `${page}/another-way`;
const form = undefined;
const aarhus = {
  'address.postcode': '8000',
  'address.town': 'Aarhus C',
  'address.municipality': '0751',
};

interface Given {
  readonly raw?: Raw;
  readonly step?: string;
  readonly wanted?: string;
  readonly wish?: Facts['wish'];
  readonly login?: Parameters<typeof loginOf>[1] | 'none';
  readonly service?: SelfService;
  readonly abroad?: boolean;
  readonly paused?: boolean;
}

/** Where Anna is led who asks for a page with these answers in her draft. */
async function led({ service = addressChange, login, ...given }: Given = {}) {
  const person = given.abroad === true ? ({ ...anna, status: '80' } as const) : anna;
  const { core } = counter(registerOf([person]), given.paused === true ? pausing() : {});
  const said = { exempt: false, circumstance: false, noMitId: false };
  const identity = login === 'none' ? {} : { identity: loginOf(person, login) };
  const errand = await openErrand(
    service,
    { ...said, wish: given.wish ?? 'digital', ...identity },
    readyDraft({}, given.raw),
    core,
  );
  const step = service.steps.find((each) => each.id === given.step);
  return nextPage(errand, given.wanted ?? page, step);
}

/** The authorities as they are while each of them pauses the change of address. */
function pausing(): Pick<Registers, 'authorities'> {
  const { authorities } = counter(registerOf([])).core.registers;
  const pauses = [{ service: addressChange.id, since: '2026-11-22T00:00:00Z', message: text }];
  const find = (id: string) => {
    const authority = authorities.find(id);
    return authority && { ...authority, pauses };
  };
  return { authorities: { ...authorities, find } };
}
const text = { da: 'Nede', en: 'Down' };

const referring = (answer: string): SelfService => ({
  ...addressChange,
  referWhen: (answers) =>
    answer in answers ? addressChange.referWhen?.({ destination: 'abroad' }) : undefined,
});
const { referWhen: _, ...forEverybody } = addressChange;
const { municipality: __, ...forEverywhere } = addressChange;
const ofResidence: SelfService = {
  ...forEverywhere,
  law: { ...addressChange.law, responsible: [] },
};

describe('where a decision leads', () => {
  it.each<[string, Given, string | undefined]>([
    ['accepted: to the form', {}, form],
    ['accepted: to every step', { step: 'people' }, form],
    ['living abroad: to the page that says why', { abroad: true }, start],
    ['living abroad, to any step', { abroad: true, step: 'destination' }, start],
    ['moving abroad: to another way', { raw: { destination: 'abroad' } }, anotherWay],
    [
      'moving abroad: so from the next step on',
      { raw: { destination: 'abroad' }, step: 'date' },
      anotherWay,
    ],
    [
      'moving abroad: but the answer can be changed',
      { raw: { destination: 'abroad' }, step: 'destination' },
      form,
    ],
    [
      'an answer on the last step counts too',
      { raw: { phone: '12345678' }, service: referring('phone') },
      anotherWay,
    ],
    [
      'a service that refers nobody: to its form',
      { raw: { destination: 'abroad' }, service: forEverybody },
      form,
    ],
    ['another authority: to the page that says whose it is', { raw: aarhus }, start],
    ['another authority: so from the next step on', { raw: aarhus, step: 'people' }, start],
    ['another authority: but the address can be changed', { raw: aarhus, step: 'address' }, form],
    ['another authority: and so can what stands before', { raw: aarhus, step: 'date' }, form],
    [
      'abroad and another authority: the address changes nothing',
      { raw: aarhus, step: 'address', abroad: true },
      start,
    ],
    [
      'a service that is the home municipality’s, whatever is answered',
      { raw: aarhus, service: forEverywhere, step: 'people' },
      form,
    ],
    ['paused: to the page that says so', { paused: true }, start],
    ['paused: so from the next step on', { paused: true, step: 'people' }, start],
    [
      'paused by the authority of an address: but it can be changed',
      { paused: true, step: 'address' },
      form,
    ],
    [
      'paused by the home municipality: at every step',
      { paused: true, service: ofResidence, step: 'destination' },
      start,
    ],
  ])('%s', async (_case, given, expected) => {
    expect(await led(given)).toBe(expected);
  });

  it.each([
    ['no login', 'none'],
    ['too low a login', { assurance: 'low' }],
  ] as const)(
    '%s: to the login, and back to the page without what followed it',
    async (_case, login) => {
      const wanted = `${page}/date?lang=en&x=1`;
      const query = `returnTo=${encodeURIComponent(`${page}/date`)}&level=substantial`;
      expect(await led({ login, wanted, step: 'date' })).toBe(`/login?${query}`);
    },
  );
});

it('a route that was mounted without the gate says so', () => {
  expect(() => visitOf({ locals: {} } as Response)).toThrow('without the gate');
});
