import type { Cpr } from '../../domain/cpr.ts';
import type { Answer } from '../../far-side/ask.ts';
import { readXml } from '../../far-side/read-xml.ts';
import { z } from 'zod';
import { RegisterFault } from '../register-fault.ts';
import { refusal } from './ask-within.ts';
import { type PersonRecord, personShape } from './person-shape.ts';

const envelope = z.object({
  Envelope: z.object({
    Body: z.union([
      z.object({ PersonLookupResponse: z.record(z.string(), z.unknown()) }),
      z.object({ Fault: z.record(z.string(), z.unknown()) }),
    ]),
  }),
});

/**
 * What SF1520 said of that number; `none` where it knows nobody by it. A record of another number is nobody's answer.
 * Throws RegisterFault.
 */
export function personAnswer(answer: Answer, asked: Cpr): PersonRecord | 'none' {
  const spoken = /^(?:application|text)\/(?:soap\+)?xml$/.test(answer.type);
  const read = envelope.safeParse(spoken ? readXml(answer.text) : undefined);
  const isSuccess = answer.status >= 200 && answer.status < 300;
  if (!read.success) throw isSuccess ? new RegisterFault('unreadable') : refusal(answer);
  const { Body: body } = read.data.Envelope;
  if ('Fault' in body) {
    if (saysNobody(body.Fault)) return 'none';
    throw isSuccess ? new RegisterFault('broken') : refusal(answer);
  }
  if (!isSuccess) throw refusal(answer);
  const record = personShape.safeParse(body.PersonLookupResponse);
  if (!record.success || record.data.persondata.personnummer !== asked)
    throw new RegisterFault('odd');
  return record.data;
}

/** The words by which it says that it has no such number, wherever in the fault they stand. */
const saysNobody = (fault: unknown): boolean =>
  typeof fault === 'string'
    ? /\bPNR not found\b/i.test(fault)
    : typeof fault === 'object' && fault !== null && Object.values(fault).some(saysNobody);
