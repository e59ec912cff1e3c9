import { type Effect, powers, whatAWordDoes } from '../../cases/what-a-word-does.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Subject } from '../../self-services/confirmable.ts';
import type { SelfService } from '../../self-services/define.ts';
import type { AlertModel } from '../components/alert.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';

/** What the word would do to citizens from today on, in words: read before it is given, and once more as it is. */
export async function lawEffects(
  deps: Pick<Deps, 'confirmations' | 'clock'>,
  page: Page,
  service: SelfService,
  subject: Subject,
): Promise<AlertModel> {
  const words = await deps.confirmations.of(service.id);
  const effect = whatAWordDoes(service, subject, words, legalDay(deps.clock.now()));
  const heading = page.t('law:effect.title');
  if (effect.opens.length > 0)
    return {
      kind: 'warning',
      heading,
      paragraphs: [...opened(page, effect), ...kept(page, effect)],
    };
  return {
    kind: 'info',
    heading,
    paragraphs: [page.t('law:effect.nothing'), ...kept(page, effect)],
  };
}

const opened = ({ t }: Page, { opens }: Effect): readonly string[] => [
  ...powers.filter((power) => opens.includes(power)).map((power) => t(`law:effect.${power}`)),
  t('law:effect.from'),
];

const kept = ({ t }: Page, { closed }: Effect): readonly string[] =>
  closed.map(({ power, missing }) =>
    t(`law:still.${power}`, {
      missing: missing.map((each) => t(`law:missing.${each}`)).join(', '),
    }),
  );
