import { describe, expect, it } from 'vitest';
import type { WorkRequest } from '../../src/cases/append-work.ts';
import type { ChannelDesk } from '../../src/cases/channel-decision.ts';
import { acceptChannel, confirmRejection, rejectChannel } from '../../src/cases/decide-channel.ts';
import type { EventBody } from '../../src/cases/events.ts';
import { askInPerson, considerExtraordinary, offerHelp } from '../../src/cases/guard-acts.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { registerFiling } from '../../src/cases/register-filing.ts';
import { legalDay } from '../../src/domain/dates.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import type { OtherWay } from '../../src/domain/way.ts';
import { anna } from '../self-services/address-change/move.ts';
import { counter, registerOf } from './counter.ts';
import { helge } from './filing.ts';

const dagny = { ...helge, id: 'dagny', name: 'Dagny Havnetest' };
const otherWays: readonly OtherWay[] = ['in-person', 'phone', 'paper'];
const came = Temporal.PlainDate.from('2026-11-20');

/** As if somebody had found how long one can complain, which nobody knows of some services. */
const withLimit = (service: SelfService): SelfService => ({
  ...service,
  law: {
    ...service.law,
    appeal: service.law.appeal.map((each) => ({ ...each, value: { ...each.value, weeks: 4 } })),
  },
});

/** A desk in Dragør with everything of the service's law confirmed, and a paper of Anna's that came on a day before today. */
async function filed(service: SelfService, way: OtherWay, isConfirmed = true) {
  const { core, store } = counter(registerOf([{ ...anna, municipality: '0155' }]));
  if (isConfirmed)
    for (const subject of ['legal-basis', 'complaint-guidance'] as const)
      await store.confirmations.add({
        service: service.id,
        subject,
        by: 'Ditte',
        on: '2026-11-01',
        demo: false,
      });
  const desk: ChannelDesk = {
    ...core,
    outbox: store.outbox,
    services: [service],
    settings: {
      demo: true,
      baseUrl: new URL('https://skranken.example'),
      rejectionSecondPerson: true,
    },
  };
  const said = { exempt: false, circumstance: false, noMitId: false };
  const given = {
    ...said,
    cpr: anna.cpr,
    raw: {},
    language: 'da',
    nonce: 'n',
    missing: [],
  } as const;
  const staff = { staff: helge, role: 'caseworker' } as const;
  const paper = { ...given, ...staff, service, way, receivedOn: came, allTheSame: true };
  const registered = await registerFiling(paper, core);
  if (registered.kind !== 'registered') throw new Error(registered.kind);
  return { desk, store, row: registered.row };
}

type Filed = Awaited<ReturnType<typeof filed>>;
let nonces = 0;

/** Somebody at the desk who sees the case as it is now. */
async function by(staff: typeof helge, { desk, row }: Filed): Promise<WorkRequest> {
  nonces += 1;
  const now = await desk.cases.byReference(row.reference);
  const { reference, version } = now ?? row;
  return { staff, role: 'caseworker', reference, expectedVersion: version, nonce: `n${nonces}` };
}

const answer = async (
  at: Filed,
  claimed: Extract<EventBody, { kind: 'grounds-answered' }>['claimed'],
) => askInPerson(at.desk, await by(helge, at), { how: 'phone', claimed });

async function guardDone(at: Filed): Promise<void> {
  await answer(at, 'none');
  await offerHelp(at.desk, await by(helge, at), { how: 'phone', accepted: false });
  await considerExtraordinary(at.desk, await by(helge, at), { granted: false, why: 'Nej' });
}

async function tryToReject(at: Filed): Promise<CaseRow['state'] | undefined> {
  await rejectChannel(at.desk, await by(helge, at), { why: 'Du har MitID' });
  await confirmRejection(at.desk, await by(dagny, at));
  return (await at.desk.cases.byReference(at.row.reference))?.state;
}

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
    considerExtraordinary(at.desk, await by(helge, at), { granted: true, why: 'Klart bedst' }),
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
      const taken = await acceptChannel(at.desk, await by(helge, at));
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
    expect((await acceptChannel(at.desk, await by(helge, at))).ok).toBe(false);
    await guardDone(at);
    expect((await acceptChannel(at.desk, await by(helge, at))).ok).toBe(false);
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
    const refused = await rejectChannel(at.desk, await by(helge, at), { why: 'Du har MitID' });
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
