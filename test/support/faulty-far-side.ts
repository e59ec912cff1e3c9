import {
  type DeliveryReceipt,
  type DeliveryReceipts,
  type Dispatch,
  type Envelope,
  NotTakenOver,
} from '../../src/cases/ports/dispatch.ts';

/** How the far side meets a letter. */
export type Mood =
  | 'well'
  /** Nobody listens. */
  | 'down'
  /** The same, and whoever asked is sure of it. */
  | 'unreached'
  /** Takes nothing and never answers. */
  | 'dead-line'
  /** An error of its own, before it took anything. */
  | '500'
  /** An answer that nobody can read; it took nothing. */
  | 'garbage'
  /** Takes the letter, and its answer is lost. */
  | 'lost-answer'
  /** Takes the letter, and never answers. */
  | 'silent'
  | 'no-digital-post'
  | 'refuses';

/** A far side in memory that honours the letter's id, as moody as it is told to be. */
export interface FaultyFarSide extends Dispatch, DeliveryReceipts {
  /** For the next letters, one after the other; afterwards all is well. */
  readonly moods: Mood[];
  /** Everything that was handed over, again and again where it was. */
  readonly asked: Envelope[];
  /** What it has taken over, once for each id: the first. */
  readonly taken: Map<string, Envelope>;
  /** Receipts that wait. */
  readonly receipts: DeliveryReceipt[];
  /** While it is down or silent, no receipt is read; while it forgets, none is settled. */
  mail: 'well' | 'down' | 'dead-line' | 'forgets';
}

/** An error with a citizen's number in its text, as a careless far side writes it. */
const careless = ({ to }: Envelope) => new Error(`cannot reach ${to.name} ${to.cpr}`);
const forever = <T>(): Promise<T> => new Promise(() => undefined);

export function faultyFarSide(): FaultyFarSide {
  const take = (envelope: Envelope) => {
    // The same letter again: it has it, and says so.
    if (!far.taken.has(envelope.id)) far.taken.set(envelope.id, envelope);
  };
  const far: FaultyFarSide = {
    moods: [],
    asked: [],
    taken: new Map(),
    receipts: [],
    mail: 'well',
    async send(envelope) {
      far.asked.push(envelope);
      const mood = far.moods.shift() ?? 'well';
      if (mood === 'no-digital-post' && envelope.via === 'digital-post')
        throw new NotTakenOver('not-in-digital-post');
      if (mood === 'down') throw careless(envelope);
      if (mood === 'dead-line') return forever();
      if (mood === 'unreached') throw new NotTakenOver('not-left');
      if (mood === '500') throw new NotTakenOver('unsure');
      if (mood === 'garbage') throw new SyntaxError(`Unexpected token ${envelope.to.cpr}`);
      if (mood === 'refuses') throw new NotTakenOver('refused');
      take(envelope);
      if (mood === 'lost-answer') throw careless(envelope);
      return mood === 'silent' ? forever() : undefined;
    },
    async read(limit) {
      if (far.mail === 'down') throw new Error('no route');
      return far.mail === 'dead-line' ? forever() : far.receipts.slice(0, limit);
    },
    async settle(done) {
      if (far.mail === 'forgets') throw new Error('no route');
      for (const one of done) far.receipts.splice(far.receipts.indexOf(one), 1);
    },
  };
  return far;
}
