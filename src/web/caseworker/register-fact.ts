import type { RegisterFact, Standing } from '../../self-services/beside.ts';
import type { Markup } from '../components/html.ts';
import { badge } from '../components/wayfinding.ts';
import type { Page } from '../page.ts';

/** What a register says of an answer, as the page tells it. */
export interface ShownFact {
  readonly label: string;
  readonly value: string;
  /** In words: as the register, a change, does not fit, or not looked up. */
  readonly mark?: Markup;
}

/** A fact in words; what nobody could look up, or what is not shown, says so. */
export function shownFact(
  { t, say }: Page,
  { label, says, hidden, stands }: RegisterFact,
): ShownFact {
  const mark = markOf(t, says.state, hidden, stands);
  return {
    label: say(label),
    value:
      says.state === 'found'
        ? say(says.value)
        : t(hidden ? 'case:hidden' : says.state === 'none' ? 'case:nothingThere' : 'case:unsure'),
    ...(mark && { mark }),
  };
}

function markOf(
  t: Page['t'],
  state: RegisterFact['says']['state'],
  hidden: true | undefined,
  stands: Standing | undefined,
): Markup | undefined {
  if (hidden) return badge(t('case:stands.hidden'), 'warning');
  if (state === 'unknown') return badge(t('case:stands.unsure'), 'warning');
  return stands && badge(t(`case:stands.${stands}`), kinds[stands]);
}

const kinds = { same: 'success', change: 'info', differs: 'error' } as const;
