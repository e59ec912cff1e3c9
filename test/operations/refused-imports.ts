import { beforeAll, expect } from 'vitest';
import type { ImportKind } from '../../src/cases/ports/imports.ts';
import { practicesCsv } from '../registers/imported-sets.ts';
import { importing } from './importing.ts';

/** A data folder in which practices stand, and what is said of files that must change nothing there. */
export function refusedImports() {
  const installation = importing();
  const { take, file, inDatabase } = installation;
  let stood: ReturnType<typeof inDatabase>;
  beforeAll(async () => {
    await take(['practices', file('praksis.csv', practicesCsv())]);
    stood = inDatabase();
    expect(stood.rows).toHaveLength(144);
  });
  const changedNothing = () => expect(inDatabase()).toEqual(stood);

  /** What is said of a file that is refused; nothing of it was imported. */
  async function refusal(kind: ImportKind, text: string | Buffer): Promise<readonly string[]> {
    const given = file('given.csv', text);
    const done = await take([kind, given]);
    changedNothing();
    if (done.ok) return expect.fail(done.value.join('\n'));
    const [last = '', ...said] = done.error.toReversed();
    if (done.error[0]?.startsWith('Row') === true)
      expect(last).toBe(`Nothing of ${given} was imported.`);
    return said.toReversed();
  }

  return { ...installation, refusal, changedNothing };
}
