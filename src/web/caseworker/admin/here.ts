import type { Response } from 'express';
import type { AdminSubject, Settled, Standing } from '../../../cases/ports/administration.ts';
import { legalDay } from '../../../domain/dates.ts';
import type { Deps } from '../../deps.ts';
import { pageOf } from '../../page.ts';
import { workerOf } from '../require-staff.ts';
import type { AnyPart, Here } from './admin-part.ts';

/** Where this administrator stands. Throws where their authority is gone from the register. */
export function hereOf(res: Response, deps: Deps): Here {
  const { staff } = workerOf(res);
  const authority = deps.registers.authorities.find(staff.authorityId);
  if (authority === undefined) throw new Error('staff of an authority that nobody knows');
  const now = deps.clock.now();
  return { deps, page: pageOf(res), authority, staff, now, today: legalDay(now) };
}

/** What stands of a part for the administrator's own authority, the oldest word first. */
export const standingOf = ({ subject, isShown }: AnyPart, here: Here): readonly Standing[] =>
  here.deps.administration
    .standing()
    .filter((each) => each.authorityId === here.authority.id && each.subject === subject)
    .filter(({ value }) => isShown?.(value, here) ?? true);

/** An item as it stands, or what somebody's access is where nobody has ever changed it; undefined where there is none. */
export async function itemOf(
  part: AnyPart,
  item: string,
  here: Here,
): Promise<{ readonly value: Settled[AdminSubject] | undefined } | undefined> {
  const standing = standingOf(part, here).find((each) => each.item === item);
  if (standing !== undefined || part.subject !== 'staff') return standing;
  const person = await here.deps.staff.find(item);
  return person?.authorityId === here.authority.id ? { value: undefined } : undefined;
}
