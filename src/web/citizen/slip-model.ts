import { checkCodeOf } from '../../cases/check-code.ts';
import type { CaseEvent, Needs } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { becameCase } from '../../cases/from-referral.ts';
import { legalDay, showDay, showInstant } from '../../domain/dates.ts';
import { parseReference, showReference } from '../../domain/reference.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { whenExempt } from '../../eligibility/when-exempt.ts';
import { isAnswered } from '../../self-services/sheet.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { reasonsOf } from './decision-words.ts';
import { reachOf } from './reach-of.ts';

/** A referral that a citizen made. */
export interface Referral {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
}

/** What the slip says, in the page's language: the same on the screen and in print. */
export function slipModel(
  page: Page,
  { row, events }: Referral,
  deps: Pick<Deps, 'services' | 'registers' | 'clock' | 'secrets'>,
) {
  const service = deps.services.find((each) => each.id === row.service);
  const referred = events.find((event) => event.kind === 'referred');
  const authority = deps.registers.authorities.find(row.authorityId);
  if (service === undefined || referred?.kind !== 'referred' || authority === undefined)
    throw new Error('a referral without its service, event or authority');
  const today = legalDay(deps.clock.now());
  const served = deps.registers.authorities.serves(authority.id);
  const beyond = referred.beyondForm;
  const became = parseReference(becameCase(events) ?? '');
  const code = checkCodeOf(row.reference, deps.secrets).replaceAll(/(.{4})(?=.)/g, '$1-');
  const rule = beyond ? beyond.lastDay : service.lastDay?.({}, today)?.text;
  return {
    title: page.t('otherway:slip.title'),
    service,
    became: became !== undefined,
    standing:
      became === undefined
        ? { heading: page.say(service.notYet), text: page.t('otherway:notAppliedText') }
        : {
            heading: page.t('otherway:slip.became'),
            text: page.t('otherway:slip.becameText', { reference: showReference(became) }),
          },
    reference: showReference(row.reference),
    code,
    // What a scanner at the counter types: never an address, which a phone would open and keep.
    scanned: `${showReference(row.reference)} ${code}`,
    authority: reachOf(authority, today, page, service) ?? {
      name: page.say(authority.name),
      contact: {},
    },
    served,
    firstContact: firstContact(page, row, served && referred.promise === 'we-contact-you', today),
    errandsLastDay: referred.errandsLastDay && showDay(referred.errandsLastDay, page.language),
    lastDayRule: rule && page.say(rule),
    triedAt: referred.attempt && showInstant(referred.attempt.at, page.language),
    explanation: reasonsOf(storedFacts(referred.decision), service.law, page),
    toSay: page.t(`otherway:slip.${whatToSay(referred.decision, service.law)}`),
    why: beyond && page.say(beyond.why),
    bring: (beyond?.bring ?? service.law.bring).map((text) => page.say(text)),
    waysIn: service.law.waysIn.map((way) => ({
      title: page.say(way.title),
      who: page.say(way.who),
    })),
    largePrint: referred.needs.largePrint,
    needs: needsOf(referred.needs, page),
    sheet: referred.sheet.filter(isAnswered).map((each) => ({
      label: page.say(each.question),
      value: page.say(each.answer),
    })),
  };
}

/** Who gets in touch first. A promised day that has passed is no promise any more. */
function firstContact(
  { t, language }: Page,
  { due }: CaseRow,
  promised: boolean,
  today: Temporal.PlainDate,
): string {
  if (!promised) return t('otherway:slip.youCome');
  const day = showDay(due, language);
  return due < today.toString()
    ? t('otherway:slip.contactLate', { day })
    : t('otherway:slip.contactDue', { day });
}

const storedFacts = <D extends { readonly facts: { readonly on: unknown } }>(decision: D) => ({
  ...decision,
  facts: { ...decision.facts, on: String(decision.facts.on) },
});

/** No more than the law of that day gives: whoever only hopes for another way is not to demand it. */
function whatToSay({ facts, standing }: Slip['decision'], law: ServiceLaw): string {
  const exempt = whenExempt(law, Temporal.PlainDate.from(facts.on));
  if (exempt === 'free') return 'sayFree';
  if (facts.exempt !== 'unsaid') return exempt === 'right' ? 'sayExempt' : 'sayExemptAssessed';
  return standing === 'help-only' ? 'sayHelp' : 'sayOther';
}

type Slip = Extract<CaseEvent, { kind: 'referred' }>;

/** The practical needs that were named, in words. */
export function needsOf(needs: Needs, page: Page): readonly string[] {
  const { interpreter, largePrint, homeVisit, callBack } = needs;
  return [
    ...(interpreter === undefined
      ? []
      : [page.t('otherway:slip.interpreter', { language: interpreter })]),
    ...(largePrint ? [page.t('otherway:largePrint')] : []),
    ...(homeVisit ? [page.t('otherway:homeVisit')] : []),
    ...(callBack ? [page.t('otherway:callBack')] : []),
  ];
}
