import type { Cpr } from '../../../src/domain/cpr.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { CheckContext, Submission } from '../../../src/self-services/define.ts';
import { type Answers, answers } from '../../../src/self-services/robinson-list/answers.ts';
import { accepted } from '../../../src/self-services/robinson-list/examples.ts';

export const today = Temporal.PlainDate.from('2026-11-22');
export const given: Answers = answers.parse(accepted[0]);

/** An invented person: the number has 60 added to the day. */
export const person = (name: string, born: string, more: Partial<Person> = {}): Person => {
  const [year = '', month = '', day = ''] = born.split('-');
  return {
    cpr: `${Number(day) + 60}${month}${year.slice(2)}${String(4000 + name.length)}` as Cpr,
    name: { given: name, middle: '', family: 'Prøve' },
    birthDate: born,
    status: '01',
    municipality: '0155',
    marketingProtected: false,
    custody: [],
    ...more,
  };
};

export const anna = person('Anna', '1985-03-04');
export const bo = person('Bo', '1984-05-06');
export const liv = person('Liv', '2016-07-08', { custody: [anna.cpr] });
export const karoline = person('Karoline', '2010-11-23', { custody: [anna.cpr] });
/** Bo's child: lives with Anna, who has no custody. */
export const stepchild = person('Frederik', '2015-01-01', { custody: [bo.cpr] });

const members = [
  { key: 'self', person: anna },
  { key: 'b', person: bo },
  { key: 'l', person: liv },
  { key: 'k', person: karoline },
  { key: 's', person: stepchild },
];

export const context = (more: Partial<CheckContext> = {}): CheckContext => ({
  today,
  applicant: anna,
  household: { state: 'found', value: members },
  ...more,
});

export const submission = (more: Partial<Submission<Answers>> = {}): Submission<Answers> => ({
  reference: 'K7M2P-9QRST',
  arrivedAt: Temporal.Instant.from('2026-11-22T09:08:07Z'),
  answers: given,
  applicant: anna,
  movers: [],
  household: { state: 'found', value: members.map((member) => member.person) },
  residents: { state: 'none' },
  otherParents: [],
  principals: [anna],
  authority: {
    id: 'municipality-0155',
    name: { da: 'Dragør Kommune', en: 'Dragør Municipality' },
  },
  today,
  ...more,
});
