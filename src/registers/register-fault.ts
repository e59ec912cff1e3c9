/**
 * Why a register gave no answer that can be used; of a closed list, so that it can be counted.
 * `unreachable`: nobody was connected to, TLS faults included. `cut`: broken off. `too-slow`: past the deadline.
 * `too-much`: more than any answer needs. `turned-away`: token, certificate or agreement. `busy`: asked to wait.
 * `rejected`: it would not hear the question. `broken`: an error of its own. `unreadable`: not in the agreed form.
 * `odd`: in the agreed form, but this one record cannot be right, or is somebody else's. `resting`: not asked, since
 * it failed again and again. `full`: not asked, since too many wait for it already.
 */
export const faultKinds = [
  'unreachable',
  'cut',
  'too-slow',
  'too-much',
  'turned-away',
  'busy',
  'rejected',
  'broken',
  'unreadable',
  'odd',
  'resting',
  'full',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A register did not answer. Neither message nor fields ever hold contents, addresses or numbers. */
export class RegisterFault extends Error {
  override readonly name = 'RegisterFault';
  readonly kind: FaultKind;
  /** How long it wants to be left alone, where it said so. */
  readonly restMilliseconds: number | undefined;

  constructor(kind: FaultKind, restMilliseconds?: number) {
    super(kind);
    this.kind = kind;
    this.restMilliseconds = restMilliseconds;
  }
}

/** What may go better at once: it was not heard, or stumbled. Whoever is slow or busy is not asked twice. */
export const mayPass = ({ kind }: RegisterFault): boolean =>
  kind === 'unreachable' || kind === 'cut' || kind === 'broken';

/**
 * Whether it says something about the register, rather than about us, one record or one question: nobody may take it from
 * all others by asking for something odd again and again.
 */
export const isOfRegister = ({ kind }: RegisterFault): boolean => !ofOneCall.has(kind);

const ofOneCall: ReadonlySet<FaultKind> = new Set([
  'odd',
  'rejected',
  'too-much',
  'full',
  'resting',
]);
