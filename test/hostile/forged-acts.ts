import type { CaseEvent } from '../../src/cases/events.ts';
import { eventOf, type Verb, verbs } from '../../src/web/caseworker/verbs.ts';
import { because } from '../web/filed-card.ts';
import type { Random } from './random.ts';

export type Fields = Record<string, string>;

/** Answers to any question of any act, right and wrong, so that whatever is asked finds something. */
const pool: Readonly<Record<string, readonly string[]>> = {
  groundsHow: ['phone', 'in-person', 'letter', ''],
  groundsSaid: ['says-none', 'says-none', 'says-exempt', 'says-circumstance', 'none'],
  groundsAnswer: ['says-none', 'says-exempt', 'says-no-mitid', 'NONE'],
  helpHow: ['phone', 'letter', 'x'],
  helpAccepted: ['no', 'no', 'yes', ''],
  takeAllTheSame: ['no', 'no', 'yes'],
  extraordinaryReason: ['Ingen klare fordele for kommunen', 'x'],
  rejectReason: [because.rejectReason, 'kort', ''],
  sendBackReason: ['Ring til borgeren igen først'],
  groundAfterAll: ['says-exempt', 'says-circumstance', 'known-ground', 'extraordinary-ground'],
  afterAllReason: ['Det er klart bedst for kommunen', ''],
  assessedReason: ['Borgeren kan ikke bruge løsningen', ''],
  ownWish: ['yes', 'no', ''],
  withdrawReason: ['Ringede og bad om at stoppe'],
  outcome: ['not-reached', 'helped-digitally', 'filed-otherwise', 'done', 'decided-on', 'rejected'],
  result: ['granted', 'refused', 'partly', 'rejected'],
  decisionReason: ['Vi har set på sagen og skriver hvorfor.'],
  reopenBecause: ['our-mistake', 'complaint', 'new-information'],
  reopenReason: ['Sagen blev stoppet ved en fejl hos os.'],
  correctReason: ['Stemplet på kuverten viser dagen.'],
  exceptionScope: ['case', 'case', 'case', 'lasting'],
  exceptionReason: ['Aftalt ved skranken'],
  exceptionEndReason: ['Det gælder ikke længere for dig.'],
  appealNote: ['Er uenig'],
  appealResult: ['upheld', 'overturned', 'withdrawn'],
  transferTo: ['municipality-0155', 'udbetaling-danmark'],
  transferReason: ['Borgeren bor i en anden kommune.'],
  how: ['phone', 'letter'],
  note: ['Ringet uden svar'],
  assignTo: ['staff-0101-lead', 'staff-0101-caseworker', 'nobody'],
  takeReason: ['Kollegaen er syg'],
  assignReason: ['Kollegaen er syg'],
  giveBackReason: ['Kollegaen er syg'],
  why: ['Fordi'],
  kroner: ['230', '0', '-1'],
  feeReason: ['Kortet er tabt'],
};

const dates = [
  'groundsBy',
  'correctedOn',
  'appealOn',
  'appealEndedOn',
  'contactedOn',
  'on',
  'exceptionUntil',
];
const days = ['2026-11-20', '2026-11-22', '2026-11-24', '2026-12-08', '2027-01-31', '2010-01-01'];

/** What no form has, in case somebody listens to it. */
const smuggled: Fields = {
  kind: 'channel-rejected',
  state: 'closed',
  outcome: 'reject',
  decision: 'reject',
  'guard.groundsAsked': 'true',
  groundsAsked: 'true',
  helpOffered: 'true',
  extraordinaryConsidered: 'true',
  __proto__x: 'reject',
  role: 'lead',
  by: 'staff-0101-lead',
  demo: '0',
};

/** The acts of a rejection, in their order; beside each, what keeps one from it. */
const usual: readonly (readonly [string, Fields, Fields])[] = [
  [
    'ask-grounds',
    { groundsHow: 'phone', groundsSaid: 'says-none' },
    { groundsSaid: 'says-exempt' },
  ],
  ['offer-help', { helpHow: 'phone', helpAccepted: 'no' }, { helpAccepted: 'yes' }],
  [
    'extraordinary',
    { takeAllTheSame: 'no', extraordinaryReason: 'Ingen klare fordele for kommunen' },
    { takeAllTheSame: 'yes' },
  ],
  ['reject-channel', because, { rejectReason: 'kort' }],
  ['confirm-rejection', {}, {}],
];

/** The first thing that is still to be done before a rejection, as whoever wants one would do it; now and then anything. */
export function chosenAct(
  random: Random,
  events: readonly CaseEvent[],
): readonly [verb: string, answers: Fields] {
  if (random.chance(0.12)) return [random.pick(verbs), anyhow(random)];
  const kinds = new Set(events.map(({ kind }) => kind));
  const next = usual.find(([verb]) => !kinds.has(eventOf[verb as Verb]));
  // Now and then a step is left out, or done so that nothing may follow.
  const [verb, answers, hindering] =
    next === undefined || random.chance(0.15) ? random.pick(usual) : next;
  if (random.chance(0.08)) return [verb, { ...answers, ...hindering }];
  return [verb, random.chance(0.95) ? answers : { ...answers, ...anyhow(random) }];
}

function anyhow(random: Random): Fields {
  const fields: Fields = {};
  for (const [name, values] of Object.entries(pool)) fields[name] = random.pick(values);
  for (const name of dates) {
    const [year = '', month = '', day = ''] = random.pick(days).split('-');
    Object.assign(fields, {
      [`${name}.day`]: day,
      [`${name}.month`]: month,
      [`${name}.year`]: year,
    });
  }
  return random.chance(0.3) ? { ...fields, ...smuggled } : fields;
}
