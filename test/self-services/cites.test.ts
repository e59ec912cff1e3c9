import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LegalBasis } from '../../src/domain/legal-basis.ts';
import { samplePeople } from '../../src/registers/demo/sample-people.ts';
import type { CheckContext, SelfService } from '../../src/self-services/define.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { dogRegister } from '../support/dog-register/index.ts';

const days = ['2024-12-31', '2026-11-22'].map((day) => Temporal.PlainDate.from(day));
const contexts: readonly CheckContext[] = days.flatMap((today) => [
  { today, household: { state: 'none' } },
  ...[...samplePeople().values()].map(({ person }) => ({
    today,
    applicant: person,
    household: { state: 'found', value: [{ key: 'self', person }] } as const,
  })),
]);

const nameOf = ({ act, section }: LegalBasis): string => `${act.da}, ${section}`;
const named = (bases: readonly (LegalBasis | undefined)[]): readonly string[] =>
  [...new Set(bases.flatMap((basis) => (basis ? [nameOf(basis)] : [])))].toSorted();

/** What /rules shows of the service. */
const listed = ({ law, cites = [] }: SelfService) =>
  named([
    ...cites.map(({ basis }) => basis),
    ...law.duty.flatMap(({ value }) => [
      value.basis,
      value.rejection,
      value.circumstances,
      value.extraordinary,
    ]),
    ...law.appeal.map(({ value }) => value.basis),
  ]);

/** Every paragraph that somebody reads anywhere on the way from the first page to the receipt. */
function said(service: SelfService): readonly (LegalBasis | undefined)[] {
  const accepted = service.examples.accepted.map((answers) => service.answers.parse(answers));
  return contexts.flatMap((context) => [
    service.hindrance?.(context)?.basis,
    service.lastDay?.({}, context.today)?.basis,
    ...service.steps
      .flatMap((step) => step.facts?.(context, {}) ?? [])
      .map((fact) => (fact.source === 'law' ? fact.basis : undefined)),
    ...accepted.flatMap((answers) => {
      const charge = service.charge?.(answers, context);
      return [
        charge?.basis,
        charge?.kind === 'free' ? charge.otherwise : undefined,
        ...(service.advise?.(answers, context) ?? []).map(({ basis }) => basis),
      ];
    }),
    ...[...accepted, ...refusedLater(service)].flatMap((answers) =>
      Object.values(service.check?.(answers, context) ?? {}).map(({ basis }) => basis),
    ),
  ]);
}

/** Refused by the rules across fields only: the schema takes them. */
const refusedLater = ({ answers: schema, examples }: SelfService) =>
  examples.refused.flatMap(({ answers }) => {
    const read = schema.safeParse(answers);
    return read.success ? [read.data] : [];
  });

/** Every paragraph that the service's own files share with each other, letters and words too. */
async function written({ id }: SelfService): Promise<readonly LegalBasis[]> {
  const folder = new URL(`../../src/self-services/${id}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module).filter(isBasis));
}

const isBasis = (value: unknown): value is LegalBasis =>
  typeof value === 'object' && value !== null && 'section' in value && 'certainty' in value;

describe('a paragraph that a citizen is shown stands on the page of rules', () => {
  it.each([...selfServices, dogRegister].map((service) => [service.id, service] as const))(
    '%s, in whatever it says',
    (_, service) => {
      expect(listed(service)).toEqual(expect.arrayContaining([...named(said(service))]));
    },
  );

  it.each(selfServices.map((service) => [service.id, service] as const))(
    '%s, in whatever it is written from',
    async (_, service) => {
      expect(listed(service)).toEqual(expect.arrayContaining([...named(await written(service))]));
    },
  );
});
