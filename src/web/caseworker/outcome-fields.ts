import { unopenedPostEndings } from '../../cases/unopened-post.ts';
import type { ActCase, ActField } from './act-fields.ts';

const referralOutcomes = ['helped-digitally', 'filed-otherwise', 'not-reached'] as const;

/** How an errand ends that was decided on, and not carried out. */
const decidedOutcomes = ['decided-on'] as const;

/** How one ends that is another authority's, elsewhere. */
const handedOverOutcomes = ['handed-over'] as const;

/** Every way a case can end or has ended, as the `closed` event keeps it. */
export const outcomes = [
  ...referralOutcomes,
  ...decidedOutcomes,
  ...handedOverOutcomes,
  'no-longer-wanted',
  'done',
] as const;

/** The endings that a caseworker can choose between in this state; none means there is nothing to choose. */
export function outcomesIn({
  state,
  lookedInto,
  handedOver,
}: Pick<ActCase, 'state' | 'lookedInto' | 'handedOver'>): readonly (typeof outcomes)[number][] {
  // A filing is taken, rejected by law or drawn back; it is never put away.
  if (lookedInto === true) return ['helped-digitally'];
  if (handedOver === true) return handedOverOutcomes;
  if (state === 'decided') return decidedOutcomes;
  return state === 'carried-out' ? ['done'] : referralOutcomes;
}

/** Where there is only one way to end, nobody is asked. */
export const endings = (on: ActCase): readonly ActField[] => [
  ...(outcomesIn(on).length === 1
    ? []
    : [{ kind: 'choice', key: 'outcome', options: outcomesIn(on) } as const]),
  ...(on.postWaiting === true
    ? [{ kind: 'choice', key: 'unopenedPost', options: unopenedPostEndings } as const]
    : []),
];
