import { birthDate, type Cpr } from '../../domain/cpr.ts';
import { showShortDay } from '../../domain/dates.ts';
import { fullName } from '../../domain/person.ts';
import type { Page } from '../page.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { applicantName } from './referral.ts';

/** The name as the register has it, else as the case does. */
export function nameNow(page: Page, { row, person }: Pick<CaseAtHand, 'row' | 'person'>): string {
  return person.state === 'found' ? fullName(person.value.name) : applicantName(page, row);
}

/** "born 1 May 1980", by the number alone. */
export const birthdayWords = ({ t, language }: Page, cpr: Cpr): string | undefined => {
  const day = birthDate(cpr);
  return day && t('case:bornOn', { day: showShortDay(day, language) });
};

/** The birthday, by the register or else by the number; undefined where neither is known. */
export function birthdayOf({
  cpr,
  person,
}: Pick<CaseAtHand, 'cpr' | 'person'>): string | undefined {
  if (person.state === 'found') return person.value.birthDate;
  return cpr && birthDate(cpr)?.toString();
}
