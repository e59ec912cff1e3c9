import type { ChargeDecision } from '../../self-services/charge.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { Page } from '../page.ts';
import { restsOn } from '../rests-on.ts';

export interface ChargeModel {
  readonly charge: ChargeDecision;
  /** `before`: on the page that sends. The rest stand on the receipt: what became of the demand since. */
  readonly when: 'before' | 'sent' | 'paid' | 'waived';
}

/** What the errand costs and why, for page and print. */
export interface ChargeWords {
  readonly heading: string;
  readonly paragraphs: readonly ChargeLine[];
  readonly complaint?: { readonly heading: string; readonly text: string };
}

export interface ChargeLine {
  readonly text: string;
  /** The paragraph it rests on, as a sentence. */
  readonly basis?: string;
  readonly strong?: true;
  /** Where the words lead. */
  readonly href?: string;
}

/** A demand is a decision: it stands with reasons, paragraph and where to complain. */
export function chargeWords(page: Page, { charge, when }: ChargeModel): ChargeWords {
  const { t } = page;
  if (when === 'waived')
    return {
      heading: t('components:charge.free'),
      paragraphs: [{ text: t('components:charge.waived') }],
    };
  switch (charge.standing) {
    case 'free':
      return { heading: t('components:charge.free'), paragraphs: [because(page, charge)] };
    case 'demanded':
      return demanded(page, charge, when);
    default:
      return told(page, charge);
  }
}

/** Nothing is decided yet: what the rules say, who decides, and how to say that one disagrees before that. */
function told(page: Page, charge: ChargeDecision): ChargeWords {
  const { t } = page;
  const isUnsure = charge.kind === 'fee' && charge.unsure === true;
  return {
    heading: t(`components:charge.${isUnsure ? 'maybe' : 'fee'}`),
    paragraphs: [
      because(page, charge),
      { text: t('components:charge.toldFirst') },
      { text: `${t('components:charge.disagree')} ${unlessIn(page, charge)}`.trimEnd() },
    ],
  };
}

const unlessIn = (page: Page, charge: ChargeDecision): string =>
  charge.kind === 'fee' && charge.unless !== undefined ? page.say(charge.unless) : '';

const because = (
  page: Page,
  { why, basis }: { readonly why: ChargeDecision['why']; readonly basis: LegalBasis },
): ChargeLine => ({ text: page.say(why), basis: restsOn(page, basis) });

function demanded(page: Page, charge: ChargeDecision, when: ChargeModel['when']): ChargeWords {
  const { t, language } = page;
  const kroner = charge.kind === 'fee' ? (charge.kroner ?? 0) : 0;
  const amount = kroner.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB');
  const unless = unlessIn(page, charge);
  const moment = when === 'before' ? 'before' : 'sent';
  return {
    heading: t('components:charge.amount', { amount }),
    paragraphs: [
      { text: t(`components:charge.decision.${moment}`) },
      because(page, charge),
      ...(when === 'paid'
        ? [{ text: t('components:charge.paid'), strong: true } as const]
        : [
            ...(unless === '' ? [] : [{ text: unless }]),
            howToPay(page, charge.payAt, when),
            { text: t(`components:charge.waits.${moment}`) },
          ]),
    ],
    ...complaint(page, charge),
  };
}

/** The link stands where the case has its number: somebody who paid before would have paid for nothing. */
function howToPay({ t }: Page, payAt: string | undefined, when: ChargeModel['when']): ChargeLine {
  if (payAt === undefined || !/^https?:\/\//.test(payAt))
    return { text: t('components:charge.payByLetter') };
  if (when === 'before') return { text: t('components:charge.payAfter') };
  return { text: t('components:charge.payAt'), href: payAt };
}

function complaint(page: Page, { complaint: guidance }: ChargeDecision) {
  if (guidance === undefined) return {};
  const { t, say } = page;
  const { body, sentTo, weeks, noLimit } = guidance;
  const limit =
    weeks === undefined
      ? t(`components:charge.${noLimit === true ? 'limitNone' : 'limitTold'}`)
      : t('components:charge.limit', { weeks });
  const to = t('components:charge.complaintTo', { body: say(body), sentTo: say(sentTo) });
  return {
    complaint: { heading: t('components:charge.complaint'), text: `${to} ${limit}` },
  };
}
