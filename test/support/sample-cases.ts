import { checkCodeOf } from '../../src/cases/check-code.ts';
import type { CaseEvent, EventBody, StoredDecision } from '../../src/cases/events.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { NoticeKind } from '../../src/self-services/define.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { newReference } from '../../src/domain/reference.ts';
import { openRow } from '../../src/cases/case.ts';
import type { TestApp } from './test-app.ts';

/** An invented citizen of the demo register, and what must never be found where it does not belong. */
export const sampleCitizen = { cpr: '6309511083' as Cpr, name: 'Kanarie Fuglesangsen' };

const basis = {
  act: { da: 'CPR-loven', en: 'The Civil Registration Act' },
  section: '§ 12, stk. 1',
  from: '2012-12-01',
  source: { title: 'LBK 1010', checked: '2026-11-22' },
  certainty: 'verified',
} as const;

export const sampleDecision: StoredDecision = {
  outcome: 'accept',
  reasons: [{ rule: 'digital', version: 1, basis }],
  facts: {
    on: '2026-11-22',
    way: 'self-service',
    wish: 'digital',
    digitalPost: 'registered',
    exempt: 'unsaid',
    circumstanceClaimed: false,
    hasMitId: true,
    assurance: 'substantial',
    actsAs: 'self',
    status: 'resident',
    age: 'adult',
    authority: 'served',
    appealPending: false,
  },
  lawVersion: 'address-change@2023-06-01#0123456789ab',
};

type Body<K> = Extract<EventBody, { kind: K }>;

export const submitted = (given: Partial<Body<'submitted'>> = {}): EventBody => ({
  kind: 'submitted',
  decision: sampleDecision,
  answers: {},
  sheet: [
    {
      step: { da: 'Ny adresse', en: 'New address' },
      question: { da: 'Hvor flytter du hen?', en: 'Where do you move?' },
      answer: { da: 'Prøvevej 7 <img src=x onerror=alert(1)>', en: 'Prøvevej 7 {{7*7}}' },
    },
  ],
  advice: [],
  flags: [],
  language: 'da',
  ...given,
});

export const referred = (given: Partial<Body<'referred'>> = {}): EventBody => ({
  kind: 'referred',
  decision: { ...sampleDecision, outcome: 'refer', standing: 'right' },
  to: 'municipality-0101',
  due: '2026-11-25',
  promise: 'we-contact-you',
  contact: { phone: '12 34 56 78' },
  needs: { interpreter: 'tegnsprog', largePrint: true, homeVisit: false, callBack: false },
  sheet: [],
  language: 'da',
  ...given,
});

export interface SampleLetter {
  readonly notice: NoticeKind;
  readonly held: boolean;
  readonly to?: string;
  readonly cpr?: Cpr;
  readonly from?: string;
  readonly words?: string;
  /** Whom it could lead to. */
  readonly about?: readonly Cpr[];
  readonly answerTo?: { readonly phone?: string; readonly postal?: string };
}

/** Puts a case into the store as `submit` and `refer` do: first event, row and letters in one commit. */
export async function openSampleCase(
  { deps, clock }: Pick<TestApp, 'deps' | 'clock'>,
  body: EventBody = submitted(),
  given: Partial<CaseRow> = {},
  letters: readonly SampleLetter[] = [],
): Promise<CaseRow> {
  const at = clock.now();
  const event: CaseEvent = {
    id: newId(at),
    seq: 1,
    v: 1,
    at: at.toString(),
    by: { kind: 'citizen', ...sampleCitizen, as: 'self' },
    ...body,
  };
  const fresh = {
    id: newId(at),
    reference: newReference(),
    authorityId: 'municipality-0101',
    service: 'address-change',
    arrivedAt: at.toString(),
    due: '2026-12-04',
    principal: sampleCitizen.cpr,
    principalName: sampleCitizen.name,
  };
  const row: CaseRow = { ...openRow(fresh, event), ...given };
  const result = await deps.cases.commit({
    key: row.id,
    expectedVersion: 0,
    events: [event],
    row,
    outbox: letters.map((letter) => ({
      id: newId(at),
      caseId: row.id,
      notice: letter.notice,
      to: { cpr: letter.cpr ?? sampleCitizen.cpr, name: letter.to ?? 'Anden Forælder' },
      from: letter.from ?? 'Københavns Kommune',
      letter: {
        title: { da: 'Brev', en: 'Letter' },
        paragraphs: [{ da: letter.words ?? 'Ord', en: 'Words' }],
        ...(letter.answerTo && { answerTo: letter.answerTo }),
        facts: [],
      },
      languages: ['da'],
      held: letter.held,
      ...(letter.about && { about: letter.about }),
      createdAt: at.toString(),
    })),
    log: [],
    checkCode: checkCodeOf(row.reference, deps.secrets),
  });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
