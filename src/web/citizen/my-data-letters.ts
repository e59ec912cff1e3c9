import type { CaseEvent } from '../../cases/events.ts';
import { asItLeft } from '../../cases/letter-deadline.ts';
import { type OutboxState, senderIn } from '../../cases/ports/dispatch.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { Language } from '../../domain/language.ts';
import { letterBlocks } from '../../self-services/letter-blocks.ts';
import type { Page } from '../page.ts';
import type { LabelledWords } from './my-data-names.ts';

/** A letter that somebody was sent, as it left. */
export interface MyLetter {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Instant. */
  readonly sentAt: string;
  readonly via: 'digital-post' | 'paper';
  readonly language: Language;
  readonly facts: readonly LabelledWords[];
  readonly text: readonly string[];
}

/** The letters that left and were for that person. What lies here unsent is no letter yet, and others' are others'. */
export const lettersTo = (
  page: Page,
  letters: readonly OutboxState[],
  events: readonly CaseEvent[],
  reader: Cpr,
): readonly MyLetter[] =>
  letters.flatMap(({ id, cpr, state, letter, languages, from, to }): readonly MyLetter[] => {
    const left = events.findLast((event) => event.kind === 'dispatched' && event.letter === id);
    if (cpr !== reader || state !== 'sent' || left?.kind !== 'dispatched') return [];
    const language = languages.find((each) => each === page.language) ?? languages[0] ?? 'da';
    const sent = asItLeft(letter, id, events);
    return [
      {
        title: sent.title[language],
        from: senderIn(from, language),
        to,
        sentAt: left.at,
        via: left.via,
        language,
        facts: sent.facts.map(({ label, value }) => ({
          label: label[language],
          value: value[language],
        })),
        text: letterBlocks(sent, language).flatMap((block) =>
          block.kind === 'list' ? block.items.map((item) => `– ${item}`) : [block.text],
        ),
      },
    ];
  });
