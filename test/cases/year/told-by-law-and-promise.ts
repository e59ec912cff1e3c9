import { readFileSync } from 'node:fs';

/**
 * What a citizen was promised, written from the words of the promise and counted by hand on a list of holidays: it calls
 * nothing of the portal's. Days are `YYYY-MM-DD`.
 */
export interface Promised {
  readonly id: string;
  /** Nobody known: nobody can be written to. */
  readonly person?: string;
  readonly service: string;
  readonly bornOn: string;
  /** `come`: the citizen comes by themself. `filed`: the errand itself has come in. */
  readonly kind: 'we-contact' | 'come' | 'paper-looked-at' | 'filed';
  readonly lastDay?: string;
  state: 'waiting' | 'contacted' | 'asked' | 'working' | 'over';
  asked?: Asked;
  decidedOn?: string;
  /** What was written, e.g. `reminder of 2026-03-09 on 2026-03-02`. */
  readonly told: string[];
}

/** A question: the day that was chosen, and how its letter left, if it has. */
export interface Asked {
  readonly letter: string;
  readonly answerBy: string;
  left?: { readonly on: string; readonly via: 'digital-post' | 'paper' };
}

const fixture = new URL('../../domain/fixtures/helligdage-2023-2035.json', import.meta.url);
const { dage } = JSON.parse(readFileSync(fixture, 'utf8')) as {
  dage: readonly { dato: string; type: string }[];
};
const holidays = new Set(dage.filter(({ type }) => type === 'helligdag').map(({ dato }) => dato));

/** The calendar day after. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const isWorkday = (day: string): boolean => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
};

/** The day by which so many working days have gone by after a day. */
export function afterWorkdays(day: string, count: number): string {
  let at = day;
  let gone = 0;
  while (gone < count) {
    at = dayAfter(at);
    gone += isWorkday(at) ? 1 : 0;
  }
  return at;
}

/** The same day of the month after, or that month's last. */
function monthAfter(day: string): string {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0, 12)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(number, last), 12)).toISOString().slice(0, 10);
}

/**
 * Three working days to be called, twenty to come, ten to handle what has come, or a month where it is about one's data
 * (databeskyttelsesforordningen artikel 12, stk. 3); never after the errand's own last day while that can be met.
 */
export function dueDay(promised: Omit<Promised, 'told' | 'state'>): string {
  const { kind, bornOn, lastDay, service } = promised;
  if (kind === 'filed' && service.startsWith('data-')) return monthAfter(bornOn);
  const days = { 'we-contact': 3, come: 20, 'paper-looked-at': 15, filed: 10 }[kind];
  const due = afterWorkdays(bornOn, days);
  return kind !== 'filed' && lastDay !== undefined && lastDay >= bornOn && lastDay < due
    ? lastDay
    : due;
}

/** The last day to complain, four weeks after it lay in the mailbox, or six days later where it went on paper. */
export function lastDayToComplain(leftOn: string, via: 'digital-post' | 'paper'): string {
  let day = dayAfter(leftOn, (via === 'paper' ? 6 : 0) + 28);
  while (!isWorkday(day)) day = dayAfter(day);
  return day;
}

/** Somebody looks at all cases on a day: whatever has to be told by then and was not told yet is told now. */
export function lookOn(today: string, cases: readonly Promised[]): void {
  for (const each of cases) {
    if (
      each.state === 'waiting' &&
      (each.kind === 'we-contact' || each.kind === 'paper-looked-at')
    ) {
      // Whose paper is looked at hears long before its way in has to be decided.
      const by = each.kind === 'we-contact' ? dueDay(each) : afterWorkdays(each.bornOn, 3);
      if (today > by) tell(each, 'overdue', by, today, cases);
    }
    if (each.state === 'waiting' || each.state === 'contacted')
      if (each.kind !== 'filed' && each.lastDay !== undefined && !hasFiled(each, cases))
        remind(each, each.lastDay, each.bornOn, today);
    // A question that has not left has asked nobody.
    if (each.state === 'asked' && each.asked?.left !== undefined)
      remindOfAnswer(each, each.asked.left, dayToAnswer(each.asked) ?? '', today);
  }
}

/** Five working days before, and while it is not too late; nobody is reminded of what they were told later than that. */
function remind(each: Promised, day: string, toldOn: string, today: string): void {
  if (each.person === undefined || today > day) return;
  if (workdaysBetween(today, day) <= 4 && workdaysBetween(toldOn, day) > 4)
    tell(each, 'reminder', day, today, []);
}

/** By the chosen day, or ten working days after the letter can be there, on paper six days later. Never before it has left. */
export function dayToAnswer({ left, answerBy }: Asked): string | undefined {
  if (left === undefined) return undefined;
  const least = afterWorkdays(thereOn(left), 10);
  return least > answerBy ? least : answerBy;
}

const thereOn = ({ on, via }: NonNullable<Asked['left']>): string =>
  via === 'paper' ? dayAfter(on, 6) : on;

/** By post it takes six days there and six back, and is not written before the question can have come. */
function remindOfAnswer(
  each: Promised,
  left: NonNullable<Asked['left']>,
  day: string,
  today: string,
): void {
  if (left.via === 'digital-post') return remind(each, day, left.on, today);
  if (today > day || today < thereOn(left)) return;
  if (today >= dayAfter(day, -12) || workdaysBetween(today, dayAfter(day, -12)) === 0)
    tell(each, 'reminder', day, today, []);
}

function workdaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = dayAfter(from); day < to; day = dayAfter(day)) count += isWorkday(day) ? 1 : 0;
  return count;
}

function tell(
  each: Promised,
  what: 'overdue' | 'reminder',
  day: string,
  today: string,
  cases: readonly Promised[],
): void {
  if (each.told.some((told) => told.startsWith(`${what} of ${day}`))) return;
  const letter = each.person !== undefined && (what === 'reminder' || !hasFiled(each, cases));
  each.told.push(`${what} of ${day} on ${today}${letter ? ' by letter' : ''}`);
}

/** The cases stand in the order in which they came. */
const hasFiled = (each: Promised, cases: readonly Promised[]): boolean =>
  each.person !== undefined &&
  cases
    .slice(cases.indexOf(each) + 1)
    .some(
      ({ person, service, kind }) =>
        person === each.person &&
        service === each.service &&
        (kind === 'filed' || kind === 'paper-looked-at'),
    );
