import type { NamedValues } from './dated.ts';

const days = { da: 'dage', en: 'days' };
const checked = '2026-11-23';
/** The order on security of 2000 (§ 19) allowed five years at most; it is gone, and still what is gone by. */
const yardstick = {
  title:
    'Databeskyttelsesforordningen artikel 5, stk. 1, litra e, og artikel 32; den ophævede sikkerhedsbekendtgørelse (BEK nr. 528 af 15/06/2000) § 19',
  checked,
};

/** Whole days that the log of who looked is kept. A look at a case that is still kept stays as long as the case. */
export const logKept: NamedValues<number> = {
  id: 'retention-log',
  what: { da: 'Loggen over opslag gemmes', en: 'The log of who looked is kept for' },
  unit: days,
  values: [{ from: '2018-05-25', value: 1826, source: yardstick }],
};

/** Whole days that the name of an employee is kept after their last login; whoever was shut out stays known. */
export const staffKept: NamedValues<number> = {
  id: 'retention-staff',
  what: {
    da: 'En medarbejders navn gemmes efter sidste login',
    en: 'The name of an employee is kept after the last login for',
  },
  unit: days,
  values: [{ from: '2018-05-25', value: 1826, source: yardstick }],
};

/** What the installation itself sets, to be listed and watched with the values of the law. */
export const keptHere: readonly NamedValues[] = [logKept, staffKept];
