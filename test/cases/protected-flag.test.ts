import { describe, expect, it } from 'vitest';
import type { Raw } from '../../src/cases/ports/drafts.ts';
import { submit } from '../../src/cases/submit.ts';
import { flagsOf } from '../../src/cases/new-case-parts.ts';
import type { People } from '../../src/cases/submission.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { Person } from '../../src/domain/person.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { controlsOf } from '../support/example-walk.ts';
import { newHome } from '../self-services/address-change/move.ts';
import { counter, loginOf, readyDraft, registerOf } from './counter.ts';
import { onPaper } from './filing.ts';

const someone = (given: Partial<Person> = {}): Person => ({
  cpr: '7204880012' as Cpr,
  name: { given: 'Gerda', middle: '', family: 'Gemt' },
  birthDate: '1988-04-12',
  status: '01',
  municipality: '0155',
  address: newHome,
  custody: [],
  ...given,
});
const hidden = someone({ protectedUntil: '2027-06-30' });
const table = selfServices.map((service) => [service.id, service] as const);

/** The service's own example, for oneself alone. */
function exampleOf(service: SelfService): Raw {
  const answers: Record<string, unknown> = { ...service.examples.accepted[0] };
  for (const { fields } of service.steps)
    for (const { key, kind } of fields) {
      if (kind === 'household') answers[key] = ['self'];
      if (kind === 'person') answers[key] = 'self';
      if (key === 'movers') delete answers[key];
    }
  const raw = service.steps.map((step) => controlsOf(step, answers, { body: '' }));
  return Object.assign({}, ...raw) as Raw;
}

async function digitally(service: SelfService, person: Person) {
  const { core, store } = counter(registerOf([person]));
  const draft = { ...readyDraft(), service: service.id, raw: exampleOf(service) };
  const login = loginOf(person);
  const law = await submit(service, draft, login, core);
  if (law.kind !== 'law-changed') return law;
  const sent = await submit(service, { ...draft, lawVersion: law.lawVersion }, login, core);
  if (sent.kind !== 'sent') return sent;
  return { kind: sent.kind, row: sent.row, first: (await store.cases.events(sent.row.id))[0] };
}

describe('a protected person is seen first, whatever the service thinks of', () => {
  it.each(table)('%s, sent', async (_, service) => {
    const done = await digitally(service, hidden);
    const hindered = service.hindrance?.({
      today: Temporal.PlainDate.from('2026-11-22'),
      applicant: hidden,
      household: { state: 'none' },
    });
    if (hindered) return expect(done.kind).toBe('not-accepted');
    expect(done).toMatchObject({
      kind: 'sent',
      row: { attention: true },
      first: { flags: expect.arrayContaining(['protected']) },
    });
  });

  it.each(table)('%s, on paper, with all answers or none', async (_, service) => {
    for (const raw of [exampleOf(service), {}]) {
      // oxlint-disable-next-line no-await-in-loop -- one counter after the other
      const { row, first } = await onPaper(service, [hidden], () => raw);
      expect(row.attention).toBe(true);
      expect(first).toMatchObject({ flags: expect.arrayContaining(['protected']) });
    }
  });

  it.each(table)('%s, once only, and nobody else', async (_, service) => {
    const { first } = await onPaper(service, [hidden], () => exampleOf(service));
    expect((first.flags ?? []).filter((flag) => flag === 'protected')).toHaveLength(1);
    // Whoever asks to be protected is so from that moment.
    if (service.protects !== undefined) return;
    const plain = await onPaper(service, [someone()], () => exampleOf(service));
    expect(plain.first).toMatchObject({ flags: expect.not.arrayContaining(['protected']) });
  });

  it.each(['principals', 'movers'] as const)('also where it is one of the %s', (which) => {
    const child = someone({ cpr: '6107909996' as Cpr, protectedUntil: '2026-11-22' });
    const bare = { flags: () => [] } as unknown as SelfService;
    const people = (on: string) =>
      ({
        applicant: someone(),
        principals: [],
        movers: [],
        [which]: [child],
        today: Temporal.PlainDate.from(on),
      }) as unknown as People;
    expect(flagsOf(bare, people('2026-11-22'), someone())).toEqual(['protected']);
    expect(flagsOf(bare, people('2026-11-23'), someone())).toEqual([]);
  });
});
