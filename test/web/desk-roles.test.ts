import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEvent } from '../../src/cases/case.ts';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { StaffRole } from '../../src/cases/ports/identity.ts';
import { deskRoutes } from '../../src/web/caseworker/desk.ts';
import { cardFeeBasis } from '../../src/domain/health-fee.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { billedCard } from '../support/billed-card.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from './at-the-desk.ts';
import { seenIn } from './seen-letter.ts';

let portal: TestApp;
const staff = new Map<StaffRole, AtTheDesk>();
beforeAll(async () => {
  portal = await testApp({ services: [billedCard] });
  for (const [role, name] of [
    ['caseworker', 'Signe Skrankesen'],
    ['lead', 'Laust Ledersen'],
    ['counter', 'Bodil Borgersen'],
    ['auditor', 'Tage Tilsynsen'],
    ['administrator', 'Ditte Driftesen'],
  ] as const)
    staff.set(role, await atTheDesk(portal, name));
});
afterAll(() => portal.close());

const at = (role: StaffRole) => staff.get(role)!;
const newest = async () =>
  (await portal.deps.cases.accessLog('municipality-0101', 1))[0] ?? { purpose: 'nothing' };

const lostCard = {
  kind: 'fee',
  why: { da: 'Kortet er væk', en: 'The card is lost' },
  basis: cardFeeBasis,
  standing: 'told-by-authority',
} as const;

const everybody = ['caseworker', 'lead', 'counter', 'auditor', 'administrator'] as const;
const otherDesks: Partial<Record<StaffRole, string>> = {
  auditor: '/caseworker/log',
  administrator: '/caseworker/admin',
};
const workers: readonly StaffRole[] = ['caseworker', 'lead', 'counter'];
const handlers: readonly StaffRole[] = ['caseworker', 'lead'];

describe.each(everybody)('%s', (role) => {
  it.each([
    ['/caseworker', workers],
    ['/caseworker/log', ['auditor']],
    ['/caseworker/law', ['administrator']],
    ['/caseworker/law/address-change/legal-basis', ['administrator']],
    ['/caseworker/assist', workers],
  ] as const)('looks at %s only if that is their work', async (path, allowed) => {
    const { status, location } = await at(role).get(path);
    const ownDesk = path === '/caseworker' ? otherDesks[role] : undefined;
    if (ownDesk !== undefined) expect(location).toBe(`${portal.baseUrl}${ownDesk}`);
    else expect(status).toBe((allowed as readonly StaffRole[]).includes(role) ? 200 : 403);
  });

  it('searches only if that is their work', async () => {
    const { status } = await at(role).search('nobody');
    expect(status).toBe(workers.includes(role) ? 200 : 403);
  });

  it('sees a case only if that is their work', async () => {
    const { status, body } = await at(role).open(await openSampleCase(portal));
    expect(status).toBe(workers.includes(role) ? 200 : 403);
    expect(body.includes('Prøvevej')).toBe(workers.includes(role));
  });

  it.each([
    ['take', workers.slice(0, 2), {}],
    ['carry-out', handlers, carriedOut],
    ['close', handlers, { outcome: 'not-reached' }],
    ['withdraw', handlers, { withdrawReason: 'Ringede' }],
    ['answer', handlers, { from: 'citizen', answer: 'Ja' }],
    ['release', handlers, { why: 'Ingen' }],
    ['demand', handlers, { kroner: '230', feeReason: 'Kortet er væk' }],
    ['waive', handlers, { waiveReason: 'Kom aldrig' }],
    ['note', workers, { note: 'Husk' }],
    ['contact', workers, { how: 'phone' }],
  ] as const)('does %s only if that is their work', async (verb, allowed, answers) => {
    const row = ['contact', 'close'].includes(verb)
      ? await openSampleCase(portal, referred())
      : await openSampleCase(portal, submitted({ charge: lostCard }), { service: 'health-card' });
    if (verb === 'carry-out') {
      await at('caseworker').act(row, 'take');
      await at('caseworker').leave(row);
    }
    const before = (await portal.deps.cases.events(row.id)).length;
    const may = (allowed as readonly StaffRole[]).includes(role);
    const form = workers.includes(role)
      ? await at(role).form(row, answers)
      : { ...answers, ...(await logOutToken(role)), version: '1', nonce: 'n'.repeat(24) };
    const first = await at(role).send(row, verb, form);
    const seen = { ...form, do: 'send', 'letter.seen': seenIn(first.body) };
    const { status } = first.status === 200 ? await at(role).send(row, verb, seen) : first;
    expect(status).toBe(may ? 303 : 403);
    const events = await portal.deps.cases.events(row.id);
    expect(events.length - before).toBe(may ? 1 : 0);
    expect((await newest()).purpose).toBe(may ? events.at(-1)?.kind : `${verb} refused`);
  });

  it.each([
    ['decide', { result: 'granted', decisionReason: 'Alt er i orden.' }],
    ['ask', { askAs: 'request-for-more', askWhat: 'Lejekontrakten' }],
  ])('sees the letter of %s only if that is their work', async (verb, answers) => {
    const row = await openSampleCase(portal);
    await at('caseworker').act(row, 'take');
    await at('caseworker').leave(row);
    const day = { 'answerBy.day': '31', 'answerBy.month': '12', 'answerBy.year': '2026' };
    const form = workers.includes(role)
      ? await at(role).form(row, { ...answers, ...day })
      : { ...answers, ...day, ...(await logOutToken(role)), version: '1', nonce: 'n'.repeat(24) };
    const { status, body } = await at(role).send(row, verb, form);
    expect(status).toBe(handlers.includes(role) ? 200 : 403);
    expect(body.includes('Sådan bliver brevet')).toBe(handlers.includes(role));
  });

  it('records a payment only if that is their work', async () => {
    const fee = {
      kind: 'payment-demanded',
      kroner: 225,
      why: lostCard.why,
      basis: cardFeeBasis,
      complaint: { body: lostCard.why, sentTo: lostCard.why },
    } as const;
    const row = await openSampleCase(portal, submitted({ charge: lostCard }));
    await then(row, fee);
    const paid = {
      'paidOn.day': '22',
      'paidOn.month': '11',
      'paidOn.year': '2026',
      paymentReference: 'B-1',
    };
    const form = workers.includes(role)
      ? await at(role).form(row, paid)
      : { ...paid, ...(await logOutToken(role)), version: '2', nonce: 'n'.repeat(24) };
    const { status } = await at(role).send(row, 'paid', form);
    expect(status).toBe(handlers.includes(role) ? 303 : 403);
  });

  it('is offered no form that would be refused', async () => {
    if (!workers.includes(role)) return;
    const { body } = await at(role).open(await openSampleCase(portal));
    expect(body.includes('/take"')).toBe(handlers.includes(role));
    expect(body.includes('/note"')).toBe(true);
  });
});

it('every route of the desk names who may use it', () => {
  const routes = deskRoutes(portal.deps).stack.flatMap((layer) => layer.route ?? []);
  expect(routes.length).toBeGreaterThan(10);
  for (const { path, stack } of routes)
    expect(
      stack.map(({ handle }) => handle.name),
      path,
    ).toContain('staffOnly');
});

it('an administrator reads what they may do', async () => {
  const { body } = await at('administrator').get('/caseworker/log');
  expect(body).toContain('Som administrator sætter du');
  expect(body).toContain('href="/caseworker/law"');
});

async function then(row: CaseRow, body: EventBody): Promise<void> {
  const by = { kind: 'system', name: 'skranken' } as const;
  const event: CaseEvent = {
    id: `${row.id}-2`,
    seq: 2,
    v: 1,
    at: portal.clock.now().toString(),
    by,
    ...body,
  };
  await portal.deps.cases.commit({
    key: event.id,
    expectedVersion: 1,
    events: [event],
    row: applyEvent(row, event),
    outbox: [],
    log: [],
  });
}

async function logOutToken(role: StaffRole): Promise<{ _csrf: string }> {
  const { body } = await at(role).get('/caseworker/log');
  return { _csrf: /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '' };
}
