import type { Person } from '../../domain/person.ts';
import type { Letter, Notice, NoticeKind } from '../define.ts';
import type { Move, Openness } from './letters/common.ts';
import { hearingLetter } from './letters/hearing.ts';
import { hostLetter } from './letters/host.ts';
import { movedAlongLetter } from './letters/moved-along.ts';
import { receipt } from './letters/receipt.ts';
import {
  childMovesAlone,
  hosts,
  movedAlong,
  parentsToHear,
  touchesProtection,
  whomItLeadsTo,
} from './people.ts';

/**
 * Whom a move is written to. Letters to others are closed and held where somebody is protected (CPR-loven § 28), and
 * held where a child moves without a parent: a caseworker sees such a case first. An open one says whom it could lead to,
 * because protection may come before it leaves.
 */
export function notices(move: Move): readonly Notice[] {
  const closed = touchesProtection(move);
  const about = closed ? undefined : whomItLeadsTo(move);
  const openness: Openness = { closed, held: closed || childMovesAlone(move) };
  const toOther = (kind: NoticeKind, to: Person, letter: Letter): Notice => ({
    kind,
    to,
    letter,
    ...openness,
    ...(about && { about }),
  });
  return [
    { kind: 'receipt', to: move.applicant, letter: receipt(move), held: false },
    ...movedAlong(move).map((mover) =>
      toOther('moved-along', mover, movedAlongLetter(move, openness)),
    ),
    ...parentsToHear(move).map(({ parent, children }) =>
      toOther('hearing', parent, hearingLetter(move, children, openness)),
    ),
    ...hostsToAsk(move).map((host) =>
      toOther('host-declaration', host, hostLetter(move, host, openness)),
    ),
  ];
}

/** Where the citizen says that nobody stays, a caseworker looks before anybody is asked: see `flags`. */
const hostsToAsk = (move: Move) =>
  ['staying', 'unknown'].includes(move.answers.occupants) ? hosts(move) : [];
