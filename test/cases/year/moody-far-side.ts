import { type Envelope, NotTakenOver } from '../../../src/cases/ports/dispatch.ts';

/** A letter that was taken over: on which day, by which way, and the day that it tells the reader. */
export interface Taken extends Pick<Envelope, 'id' | 'notice' | 'via'> {
  readonly on: string;
  readonly tells?: string | undefined;
}

/**
 * A far side that refuses some questions the first time, and that some people's letters do not reach on certain days.
 * Decisions it always takes.
 */
export function moodyFarSide() {
  const taken: Taken[] = [];
  const refused = new Set<string>();
  return {
    taken,
    take({ id, notice, via, to, at, letter }: Envelope): void {
      const on = dayOf(at);
      if (moods.includes(notice)) {
        const mood = Number(to.cpr.slice(-3)) % 5;
        if (mood === 1 && notice === 'request-for-more' && !refused.has(id)) {
          refused.add(id);
          throw new NotTakenOver('refused');
        }
        if (mood >= 2 && badDays.includes(on.slice(8))) throw new NotTakenOver('unsure');
      }
      const fact = letter.facts.find(({ label }) => ['Answer by', 'Last day'].includes(label.en));
      taken.push({ id, notice, via, on, tells: fact && readDay(fact.value.en) });
    },
  };
}

const moods: readonly Envelope['notice'][] = ['request-for-more', 'reminder', 'contact-overdue'];

/** Days of each month; on some of them the machine is then off for long. */
const badDays = ['01', '02', '07', '08', '15', '16', '24'];

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
const dayOf = (at: string): string => format.format(new Date(at));

/** From words as `Monday, 7 December 2026`. */
const readDay = (words: string): string =>
  new Date(`${words.split(', ')[1]} 12:00 UTC`).toISOString().slice(0, 10);
