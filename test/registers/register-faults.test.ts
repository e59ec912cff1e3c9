import { describe, expect, it } from 'vitest';
import { answerOr, ask, registerDeadline } from '../../src/cases/ask-register.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { type Fault, withFaults } from '../support/faulty-registers.ts';
import { type FailureMode, failureModes, tokenFault } from '../support/registers/failure-modes.ts';
import { type Asked, embedded, overHttp, wholeSet } from './open-registers.ts';

const http = overHttp();
const bo = '6309511083' as Cpr;
const carla = '8802922168' as Cpr;
const secret = /630951-?1083|720488-?0012|Prøvesen|Brydevej|Dragør|Astrid|registered/;

/** Asked as a page asks. */
const asked = async ({ persons, digitalPost }: Asked) => {
  const began = performance.now();
  const [person, household, registration] = await Promise.all([
    ask(() => persons.find(bo)),
    ask(() => persons.household(bo)),
    answerOr(() => digitalPost.registration(bo), 'unknown' as const),
  ]);
  return { person, household, registration, milliseconds: performance.now() - began };
};

const nothingKnown = {
  person: { state: 'unknown' },
  household: { state: 'unknown' },
  registration: 'unknown',
};

describe('registers over HTTP that fail', () => {
  it('do so in 21 ways and more', () => {
    expect(failureModes.length).toBeGreaterThanOrEqual(21);
  });

  const ofRegisters = failureModes.filter((mode) => mode !== tokenFault);
  it.each(ofRegisters)(
    '%s: nothing is known, in time; nothing is told; then all is well again',
    async (mode) => {
      await http.stub.fail(mode);
      const { milliseconds, ...answers } = await asked(http.registers);
      expect(answers).toMatchObject(nothingKnown);
      expect(milliseconds).toBeLessThan(registerDeadline + 100);
      expect(http.calls.seen).toHaveLength(3);
      expect(http.calls.seen.map(({ outcome }) => outcome)).not.toContain('answered');
      expect(http.calls.lines.join()).not.toMatch(secret);
      await http.stub.heal();
      http.calls.clock.advance({ minutes: 2 });
      // After a rest one call alone finds out that it is back.
      await http.registers.persons.find(carla);
      expect(await asked(http.registers)).toMatchObject({
        person: { state: 'found' },
        household: { state: 'found' },
        registration: 'not-registered',
      });
    },
  );

  it(`${tokenFault}: who needs none is found`, async () => {
    await http.stub.fail(tokenFault);
    expect(await asked(http.registers)).toMatchObject({
      person: { state: 'found' },
      registration: 'unknown',
    });
  });

  it.each<[FailureMode, string]>([
    ['refused', 'unreachable'],
    ['cut at once', 'unreachable'],
    ['no handshake', 'too-slow'],
    ['certificate of a stranger', 'unreachable'],
    ['certificate for another name', 'unreachable'],
    ['certificate that has expired', 'unreachable'],
    ['does not know our certificate', 'cut'],
    ['silent', 'too-slow'],
    ['slow drip', 'too-slow'],
    ['cut before the answer', 'cut'],
    ['cut in the answer', 'cut'],
    ['bad request', 'rejected'],
    ['expired token', 'turned-away'],
    ['forbidden', 'turned-away'],
    ['not found', 'rejected'],
    ['too many', 'busy'],
    ['redirected', 'rejected'],
    ['server error', 'broken'],
    ['bad gateway', 'broken'],
    ['out of service', 'busy'],
    ['malformed', 'unreadable'],
    ['empty', 'unreadable'],
    ['page of a proxy', 'unreadable'],
    ['wrong schema', 'unreadable'],
    ['wrong person', 'odd'],
    ['word in doubt', 'odd'],
    ['huge', 'too-much'],
    ['entities of its own', 'unreadable'],
    ['flood of headers', 'unreadable'],
    ['no text at all', 'unreadable'],
  ])('%s is called %s', async (mode, why) => {
    await http.stub.fail(mode);
    expect(await http.registers.persons.find(bo)).toEqual({ state: 'unknown', why });
  });
});

describe('registers over HTTP that stumble', () => {
  it.each<FailureMode>([
    'cut before the answer',
    'cut in the answer',
    'server error',
    'bad gateway',
  ])('%s once: the second try answers', async (mode) => {
    await http.stub.fail(mode, 1);
    expect(await http.registers.persons.find(bo)).toMatchObject({ state: 'found' });
    await http.stub.fail(mode, 1);
    expect(await http.registers.digitalPost.registration(bo)).toBe('not-registered');
    expect(http.calls.seen.map(({ tries }) => tries)).toEqual([2, 2]);
  });

  it('get a new token where the old one was ended before its time', async () => {
    expect(await http.registers.digitalPost.registration(bo)).toBe('not-registered');
    http.stub.expireTokens();
    expect(await http.registers.digitalPost.registration(carla)).toBe('not-registered');
    expect(http.calls.seen).toMatchObject([{ tries: 1 }, { tries: 1 }]);
  });

  it('are left alone when they go on, without anybody waiting', async () => {
    await http.stub.fail('silent');
    await Promise.all([1, 2, 3, 4, 5].map(() => http.registers.persons.find(bo)));
    const heard = http.stub.heard.length;
    const began = performance.now();
    expect(await http.registers.persons.find(bo)).toEqual({ state: 'unknown', why: 'resting' });
    expect(performance.now() - began).toBeLessThan(50);
    expect(http.stub.heard).toHaveLength(heard);
    // One that is down takes none of the others with it.
    await http.stub.heal();
    expect(await http.registers.digitalPost.registration(bo)).toBe('not-registered');
  });

  it('write the transaction that the far side was told, and nothing of whom', async () => {
    await http.registers.persons.find('9003930147' as Cpr);
    const told = http.stub.heard.at(-1)?.headers['x-transaktionsid'];
    expect(http.calls.lines.filter((line) => line.includes(String(told)))).toHaveLength(2);
    expect(http.calls.lines.join()).toContain('a changed number was followed');
    expect(http.calls.lines.join()).not.toMatch(/900393|Alex|Skiftesen/);
  });
});

describe('registers in memory that fail', () => {
  it.each<Fault>(['down', 'slow', 'garbage'])('%s: nothing is known either', async (fault) => {
    const broken = withFaults(wholeSet(), { persons: fault, digitalPost: fault });
    const { milliseconds, ...answers } = await asked(broken);
    expect(answers).toMatchObject(nothingKnown);
    expect(milliseconds).toBeLessThan(registerDeadline + 100);
  });

  it('say what is so when nothing is wrong', async () => {
    expect(await asked(embedded)).toMatchObject({ registration: 'not-registered' });
  });
});
