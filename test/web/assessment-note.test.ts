import { describe, expect, it } from 'vitest';
import { actFields } from '../../src/web/caseworker/act-fields.ts';

describe('a claim', () => {
  const accept = (lacksMitId: boolean) =>
    actFields('accept-channel', { state: 'contacted', letters: [], lookedInto: true, lacksMitId });

  it('that is accepted asks for no note on it: a word is enough, and which ground is asked nowhere', () => {
    expect(accept(false)).toEqual([]);
  });

  it('is assessed in words only where nothing was claimed that would be accepted', () => {
    expect(accept(true).map(({ key }) => key)).toEqual(['assessedReason']);
    for (const verb of ['ask-grounds', 'record-grounds'] as const) {
      const fields = actFields(verb, { state: 'contacted', letters: [] });
      expect(fields.filter(({ kind }) => kind === 'text' || kind === 'long-text')).toEqual([]);
    }
  });
});
