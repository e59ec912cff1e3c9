import { afterEach, describe, expect, it } from 'vitest';
import { recordAppeal, recordAppealsEnd } from '../../src/cases/record-appeal.ts';
import { lookInto } from '../../src/cases/channel-decision.ts';
import type { EventBody } from '../../src/cases/events.ts';
import { grantException, withdrawException } from '../../src/cases/grant-exception.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { billedCard } from '../support/billed-card.ts';
import { type Fault, withFaults } from '../support/faulty-registers.ts';
import {
  openSampleCase,
  referred,
  sampleCitizen,
  sampleDecision,
  submitted,
} from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { toyBenefit } from '../support/toy-services.ts';
import { append, paperOf, requestOn } from './papers.ts';

const mads = '6101650851' as Cpr;
const astrid = '7204880012' as Cpr;
/** A case at the municipality. */
const ofAstrid = { principal: astrid, service: 'health-card' };
const portals: TestApp[] = [];
afterEach(async () => {
  await Promise.all(portals.splice(0).map((each) => each.close()));
});

/** An installation with these services, whose law is confirmed. */
async function portalWith(services: readonly SelfService[], faults: { exceptions?: Fault } = {}) {
  const portal = await testApp({
    services,
    adapt: (all) => ({
      ...withFaults(all, faults),
      authorities: { ...all.authorities, serves: () => true },
    }),
  });
  portals.push(portal);
  const words = [toyBenefit.id, 'health-card'].flatMap((service) =>
    (['legal-basis', 'complaint-guidance'] as const).map((subject) => ({ service, subject })),
  );
  await Promise.all(
    words.map((word) =>
      portal.store.confirmations.add({ ...word, by: 'A. Prøve', on: '2026-11-01', demo: true }),
    ),
  );
  return portal;
}

const rejection: EventBody = {
  kind: 'channel-rejected',
  decision: { ...sampleDecision, outcome: 'reject' },
  why: { da: 'Ingen grund.', en: 'No ground.' },
  complaint: { body: { da: 'x', en: 'x' }, sentTo: { da: 'x', en: 'x' }, weeks: 4 },
};

/** A complaint that came today over what was decided last. */
async function complain(portal: TestApp, row: CaseRow): Promise<CaseRow> {
  const done = await recordAppeal(portal.deps, requestOn(portal, row), {
    on: '2026-11-22',
    note: 'Uenig',
  });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}

const end = (portal: TestApp, row: CaseRow) =>
  recordAppealsEnd(portal.deps, requestOn(portal, row), { on: '2026-11-22', result: 'upheld' });

async function decisionOn(portal: TestApp, row: CaseRow) {
  const [filed] = await portal.deps.cases.events(row.id);
  if (filed?.kind !== 'filed') throw new Error('no filing');
  return filed.decision;
}

describe('at Udbetaling Danmark, while a complaint over a rejection runs', () => {
  it('whatever else the person files there about the same is processed, and no longer', async () => {
    const portal = await portalWith([toyBenefit]);
    const waiting = await paperOf(portal, toyBenefit, mads);
    const rejected = await append(portal, await paperOf(portal, toyBenefit, mads), rejection);
    expect((await decisionOn(portal, await paperOf(portal, toyBenefit, mads))).outcome).toBe(
      'refer',
    );

    const complained = await complain(portal, rejected);
    expect(await decisionOn(portal, await paperOf(portal, toyBenefit, mads))).toMatchObject({
      outcome: 'accept-alternative',
      reasons: [{ rule: 'filed-appeal-running' }],
    });
    // One that came before the complaint, too.
    const looked = await lookInto(portal.deps, waiting, await portal.deps.cases.events(waiting.id));
    expect(looked?.outcome.kind).toBe('accept');
    // And nobody else's.
    expect((await decisionOn(portal, await paperOf(portal, toyBenefit, astrid))).outcome).toBe(
      'refer',
    );

    await end(portal, complained);
    expect((await decisionOn(portal, await paperOf(portal, toyBenefit, mads))).outcome).toBe(
      'refer',
    );
  });

  it('over an exception that the municipality took back, Udbetaling Danmark processes', async () => {
    const portal = await portalWith([toyBenefit, billedCard]);
    const row = await openSampleCase(portal, submitted(), { service: 'health-card' });
    const lasting = { scope: 'lasting', service: toyBenefit.id, why: 'A reason' } as const;
    const granted = await grantException(portal.deps, requestOn(portal, row), lasting);
    if (!granted.ok) throw new Error(granted.error.kind);
    const at = requestOn(portal, granted.value);
    const withdrawn = await withdrawException(portal.deps, at, { why: 'Ikke mere' });
    if (!withdrawn.ok) throw new Error(withdrawn.error.kind);
    const rules = async () => {
      const paper = await paperOf(portal, toyBenefit, sampleCitizen.cpr);
      return (await decisionOn(portal, paper)).reasons.map(({ rule }) => rule);
    };
    expect(await rules()).not.toContain('filed-appeal-running');
    await complain(portal, withdrawn.value);
    expect(await rules()).toContain('filed-appeal-running');
    // It is about Udbetaling Danmark's area, not about the municipality's own.
    const { complaint } = portal.deps.registers.exceptions;
    const own = await complaint(sampleCitizen.cpr, row.authorityId, row.service);
    expect(own.state).toBe('none');
  });

  it('a complaint that cannot be looked up rejects nobody', async () => {
    const portal = await portalWith([toyBenefit], { exceptions: 'down' });
    const { facts, outcome } = await decisionOn(portal, await paperOf(portal, toyBenefit, mads));
    expect(facts).toMatchObject({ appealPending: false, decisionsUnknown: true });
    expect(outcome).toBe('refer');
  });
});

describe('at the municipality', () => {
  const processed: SelfService = {
    ...billedCard,
    law: { ...billedCard.law, processedDuringAppeal: true },
  };
  const about = async (service: SelfService) => {
    const portal = await portalWith([service]);
    const filed = await openSampleCase(portal, referred(), ofAstrid);
    await complain(portal, await append(portal, filed, rejection));
    return { portal, row: await paperOf(portal, service, astrid) };
  };

  it('the complaint is a fact of what the person files meanwhile', async () => {
    const { portal, row } = await about(billedCard);
    const { facts, outcome } = await decisionOn(portal, row);
    expect(facts.appealPending).toBe(true);
    // The area's own law does not have it processed for that: it is looked into as ever.
    expect(outcome).toBe('refer');
  });

  it('takes it where the area’s law says so', async () => {
    const { portal, row } = await about(processed);
    expect((await decisionOn(portal, row)).outcome).toBe('accept-alternative');
  });

  it('neither in another area, nor with another authority, nor over a fee', async () => {
    const { portal, row } = await about(processed);
    const { complaint } = portal.deps.registers.exceptions;
    const state = async (authority: string, service: string) =>
      (await complaint(astrid, authority, service)).state;
    expect(await state(row.authorityId, 'health-card')).toBe('found');
    expect(await state(row.authorityId, 'address-change')).toBe('none');
    expect(await state('municipality-0155', 'health-card')).toBe('none');

    const other = await openSampleCase(portal, submitted(), { ...ofAstrid, principal: mads });
    const refused = await append(portal, await append(portal, other, taken), decided);
    await complain(portal, refused);
    expect((await complaint(mads, row.authorityId, 'health-card')).state).toBe('none');
  });

  it('protects the parent who filed for a child', async () => {
    const portal = await portalWith([billedCard]);
    const filed = await openSampleCase(portal, referred(), { ...ofAstrid, filer: mads });
    await complain(portal, await append(portal, filed, rejection));
    const { complaint } = portal.deps.registers.exceptions;
    expect((await complaint(mads, filed.authorityId, 'health-card')).state).toBe('found');
    expect((await complaint(mads, 'municipality-0155', 'health-card')).state).toBe('none');
    expect((await complaint(astrid, filed.authorityId, 'health-card')).state).toBe('none');
  });
});

const taken: EventBody = { kind: 'assigned', to: 'x', toName: 'X' };
const decided: EventBody = {
  kind: 'decided',
  result: 'refused',
  why: { da: 'Nej.', en: 'No.' },
  bases: [],
};
