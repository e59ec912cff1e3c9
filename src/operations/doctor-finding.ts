/** From in order to what keeps it from serving at all; `down` is the last. */
export const severities = ['green', 'amber', 'red', 'down'] as const;
export type Severity = (typeof severities)[number];

/** What was looked at; a fixed list, so that programs can go by it. */
export type Check =
  | 'settings'
  | 'database'
  | 'migrations'
  | 'lists'
  | 'services'
  | 'authorities'
  | 'contact'
  | 'imports'
  | 'paper-letters'
  | 'law'
  | 'permissions'
  | 'disk'
  | 'backup'
  | 'clock'
  | 'certificate'
  | 'connection'
  | 'register'
  | 'login'
  | 'letters';

/** One thing that was looked at. Neither text ever has a key, a number or contents of others' answers. */
export interface Finding {
  readonly check: Check;
  /** Which of several, e.g. a register. */
  readonly about?: string;
  readonly severity: Severity;
  readonly says: string;
  /** What to do about it, in plain words. */
  readonly mend?: string;
}

/** For the program's end: 1 is what keeps it from serving, as for every other command that fails. */
export const exitCodes: Readonly<Record<Severity, number>> = {
  green: 0,
  amber: 2,
  red: 3,
  down: 1,
};

/** The worst of them; green where there is none. */
export const worstFinding = (findings: readonly Finding[]): Severity =>
  severities.findLast((severity) => findings.some((each) => each.severity === severity)) ?? 'green';

/** In order unless something is said to mend. */
export const inOrder = (check: Check, says: string, about?: string): Finding => ({
  check,
  ...(about !== undefined && { about }),
  severity: 'green',
  says,
});

/** A setting without which nothing starts. */
export const wrongSetting = (says: string): Finding => ({
  check: 'settings',
  severity: 'down',
  says,
  mend: 'Set it right; docs/operators.md has all settings.',
});
