import { z } from 'zod';
import { type Cpr, parseCpr } from '../../domain/cpr.ts';
import { contactAnswers } from '../contact-questions.ts';
import { line } from '../text-answer.ts';

/** The CPR number came on 2 April 1968; an earlier day of moving in is a slip of the year. */
const firstDay = '1968-04-02';

/** Whole kroner as people write them: with points, blanks or "kr."; kept as they are read out: `6.500 kr.` */
const kroner = (error: string) =>
  line(20, error)
    .transform((typed) => typed.toLowerCase().replaceAll(/\s|\.|kr|,-|,00$/g, ''))
    .pipe(z.string().regex(/^\d{1,9}$/, { error }))
    .transform((digits) => `${Number(digits).toLocaleString('da-DK')} kr.`);

/** Whole square metres; what stands after a comma is left out. */
const squareMetres = line(12, 'area')
  .transform((typed) =>
    typed
      .toLowerCase()
      .replaceAll(/m2|m²|\s/g, '')
      .replace(/[.,]\d{1,2}$/, ''),
  )
  .pipe(z.string().regex(/^[1-9]\d{0,3}$/, { error: 'area' }))
  .transform((digits) => `${digits} m²`);

/** Its form only; whether an invented number counts is asked in `check`, which knows where it runs. */
const cpr = line(20, 'cpr')
  .refine((typed) => parseCpr(typed, { demo: true }).ok, { error: 'cpr' })
  .transform((typed) => typed.replaceAll(/[\s-]/g, '') as Cpr);

const name = line(100, 'adult-name').min(1, { error: 'adult-name' });

export const adultCounts = ['0', '1', '2', '3', '4', 'more'] as const;

/** What an application for housing benefit asks. Messages are keys of `problems`. */
export const answers = z.object({
  registered: z.enum(['here', 'reported', 'not-reported'], { error: 'registered' }),
  applied: z.enum(['no', 'moved-out', 'yes'], { error: 'applied' }),
  moveDate: z.iso
    .date({
      error: (issue) => (issue.input === undefined ? 'date-missing' : 'date-invalid'),
      abort: true,
    })
    .refine((day) => day >= firstDay, { error: 'date-year' }),
  tenancy: z.enum(['lease', 'sublet', 'room', 'other'], { error: 'tenancy' }),
  landlord: line(200, 'landlord').optional(),
  kitchen: z.enum(['yes', 'no', 'unsure'], { error: 'kitchen' }),
  area: squareMetres,
  rent: kroner('rent'),
  adults: z.enum(adultCounts, { error: 'adults' }),
  adult1Name: name.optional(),
  adult1Cpr: cpr.optional(),
  adult2Name: name.optional(),
  adult2Cpr: cpr.optional(),
  adult3Name: name.optional(),
  adult3Cpr: cpr.optional(),
  adult4Name: name.optional(),
  adult4Cpr: cpr.optional(),
  children: line(4, 'children')
    .transform((typed) => typed.trim())
    .pipe(z.string().regex(/^\d{1,2}$/, { error: 'children' })),
  income: kroner('income'),
  othersIncome: kroner('others-income').optional(),
  assets: kroner('assets'),
  ...contactAnswers,
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
