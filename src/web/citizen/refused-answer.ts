import { inForce } from '../../domain/dated.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import { cite } from '../../eligibility/cite.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { sentToOn } from '../../eligibility/sent-to.ts';
import type { SelfService } from '../../self-services/define.ts';
import { alert } from '../components/alert.ts';
import { html, type Markup } from '../components/html.ts';
import type { Page } from '../page.ts';
import type { StepForm } from './step-form.ts';

/**
 * What stands with answers that a rule is against: the paragraph, who has the last word, the other way there, and where
 * to complain (forvaltningsloven §§ 7, 24 and 25). Nothing where an answer is merely missing or mistyped.
 */
export function refusedAnswer(
  page: Page,
  { id, law }: Pick<SelfService, 'id' | 'law'>,
  { step, errors, context }: Pick<StepForm, 'step' | 'errors' | 'context'>,
): Markup | undefined {
  const bases = step.fields.flatMap(({ key }) => errors[key]?.basis ?? []);
  if (bases.length === 0 || context === undefined) return undefined;
  const { today } = context;
  const who = whoDecides(page, law, today);
  const isSure = bases.every(({ certainty }) => certainty === 'verified');
  return alert(page, {
    kind: 'info',
    heading: page.t('refused:heading'),
    paragraphs: [
      `${paragraphs(page, bases)} ${page.t(isSure ? 'refused:sure' : 'refused:unsure', { who })}`,
      html`<a href="/self-service/${id}/another-way">${page.t('refused:otherWay', { who })}</a>`,
      complaint(page, law, today, who),
    ],
  });
}

const paragraphs = (page: Page, bases: readonly LegalBasis[]): string =>
  [...new Set(bases.map((basis) => page.say(cite(basis))))]
    .map((citation) => page.t('refused:rule', { citation }))
    .join(' ');

const whoDecides = ({ t }: Page, law: ServiceLaw, on: Temporal.PlainDate): string =>
  inForce(law.responsible, on)?.value === 'udbetaling-danmark'
    ? 'Udbetaling Danmark'
    : t('refused:municipality');

function complaint({ t, say }: Page, law: ServiceLaw, on: Temporal.PlainDate, who: string): string {
  const appeal = inForce(law.appeal, on)?.value;
  if (appeal === undefined) return t('refused:complaintTold', { who });
  const { body, weeks } = appeal;
  const limit = weeks === undefined ? t('refused:limitTold') : t('refused:limit', { weeks });
  return `${t('refused:complaint', { who, body: say(body), sentTo: say(sentToOn(appeal, on)) })} ${limit}`;
}
