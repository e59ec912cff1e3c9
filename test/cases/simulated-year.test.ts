import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizensAt, ours } from './year/citizens.ts';
import { counterAllYear } from './year/counter-all-year.ts';
import { channelOf } from './year/people.ts';
import { type Case, oneOf, upTo } from './year/plans.ts';
import {
  afterWorkdays,
  dayAfter,
  dayToAnswer,
  dueDay,
  lastDayToComplain,
  lookOn,
  type Promised,
} from './year/told-by-law-and-promise.ts';

const first = '2026-03-02';
const last = '2027-05-03';
const zone = 'Europe/Copenhagen';

const counter = counterAllYear(`${first}T06:00:00Z`);
const { cases, born, act, hear } = citizensAt(counter);
const promises = (): readonly Promised[] => cases.map(({ promised }) => promised);

const at = (day: string, time: string, disambiguation: 'earlier' | 'later' = 'earlier') =>
  counter.clock.set(
    Temporal.PlainDateTime.from(`${day}T${time}`)
      .toZonedDateTime(zone, { disambiguation })
      .toInstant()
      .toString(),
  );

/** Both look: the portal at its store, the model at its words. */
async function look(day: string, how: 'whole' | 'cut' | 'twice' = 'whole'): Promise<void> {
  if (how === 'twice') await Promise.all([counter.look(), counter.look()]);
  if (how === 'cut') {
    await counter.look(true);
    counter.restart();
  }
  await counter.look();
  await counter.post();
  hear();
  lookOn(day, promises());
}

/** What stands in the store of a case, in the model's words. */
async function told({ row }: Case): Promise<readonly string[]> {
  const { cases: store, outbox } = counter.desk();
  const letters = (await outbox.ofCase(row.id)).map(({ notice }) => notice);
  return (await store.events(row.id)).flatMap((event) => {
    const on = Temporal.Instant.from(event.at).toZonedDateTimeISO(zone).toPlainDate().toString();
    if (event.kind === 'contact-overdue') {
      const letter = letters.filter((notice) => notice === 'contact-overdue').length === 1;
      return [`overdue of ${event.due} on ${on}${letter ? ' by letter' : ''}`];
    }
    return event.kind === 'reminded' ? [`reminder of ${event.day} on ${on} by letter`] : [];
  });
}

const happened = async ({ row }: Case) =>
  (await counter.desk().cases.events(row.id)).map(({ kind }) => kind);

/** Days of the month on which the machine is on for the first minutes only. */
const shortDays = new Set(['06', '17', '28']);

/** Nobody was at work, and the machine was off. */
const offDays = new Set([
  '2026-04-09',
  ...Array.from({ length: 4 }, (_, index) => dayAfter('2026-06-19', index)),
  // So long that some days to be reminded of pass unseen.
  ...Array.from({ length: 12 }, (_, index) => dayAfter('2026-08-03', index)),
  // And right after days on which letters did not get through.
  ...Array.from({ length: 9 }, (_, index) => dayAfter('2026-10-17', index)),
  ...Array.from({ length: 9 }, (_, index) => dayAfter('2026-11-09', index)),
  '2026-12-27',
]);

beforeAll(async () => {
  for (let day = first; day <= last; day = dayAfter(day)) {
    if (offDays.has(day)) continue;
    const birthsEnd = day < '2027-01-01';
    at(day, '00:04:00');
    await look(day);
    const early = upTo(2) === 0;
    if (birthsEnd && early) await born(day);
    if (upTo(20) === 0) counter.restart();
    if (shortDays.has(day.slice(8))) continue;
    at(day, '02:30:00');
    await look(day, oneOf(['cut', 'twice', ...Array.from({ length: 8 }, () => 'whole' as const)]));
    at(day, '02:30:00', 'later');
    await look(day);
    at(day, '11:00:00');
    if (birthsEnd && !early && upTo(4) > 0) await born(day);
    for (const each of cases) {
      const what = each.plan.get(day);
      if (what !== undefined) await act(day, each, what);
    }
    await look(day, 'twice');
    if (day === '2026-09-10') await setBack();
    at(day, '23:58:00');
    await look(day);
  }
}, 120_000);
afterAll(() => counter.close());

/** For an hour the clock is three days behind; somebody is referred in that hour. */
async function setBack(): Promise<void> {
  at('2026-09-07', '11:30:00');
  await look('2026-09-07');
  await born('2026-09-07');
  counter.restart();
  await look('2026-09-07', 'twice');
}

describe('a year at the counter, with holidays, both changes of the clock, restarts and days off', () => {
  it('had enough of everything', async () => {
    const all = promises().flatMap((each) => each.told.map((words) => ({ each, words })));
    const count = (part: string) => all.filter(({ words }) => words.startsWith(part)).length;
    expect(cases.length).toBeGreaterThan(200);
    expect(count('overdue')).toBeGreaterThan(30);
    expect(count('reminder')).toBeGreaterThan(30);
    for (const { id } of ours)
      expect(
        promises().some((each) => each.service === id && each.told.length > 0),
        id,
      ).toBe(true);
    const kinds = (await Promise.all(cases.map(happened))).flat();
    for (const kind of ['dispatch-failed', 'letter-retried', 'letter-expired'])
      expect(kinds.filter((each) => each === kind).length, kind).toBeGreaterThan(0);
    expect(
      all.some(({ each, words }) => each.person === undefined && words.includes('overdue')),
    ).toBe(true);
  });

  it('told each of them what was promised, once, on the right day, and nobody anything else', async () => {
    for (const each of cases) {
      const { id: _id, ...about } = each.promised;
      expect(await told(each), JSON.stringify(about)).toEqual(each.promised.told);
      const letters = await counter.desk().outbox.ofCase(each.row.id);
      const sent = letters.filter(
        ({ notice }) => notice === 'reminder' || notice === 'contact-overdue',
      );
      expect(sent).toHaveLength(
        each.promised.told.filter((words) => words.endsWith('letter')).length,
      );
    }
  });

  it('gave each case its day, and never another', async () => {
    for (const { row, promised } of cases) {
      // Whether that way in is taken has a clock of its own.
      if (promised.kind === 'paper-looked-at') continue;
      const now = await counter.desk().cases.byReference(row.reference);
      expect(now?.due, JSON.stringify(promised)).toBe(dueDay(promised));
    }
  });

  it('sent each letter once, and each decision names the last day to complain', async () => {
    const taken = counter.taken();
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
    const decided = cases.filter(({ promised }) => promised.decidedOn !== undefined);
    expect(decided.length).toBeGreaterThan(10);
    for (const { row, promised } of decided) {
      const { via } = channelOf(promised.person ?? '');
      const left = (await counter.desk().cases.events(row.id)).filter(
        (event) => event.kind === 'dispatched' && event.notice === 'decision',
      );
      const lastDay = lastDayToComplain(promised.decidedOn ?? '', via);
      expect(left).toMatchObject([{ via, lastDay }]);
    }
  });

  it('named in each question the day that the law of the house gives, and reminded of none that had passed', async () => {
    const left = counter.taken().filter(({ notice }) => notice === 'request-for-more');
    expect(left.length).toBeGreaterThan(50);
    const askedFor = new Map(
      cases.flatMap(({ promised: { asked } }) => (asked ? [[asked.letter, asked]] : [])),
    );
    for (const letter of left) {
      const asked = askedFor.get(letter.id);
      if (asked === undefined) continue;
      expect(letter.tells, JSON.stringify(asked)).toBe(dayToAnswer(asked));
    }
    const reminders = counter.taken().filter(({ notice }) => notice === 'reminder');
    for (const { on, tells = '' } of reminders) expect(on <= tells, `${on} ${tells}`).toBe(true);
  });

  it('has nothing left to look at', async () => {
    expect(await counter.desk().cases.dueForLook('9999-12-31', 9)).toEqual([]);
    expect(afterWorkdays('2026-12-23', 2)).toBe('2026-12-28');
  });
});
