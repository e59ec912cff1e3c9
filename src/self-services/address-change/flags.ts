import type { Flag, Submission } from '../define.ts';
import type { Answers } from './answers.ts';
import { reportDays } from './days.ts';
import { childMovesAlone, hosts, touchesProtection } from './people.ts';

const conditions: readonly [Flag, (move: Submission<Answers>) => boolean][] = [
  ['protected', touchesProtection],
  ['child', childMovesAlone],
  ['unknown-address', (move) => move.answers.address.id === 'unknown'],
  ['host', needsHost],
  ['late', (move) => reportDays(move.answers.moveDate, move.today)?.late === true],
  ['unknown-household', (move) => move.household.state === 'unknown'],
];

/** What a caseworker must see at once about a move. */
export const flags = (move: Submission<Answers>): readonly Flag[] =>
  conditions.filter(([, holds]) => holds(move)).map(([flag]) => flag);

/** Others live there by the citizen's word or by the register, or nobody could say. */
function needsHost(move: Submission<Answers>): boolean {
  const { occupants } = move.answers;
  const said = occupants === 'staying' || occupants === 'unknown';
  return said || move.residents.state === 'unknown' || hosts(move).length > 0;
}
