import { inForce, type Dated } from '../../domain/dated.ts';

/** Days that people get to answer a letter about a move. Municipal practice, not law: a municipality may set its own. */
const answerDays: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 14,
    source: { title: 'Kommunernes sædvanlige frist ved høring om flytning', checked: '2026-11-22' },
  },
];

/** How many days people have to answer a letter that is sent on that day. */
export const daysToAnswer = (today: Temporal.PlainDate): number =>
  inForce(answerDays, today)?.value ?? 14;
