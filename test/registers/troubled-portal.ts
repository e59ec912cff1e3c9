import type { Registers } from '../../src/cases/ports/registers.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { fixedClock } from '../support/clock.ts';
import { type Fault, withFaults } from '../support/faulty-registers.ts';
import { openAddressStub } from '../support/registers/address-stub.ts';
import { type FailureMode, failureModes, tokenFault } from '../support/registers/failure-modes.ts';
import { openRegisterStub } from '../support/registers/register-stub.ts';
import { addressEnv, stubEnv } from '../support/registers/stub-env.ts';
import { makeCertificates } from '../support/sf1601/certificates.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

/** A way in which what the portal asks can fail it, and what nobody knows then. */
export interface Trouble {
  readonly name: string;
  readonly unknown: 'nothing' | 'people' | 'Digital Post' | 'decisions';
}

export const nothingWrong: Trouble = { name: '(all is well)', unknown: 'nothing' };

const own = 'own decisions ';

/** Every failure mode of registers over HTTP, and of what the authority has decided itself. */
export const troubles: readonly Trouble[] = [
  ...failureModes.map(
    (name): Trouble => ({ name, unknown: name === tokenFault ? 'Digital Post' : 'people' }),
  ),
  ...(['down', 'slow', 'garbage'] as const).map(
    (fault): Trouble => ({ name: `${own}${fault}`, unknown: 'decisions' }),
  ),
];

export interface TroubledPortal {
  readonly portal: TestApp;
  /** From now on, everything fails so; registers were asked in vain by nobody yet. Throws where they do not recover from what was. */
  readonly turnTo: (trouble: Trouble, after?: Temporal.DurationLike) => Promise<void>;
  close(): Promise<void>;
}

/** The real portal, with people, Digital Post and addresses over HTTP from far sides that fail as they are told. */
export async function openTroubledPortal(): Promise<TroubledPortal> {
  const clock = fixedClock();
  const certificates = makeCertificates();
  const stub = await openRegisterStub({ clock, certificates });
  const addressStub = await openAddressStub({ clock, certificates });
  let fault: Fault | undefined;
  const portal = await testApp({
    clock,
    env: { ...stubEnv(stub, certificates), ...addressEnv(addressStub, certificates) },
    adapt: (registers) => changing(registers, () => fault),
  });
  const { persons, digitalPost, addresses } = portal.deps.registers;
  return {
    portal,
    async turnTo({ name, unknown }, after = { minutes: 11 }) {
      await Promise.all([stub.heal(), addressStub.heal()]);
      fault = undefined;
      // Nothing is remembered of the last one: neither that it rests nor that citizens are told.
      clock.advance(after);
      const [person, post, hits] = await Promise.all([
        persons.find(somebody),
        digitalPost.registration(somebody),
        addresses.search('Brydevej 11', 5),
      ]);
      if (person.state !== 'found' || post !== 'registered' || hits.state !== 'found')
        throw new Error(`before ${name}: ${person.state}, ${post}, ${hits.state}`);
      if (unknown === 'decisions') fault = name.slice(own.length) as Fault;
      if (unknown === 'people' || unknown === 'Digital Post') await stub.fail(name as FailureMode);
      if (unknown === 'people') await addressStub.fail(name as FailureMode);
    },
    async close() {
      await portal.close();
      await Promise.all([stub.close(), addressStub.close()]);
      certificates.remove();
    },
  };
}

const somebody = '7204880012' as Cpr;

/** Exemptions and exceptions as they are at the moment. */
function changing(registers: Registers, fault: () => Fault | undefined): Registers {
  const now = (): Registers => {
    const is = fault();
    return is === undefined ? registers : withFaults(registers, { exemptions: is, exceptions: is });
  };
  return {
    ...registers,
    exemptions: {
      ...registers.exemptions,
      decided: (...about) => now().exemptions.decided(...about),
    },
    exceptions: {
      of: (...about) => now().exceptions.of(...about),
      complaint: (...about) => now().exceptions.complaint(...about),
    },
  };
}
