import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import { namelessSender, type OutboxState } from '../../src/cases/ports/dispatch.ts';
import { othersToTell } from '../../src/cases/tell-others.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';

const decided = {
  reference: 'K7M2P-9QRST',
  authority: { id: 'municipality-0155', name: { da: 'Dragør Kommune', en: 'Dragør Municipality' } },
  result: 'refused',
  why: { da: 'Der bor andre på Nyvej 4.', en: 'Others live at Nyvej 4.' },
  bases: [reportDutyBasis],
  complaint: {
    body: { da: 'Ministeriet', en: 'the Ministry' },
    sentTo: { da: 'kommunen', en: 'the municipality' },
    weeks: 4,
  },
} as const;

let made = 0;
const written = (notice: OutboxState['notice'], given: Partial<OutboxState> = {}): OutboxState => {
  made += 1;
  return {
    id: `letter-${made}`,
    notice,
    to: `Modtager ${made}`,
    cpr: `63095110${made}` as Cpr,
    from: 'Dragør Kommune',
    letter: { title: { da: 'B', en: 'L' }, facts: [], paragraphs: [{ da: 'O', en: 'W' }] },
    languages: ['da', 'en'],
    state: 'sent',
    attempts: 1,
    ...given,
  };
};
const happened = (...bodies: readonly EventBody[]): readonly CaseEvent[] =>
  bodies.map((body, index) => ({
    id: `e${index}`,
    seq: index + 1,
    v: 1,
    at: '2026-11-22T11:00:00Z',
    by: { kind: 'system', name: 'x' },
    ...body,
  }));
const tell = (letters: readonly OutboxState[], events: readonly CaseEvent[] = [], more = {}) =>
  othersToTell(addressChange, { ...decided, ...more }, letters, events);
const wordsOf = (draft: ReturnType<typeof tell>[number] | undefined) =>
  JSON.stringify(draft?.letter);

describe('a move that is refused', () => {
  it('is told to a parent who was heard as a decision that can be complained of', () => {
    const about = ['6309511083' as Cpr];
    const [party, ...more] = tell([written('receipt'), written('hearing', { about })]);
    expect(more).toEqual([]);
    expect(party).toMatchObject({
      notice: 'party-decision',
      from: 'Dragør Kommune',
      about,
      letter: { appeal: { weeks: 4 } },
    });
    expect(wordsOf(party)).toMatch(/Der bor andre.*12, stk.*klage til Ministeriet.*Dragør Kommune/);
    expect(party).not.toHaveProperty('held');
  });

  it('is told to whoever was moved along, and to a host, in short', () => {
    const drafts = tell([written('moved-along'), written('host-declaration')]);
    expect(drafts.map(({ notice }) => notice)).toEqual(['outcome', 'outcome']);
    for (const draft of drafts) {
      expect(draft.letter.appeal).toBeUndefined();
      expect(wordsOf(draft)).toContain('Vi registrerer ikke flytningen');
      expect(wordsOf(draft)).not.toContain('Nyvej');
    }
  });

  it('is told to nobody who never got a letter', () => {
    expect(tell([written('hearing', { state: 'held' })])).toEqual([]);
    expect(tell([written('hearing', { state: 'dead' })])).toEqual([]);
    expect(tell([written('hearing', { state: 'dead', settled: true })])).toHaveLength(1);
  });

  it('keeps a closed letter closed: no authority, no reasons, answered where the first one was', () => {
    const answerTo = { phone: '12 34 56 78' };
    const letter = { ...written('hearing').letter, answerTo };
    for (const notice of ['hearing', 'moved-along', 'host-declaration'] as const) {
      const [draft] = tell([written(notice, { from: namelessSender, letter })]);
      expect(draft).toMatchObject({ from: namelessSender, held: true, letter: { answerTo } });
      expect(wordsOf(draft)).not.toMatch(/Dragør|Nyvej|kommunen/);
      expect(wordsOf(draft)).toContain('12 34 56 78');
    }
  });

  it('waits for a caseworker again where one had to let the first letter go', () => {
    const host = written('host-declaration');
    const events = happened({ kind: 'letters-released', letters: [host.id], why: 'Set' });
    expect(tell([host], events)[0]?.held).toBe(true);
  });

  it('is told once to each, and to a parent as a party', () => {
    const host = written('host-declaration');
    const drafts = tell([host, written('hearing', { cpr: host.cpr })]);
    expect(drafts.map(({ notice }) => notice)).toEqual(['party-decision']);
  });
});

describe('a move that is granted', () => {
  const yes = { result: 'granted' } as const;

  it('is told to those only who were told of a no before', () => {
    const hearing = written('hearing');
    expect(tell([hearing], [], yes)).toEqual([]);
    const [again] = tell([hearing, written('party-decision', { cpr: hearing.cpr })], [], yes);
    expect(again?.letter.appeal).toEqual({ weeks: 4, rule: 'municipality' });
    expect(wordsOf(again)).toContain('Nu registrerer vi flytningen');
  });
});
