import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lookInto } from '../../src/cases/documents/look-into.ts';
import { pdfWithStream } from '../support/sample-files.ts';

/** Packed objects: a hundred kilobytes of them hold more than a hundred megabytes of names. */
const objects = (fill: string, bytes: number) =>
  pdfWithStream('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(bytes, fill)));

const lookElsewhere = (fill: string): string =>
  execFileSync(
    process.execPath,
    [
      '--max-old-space-size=64',
      '--input-type=module',
      '--eval',
      `import { setTimeout as wait } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
      import { lookInto } from ${JSON.stringify(moduleAt('src/cases/documents/look-into.ts'))};
      import { pdfWithStream } from ${JSON.stringify(moduleAt('test/support/sample-files.ts'))};
      const packed = deflateSync(Buffer.alloc(140_000_000, ${JSON.stringify(fill)}));
      const pdf = pdfWithStream('/Type /ObjStm /Filter /FlateDecode', packed);
      console.log((await lookInto(pdf)).ok);`,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ).trim();

const moduleAt = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('a small PDF with a great many packed objects', () => {
  it.each(['#41', '/J#41', '/Launc#'])('of %s is looked into in little memory', (fill) => {
    expect(lookElsewhere(fill)).toBe('true');
  });

  it('holds up nobody else for long', async () => {
    let [last, longest] = [performance.now(), 0];
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await lookInto(objects('/J#41', 60_000_000));
    await wait(20);
    clearInterval(pulse);
    expect(longest).toBeLessThan(1500);
  });

  it.each([
    ['/Launch', 'starts-programs'],
    ['/L#61unch', 'starts-programs'],
    ['/#49mportData', 'starts-programs'],
  ])('is refused for %s wherever a piece of it ends', async (name, why) => {
    // Pieces are a quarter of a megabyte: the name stands before, across and behind the end of one.
    for (const before of [262_130, 262_135, 262_140, 262_143, 262_144, 524_282]) {
      const words = Buffer.concat([Buffer.alloc(before, ' '), Buffer.from(`${name} 1`)]);
      const pdf = pdfWithStream('/Type /ObjStm /Filter /FlateDecode', deflateSync(words));
      // oxlint-disable-next-line no-await-in-loop -- one place after the other
      expect(await lookInto(pdf)).toEqual({ ok: false, error: why });
    }
  });

  it('is not refused for a name that only begins like it, across the end of a piece', async () => {
    const words = Buffer.concat([Buffer.alloc(262_137, ' '), Buffer.from('/Launchpad /JSON ')]);
    const pdf = pdfWithStream('/Type /ObjStm /Filter /FlateDecode', deflateSync(words));
    expect(await lookInto(pdf)).toMatchObject({ ok: true, value: { notes: [] } });
  });
});
