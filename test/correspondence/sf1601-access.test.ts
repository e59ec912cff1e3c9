import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { contentsOf, makeCertificates, passphrase } from '../support/sf1601/certificates.ts';
import { envelopeTo, openOverStub, whyNot } from './far-side-open.ts';

const certificates = makeCertificates();
afterAll(() => certificates.remove());
const open = (more: Partial<Parameters<typeof openOverStub>[0]> = {}) =>
  openOverStub({ certificates, ...more });

describe('tokens', () => {
  const asked = ({ farSide }: Awaited<ReturnType<typeof open>>) =>
    ['sts', 'token', 'kombi'].map(
      (place) => farSide.heard.filter((one) => one.place === place).length,
    );

  it('are fetched once for many letters at once, and kept', async () => {
    const stub = await open();
    await Promise.all(Array.from({ length: 5 }, () => stub.dispatch.send(envelopeTo())));
    await stub.dispatch.send(envelopeTo());
    expect(asked(stub)).toEqual([1, 1, 6]);
  });

  it('are renewed before they end, and never used afterwards', async () => {
    const stub = await open();
    await stub.dispatch.send(envelopeTo());
    stub.clock.set(stub.clock.now().add({ minutes: 58 }).toString());
    await stub.dispatch.send(envelopeTo());
    stub.clock.set(stub.clock.now().add({ seconds: 90 }).toString());
    await stub.dispatch.send(envelopeTo());
    expect(asked(stub)).toEqual([1, 2, 3]);
    stub.clock.set(stub.clock.now().add({ hours: 8 }).toString());
    await stub.dispatch.send(envelopeTo());
    expect(asked(stub)).toEqual([2, 3, 4]);
  });

  it('that were taken back are renewed once, and the letter goes', async () => {
    const stub = await open();
    await stub.dispatch.send(envelopeTo());
    stub.farSide.expireTokens();
    await stub.dispatch.send(envelopeTo());
    expect(asked(stub)).toEqual([1, 2, 3]);
  });

  it('that are refused again and again are not asked for without end', async () => {
    const stub = await open();
    stub.farSide.fail('kombi', 'forbidden', { times: 99 });
    expect(await whyNot(stub.dispatch.send(envelopeTo()))).toBe('unsure');
    expect(asked(stub)[2]).toBe(2);
  });

  it('are each authority’s own', async () => {
    const stub = await open();
    await stub.dispatch.send(envelopeTo());
    await stub.dispatch.send(envelopeTo('paper', { authorityId: 'municipality-0461' }));
    expect(asked(stub)).toEqual([2, 2, 2]);
  });
});

describe('over TLS', () => {
  it.each([
    ['PEM files', () => contentsOf(certificates.client)],
    ['a PKCS#12 file', () => ({ pfx: readFileSync(certificates.client.pkcs12), passphrase })],
  ])('the certificate is shown, and tokens are bound to it: %s', async (_, client) => {
    const files = { ...client(), ca: readFileSync(certificates.ca) };
    const { dispatch, farSide } = await open({ tls: true, change: { files } });
    await dispatch.send(envelopeTo());
    expect(farSide.taken).toHaveLength(1);
  });

  it.each([
    [
      'a certificate that is not known there',
      { ...contentsOf(certificates.stranger), ca: readFileSync(certificates.ca) },
    ],
    ['a far side that is not known here', contentsOf(certificates.client)],
  ])('nothing is said with %s', async (_, files) => {
    const { dispatch, farSide } = await open({ tls: true, change: { files } });
    expect(await whyNot(dispatch.send(envelopeTo()))).toBe('not-left');
    expect(farSide.heard).toEqual([]);
  });
});
