import type { HealthInsuranceRegister } from '../../cases/ports/registers.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { distanceKm } from '../../domain/place.ts';
import type { Person } from '../../domain/person.ts';
import type { HealthInsurance } from '../../domain/practice.ts';
import { once } from './data-files.ts';
import { current } from './persons.ts';
import { samplePractices } from './practices.ts';
import { samplePeople } from './sample-people.ts';

/** The sample's health insurance: the group as given, and the nearest practice as everybody's doctor. */
export const demoHealthInsurance: HealthInsuranceRegister = {
  async of(cpr) {
    const person = current(cpr);
    if (person === undefined) return { state: 'none' };
    return { state: 'found', value: insurances().get(person.cpr) ?? usual(person) };
  },
};

/** Of anybody outside the sample. */
const usual = (person: Person): HealthInsurance => ({
  group: 1,
  ...nearestTo(person),
  cardSentOn: '2023-02-01',
});

const insurances = once(
  () =>
    new Map<Cpr, HealthInsurance>(
      [...samplePeople().values()].map(({ person, insuranceGroup }) => [
        person.cpr,
        {
          group: insuranceGroup,
          // Invented: changed long enough ago that nobody of the sample has to wait.
          ...(insuranceGroup === 2 ? { groupSince: '2025-03-01' } : {}),
          ...nearestTo(person),
          cardSentOn: '2023-02-01',
        },
      ]),
    ),
);

function nearestTo({ address }: Person): Pick<HealthInsurance, 'practice'> {
  const home = address?.at;
  if (home === undefined) return {};
  const [nearest] = [...samplePractices().values()]
    .filter(({ at }) => at !== undefined)
    .toSorted((one, other) => away(home, one) - away(home, other));
  return nearest === undefined ? {} : { practice: nearest.id };
}

const away = (
  home: Parameters<typeof distanceKm>[0],
  { at }: { readonly at?: Parameters<typeof distanceKm>[0] },
): number => (at === undefined ? Infinity : distanceKm(home, at));
