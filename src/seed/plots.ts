import { namesLimit } from '../cases/charge.ts';
import type { DeliveryReceipt } from '../cases/ports/dispatch.ts';
import { confirmedSubjects } from '../seed-demo.ts';
import type { NoticeKind, SelfService } from '../self-services/define.ts';
import {
  answer,
  ask,
  carryOut,
  close,
  complain,
  decide,
  endComplaint,
  grantLasting,
  note,
  pay,
  release,
  settle,
  take,
  withdraw,
} from './acts.ts';
import { type Arrival, contact, digitally, filed, fileReferral, referred } from './arrivals.ts';
import {
  acceptWay,
  askGrounds,
  considerOnce,
  declineHelp,
  hearGrounds,
  proposeRejection,
  rejectWay,
  writeGrounds,
} from './guard-scenes.ts';
import { handOver, reopen, transfer } from './moves.ts';
import type { Act, Scene } from './play.ts';

/** What may become of a case, from its arrival to its end. Played as far as today, it is in any state on the way. */
export interface Plot {
  readonly id: string;
  /** How often it happens, against the others. */
  readonly weight: number;
  readonly arrival: Arrival;
  readonly scenes: readonly Scene[];
  /** At the counter, by phone and on paper it begins on a working day. */
  readonly onWorkingDays?: true;
  /** Somebody lives where the hero moves to. */
  readonly hasHost?: true;
  readonly isProtected?: true;
  /** Answers in place of those of the service's example. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** Whoever it is about has no Digital Post. */
  readonly onPaper?: true;
  /** What the far side says later of letters that left. */
  readonly hears?: DeliveryReceipt['outcome'];
  /** Letters that the far side does not take. */
  readonly refused?: NoticeKind;
  readonly fits?: (service: SelfService) => boolean;
}

const scene = (least: number, most: number, act: Act, percent = 100): Scene => ({
  after: [least, most],
  act,
  percent,
});

/** Taken, looked at, paid where it costs something, done and closed. */
const handled = (least = 1, most = 4): readonly Scene[] => [
  scene(least, most, take),
  scene(0, 1, note, 8),
  scene(0, 1, release),
  scene(1, 4, pay),
  scene(0, 3, carryOut),
  scene(0, 1, close('done')),
];
const decided = (result: Parameters<typeof decide>[0]): readonly Scene[] => [
  scene(1, 5, take),
  scene(0, 1, release),
  scene(1, 3, pay),
  scene(1, 6, decide(result)),
];
/** Only what can be complained of by rules that are known is refused. */
const mayRefuse = ({ law, decides }: SelfService): boolean =>
  decides === undefined &&
  confirmedSubjects(law).includes('legal-basis') &&
  law.appeal.some(({ value }) => namesLimit(value));
const isBinding = ({ decides }: SelfService): boolean => decides === undefined;
const isMove = ({ id }: SelfService): boolean => id === 'address-change';

/** The ways in, from the most usual. */
// biome-ignore format: one plot per line reads as a table
export const plots: readonly Plot[] = [
  { id: 'handled', weight: 520, arrival: digitally, scenes: handled() },
  { id: 'handled-late', weight: 60, arrival: digitally, scenes: [...handled(11, 25).slice(0, -1), scene(4, 15, close('done'))] },
  { id: 'asked', weight: 60, arrival: digitally, scenes: [scene(1, 4, take), scene(1, 3, pay), scene(1, 3, ask), scene(2, 9, answer), ...handled(1, 3).slice(1)] },
  { id: 'asked-in-vain', weight: 8, arrival: digitally, scenes: [scene(1, 4, take), scene(1, 3, pay), scene(1, 3, ask), scene(22, 30, decide('refused')), scene(2, 5, close('decided-on'))], fits: mayRefuse },
  { id: 'question-not-sent', weight: 8, arrival: digitally, refused: 'request-for-more', scenes: [scene(1, 3, take), scene(1, 3, pay), scene(1, 3, ask), scene(4, 40, settle), scene(1, 2, answer), ...handled(1, 3).slice(1)] },
  { id: 'receipt-not-sent', weight: 12, arrival: digitally, refused: 'receipt', scenes: [scene(1, 3, take), scene(4, 40, settle), ...handled(1, 3).slice(1)] },
  { id: 'granted', weight: 40, arrival: digitally, scenes: [...decided('granted'), scene(1, 3, carryOut), scene(0, 1, close('done'))], fits: isBinding },
  { id: 'refused', weight: 25, arrival: digitally, scenes: [...decided('refused'), scene(2, 6, close('decided-on'))], fits: mayRefuse },
  { id: 'partly', weight: 8, arrival: digitally, scenes: [...decided('partly'), scene(1, 3, carryOut), scene(0, 1, close('done'))], fits: mayRefuse },
  { id: 'complained', weight: 8, arrival: digitally, scenes: [...decided('refused'), scene(5, 15, complain), scene(15, 40, endComplaint('upheld')), scene(1, 2, close('decided-on'))], fits: mayRefuse },
  { id: 'overturned', weight: 3, arrival: digitally, scenes: [...decided('refused'), scene(5, 15, complain), scene(15, 40, endComplaint('overturned')), scene(1, 5, decide('granted')), scene(1, 3, carryOut), scene(0, 1, close('done'))], fits: mayRefuse },
  { id: 'complaint-taken-up', weight: 4, arrival: digitally, scenes: [...decided('refused'), scene(5, 15, complain), scene(3, 12, reopen('complaint')), scene(2, 9, decide('granted')), scene(0, 2, endComplaint('withdrawn')), scene(1, 3, carryOut), scene(0, 1, close('done'))], fits: mayRefuse },
  { id: 'taken-up-again', weight: 6, arrival: digitally, scenes: [...handled(), scene(2, 20, reopen('our-mistake')), scene(1, 6, carryOut), scene(0, 1, close('done'))], fits: isBinding },
  { id: 'known-late', weight: 4, arrival: digitally, scenes: [...decided('granted'), scene(3, 15, reopen('new-information')), scene(1, 6, decide('granted')), scene(1, 3, carryOut), scene(0, 1, close('done'))], fits: isBinding },
  { id: 'transferred', weight: 10, arrival: digitally, scenes: [scene(1, 3, transfer), ...handled(1, 5)] },
  { id: 'transferred-late', weight: 6, arrival: digitally, scenes: [scene(1, 3, take), scene(2, 6, note), scene(0, 1, transfer), ...handled(1, 5)] },
  { id: 'handed-over', weight: 6, arrival: digitally, scenes: [scene(1, 4, take), scene(0, 2, handOver), scene(1, 3, close('handed-over'))] },
  { id: 'delivered', weight: 60, arrival: digitally, scenes: handled(), hears: 'delivered' },
  { id: 'not-delivered', weight: 6, arrival: digitally, scenes: handled(), hears: 'not-delivered' },
  { id: 'returned', weight: 6, arrival: digitally, scenes: [scene(1, 4, take), scene(2, 30, settle), ...handled(1, 3).slice(1)], onPaper: true, hears: 'not-delivered' },
  { id: 'withdrawn', weight: 20, arrival: digitally, scenes: [scene(1, 5, withdraw)] },
  { id: 'forgotten', weight: 2, arrival: digitally, scenes: [scene(60, 240, take), ...handled().slice(1)] },
  { id: 'with-host', weight: 20, arrival: digitally, scenes: handled(), hasHost: true, answers: { occupants: 'staying' }, fits: isMove },
  { id: 'protected', weight: 12, arrival: digitally, scenes: handled(1, 2), isProtected: true },
  { id: 'protected-with-host', weight: 8, arrival: digitally, scenes: [scene(1, 3, take), scene(3, 20, release), ...handled().slice(3)], hasHost: true, answers: { occupants: 'staying' }, isProtected: true, fits: isMove },

  { id: 'referred', weight: 30, arrival: referred('we-contact-you'), scenes: [scene(1, 3, contact), scene(0, 8, close('helped-digitally'))] },
  { id: 'referred-late', weight: 12, arrival: referred('we-contact-you'), scenes: [scene(4, 15, contact), scene(1, 8, close('filed-otherwise'))] },
  { id: 'not-reached', weight: 6, arrival: referred('we-contact-you'), scenes: [scene(12, 30, close('not-reached'))] },
  { id: 'comes', weight: 14, arrival: referred('you-come'), scenes: [scene(20, 35, close('not-reached'))] },
  { id: 'came', weight: 14, arrival: referred('you-come'), scenes: [scene(1, 12, fileReferral), ...handled()] },
  { id: 'became-case', weight: 16, arrival: referred('we-contact-you'), scenes: [scene(1, 3, contact), scene(1, 6, fileReferral), ...handled()] },

  { id: 'exempt-in-person', weight: 35, arrival: filed('in-person', 'exempt'), scenes: handled(0, 3), onWorkingDays: true },
  { id: 'exempt-phone', weight: 25, arrival: filed('phone', 'exempt'), scenes: handled(), onWorkingDays: true },
  { id: 'exempt-paper', weight: 22, arrival: filed('paper', 'exempt'), scenes: handled(1, 8), onWorkingDays: true },
  { id: 'circumstance-in-person', weight: 22, arrival: filed('in-person', 'circumstance'), scenes: handled(0, 3), onWorkingDays: true },
  { id: 'circumstance-phone', weight: 15, arrival: filed('phone', 'circumstance'), scenes: handled(), onWorkingDays: true },
  { id: 'circumstance-paper', weight: 12, arrival: filed('paper', 'circumstance'), scenes: handled(1, 8), onWorkingDays: true },
  { id: 'granted-for-good', weight: 6, arrival: filed('in-person', 'circumstance'), scenes: [scene(0, 3, grantLasting), ...handled()], onWorkingDays: true, fits: isBinding },
  { id: 'looked-into', weight: 10, arrival: filed('paper', 'none'), scenes: [scene(1, 4, askGrounds('circumstance')), scene(0, 3, acceptWay), ...handled()], onWorkingDays: true, fits: isBinding },
  { id: 'looked-into-by-letter', weight: 6, arrival: filed('paper', 'none'), scenes: [scene(1, 3, writeGrounds), scene(4, 9, hearGrounds('exempt')), scene(0, 2, acceptWay), ...handled()], onWorkingDays: true, fits: isBinding },
  { id: 'rejected', weight: 8, arrival: filed('paper', 'none'), scenes: [scene(1, 3, askGrounds('none')), scene(0, 1, declineHelp), scene(0, 1, considerOnce), scene(0, 2, proposeRejection), scene(0, 2, rejectWay), scene(10, 20, complain, 25)], onWorkingDays: true, fits: isBinding },
];
