import { describe, expect, it } from 'vitest';
import { acceptChannel, rejectChannel } from '../../src/cases/decide-channel.ts';
import { considerExtraordinary } from '../../src/cases/guard-acts.ts';
import { legalDay } from '../../src/domain/dates.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { anna } from '../self-services/address-change/move.ts';
import {
  answer,
  by,
  came,
  type Filed,
  filed,
  guardDone,
  otherWays,
  tryToReject,
  withLimit,
} from './filed-desk.ts';

/** What can make a paper lawful after it came. */
const grounds: Readonly<Record<string, (at: Filed) => Promise<unknown>>> = {
  'exempt by their own word': (at) => answer(at, 'exempt'),
  'a special circumstance': (at) => answer(at, 'circumstance'),
  'no MitID, found to be a special circumstance': async (at) => {
    await answer(at, 'no-mitid');
    await answer(at, 'circumstance');
  },
  'exempt by the municipality’s decision today': ({ store }) =>
    store.exemptions.grant({
      cpr: anna.cpr,
      authorityId: 'municipality-0155',
      from: '2026-11-22',
      by: 'Ditte',
      why: 'Mødte op',
    }),
  'taken quite exceptionally': async (at) =>
    considerExtraordinary(at.desk, await by('staff', at), { granted: true, why: 'Klart bedst' }),
};

const mandatory = selfServices
  .map(withLimit)
  .filter(({ law }) => law.duty.some(({ value }) => value.mandatory));
const each = mandatory.map((service) => [service.id, service] as const);

describe('with a ground it is taken on the day that it came', () => {
  const pairs = each.flatMap(([id, service]) =>
    Object.entries(grounds).map(([ground, say]) => [id, ground, service, say] as const),
  );

  it.each(pairs)('%s: %s', async (_id, _ground, service, say) => {
    for (const [index, way] of otherWays.entries()) {
      const at = await filed(service, way);
      // At once, or after everything else was done.
      if (index > 0) await guardDone(at);
      await say(at);
      expect(await tryToReject(at)).toBe('referred');
      const taken = await acceptChannel(at.desk, await by('staff', at));
      expect(taken.ok).toBe(true);
      const row = await at.desk.cases.byReference(at.row.reference);
      expect(row).toMatchObject({ state: 'submitted', outcome: 'accept-alternative' });
      const arrived = legalDay(Temporal.Instant.from(row?.arrivedAt ?? ''));
      expect(arrived.toString()).toBe(came.toString());
    }
  });
});

describe('without a ground', () => {
  it.each(each)('%s is rejected through the guard alone, by its own law', async (_id, service) => {
    const at = await filed(service, 'paper');
    expect(await tryToReject(at)).toBe('referred');
    expect((await acceptChannel(at.desk, await by('staff', at))).ok).toBe(false);
    await guardDone(at);
    expect((await acceptChannel(at.desk, await by('staff', at))).ok).toBe(false);
    expect(await tryToReject(at)).toBe('closed');
    const last = (await at.desk.cases.events(at.row.id)).at(-1);
    const rejection = service.law.duty.at(-1)?.value.rejection;
    expect(last).toMatchObject({
      kind: 'channel-rejected',
      by: { id: 'dagny' },
      decision: {
        reasons: [{ rule: 'filed-without-ground', basis: { section: rejection?.section } }],
      },
    });
  });

  it.each(each)('%s stays open while nobody has confirmed its law', async (_id, service) => {
    const at = await filed(service, 'paper', false);
    await guardDone(at);
    expect(await tryToReject(at)).toBe('referred');
  });

  it.each(each)('%s stays open without MitID, whatever was done', async (_id, service) => {
    const at = await filed(service, 'paper');
    await answer(at, 'no-mitid');
    await guardDone(at);
    expect(await tryToReject(at)).toBe('referred');
  });

  it('is not rejected where nobody knows how long one can complain', async () => {
    const open = selfServices.filter(({ law }) => law.appeal.at(-1)?.value.weeks === undefined);
    const card = open.find(({ id }) => id === 'health-card');
    if (card === undefined) throw new Error('how long one can complain has been found');
    const at = await filed(card, 'paper');
    await guardDone(at);
    const refused = await rejectChannel(at.desk, await by('staff', at), { why: 'Du har MitID' });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'way-is-open', lacks: ['limit'] } });
  });

  it('is taken where the law does not ask for the digital form', async () => {
    const free = selfServices.find(({ law }) => law.duty.every(({ value }) => !value.mandatory));
    if (free === undefined) throw new Error('every service is a duty');
    const at = await filed(free, 'paper');
    expect(at.row.state).toBe('submitted');
    await guardDone(at);
    expect(await tryToReject(at)).toBe('submitted');
    const kinds = (await at.desk.cases.events(at.row.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['filed']);
  });
});
