import type { CaseEvent } from '../../cases/events.ts';
import { asItLeft } from '../../cases/letter-deadline.ts';
import type { Printed } from '../../cases/ports/documents.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import type { PrintedPart } from '../../cases/ports/file-print.ts';
import { showInstant } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Letter } from '../../self-services/letter.ts';
import { letterBlocks } from '../../self-services/letter-blocks.ts';
import type { Page } from '../page.ts';
import { printedFacts } from '../printed.ts';

/** Each letter of a case as it was sent, or as it lies here, in every language that it has. */
export const letterParts = (
  page: Page,
  letters: readonly OutboxState[],
  events: readonly CaseEvent[],
): readonly PrintedPart[] =>
  letters.map((each, at) => ({
    title: page.t('case-file:letter', {
      number: at + 1,
      notice: page.t(`desk:notice.${each.notice}`),
      to: each.to,
    }),
    sections: [
      { content: [printedFacts(aboutLetter(page, each, events))] },
      ...each.languages.map((language) => ({
        language,
        content: wordsOf(asItLeft(each.letter, each.id, events), language),
      })),
    ],
  }));

/** From whom, to whom, and how and when it left. */
function aboutLetter({ t, language }: Page, letter: OutboxState, events: readonly CaseEvent[]) {
  const left = events.findLast(
    (event) => event.kind === 'dispatched' && event.letter === letter.id,
  );
  const state =
    letter.expired === true ? 'expired' : letter.settled === true ? 'settled' : letter.state;
  return [
    { label: t('case-file:from'), value: letter.from },
    { label: t('case-file:to'), value: letter.to },
    ...(left?.kind === 'dispatched'
      ? [
          {
            label: t('case-file:sent'),
            value: `${showInstant(left.at, language)}, ${t(`desk:via.${left.via}`)}`,
          },
        ]
      : []),
    ...(letter.state === 'sent'
      ? []
      : [{ label: t('case-file:state'), value: t(`desk:letterState.${state}`) }]),
  ];
}

function wordsOf(letter: Letter, language: Language): readonly Printed[] {
  return [
    { kind: 'heading', text: letter.title[language] },
    ...(letter.facts.length === 0
      ? []
      : [
          printedFacts(
            letter.facts.map(({ label, value }) => ({
              label: label[language],
              value: value[language],
            })),
          ),
        ]),
    ...letterBlocks(letter, language),
  ];
}
