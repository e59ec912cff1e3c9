import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import { legalDay } from '../../domain/dates.ts';
import type { CaseEvent } from '../events.ts';
import type { AskedSigner } from './events.ts';

type Asked = Extract<CaseEvent, { kind: 'signatures-asked' }>;

/** One person's signature on a case, as it stands. */
export interface Signature extends AskedSigner {
  readonly state: 'asked' | 'signed' | 'declined' | 'waived';
  readonly via?: 'digital' | 'paper';
  /** Legal day on which it was given, refused or let go; absent as long as it is waited for. */
  readonly on?: IsoDate;
  /** Under which words. */
  readonly asked: Pick<Asked, 'title' | 'statement' | 'meaning' | 'basis'>;
}

/** Everybody who was asked to sign, in order, each with what became of it: the latest word counts. */
export function signaturesOf(events: readonly CaseEvent[]): readonly Signature[] {
  const found = new Map<string, Signature>();
  for (const event of events) {
    if (event.kind === 'signatures-asked')
      for (const signer of event.signers)
        found.set(signer.id, { ...signer, state: 'asked', asked: event });
    if (
      event.kind === 'signed' ||
      event.kind === 'signature-declined' ||
      event.kind === 'signature-waived'
    ) {
      const before = found.get(event.signer);
      if (before !== undefined) found.set(before.id, { ...before, ...afterWord(event) });
    }
  }
  return [...found.values()];
}

/** Whoever could still sign: they have not been heard from, or have said no. */
export const unsigned = (events: readonly CaseEvent[]): readonly Signature[] =>
  signaturesOf(events).filter(({ state }) => state === 'asked' || state === 'declined');

/** The signature that this person was asked for; undefined for everybody else, and as long as it is unclear who is meant. */
export const signatureOf = (events: readonly CaseEvent[], cpr: Cpr): Signature | undefined =>
  signaturesOf(events).findLast((one) => one.cpr === cpr && one.unclear !== true);

type Word = Extract<CaseEvent, { kind: 'signed' | 'signature-declined' | 'signature-waived' }>;

const afterWord = (event: Word): Pick<Signature, 'state' | 'via' | 'on'> => ({
  state: stateOf[event.kind],
  on:
    ('on' in event ? event.on : undefined) ?? legalDay(Temporal.Instant.from(event.at)).toString(),
  ...('via' in event && { via: event.via }),
});

const stateOf = {
  signed: 'signed',
  'signature-declined': 'declined',
  'signature-waived': 'waived',
} as const;
