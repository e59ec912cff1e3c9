import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { ChargeDecision } from '../../self-services/charge.ts';
import type { Page } from '../page.ts';
import { restsOn } from '../rests-on.ts';
import { html, type Markup } from './html.ts';

export interface ChargeModel {
  readonly charge: ChargeDecision;
  /** `before`: on the page that sends. The rest stand on the receipt: what became of the demand since. */
  readonly when: 'before' | 'sent' | 'paid' | 'waived';
}

/** What the errand costs and why. A demand is a decision: it stands with reasons, paragraph and where to complain. */
export function chargeBlock(page: Page, { charge, when }: ChargeModel): Markup {
  if (when === 'waived')
    return block(page.t('components:charge.free'), [
      html`<p>${page.t('components:charge.waived')}</p>`,
    ]);
  switch (charge.standing) {
    case 'free':
      return block(page.t('components:charge.free'), because(page, charge));
    case 'demanded':
      return demanded(page, charge, when);
    default:
      return told(page, charge);
  }
}

/** Nothing is decided yet: what the rules say, who decides, and how to say that one disagrees before that. */
function told(page: Page, charge: ChargeDecision): Markup {
  const isUnsure = charge.kind === 'fee' && charge.unsure === true;
  return block(page.t(`components:charge.${isUnsure ? 'maybe' : 'fee'}`), [
    ...because(page, charge),
    html`<p>${page.t('components:charge.toldFirst')}</p>`,
    html`<p>${page.t('components:charge.disagree')} ${unlessIn(page, charge)}</p>`,
  ]);
}

const unlessIn = (page: Page, charge: ChargeDecision): string =>
  charge.kind === 'fee' && charge.unless !== undefined ? page.say(charge.unless) : '';

const block = (heading: string, paragraphs: readonly Markup[]): Markup =>
  html`<section class="charge"><h2>${heading}</h2>${paragraphs}</section>`;

const because = (
  page: Page,
  { why, basis }: { readonly why: ChargeDecision['why']; readonly basis: LegalBasis },
): readonly Markup[] => [html`<p>${page.say(why)} <small>${restsOn(page, basis)}</small></p>`];

function demanded(page: Page, charge: ChargeDecision, when: ChargeModel['when']): Markup {
  const kroner = charge.kind === 'fee' ? (charge.kroner ?? 0) : 0;
  const amount = kroner.toLocaleString(page.language === 'da' ? 'da-DK' : 'en-GB');
  const heading = page.t('components:charge.amount', { amount });
  const paid = [html`<p><strong>${page.t('components:charge.paid')}</strong></p>`];
  const open = [
    ...(charge.kind === 'fee' && charge.unless ? [html`<p>${page.say(charge.unless)}</p>`] : []),
    html`<p>${howToPay(page, charge.payAt, when)}</p>`,
    html`<p>${page.t(`components:charge.waits.${when === 'before' ? 'before' : 'sent'}`)}</p>`,
  ];
  return block(heading, [
    html`<p>${page.t(`components:charge.decision.${when === 'before' ? 'before' : 'sent'}`)}</p>`,
    ...because(page, charge),
    ...(when === 'paid' ? paid : open),
    ...complaint(page, charge),
  ]);
}

/** The link stands where the case has its number: somebody who paid before would have paid for nothing. */
function howToPay(page: Page, payAt: string | undefined, when: ChargeModel['when']): Markup {
  const isLink = payAt !== undefined && /^https?:\/\//.test(payAt);
  if (!isLink) return html`${page.t('components:charge.payByLetter')}`;
  if (when === 'before') return html`${page.t('components:charge.payAfter')}`;
  return html`<a href="${payAt}">${page.t('components:charge.payAt')}</a>`;
}

function complaint(page: Page, { complaint: guidance }: ChargeDecision): readonly Markup[] {
  if (guidance === undefined) return [];
  const { body, sentTo, weeks, noLimit } = guidance;
  return [
    html`<h3>${page.t('components:charge.complaint')}</h3>`,
    html`<p>${page.t('components:charge.complaintTo', {
      body: page.say(body),
      sentTo: page.say(sentTo),
    })} ${
      weeks === undefined
        ? page.t(`components:charge.${noLimit === true ? 'limitNone' : 'limitTold'}`)
        : page.t('components:charge.limit', { weeks })
    }</p>`,
  ];
}
