import { describe, expect, it } from 'vitest';
import { notices } from '../../../src/self-services/address-change/notices.ts';
import type { Notice } from '../../../src/self-services/define.ts';
import { textsIn } from '../texts-in.ts';
import { anna, bo, carl, fullMove, ida, liv, move, protectedOne } from './move.ts';

const toOthers = (all: readonly Notice[]) => all.filter(({ kind }) => kind !== 'receipt');
const words = (notice: Notice | undefined) =>
  textsIn(notice?.letter)
    .flatMap(({ da, en }) => [da, en])
    .join('\n');

describe('the letters about a move', () => {
  it('tells a protected applicant, or one with a protected child, that nobody is written to unseen', () => {
    for (const more of [{ applicant: protectedOne(anna) }, { movers: [bo, protectedOne(liv)] }]) {
      const [own] = notices(fullMove(more));
      expect(words(own)).toContain('Vi skriver ikke til nogen');
      expect(words(own)).toContain('aldrig din adresse til den anden forælder');
      expect(words(own)).not.toContain('kan vi skrive til den forælder');
    }
    const [alone] = notices(move({ applicant: protectedOne(anna) }));
    expect(words(alone)).toContain('Vi skriver ikke til nogen');
    expect(words(alone)).not.toContain('forælder');
  });

  it('can be answered at a neutral place where they must not name the municipality', () => {
    const others = toOthers(notices(fullMove({ applicant: protectedOne(anna) })));
    for (const notice of others) expect(words(notice)).toContain('eller skriv til Postboks 999');
    for (const notice of toOthers(notices(fullMove())))
      expect(words(notice)).toContain('Ring eller skriv til Dragør Kommune');
  });

  it('speaks to the applicant of another parent only where there is one', () => {
    expect(words(notices(fullMove())[0])).toContain('kan vi skrive til den forælder');
    for (const each of [move(), fullMove({ movers: [liv, ida, carl] }), fullMove({ movers: [bo] })])
      expect(words(notices(each)[0])).not.toContain('forælder');
  });

  it.each([
    ['2026-11-20', 'fredag den 4. december 2026'],
    ['2026-11-21', 'mandag den 7. december 2026'],
    // The day after Christmas is a holiday and a Saturday then.
    ['2026-12-11', 'mandag den 28. december 2026'],
  ])('sent on %s asks for an answer by %s', (sent, by) => {
    const all = notices(fullMove({ today: Temporal.PlainDate.from(sent) }));
    expect(words(all.find(({ kind }) => kind === 'hearing'))).toContain(by);
  });
});
