import type {
  DeliveryReceipts,
  Dispatch,
  Envelope,
  OutboxItem,
} from '../../src/cases/ports/dispatch.ts';
import type { Registers } from '../../src/cases/ports/registers.ts';
import { createOutboxWorker } from '../../src/correspondence/outbox-worker.ts';
import { newId } from '../../src/domain/ids.ts';
import { letterTo, openCounter, post, started } from './counter.ts';

export const astrid = ['7204880012', 'Astrid Holm Testesen'] as const;
export const bo = ['6309511083', 'Bo Prøvesen'] as const;
export const hanne = ['7407791538', 'Hanne Beskyttetsen'] as const;
export const departed = ['7904752139', 'Ole Udrejst'] as const;

/** A worker over a real outbox and a real far side, one of which may be made to fail. */
export function open(
  options: {
    dispatch?: (files: Dispatch) => Dispatch;
    registers?: (real: Registers) => Registers;
    receipts?: DeliveryReceipts;
    /** Milliseconds that the far side has to answer. */
    patience?: number;
    /** Milliseconds that each look-up has. */
    lookUps?: number;
    mayLeave?: () => boolean;
  } = {},
) {
  const counter = openCounter();
  const lines: string[] = [];
  const write = (...args: unknown[]): void => void lines.push(JSON.stringify(args));
  const worker = createOutboxWorker({
    outbox: counter.store.outbox,
    dispatch: options.dispatch?.(counter.files) ?? counter.files,
    registers: options.registers?.(counter.registers) ?? counter.registers,
    clock: counter.clock,
    log: { info: write, warn: write },
    lookUps: options.lookUps ?? 100,
    ...(options.mayLeave && { mayLeave: options.mayLeave }),
    ...(options.receipts && { receipts: options.receipts }),
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
  const caseId = newId(started);
  return {
    ...counter,
    caseId,
    lines,
    worker,
    postTo: async (...people: (readonly [string, string])[]) => {
      const letters = people.map(([cpr, name]) => letterTo(cpr, name, caseId));
      await post(counter.store, caseId, letters);
      return letters;
    },
    /** One letter, different from the usual ones. */
    postThis: async ([cpr, name]: readonly [string, string], given: Partial<OutboxItem>) => {
      const letter = { ...letterTo(cpr, name, caseId), ...given };
      await post(counter.store, caseId, [letter]);
      return letter;
    },
    /** What stands on the case since it came in, as kinds. */
    noted: async () => (await counter.store.cases.events(caseId)).slice(1).map((one) => one.kind),
    row: async () =>
      (await counter.store.cases.list({ authorityId: 'municipality-0101', limit: 1 })).rows[0],
    states: async () => (await counter.store.outbox.ofCase(caseId)).map((one) => one.state),
    received: async (): Promise<readonly Envelope[]> => {
      const boxes = await counter.files.recipients();
      return (await Promise.all(boxes.map((box) => counter.files.letters(box.key)))).flat();
    },
  };
}
