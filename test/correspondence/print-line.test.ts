import { expect, it } from 'vitest';
import { PrinterBusy } from '../../src/cases/ports/documents.ts';
import { openLine } from '../../src/correspondence/pdf/one-at-a-time.ts';

it('letters have a place in line however many visitors wait, and take none from them', async () => {
  const { forVisitors, forLetters } = openLine();
  const { promise: open, resolve } = Promise.withResolvers<void>();
  const done: string[] = [];
  const print = (name: string) => async () => {
    await open;
    done.push(name);
  };
  const visitors = Array.from({ length: 9 }, (_, index) => forVisitors(print(`visitor ${index}`)));
  await expect(forVisitors(print('one too many'))).rejects.toThrow(PrinterBusy);
  const letters = [1, 2, 3, 4].map((each) => forLetters(print(`letter ${each}`)));
  resolve();
  await Promise.all([...visitors, ...letters]);
  expect(done).toHaveLength(13);
  expect(done.slice(-4)).toEqual(['letter 1', 'letter 2', 'letter 3', 'letter 4']);
});

it('what goes wrong in it is nobody else’s', async () => {
  const { forVisitors, forLetters } = openLine();
  const broken = forLetters(() => Promise.reject(new Error('no fonts')));
  const next = forVisitors(async () => 'printed');
  await expect(broken).rejects.toThrow('no fonts');
  expect(await next).toBe('printed');
});
