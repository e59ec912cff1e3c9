import { ageOn, isProtected, type Address, type Person } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext, Submission } from '../define.ts';
import type { Answers } from './answers.ts';

type Move = Submission<Answers>;

/** Everybody who moves, the applicant first, each once. */
export const allMovers = ({ applicant, movers }: Move): readonly Person[] => [
  applicant,
  ...movers.filter((mover) => mover.cpr !== applicant.cpr),
];

/** Those who move by the answers alone, the applicant first. */
export function moversByAnswers(
  { movers }: Answers,
  { household, applicant }: CheckContext,
): readonly Person[] {
  const members = found(household);
  if (members === undefined) return applicant === undefined ? [] : [applicant];
  return members
    .filter((member, index) => index === 0 || movers.includes(member.key))
    .map((member) => member.person);
}

/** Whether somebody under 18 moves while a person with custody of them does not. */
export const childLeavesParent = (
  moving: readonly Person[],
  today: Temporal.PlainDate,
): boolean => {
  const numbers = new Set(moving.map((mover) => mover.cpr));
  return moving.some(
    (mover) => isChild(mover, today) && mover.custody.some((parent) => !numbers.has(parent)),
  );
};

/** Whether the applicant, who comes first, or a child that moves is protected (CPR-loven § 28). */
export const isHidden = (moving: readonly Person[], today: Temporal.PlainDate): boolean =>
  moving.some(
    (mover, index) => (index === 0 || isChild(mover, today)) && isProtected(mover, today),
  );

const isChild = (person: Person, today: Temporal.PlainDate): boolean =>
  ageOn(person.birthDate, today) < 18;

/** Those under 18 who move. */
export const children = (move: Move): readonly Person[] =>
  allMovers(move).filter((mover) => isChild(mover, move.today));

/** Those of 15 and over who were moved along by another (the age of Digital Post and of own filing). */
export const movedAlong = (move: Move): readonly Person[] =>
  allMovers(move)
    .slice(1)
    .filter((mover) => ageOn(mover.birthDate, move.today) >= 15);

/**
 * Whether a letter could lead somebody to a protected person (CPR-loven § 28). What the register could not say counts
 * as protected; a child's household is where it lived and where it goes to live.
 */
export function touchesProtection(move: Move): boolean {
  const who = whomItLeadsTo(move);
  return who === undefined || who.some((person) => isProtected(person, move.today));
}

/** Everybody whom such a letter could lead somebody to, some twice; undefined where the register could not say. */
export function whomItLeadsTo(move: Move): readonly Person[] | undefined {
  if (move.household.state === 'unknown') return undefined;
  const around = children(move).length === 0 ? [] : childsHousehold(move);
  if (around === undefined) return undefined;
  return [...allMovers(move), ...around];
}

const childsHousehold = (move: Move): readonly Person[] | undefined =>
  move.residents.state === 'unknown'
    ? undefined
    : [...(found(move.household) ?? []), ...(found(move.residents) ?? [])];

/** Whether a child moves without anybody who has custody of it. */
export function childMovesAlone(move: Move): boolean {
  const moving = new Set(allMovers(move).map((mover) => mover.cpr));
  return children(move).some((child) => !child.custody.some((parent) => moving.has(parent)));
}

/** Living parents with custody who neither move along nor live there already, each with the children it is about. */
export function parentsToHear(
  move: Move,
): readonly { readonly parent: Person; readonly children: readonly Person[] }[] {
  const moving = new Set(allMovers(move).map((mover) => mover.cpr));
  return move.otherParents
    .filter(
      (parent) => parent.status !== '90' && !moving.has(parent.cpr) && !livesThere(parent, move),
    )
    .map((parent) => ({
      parent,
      children: children(move).filter((child) => child.custody.includes(parent.cpr)),
    }))
    .filter((hearing) => hearing.children.length > 0);
}

/**
 * Adults registered at the new address who do not move themselves. All of them are asked: the register does not say who
 * has the right to the dwelling, and picking one would let another be passed over.
 */
export function hosts(move: Move): readonly Person[] {
  const moving = new Set(allMovers(move).map((mover) => mover.cpr));
  return (found(move.residents) ?? []).filter(
    (resident) => !moving.has(resident.cpr) && ageOn(resident.birthDate, move.today) >= 18,
  );
}

const livesThere = (person: Person, move: Move): boolean =>
  (found(move.residents) ?? []).some((resident) => resident.cpr === person.cpr) ||
  (person.address !== undefined && isSameDwelling(person.address, move.answers.address));

function isSameDwelling(one: Address, other: Address): boolean {
  if (one.id !== 'unknown' && other.id !== 'unknown') return one.id === other.id;
  return written(one) === written(other);
}

const written = ({ street, number, floor, door, postcode }: Address): string =>
  [street, number, floor, door, postcode].join('|').toLowerCase().replaceAll(/[\s.]/g, '');
