import type { DemoCitizen } from '../../cases/ports/identity.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { fullName, type MunicipalityCode } from '../../domain/person.ts';
import { samplePeople } from './sample-people.ts';

/** The invented citizens with their situation, for the demo login and the demo page. */
export const demoCitizens = (): readonly DemoCitizen[] =>
  [...samplePeople().values()].flatMap(({ person, mitId, situation, mandates }) =>
    situation === undefined
      ? []
      : [
          {
            cpr: person.cpr,
            name: fullName(person.name),
            assurance: mitId,
            situation,
            ...(mandates && { mandates }),
          },
        ],
  );

/** The municipalities' own decisions on exemption from Digital Post, to be seeded in the store. */
export const demoExemptions = (): readonly { cpr: Cpr; municipality: MunicipalityCode }[] =>
  [...samplePeople().values()]
    .filter((one) => one.digitalPost === 'fritaget')
    .map(({ person }) => ({ cpr: person.cpr, municipality: person.municipality }));
