import { describe, expect, it } from 'vitest';
import { overturnedIn } from '../../src/cases/appeals.ts';
import type { CaseEvent } from '../../src/cases/events.ts';

const history = (...bodies: readonly object[]): readonly CaseEvent[] =>
  bodies.map((body, index) => ({ seq: index + 1, ...body }) as CaseEvent);

const decided = (result: string) => ({ kind: 'decided', result });
const received = { kind: 'appeal-received' };
const upheldFor = { kind: 'appeal-ended', result: 'overturned' };

describe('what fell by a complaint', () => {
  it('is to be decided anew, also where the authority had held on to it meanwhile', () => {
    const once = history(decided('refused'), received, upheldFor);
    expect(overturnedIn(once)?.seq).toBe(1);
    for (const result of ['refused', 'partly'])
      expect(
        overturnedIn(history(decided('refused'), received, decided(result), upheldFor)),
      ).toMatchObject({ seq: 1 });
  });

  it('is not, once the authority has said yes to all of it while the complaint ran', () => {
    const yes = history(decided('refused'), received, decided('granted'), upheldFor);
    expect(overturnedIn(yes)).toBeUndefined();
  });

  it('an old yes is none to what was refused after it', () => {
    const no = history(decided('granted'), decided('refused'), received, upheldFor);
    expect(overturnedIn(no)?.seq).toBe(2);
  });
});
