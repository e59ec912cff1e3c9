import type { Cpr } from '../../../src/domain/cpr.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { CheckContext, Submission } from '../../../src/self-services/define.ts';
import {
  type Answers,
  answers,
} from '../../../src/self-services/digital-post-exemption/answers.ts';
import { accepted } from '../../../src/self-services/digital-post-exemption/examples.ts';

export const today = Temporal.PlainDate.from('2026-11-22');
export const given: Answers = answers.parse(accepted[0]);

/** An invented person: the number has 60 added to the day. */
export const bo: Person = {
  cpr: '6309511083' as Cpr,
  name: { given: 'Bo', middle: '', family: 'Prøvesen' },
  birthDate: '1951-09-03',
  status: '01',
  municipality: '0155',
  custody: [],
};

/** Before login: nobody is known, and these two municipalities exist. */
export const stranger: CheckContext = {
  today,
  household: { state: 'none' },
  municipalityName: (code) =>
    ['0101', '0155'].includes(code) ? { da: 'Kommunen', en: 'The municipality' } : undefined,
};

export const loggedIn: CheckContext = {
  ...stranger,
  applicant: bo,
  household: { state: 'found', value: [{ key: 'self', person: bo }] },
};

export const sent = (more: Partial<Answers> = {}, phone?: string): Submission<Answers> => ({
  reference: 'K7M2P-9QRST',
  arrivedAt: Temporal.Instant.from('2026-11-22T09:08:07Z'),
  answers: { ...given, ...more },
  applicant: bo,
  movers: [],
  household: { state: 'found', value: [bo] },
  residents: { state: 'none' },
  otherParents: [],
  principals: [bo],
  authority: {
    id: 'municipality-0155',
    name: { da: 'Dragør Kommune', en: 'Dragør Municipality' },
    ...(phone === undefined ? {} : { phone }),
  },
  today,
});
