import { z } from 'zod';
import { appealResults } from '../../cases/appeals.ts';
import { recordAppeal, recordAppealsEnd } from '../../cases/record-appeal.ts';
import { exceptionScopes } from '../../cases/exceptions.ts';
import {
  draftGrant,
  draftWithdrawal,
  grantException,
  withdrawException,
} from '../../cases/grant-exception.ts';
import { type Act, prose, type Reader, reader } from './act-reader.ts';

/** Reads an exception: for the case alone, or lasting, for one of the areas that the form offers. */
export const grantReader: Reader = reader(
  ({ today, exception }) => {
    const scope = z.enum(exceptionScopes, 'choose');
    const [only, ...others] = exception?.scopes ?? [];
    const areas = exception?.areas.map(({ id }) => id) ?? [];
    return z
      .object({
        exceptionScope: others.length > 0 ? scope : scope.default(only ?? 'case'),
        exceptionArea: z
          .string()
          .refine((area) => areas.includes(area), 'choose')
          .optional(),
        exceptionUntil: z.iso
          .date('date')
          .refine((day) => day >= today.toString(), 'past')
          .optional(),
        exceptionReason: prose('writeWhy'),
      })
      .refine(
        (each) =>
          each.exceptionScope === 'case' || each.exceptionArea !== undefined || areas.length <= 1,
        { path: ['exceptionArea'], message: 'choose' },
      );
  },
  ({ exceptionScope: scope, exceptionArea, exceptionUntil: last, exceptionReason: why }) => {
    const granted = {
      scope,
      why,
      ...(scope === 'lasting' && exceptionArea !== undefined && { service: exceptionArea }),
      ...(scope === 'lasting' && last !== undefined && { until: last }),
    };
    return Object.assign<Act, Drafts>((desk, request) => grantException(desk, request, granted), {
      draft: (desk, row) => draftGrant(desk, row, granted),
    });
  },
);

/** Reads why an exception ends, for the citizen to read. */
export const endReader: Reader = reader(
  () => z.object({ exceptionEndReason: prose('writeWhy').min(10, 'tooShort') }),
  ({ exceptionEndReason: why }) =>
    Object.assign<Act, Drafts>((desk, request) => withdrawException(desk, request, { why }), {
      draft: (desk, row) => draftWithdrawal(desk, row, { why }),
    }),
);

/** Reads that a complaint has come. */
export const appealReader: Reader = reader(
  ({ today }) => z.object({ appealOn: pastDay(today), appealNote: prose('writeNote') }),
  ({ appealOn: on, appealNote: note }) =>
    (desk, request) =>
      recordAppeal(desk, request, { on, note }),
);

/** Reads how a complaint ended. */
export const appealEndReader: Reader = reader(
  ({ today }) =>
    z.object({ appealResult: z.enum(appealResults, 'choose'), appealEndedOn: pastDay(today) }),
  ({ appealResult: result, appealEndedOn: on }) =>
    (desk, request) =>
      recordAppealsEnd(desk, request, { on, result }),
);

const pastDay = (today: Temporal.PlainDate) =>
  z.iso.date('date').refine((day) => day <= today.toString(), 'future');

type Drafts = Required<Pick<Act, 'draft'>>;
