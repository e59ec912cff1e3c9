import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../src/self-services/define.ts';
import { advise } from '../../../src/self-services/doctor-choice/advise.ts';
import type { Answers } from '../../../src/self-services/doctor-choice/answers.ts';
import { charge } from '../../../src/self-services/doctor-choice/charge.ts';
import { doctorChoice } from '../../../src/self-services/doctor-choice/index.ts';
import { next } from '../../../src/self-services/doctor-choice/next.ts';
import { paperFormOf } from '../../../src/self-services/paper-form.ts';
import { parseReference } from '../../../src/domain/reference.ts';
import { newReference } from '../../../src/domain/reference.ts';
import { lix } from '../lix.ts';
import { textsIn } from '../texts-in.ts';
import { anna, choice, closed, context, doctor, person } from './choice.ts';

const stepOf = (id: string) => doctorChoice.steps.find((step) => step.id === id)!;

/** The answers that a page offers. */
function offered(step: string, answers: Partial<Answers>, where: CheckContext) {
  const [field] = stepOf(step).fields;
  if (field.kind !== 'choice') throw new Error('no choice');
  return field.options
    .filter(({ when }) => when?.(answers, where) !== false)
    .map(({ value }) => value);
}

const facts = (step: string, answers: Partial<Answers>, where: CheckContext) =>
  (stepOf(step).facts?.(where, answers) ?? []).map(
    ({ label, value }) => `${label.da}: ${value.da}`,
  );

const withLiv = { people: ['liv'] };
const back = { group: 2, groupSince: '2024-01-01', practice: '990001' } as const;

describe('a closed list offers', () => {
  const near = choice({ doctor: closed });
  it('only what nothing refutes', () => {
    expect(offered('closed-list', near, context({ openNearby: [1, 2] }))).toEqual(['household']);
    const far = choice({ doctor: { ...closed, kilometres: 20 } });
    expect(offered('closed-list', far, context({ openNearby: [1] }))).toEqual([
      'household',
      'few-open',
      'far-and-accepted',
    ]);
    expect(offered('closed-list', near, context({ insurance: back }))).toContain(
      'back-from-group-2',
    );
  });
  it('everything where nobody knows', () => {
    const unmeasured = { id: closed.id, name: 'x', address: 'x', municipality: '', open: false };
    const { applicant: _, ...nobody } = context({ insurance: 'unknown', municipality: '' });
    expect(offered('closed-list', choice({ doctor: unmeasured }), nobody)).toHaveLength(5);
  });
  it.each([
    [[], '0'],
    [[1, 15, 15.1], '2'],
    [[1, 2, 3, 4, 5], 'mindst 5'],
    [[1, 2, 3, 4, 50], '4'],
  ])('says how many open doctors there are: %j', (openNearby, count) => {
    expect(facts('closed-list', near, context({ openNearby }))).toEqual([
      `Åbne læger højst 15 km fra dit hjem: ${count}`,
    ]);
  });
  it('says no number that nobody counted, or of a limit that nobody knows', () => {
    expect(facts('closed-list', near, context())).toEqual([]);
    expect(facts('closed-list', near, context({ municipality: '', openNearby: [1] }))).toEqual([]);
  });
});

describe('the reason for a change', () => {
  const all = ['moved', 'doctor-closed', 'turned-15', 'practice-changed', 'group', 'wish'];
  const without = (...gone: string[]) => all.filter((reason) => !gone.includes(reason));
  const born = (birthDate: string) => context({ applicant: person('Emil', birthDate) });
  it.each([
    ['grown up', choice(), context(), without('turned-15', 'group')],
    ['a child of seven', choice(withLiv), context(), without('turned-15')],
    ['15 since yesterday', choice(), born('2011-11-21'), without('group')],
    ['15 for long, who is told why it costs', choice(), born('2010-12-01'), without('group')],
    ['16', choice(), born('2010-11-22'), without('turned-15', 'group')],
    [
      'out of group 2, where there is no doctor who could close',
      choice(),
      context({ insurance: back }),
      ['moved', 'group'],
    ],
    [
      'with a child, whose group nobody knows',
      choice({ people: ['self', 'liv'] }),
      context({ insurance: back }),
      without('turned-15'),
    ],
    ['nobody knows', choice(), context({ insurance: 'unknown' }), without('turned-15')],
  ])('%s', (_, answers, where, expected) => {
    expect(offered('reason', answers, where)).toEqual(expected);
  });

  it('all stand on paper', () => {
    const on = Temporal.PlainDate.from('2026-11-22');
    const number = parseReference(newReference())!;
    const { parts } = paperFormOf(doctorChoice, 'da', { number, on });
    const answer = parts.flatMap(({ questions }) => questions).find(({ key }) => key === 'reason');
    expect(answer?.answer.kind === 'ticks' && answer.answer.options).toHaveLength(all.length);
  });
});

describe('a wished change of group', () => {
  const fromTwo = context({ insurance: back, on: '2024-06-01' });
  it.each(['group', 'wish', 'doctor-closed', 'practice-changed'] as const)(
    'costs the fee also with the answer %s',
    (reason) => {
      const decided = charge(choice({ reason }), fromTwo);
      expect(decided).toMatchObject({ kind: 'fee', kroner: 225 });
      expect(decided.why.da).toContain('gruppe');
    },
  );
  it('is free as part of a move', () => {
    expect(charge(choice({ reason: 'moved' }), fromTwo).kind).toBe('free');
  });
  it('is the municipality’s to weigh for each where a child has its own reason', () => {
    const both = charge(choice({ people: ['self', 'liv'], reason: 'doctor-closed' }), fromTwo);
    expect(both).toMatchObject({ kind: 'fee', unsure: true });
    expect(both).not.toHaveProperty('kroner');
  });
  it('of somebody whom nobody knows the group of costs the fee', () => {
    const decided = charge(choice({ reason: 'group' }), context({ insurance: 'unknown' }));
    expect(decided).toMatchObject({ kind: 'fee' });
    expect(decided.why.da).toContain('gruppe');
  });
});

describe('where it is for a child alone', () => {
  const insurance = { group: 1, groupSince: '2020-01-01', practice: '990002' } as const;
  const where = {
    ...context({ insurance }),
    health: { ...context({ insurance }).health!, doctor: { state: 'found', value: 'Min læge' } },
  } as const;
  it('nothing is shown of the parent’s own group and doctor', () => {
    expect(facts('group', { people: ['self'] }, where)).toHaveLength(1);
    expect(facts('doctor', { people: ['self', 'liv'] }, where)).toHaveLength(2);
    expect(facts('group', withLiv, where)).toEqual([]);
    expect(facts('doctor', withLiv, where)).toEqual(['Grænsen, der hvor barnet bor: 15 km']);
  });
  it('the words are about the child', () => {
    const groupTwo = choice({ ...withLiv, group: '2' });
    const said = [
      ...advise(groupTwo, where).map(({ text }) => text.da),
      ...advise(choice({ ...withLiv, doctor: { ...doctor, kilometres: 90 } }), where).map(
        ({ text }) => text.da,
      ),
      ...next(choice(withLiv), where).map(({ da }) => da),
      stepOf('distance').introFor!(choice({ ...withLiv, doctor }), where).da,
      charge(groupTwo, where).why.da,
    ];
    expect(said.join(' ')).toContain('barnet');
    expect(said.join(' ')).not.toMatch(/[Dd]u betaler|dit hjem|dit gamle kort/);
    expect(lix(said)).toBeLessThanOrEqual(35);
  });
});

describe('a doctor far away', () => {
  const far = choice({ doctor: { ...doctor, kilometres: 6.9 } });
  it('is told with the distance and the limit', () => {
    const copenhagen = context({ municipality: '0101' });
    expect(facts('distance', far, copenhagen)).toEqual([
      'Afstand til lægen: 6,9 km',
      'Din grænse: 5 km',
    ]);
    expect(stepOf('distance').facts?.(copenhagen, far)[0]?.value.en).toBe('6.9 km');
  });
  it('is marked in the list', () => {
    const [field] = stepOf('doctor').fields;
    const limit = field.kind === 'practice' ? field.limit : undefined;
    expect(limit?.(context({ municipality: '0101' }))).toBe(5);
    expect(limit?.(context({ municipality: '' }))).toBe(15);
  });
});

it('reads easily in what depends on the answers', () => {
  const where = context({ insurance: back, openNearby: [1], municipality: '0101' });
  const texts = [
    doctorChoice.steps.flatMap(
      (step) => step.facts?.(where, choice({ doctor: closed })).map(({ label }) => label) ?? [],
    ),
    stepOf('distance').introFor?.(choice(), where),
    charge(choice({ reason: 'group' }), where),
    charge(choice(), { ...where, applicant: anna }),
  ];
  expect(lix(textsIn(texts).map(({ da }) => da))).toBeLessThanOrEqual(35);
});
