import type { ReplyPoint } from '../domain/authority.ts';
import { demoReplyPoint } from './demo.ts';
import type { Given } from './variables.ts';

/**
 * Where letters are answered that must not name their authority (CPR-loven § 28). Undefined where none is given: such
 * letters stay held. A demonstration's letters reach nobody, so it has an invented place.
 */
export function replyPointOf(given: Given, goesOut: boolean): ReplyPoint | undefined {
  const { REPLY_PHONE: phone, REPLY_POSTAL: postal } = given;
  if (phone === undefined && postal === undefined) return goesOut ? undefined : demoReplyPoint;
  return { ...(phone === undefined ? {} : { phone }), ...(postal === undefined ? {} : { postal }) };
}

/** What is lacking for closed letters that can both leave without naming their authority and be answered. */
export function lackingForClosed(given: Given): readonly string[] {
  const parts: readonly (readonly [string, unknown])[] = [
    ['REPLY_PHONE or REPLY_POSTAL', given.REPLY_PHONE ?? given.REPLY_POSTAL],
    ['SF1601_CLOSED_CVR', given.SF1601_CLOSED_CVR],
    ['SF1601_CLOSED_PRINT_TYPE', given.SF1601_CLOSED_PRINT_TYPE],
  ];
  const missing = parts.filter(([, value]) => value === undefined);
  if (missing.length === parts.length) return [];
  if (missing.length === 0) return tellingIn(given);
  return missing.map(
    ([name]) => `${name}: missing; a closed letter needs a neutral sender and a place to answer to`,
  );
}

/** A sender that is one of the municipalities, or an envelope of theirs, would tell. */
const tellingIn = (given: Given): readonly string[] => [
  ...([...(given.SF1601_CVR?.values() ?? [])].includes(given.SF1601_CLOSED_CVR ?? '')
    ? ['SF1601_CLOSED_CVR: is a municipality’s own; a closed letter must not tell which one it is']
    : []),
  ...(given.SF1601_PRINT_TYPE === given.SF1601_CLOSED_PRINT_TYPE
    ? ['SF1601_CLOSED_PRINT_TYPE: is that of other letters, whose return address tells']
    : []),
];

/** Who sends closed letters: a CVR number, and an envelope with a return address, that tell no municipality. */
export function closedSenderOf({
  SF1601_CLOSED_CVR: cvr,
  SF1601_CLOSED_PRINT_TYPE: printType,
}: Given): { readonly cvr: string; readonly printType: number } | undefined {
  return cvr === undefined || printType === undefined ? undefined : { cvr, printType };
}
