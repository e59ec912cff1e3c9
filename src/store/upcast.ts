/** An event as stored: its schema version, its kind, and whatever that version carried. */
export interface StoredEvent {
  readonly kind: string;
  readonly v: number;
  readonly [part: string]: unknown;
}

/** Turns an event of one version into the next: returns it with a higher `v`. */
export interface Upcaster {
  readonly kind: string;
  readonly from: number;
  readonly lift: (event: StoredEvent) => StoredEvent;
}

/** Every change of an event's shape since the first. Rows are never rewritten; they are lifted when read. */
export const upcasters: readonly Upcaster[] = [];

/** Lifts an event step by step to the newest version of its kind. Throws where a step does not raise the version. */
export function upcast(event: StoredEvent, steps: readonly Upcaster[] = upcasters): StoredEvent {
  const step = steps.find(({ kind, from }) => kind === event.kind && from === event.v);
  if (step === undefined) return event;
  const lifted = step.lift(event);
  if (lifted.v <= event.v) throw new Error(`Upcaster of ${event.kind} v${event.v} does not lift`);
  return upcast(lifted, steps);
}
