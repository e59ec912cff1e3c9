import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replayDecisions } from '../../src/operations/replay-report.ts';
import { filed } from '../eligibility/samples.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { asks, decidedCases, exempt, on } from './decided-cases.ts';

let portal: TestApp;
let cases: ReturnType<typeof decidedCases>;
beforeEach(async () => {
  portal = await testApp();
  cases = decidedCases(portal);
});
afterEach(() => portal.close());

describe("today's own rules", () => {
  it('give what was stored, for every way, service and law of the day', async () => {
    await cases.keepDecided({ wish: 'digital' });
    await cases.keepDecided(exempt);
    await cases.keepDecided({ ...exempt, ...on('2023-05-31') });
    await cases.keepDecided({ ...exempt, ...on('2023-06-01') });
    await cases.keepDecided({ ...filed, ...on('2026-11-22') });
    await cases.keepDecided({ ...filed, exempt: 'says-so' });
    await cases.keepDecided({ ...filed, guard: { ...filed.guard!, helpOffered: false } });
    await cases.keepDecided(asks, 1, 'robinson-list');
    await cases.keepDecided({ ...filed, circumstanceClaimed: true }, 1, 'health-card');
    const { text, drifted } = cases.replayed('current');
    expect(text).toContain('Every decision comes out as it was stored.');
    expect(drifted).toBe(false);
  });

  it('show what has drifted since', async () => {
    const decision = await cases.decided(exempt);
    const before = { ...decision, standing: 'help-only' } as const;
    await cases.keep(before, 6);
    const { text, drifted } = cases.replayed('current');
    expect(text).toMatch(/ 6 {2}address-change: refer \(help-only\) {2}-> {2}refer \(right\)/);
    expect(drifted).toBe(true);
  });

  it('know a rejection again by the confirmations of its day', async () => {
    const rejected = await cases.decided({ ...filed, ...on('2026-11-22') });
    expect(rejected.outcome).toBe('reject');
    await cases.keep(rejected, 5);
    expect(cases.replayed('current').drifted).toBe(false);
    await cases.keep({ ...rejected, facts: { ...rejected.facts, on: '2026-11-21' } }, 5);
    expect(cases.replayed('current').text).toContain('reject  ->  refer');
  });
});

describe('a draft', () => {
  it('without a rule names the outcomes that change, and why', async () => {
    await cases.keepDecided(exempt, 5);
    await cases.keepDecided({ ...exempt, circumstanceClaimed: true }, 7);
    await cases.keepDecided({ wish: 'digital' }, 5);
    const text = cases.byDraft({ off: ['exempt'] });
    expect(text).toContain('Changed        exempt is off');
    expect(text).toMatch(
      / 7 {2}address-change: refer \(right\) {2}-> {2}refer \(authority-assesses\)/,
    );
    expect(text).toMatch(/because of exempt \[§ 2\] {2}-> {2}circumstance/);
    expect(text).toMatch(/ 5 {2}address-change: refer \(right\) {2}-> {2}refer \(help-only\)/);
    expect(text).not.toContain('accept');
  });

  it('changes a reason where the outcome stays', async () => {
    await cases.keepDecided({ wish: 'digital', exempt: 'says-so' }, 5);
    const text = cases.byDraft({ off: ['digital-though-exempt'] });
    expect(text).toMatch(/ 5 {2}address-change: accept, for other reasons/);
    expect(text).toMatch(
      /because of digital \[[^\]]+\], digital-though-exempt \[§ 2\] {2}-> {2}digital \[/,
    );
  });

  it('judges each by the law of its own day: the act of 2023 is not there before it', async () => {
    await cases.keepDecided({ ...exempt, ...on('2023-05-31') }, 5);
    const before = cases.byDraft({ off: ['exempt'] });
    expect(before).toContain('No decision would come out otherwise.');
    await cases.keepDecided({ ...exempt, ...on('2023-06-01') }, 6);
    expect(cases.byDraft({ off: ['exempt'] })).toMatch(/ 6 {2}address-change: refer \(right\)/);
  });

  it('is tried on filings that staff registered', async () => {
    await cases.keepDecided({ ...filed, exempt: 'says-so', guard: undefined! }, 5);
    await cases.keepDecided({ ...filed, ...on('2026-11-22') }, 5);
    const lenient = cases.byDraft({
      outcome: [{ rule: 'filed-without-ground', outcome: 'accept-alternative' }],
    });
    expect(lenient).toMatch(/ 5 {2}address-change: reject {2}-> {2}accept-alternative/);
    expect(cases.byDraft({ off: ['filed-exempt'] })).toMatch(
      / 5 {2}address-change: accept-alternative {2}-> /,
    );
  });

  it('narrows, adds and moves rules', async () => {
    await cases.keepDecided({ ...asks, age: '15-17' }, 5);
    await cases.keepDecided(asks, 6);
    const text = cases.byDraft({
      about: 'Young people may always choose',
      add: [
        {
          id: 'young',
          before: 'help-only',
          basis: 'circumstance',
          outcome: 'refer',
          standing: 'right',
          when: { age: ['15-17'], wish: ['alternative'], service: ['address-change'] },
        },
      ],
      move: [{ rule: 'young', before: 'other-authority' }],
    });
    expect(text).toMatch(
      / 5 {2}address-change: [^\n]* {2}-> {2}refer \(right\)\n[^\n]*-> {2}young/,
    );
    expect(text.match(/ -> {2}refer/g)).toHaveLength(1);
    const narrow = cases.byDraft({ only: [{ rule: 'help-only', when: { age: ['adult'] } }] });
    expect(narrow).toContain('help-only only when age');
    expect(narrow).toMatch(/ 5 {2}address-change: refer \(help-only\) {2}-> {2}no rule/);
    expect(cases.byDraft({ off: ['help-only'] })).toMatch(/ 11 {2}address-change: /);
  });

  it.each([
    ['not json', /no JSON/],
    [{ off: ['exemt'] }, /There is no rule exemt/],
    [{ off: 'exempt' }, /off: /],
    [{ offf: [] }, /draft: .*offf/],
    [{ outcome: [{ rule: 'exempt', outcome: 'maybe' }] }, /outcome/],
    [{ outcome: [{ rule: 'exempt', outcome: 'refer' }] }, /refer needs it/],
    [{ outcome: [{ rule: 'exempt', outcome: 'accept', standing: 'right' }] }, /belongs to refer/],
    [{ off: ['exempt'], move: [{ rule: 'exempt', before: 'circumstance' }] }, /or it is off/],
    [{ only: [{ rule: 'exempt', when: {} }] }, /names no fact/],
    [{ only: [{ rule: 'exempt', when: { cpr: ['x'] } }] }, /cpr/],
    [{ move: [{ rule: 'exempt', before: 'exempt' }] }, /before itself/],
    [[], /draft/],
  ])('%j is refused with what is wrong', (draft, wrong) => {
    expect(cases.refusedDraft(draft).join('\n')).toMatch(wrong);
  });

  it('that is another file by mistake is not quoted', () => {
    const secrets = [
      'SKRANKEN_INDEX_KEY=1:c2VjcmV0',
      '{"6101650851": {"name": "Anna Prøve"}}',
      '{"off": ["6101650851 Anna"], "only": [{"rule": "c2VjcmV0=", "when": {"cpr": ["x"]}}]}',
    ];
    for (const text of secrets) {
      const said = cases.refusedDraft(text).join('\n');
      expect(said).not.toBe('');
      expect(said).not.toMatch(/6101650851|Anna|c2VjcmV0|SKRANKEN/);
    }
  });

  it('as the guide shows one is read', () => {
    const guide = readFileSync('docs/law.md', 'utf8');
    const shown = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    expect(cases.byDraft(shown)).toContain('young-choice is new, before help-only');
  });

  it('that is not there is named', () => {
    const done = replayDecisions(portal.config, '/nowhere/draft.json', () => undefined);
    expect(done).toEqual({ ok: false, error: [expect.stringContaining('ENOENT')] });
  });
});
