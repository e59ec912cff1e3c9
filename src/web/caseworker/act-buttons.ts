import type { ButtonModel } from '../components/buttons.ts';
import type { Page } from '../page.ts';
import type { ActCase } from './act-fields.ts';
import type { Prepared } from './act-form.ts';
import { letterSeen } from './letter-preview.ts';
import type { Verb } from './next-step.ts';

/** What writes to somebody shows the letter first; only a letter that was seen is sent. */
export function buttonsOf(
  { t }: Page,
  verb: Verb,
  hidden: Prepared['hidden'],
  { lookedInto }: Pick<ActCase, 'lookedInto'>,
): readonly ButtonModel[] {
  const submit = t(`desk:submit.${verb}`);
  const isPreviewed = previewed.includes(verb) || (verb === 'withdraw' && lookedInto === true);
  if (!isPreviewed) return [{ text: submit }];
  const isSeen = hidden.some(({ name }) => name === letterSeen);
  const look = { text: t('desk:preview.look'), action: 'preview', name: 'do' };
  return isSeen
    ? [
        { text: submit, action: 'send', name: 'do' },
        { ...look, kind: 'secondary' },
      ]
    : [look];
}

/** In the place of the act: first the case is taken over, then the same words are sent. */
export const takeOverButton = ({ t }: Page): ButtonModel => ({
  text: t('desk-work:takeOver'),
  action: 'take-over',
  name: 'do',
});

const previewed: readonly Verb[] = [
  'decide',
  'ask',
  'demand',
  'decide-exemption',
  'grant-exception',
  'end-exception',
  'write-grounds',
  'reject-channel',
  'confirm-rejection',
  'correct-day',
  'reopen',
  'transfer',
];
