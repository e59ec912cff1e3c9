import { exitCodes, type Finding, type Severity, worstFinding } from './doctor-finding.ts';

/** For people: one line for each finding, and below it what to mend. A terminal may show no colour: words tell. */
export const doctorLines = (findings: readonly Finding[]): readonly string[] => [
  ...findings.flatMap(({ check, about, severity, says, mend }) => [
    `${marks[severity].padEnd(7)}${names(check).padEnd(15)}${about === undefined ? '' : `${about}: `}${says}`,
    ...(mend === undefined ? [] : [`${' '.repeat(22)}→ ${mend}`]),
  ]),
  endings[worstFinding(findings)],
];

/** For programs: fields are added to this shape, never taken away or renamed; else `version` goes up. */
export const doctorJson = (findings: readonly Finding[], at: Temporal.Instant): string => {
  const severity = worstFinding(findings);
  return JSON.stringify({
    version: 1,
    at: at.toString(),
    severity,
    exitCode: exitCodes[severity],
    findings: findings.map(({ check, about = null, severity: own, says, mend = null }) => ({
      check,
      about,
      severity: own,
      says,
      mend,
    })),
  });
};

const marks: Readonly<Record<Severity, string>> = {
  green: 'ok',
  amber: 'AMBER',
  red: 'RED',
  down: 'DOWN',
};

const endings: Readonly<Record<Severity, string>> = {
  green: 'All is in order.',
  amber: 'It serves. Something should be looked at.',
  red: 'It serves. Something has to be mended.',
  down: 'It would not serve.',
};

const names = (check: string): string =>
  `${check[0]?.toUpperCase()}${check.slice(1).replaceAll('-', ' ')}`;
