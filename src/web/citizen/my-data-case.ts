import { documentsIn } from '../../cases/case-documents.ts';
import { wishesNow } from '../../cases/contact-wishes.ts';
import type { CaseEvent, Contact, StoredDecision } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { whyNotActing } from '../../cases/still-acting.ts';
import { showReference } from '../../domain/reference.ts';
import { isAnswered } from '../../self-services/sheet.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { stateWords } from './case-state.ts';
import { reasonsOf } from './decision-words.ts';
import { eventsFor, type MyEvent, toldEvent } from './my-data-events.ts';
import { lettersTo, type MyLetter } from './my-data-letters.ts';
import { needsOf } from './slip-model.ts';
import { authorityName, type LabelledWords, titleOf } from './my-data-names.ts';
import { notActingState } from './no-longer-acting.ts';

/** A case of somebody's, in words. Of one that they filed for another only what they sent and got themselves. */
export interface MyCase {
  readonly reference: string;
  readonly service: string;
  readonly authority: string;
  readonly yours: 'your-own' | 'filed-for-another';
  /** Whom it is for, where that is not only the reader. */
  readonly for: readonly string[];
  readonly state: string;
  /** Instant. */
  readonly arrived: string;
  readonly due: string;
  readonly answers: readonly (LabelledWords & { readonly step: string })[];
  /** How they asked to be reached, as it holds now. */
  readonly contact: Contact;
  /** What they need, and how letters come to them: in words. */
  readonly needs: readonly string[];
  readonly decisions: readonly {
    readonly says: string;
    readonly reasons: readonly { readonly text: string; readonly law: string }[];
    /** What the decision went by, as it is kept. */
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
  readonly events: readonly MyEvent[];
  readonly documents: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly at: string;
  }[];
  readonly letters: readonly MyLetter[];
}

/** Reads the case's events and letters. Of one for somebody whom they may act for no more: that it is there, and no word of it. */
export async function caseOf(
  page: Page,
  row: CaseRow,
  me: CitizenIdentity,
  deps: Deps,
): Promise<MyCase> {
  const isOwn = row.principal === me.cpr;
  const [events, letters] = await Promise.all([
    deps.cases.events(row.id),
    deps.outbox.ofCase(row.id),
  ]);
  const [first] = events;
  const service = deps.services.find(({ id }) => id === row.service);
  const { say } = page;
  const why = await whyNotActing(row, events, me, deps);
  const known = {
    reference: showReference(row.reference),
    service: titleOf(page, row.service, deps),
    authority: authorityName(page, row.authorityId, deps),
    yours: isOwn ? 'your-own' : 'filed-for-another',
    for: (first?.onBehalfOf ?? []).map(({ name }) => name),
    state: why === undefined ? stateWords(page, row, events) : notActingState(page, why),
    arrived: row.arrivedAt,
    due: row.due,
    ...nothingMore,
  } as const;
  if (why !== undefined) return known;
  return {
    ...known,
    answers: sheetOf(first)
      .filter(isAnswered)
      .map(({ step, question, answer }) => ({
        step: say(step),
        label: say(question),
        value: say(answer),
      })),
    ...reachedBy(page, events, isOwn),
    decisions:
      !isOwn || service === undefined
        ? []
        : events.flatMap((event) => {
            if (!('decision' in event) || event.decision === undefined) return [];
            const decision = event.decision as StoredDecision;
            const { headline, reasons } = reasonsOf(decision, service.law, page);
            return [
              {
                says: headline,
                reasons: reasons.map(({ text, citation }) => ({ text, law: citation })),
                facts: decision.facts,
              },
            ];
          }),
    events: eventsFor(events, row, me.cpr, letters).map((event) => toldEvent(page, event, me.cpr)),
    documents: documentsIn(events)
      .filter(({ by }) => isOwn || (by.kind === 'citizen' && by.cpr === me.cpr))
      .map(({ name, bytes, at }) => ({ name, bytes, at })),
    letters: lettersTo(page, letters, events, me.cpr),
  };
}

const nothingMore = {
  answers: [],
  contact: {},
  needs: [],
  decisions: [],
  events: [],
  documents: [],
  letters: [],
} as const;

/** As it holds now; of a case that they filed for another, as they said it themselves. */
function reachedBy(
  page: Page,
  events: readonly CaseEvent[],
  isOwn: boolean,
): Pick<MyCase, 'contact' | 'needs'> {
  const [first] = events;
  const given: Contact = first?.kind === 'referred' ? first.contact : {};
  const needs = first?.kind === 'referred' ? first.needs : { homeVisit: false, callBack: false };
  if (!isOwn) return { contact: given, needs: needsOf({ largePrint: false, ...needs }, page) };
  const { name, address } = given;
  const { largePrint, language, ...reach } = wishesNow(events);
  return {
    contact: {
      ...(name !== undefined && { name }),
      ...(address !== undefined && { address }),
      ...reach,
    },
    needs: [
      ...needsOf({ ...needs, largePrint }, page),
      ...(language === undefined ? [] : [page.t(`mydata:lettersIn.${language}`)]),
    ],
  };
}

const sheetOf = (first: CaseEvent | undefined) =>
  first !== undefined && 'sheet' in first ? first.sheet : [];
