import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { AddressRegister } from '../../src/cases/ports/registers.ts';
import { demoAddresses } from '../../src/registers/demo/addresses.ts';
import { openAddresses } from '../../src/registers/http/open-addresses.ts';
import { type AddressStub, openAddressStub } from '../support/registers/address-stub.ts';
import { type Certificates, makeCertificates } from '../support/sf1601/certificates.ts';
import { watchedCalls } from './watched-calls.ts';

/** Addresses over HTTP, each test's own with nothing kept, with what they speak to, wrote and measured. */
export function addressesOverHttp() {
  let certificates: Certificates;
  let stub: AddressStub;
  let calls = watchedCalls();
  let addresses: AddressRegister;
  beforeAll(async () => {
    certificates = makeCertificates();
    stub = await openAddressStub({ clock: { now: () => calls.clock.now() }, certificates });
  });
  beforeEach(async () => {
    await stub.heal();
    calls = watchedCalls();
    addresses = openAddresses(stub.settings, calls.parts, demoAddresses);
  });
  afterAll(async () => {
    await stub.close();
    certificates.remove();
  });
  return {
    get addresses() {
      return addresses;
    },
    get stub() {
      return stub;
    },
    get calls() {
      return calls;
    },
  };
}
