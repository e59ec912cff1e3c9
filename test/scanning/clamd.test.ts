import { describe, expect, it } from 'vitest';
import { createClamd } from '../../src/scanning/clamd.ts';
import { stubClamd } from './stub-clamd.ts';

const patience = { connect: 300, whole: 500 };

async function* pieces(...parts: readonly Buffer[]) {
  for (const part of parts) yield part;
}
const file = () => pieces(Buffer.alloc(300_000, 'a'), Buffer.from('end'));

describe('clamd', () => {
  it('is sent every byte, and believed when it says OK or FOUND', async () => {
    const clamd = await stubClamd((bytes) => ({
      says: bytes.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK',
    }));
    const scanner = createClamd(clamd, patience);
    expect(await scanner.scan(file())).toBe('clean');
    expect(
      clamd.got[0]?.equals(Buffer.concat([Buffer.alloc(300_000, 'a'), Buffer.from('end')])),
    ).toBe(true);
    expect(await scanner.scan(pieces(Buffer.from('EICAR')))).toBe('infected');
  });

  it.each([
    ['says nothing', { does: 'nothing' }, 'too-slow'],
    ['drips', { does: 'drip' }, 'too-slow'],
    ['hangs up', { does: 'hang-up' }, 'unreachable'],
    ['talks on and on', { does: 'talk-on' }, 'garbled'],
    ['says something else', { says: 'stream: PROBABLY OK' }, 'garbled'],
    ['says OK of something else', { says: 'OK' }, 'garbled'],
    ['says nothing of it', { says: '' }, 'garbled'],
    ['reports a fault', { says: 'stream: Can\u0027t allocate memory ERROR' }, 'garbled'],
    ['does not take so large a file', { says: 'INSTREAM size limit exceeded. ERROR' }, 'too-large'],
    ['refuses in the middle of it', { does: 'refuse-early' }, 'too-large'],
  ] as const)('that %s has not said that anything is clean', async (_how, behaviour, why) => {
    const clamd = await stubClamd(() => behaviour);
    await expect(createClamd(clamd, patience).scan(file())).rejects.toMatchObject({ why });
  });

  it('that is not there is not there', async () => {
    const clamd = await stubClamd(() => ({ says: 'stream: OK' }));
    clamd.close();
    const scanner = createClamd(clamd, patience);
    await expect(scanner.scan(file())).rejects.toMatchObject({ why: 'unreachable' });
    const nowhere = createClamd({ path: '/nowhere/clamd.ctl' }, patience);
    await expect(nowhere.scan(file())).rejects.toMatchObject({ why: 'unreachable' });
  });
});
