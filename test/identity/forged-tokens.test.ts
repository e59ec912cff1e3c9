import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Forgery } from './forging-provider.ts';
import { backTo, clientOf, failure, forgedLogin } from './forged-login.ts';

const substantial = 'https://data.gov.dk/concept/core/nsis/Substantial';
let login: Awaited<ReturnType<typeof forgedLogin>>;
beforeAll(async () => {
  login = await forgedLogin();
});
afterAll(() => login.provider.close());

describe('an id token', () => {
  it('that is right is believed', async () => {
    expect(await login.toldAfter({})).toMatchObject({ ok: true, value: { cpr: '6101901234' } });
  });

  const wrong: readonly [string, Forgery][] = [
    ['without signature', { alter: (token) => token.replace(/[^.]*$/, '') }],
    ['with alg none', { alg: 'none' }],
    ['signed with the public key as a secret', { alg: 'HS256' }],
    ['altered after it was signed', { alter: (token) => swapClaims(token) }],
    ['with another nonce', { claims: { nonce: 'other' } }],
    ['for another client', { claims: { aud: 'other' } }],
    ['from another issuer', { claims: { iss: 'https://other.example' } }],
    ['that has expired', { claims: { exp: 1 } }],
    ['without a CPR number', { claims: { 'dk.cpr': undefined } }],
    ['with half a CPR number', { claims: { 'dk.cpr': '610190' } }],
    ['with a CPR number that is no date', { claims: { 'dk.cpr': '3113901234' } }],
    ['with a CPR number that is no text', { claims: { 'dk.cpr': 6101901234 } }],
  ];
  it.each(wrong)('%s is refused', async (_how, forgery) => {
    expect(await login.toldAfter(forgery)).toEqual(failure('failed'));
  });

  it.each([undefined, '', 'Substantial', 'https://data.gov.dk/concept/core/nsis/Low', 3])(
    'with the level %j is too low',
    async (loa) => {
      expect(await login.toldAfter({ claims: { loa } })).toEqual(failure('too-low'));
    },
  );

  it('may leave the CPR number to userinfo, but never the level', async () => {
    const claims = { 'dk.cpr': undefined };
    const userinfo = { 'dk.cpr': '6101901234' };
    expect(await login.toldAfter({ claims, userinfo })).toMatchObject({ ok: true });
    const low = { ...claims, loa: undefined };
    expect(
      await login.toldAfter({ claims: low, userinfo: { ...userinfo, loa: substantial } }),
    ).toEqual(failure('too-low'));
  });
});

describe('outside a demonstration', () => {
  it('an invented CPR number is refused', async () => {
    const by = clientOf(login.provider.issuer, false);
    expect(await login.toldAfter({}, { by })).toEqual(failure('failed'));
    const real = { claims: { 'dk.cpr': '0101901234' } };
    expect(await login.toldAfter(real, { by })).toMatchObject({ ok: true });
  });
});

describe('staff', () => {
  it.each([
    [{ roles: [] }],
    [{ roles: ['owner'] }],
    [{ authority: undefined }],
    [{ name: undefined }],
  ])('with %o are refused', async (claims) => {
    const attempt = await login.begun('staff');
    const right = { roles: ['caseworker'], authority: 'municipality-0101', name: 'S' };
    login.provider.say({ claims: { nonce: attempt.nonce, ...right, ...claims } });
    const callback = backTo({ code: 'x', state: attempt.state });
    expect(await login.auth.staff.complete(callback, attempt)).toEqual(failure('failed'));
  });
});

function swapClaims(token: string): string {
  const [head, body = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const other = { ...claims, 'dk.cpr': '6202801235' };
  return [head, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.');
}
