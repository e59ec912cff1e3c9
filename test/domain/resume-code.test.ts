import { describe, expect, it } from 'vitest';
import { newResumeCode, parseResumeCode, showResumeCode } from '../../src/domain/resume-code.ts';

describe('a resume code', () => {
  it('has at least 128 random bits, and none comes twice', () => {
    expect(27 * Math.log2(31)).toBeGreaterThan(128);
    const codes = new Set(Array.from({ length: 500 }, newResumeCode));
    expect(codes.size).toBe(500);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TW-Z]{28}$/);
  });

  it('is read as people type it', () => {
    const code = newResumeCode();
    const shown = showResumeCode(code);
    expect(shown).toMatch(/^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    for (const typed of [
      shown,
      code,
      shown.toLowerCase(),
      shown.replaceAll('-', ' '),
      ` ${shown} `,
    ])
      expect(parseResumeCode(typed)).toBe(code);
    expect(parseResumeCode(shown.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
  });

  it('shows every single slip of the pen, and every swap of neighbours', () => {
    const code = newResumeCode();
    for (let at = 0; at < code.length; at += 1) {
      const other = code[at] === 'A' ? 'B' : 'A';
      expect(parseResumeCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined();
      const [one, two] = [code[at], code[at + 1]];
      // The check sign itself weighs nothing in its own sum.
      if (two === undefined || one === two || at + 2 === code.length) continue;
      const swapped = code.slice(0, at) + two + one + code.slice(at + 2);
      expect(parseResumeCode(swapped)).toBeUndefined();
    }
  });

  it.each(['', 'A', '0'.repeat(27), '0'.repeat(29), `${'0'.repeat(27)}Ø`])('is not %j', (typed) =>
    expect(parseResumeCode(typed)).toBeUndefined(),
  );
});
