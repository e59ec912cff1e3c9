import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAppeal, recordAppealsEnd } from '../../src/cases/record-appeal.ts';
import { applyEvent } from '../../src/cases/case.ts';
import { lookInto } from '../../src/cases/channel-decision.ts';
import type { EventBody } from '../../src/cases/events.ts';
import { grantException } from '../../src/cases/grant-exception.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { StaffIdentity } from '../../src/cases/ports/identity.ts';
import { registerFiling } from '../../src/cases/register-filing.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import {
  openSampleCase,
  sampleCitizen,
  sampleDecision,
  submitted,
} from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { toyBenefit } from '../support/toy-services.ts';

const udk = 'udbetaling-danmark';
const mads = '6101650851' as Cpr;
let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({
    services: [toyBenefit],
    adapt: (all) => ({
      ...all,
      authorities: { ...all.authorities, serves: () => true },
    }),
  });
  // oxlint-disable-next-line no-await-in-loop -- two
  for (const subject of ['legal-basis', 'complaint-guidance'] as const)
    await portal.store.confirmations.add({
      service: toyBenefit.id,
      subject,
      by: 'A. Prøve',
      on: '2024-08-29',
      demo: true,
    });
});
afterAll(() => portal.close());

const worker = (authorityId: string): StaffIdentity => ({
  kind: 'staff',
  id: `worker of ${authorityId}`,
  name: 'Bo Sagsbehandler',
  roles: ['caseworker'],
  authorityId,
  idToken: '',
});

const requestOn = (row: CaseRow, version = row.version) => ({
  staff: worker(row.authorityId),
  role: 'caseworker' as const,
  reference: row.reference,
  expectedVersion: version,
  nonce: newId(portal.clock.now()),
});

/** A paper about the benefit, as staff of Udbetaling Danmark register it. */
async function paperFrom(cpr: Cpr, exempt = false): Promise<CaseRow> {
  const done = await registerFiling(
    {
      service: toyBenefit,
      staff: worker(udk),
      role: 'caseworker',
      way: 'paper',
      receivedOn: Temporal.PlainDate.from('2026-11-22'),
      cpr,
      raw: { rent: '4000' },
      exempt,
      circumstance: false,
      noMitId: false,
      language: 'da',
      nonce: newId(portal.clock.now()),
      missing: [],
      allTheSame: false,
    },
    portal.deps,
  );
  if (done.kind !== 'registered') throw new Error(done.kind);
  return done.row;
}

const eventsOf = (row: CaseRow) => portal.deps.cases.events(row.id);
async function rulesOn(row: CaseRow): Promise<readonly string[]> {
  const [filed] = await eventsOf(row);
  if (filed?.kind !== 'filed') throw new Error('no filing');
  return [filed.decision.outcome, ...filed.decision.reasons.map(({ rule }) => rule)];
}

/** Appends what happened elsewhere. */
async function append(row: CaseRow, body: EventBody): Promise<CaseRow> {
  const at = portal.clock.now();
  const by = { kind: 'system', name: 'the test' } as const;
  const event = { id: newId(at), seq: row.version + 1, v: 1, at: at.toString(), by, ...body };
  const done = await portal.deps.cases.commit({
    key: event.id,
    expectedVersion: row.version,
    events: [event],
    row: applyEvent(row, event),
    outbox: [],
    log: [],
  });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}

describe('a lasting exception for an area of Udbetaling Danmark', () => {
  const lasting = { scope: 'lasting', service: toyBenefit.id, why: 'A reason' } as const;

  it('is granted by the municipality, and takes what is filed with Udbetaling Danmark', async () => {
    expect(await rulesOn(await paperFrom(sampleCitizen.cpr))).not.toContain('filed-exception');
    const row = await openSampleCase(portal, submitted());
    const done = await grantException(portal.deps, requestOn(row), lasting);
    expect(done.ok).toBe(true);
    expect((await eventsOf(row)).at(-1)).toMatchObject({
      kind: 'exception-granted',
      area: { authorityId: udk, service: toyBenefit.id },
    });
    const [letter] = await portal.deps.outbox.ofCase(row.id);
    expect(JSON.stringify(letter?.letter)).toContain('kun hos Udbetaling Danmark');
    expect(await rulesOn(await paperFrom(sampleCitizen.cpr))).toContain('filed-exception');

    const on = Temporal.PlainDate.from('2026-11-22');
    const { exceptions } = portal.deps.registers;
    const here = await exceptions.of(sampleCitizen.cpr, 'municipality-0101', row.service, on);
    expect(here.state).toBe('none');
  });

  it('is not for Udbetaling Danmark itself to grant; the case at hand is', async () => {
    const row = await paperFrom(mads);
    const refused = await grantException(portal.deps, requestOn(row), lasting);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-possible' } });
    const { service: _, ...rest } = lasting;
    const once = await grantException(portal.deps, requestOn(row), { ...rest, scope: 'case' });
    expect(once.ok).toBe(true);
    const looked = await lookInto(portal.deps, row, await eventsOf(row));
    expect(looked?.outcome.kind).toBe('accept');
    expect(await rulesOn(await paperFrom(mads))).not.toContain('filed-exception');
  });
});

it('an exempt person’s single filing is taken, under the act on Udbetaling Danmark too', async () => {
  expect(await rulesOn(await paperFrom(mads, true))).toEqual([
    'accept-alternative',
    'filed-exempt',
    'filed-exempt-single-filing',
  ]);
});

it('a rejected filing is processed while the appeal runs, and no longer', async () => {
  const row = await paperFrom(mads);
  const rejected = await append(row, {
    kind: 'channel-rejected',
    decision: { ...sampleDecision, outcome: 'reject' },
    why: { da: 'Ingen grund.', en: 'No ground.' },
    complaint: { body: { da: 'x', en: 'x' }, sentTo: { da: 'x', en: 'x' }, weeks: 4 },
  });
  const outcome = async () => {
    const looked = await lookInto(portal.deps, rejected, await eventsOf(row));
    return looked?.outcome;
  };
  expect((await outcome())?.kind).toBe('open');
  const appealed = await recordAppeal(portal.deps, requestOn(rejected), {
    on: '2026-11-22',
    note: 'Uenig',
  });
  expect(appealed.ok).toBe(true);
  expect(await outcome()).toMatchObject({
    kind: 'accept',
    decision: { reasons: [{ rule: 'filed-appeal-running' }] },
  });
  const ended = await recordAppealsEnd(portal.deps, requestOn(rejected, rejected.version + 1), {
    on: '2026-11-22',
    result: 'upheld',
  });
  expect(ended.ok).toBe(true);
  expect((await outcome())?.kind).toBe('open');
});
