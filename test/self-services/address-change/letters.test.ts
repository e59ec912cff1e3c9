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

  it('say how a closed one is answered, wherever it is read, and nothing of who asks', () => {
    const closed = (more = {}) =>
      toOthers(notices(fullMove({ applicant: protectedOne(anna), ...more })));
    expect(closed().length).toBeGreaterThan(3);
    for (const notice of closed()) {
      expect(words(notice)).toContain('ring på 70 11 22 33 eller skriv til Postboks 999');
      expect(words(notice)).toContain('K7M2P-9QRST');
      expect(words(notice)).not.toContain('Digital Post');
      expect(notice.letter.answerTo).toEqual(fullMove().replyPoint);
    }
    for (const notice of closed({ replyPoint: undefined }))
      expect(notice.letter.answerTo).toBeUndefined();
  });

  it('are otherwise answered to the municipality', () => {
    for (const notice of toOthers(notices(fullMove()))) {
      expect(words(notice)).toContain('Ring eller skriv til Dragør Kommune');
      expect(notice.letter.answerTo).toBeUndefined();
    }
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
