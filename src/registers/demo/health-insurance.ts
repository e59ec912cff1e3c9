import type { HealthInsuranceRegister } from '../../cases/ports/registers.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { distanceKm } from '../../domain/place.ts';
import type { HealthInsurance } from '../../domain/practice.ts';
import { once } from './data-files.ts';
import { current } from './persons.ts';
import { samplePractices } from './practices.ts';
import { samplePeople } from './sample-people.ts';

/** The sample's health insurance: the group as given, and the nearest practice as everybody's doctor. */
export const demoHealthInsurance: HealthInsuranceRegister = {
  async of(cpr) {
    const number = current(cpr)?.cpr;
    const insurance = number === undefined ? undefined : insurances().get(number);
    return insurance === undefined ? { state: 'none' } : { state: 'found', value: insurance };
  },
};

const insurances = once(() => {
  const practices = [...samplePractices().values()];
  return new Map<Cpr, HealthInsurance>(
    [...samplePeople().values()].map(({ person, insuranceGroup }) => {
      const home = person.address?.at;
      const nearest =
        home &&
        practices
          .filter(({ at }) => at !== undefined)
          .toSorted((one, other) => away(home, one) - away(home, other))[0];
      return [
        person.cpr,
        {
          group: insuranceGroup,
          // Invented: changed long enough ago that nobody of the sample has to wait.
          ...(insuranceGroup === 2 ? { groupSince: '2025-03-01' } : {}),
          ...(nearest === undefined ? {} : { practice: nearest.id }),
          cardSentOn: '2023-02-01',
        },
      ];
    }),
  );
});

const away = (
  home: Parameters<typeof distanceKm>[0],
  { at }: { readonly at?: Parameters<typeof distanceKm>[0] },
): number => (at === undefined ? Infinity : distanceKm(home, at));
