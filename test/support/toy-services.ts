import { z } from 'zod';
import { parseCpr } from '../../src/domain/cpr.ts';
import { fullName, isProtected } from '../../src/domain/person.ts';
import { define, type SelfService } from '../../src/self-services/define.ts';
import { ownChildren, selfAndOwnChildren } from '../../src/self-services/people.ts';
import { partsOf, source, text, toyBasis } from './toy-parts.ts';

/** Children, a doctor, a fee and a hindrance: what the change of address has none of. */
export const toyOrder: SelfService = define({
  ...partsOf('toy-order', { who: ['self', 'parent'] }),
  asks: ['practices'],
  cost: text('A lost one costs'),
  answers: z.object({
    whom: z.string({ error: 'required' }),
    along: z.array(z.string()).default([]),
    doctor: z.object(
      { id: z.string(), name: z.string(), address: z.string(), municipality: z.string() },
      { error: 'required' },
    ),
    registeredAs: z.string({ error: 'required' }),
    reason: z.enum(['lost', 'never-came', 'odd'], { error: 'required' }),
  }),
  steps: [
    {
      id: 'people',
      title: text('Whom'),
      fields: [
        { key: 'whom', kind: 'person', label: text('For whom'), who: selfAndOwnChildren(15) },
        {
          key: 'along',
          kind: 'household',
          label: text('Along'),
          who: ownChildren(15),
          optional: true,
        },
      ],
    },
    {
      id: 'doctor',
      title: text('Doctor'),
      fields: [{ key: 'doctor', kind: 'practice', label: text('Your doctor') }],
    },
    {
      id: 'reason',
      title: text('Reason'),
      facts: ({ applicant }) =>
        applicant?.address === undefined
          ? []
          : [
              {
                label: text('Present home'),
                value: { da: applicant.address.text, en: applicant.address.text },
                source: 'person-register',
              },
            ],
      fields: [
        {
          key: 'registeredAs',
          kind: 'text',
          label: text('Registered name'),
          known: ({ applicant }) =>
            applicant && { value: fullName(applicant.name), source: 'person-register' },
        },
        {
          key: 'reason',
          kind: 'choice',
          label: text('Why'),
          options: [
            { value: 'lost', label: text('Lost') },
            { value: 'never-came', label: text('Never came') },
            { value: 'odd', label: text('Odd') },
          ],
        },
      ],
    },
  ],
  principals: ({ whom, along }) => [...(whom === undefined ? [] : [whom]), ...(along ?? [])],
  hindrance: ({ applicant, today }) =>
    applicant && isProtected(applicant, today)
      ? {
          title: text('Impossible for the protected'),
          text: text('Nothing is held against you'),
          basis: toyBasis,
          service: 'address-change',
        }
      : undefined,
  charge: ({ reason }) => {
    if (reason === 'never-came')
      return { kind: 'free', why: text('It never came'), basis: toyBasis };
    const fee = { kind: 'fee', why: text('A lost card costs'), basis: toyBasis } as const;
    return reason === 'lost' ? { ...fee, kroner: 1225, amountFrom: '2020-01-01' } : fee;
  },
  examples: {
    accepted: [
      {
        whom: 'self',
        doctor: { id: 'unknown', name: 'A doctor', address: '', municipality: '' },
        registeredAs: 'A name',
        reason: 'lost',
      },
    ],
    refused: [{ answers: {}, field: 'whom', why: 'nobody' }],
  },
});

/** Nobody logs in: the applicant says who they are. */
export const toyNotice: SelfService = define({
  ...partsOf('toy-notice', { mitId: { needed: false, assurance: 'none' }, mandatory: false }),
  answers: z.object({
    name: z.string({ error: 'required' }),
    number: z.string({ error: 'required' }).regex(/^\d{10}$/, { error: 'required' }),
    place: z.enum(['0101', '0155'], { error: 'required' }),
  }),
  steps: [
    {
      id: 'you',
      title: text('You'),
      fields: [
        { key: 'name', kind: 'text', label: text('Name') },
        { key: 'number', kind: 'cpr', label: text('Number') },
        {
          key: 'place',
          kind: 'choice',
          label: text('Place'),
          options: [
            { value: '0101', label: text('Copenhagen') },
            { value: '0155', label: text('Dragør') },
          ],
        },
      ],
    },
  ],
  municipality: ({ place }) => place,
  selfDeclared: ({ name, number }) => ({ name, cpr: readOrThrow(number) }),
  examples: {
    accepted: [{ name: 'A name', number: '7204880012', place: '0101' }],
    refused: [{ answers: {}, field: 'name', why: 'no name' }],
  },
});

/** An area of Udbetaling Danmark: the municipality grants lasting exceptions, and an appeal has the filing processed. */
export const toyBenefit: SelfService = define({
  ...partsOf('toy-benefit', {
    who: ['self'],
    deviation: 'single-filing',
    processedDuringAppeal: true,
    responsible: [{ from: '2020-01-01', value: 'udbetaling-danmark', source }],
    duty: [
      {
        from: '2020-01-01',
        value: { mandatory: true, basis: toyBasis, rejection: toyBasis, circumstances: toyBasis },
        source,
      },
    ],
  }),
  answers: z.object({ rent: z.string({ error: 'required' }) }),
  steps: [
    {
      id: 'home',
      title: text('Home'),
      fields: [{ key: 'rent', kind: 'text', label: text('Rent') }],
    },
  ],
  examples: {
    accepted: [{ rent: '4000' }],
    refused: [{ answers: {}, field: 'rent', why: 'no rent' }],
  },
});

function readOrThrow(number: string) {
  const read = parseCpr(number, { demo: true });
  if (!read.ok) throw new Error('no number');
  return read.value;
}
