import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Registers } from '../../src/cases/ports/registers.ts';
import { demoDigitalPost } from '../../src/registers/demo/digital-post.ts';
import { createDemoRegisters } from '../../src/registers/demo/index.ts';
import { demoPersons } from '../../src/registers/demo/persons.ts';
import { openServiceplatform } from '../../src/registers/http/open.ts';
import { type Certificates, makeCertificates } from '../support/sf1601/certificates.ts';
import { openRegisterStub, type RegisterStub } from '../support/registers/register-stub.ts';
import { watchedCalls } from './watched-calls.ts';

/** What the contracts ask of. */
export type Asked = Pick<Registers, 'persons' | 'digitalPost'>;

export const embedded: Asked = { persons: demoPersons, digitalPost: demoDigitalPost };

/** The whole set over the sample, with nothing decided. */
export const wholeSet = (): Registers =>
  createDemoRegisters({
    exemptions: {
      decided: async () => 'not-exempt',
      letterAddress: async () => ({ state: 'none' }),
    },
    exceptions: { of: async () => ({ state: 'none' }), complaint: async () => ({ state: 'none' }) },
    served: ['municipality-0101'],
  });

/** The adapters over HTTP, each test's own and in good order, with what they speak to, wrote and measured. */
export function overHttp() {
  let certificates: Certificates;
  let stub: RegisterStub;
  let calls = watchedCalls();
  let registers: Asked;
  beforeAll(async () => {
    certificates = makeCertificates();
    stub = await openRegisterStub({ clock: { now: () => calls.clock.now() }, certificates });
  });
  beforeEach(async () => {
    await stub.heal();
    calls = watchedCalls();
    registers = openServiceplatform(stub.settings, calls.parts);
  });
  afterAll(async () => {
    await stub.close();
    certificates.remove();
  });
  return {
    get registers() {
      return registers;
    },
    get stub() {
      return stub;
    },
    get calls() {
      return calls;
    },
  };
}
