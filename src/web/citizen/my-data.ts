import type { Draft } from '../../cases/ports/drafts.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import type { OwnDecision } from '../../cases/ports/own-decisions.ts';
import type { LoggedAccess } from '../../cases/ports/case-store.ts';
import { type Cpr, formatCpr } from '../../domain/cpr.ts';
import { legalDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import type { Raw } from '../../self-services/raw.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { subjectOf } from '../session-store.ts';
import { lookRole, lookWords } from './look-words.ts';
import { caseOf, type MyCase } from './my-data-case.ts';
import { authorityName, type LabelledWords, titleOf } from './my-data-names.ts';

/** So much is put into one download; what is left out is said in it. */
const most = { cases: 500, looks: 2000 };

/** Everything that the portal holds about one person, in the words of one language: the JSON, and what the PDF is made of. */
export interface MyData {
  readonly format: 'skranken-my-data-1';
  /** Instant. */
  readonly madeAt: string;
  readonly language: Page['language'];
  readonly person: { readonly name: string; readonly cpr: string };
  readonly cases: readonly MyCase[];
  readonly drafts: readonly {
    readonly service: string;
    readonly keptUntil: string;
    readonly answers: readonly LabelledWords[];
  }[];
  /** Name and address are hidden here; without a day as long as nothing ends it. */
  readonly protection?: { readonly until?: string };
  readonly exemptions: readonly MyDecision[];
  readonly exceptions: readonly (MyDecision & {
    readonly service: string;
    readonly withdrawnOn?: string;
  })[];
  readonly looks: readonly {
    readonly at: string;
    readonly authority: string;
    readonly role: string;
    readonly what: string;
    readonly case?: string;
  }[];
  readonly sessions: readonly { readonly began: string; readonly seen: string }[];
  /** How many were left out. Of looks only that there are more. */
  readonly leftOut: { readonly cases: number; readonly looks: boolean };
}

interface MyDecision {
  readonly authority: string;
  readonly from: string;
  readonly until?: string;
}

/** Gathers it all; nothing is looked up elsewhere, and nobody's cases but their own are read. */
export async function myData(page: Page, me: CitizenIdentity, deps: Deps): Promise<MyData> {
  const { cases, drafts, accessLog, ownDecisions, sessions, registers, clock } = deps;
  const all = await cases.ofPrincipal(me.cpr);
  const rows = all.slice(0, most.cases);
  const authorities = registers.authorities.all().map(({ id }) => id);
  const [hidden, own, begun, exempt, excepted, looks, open] = await Promise.all([
    ownDecisions.protection(me.cpr, legalDay(clock.now())),
    Promise.all(rows.map((row) => caseOf(page, row, me, deps))),
    drafts.list({ kind: 'person', cpr: me.cpr }),
    ownDecisions.exemptions(me.cpr),
    ownDecisions.exceptions(me.cpr, authorities),
    accessLog.looksAt(me.cpr, { limit: most.looks }),
    sessionsOf(me.cpr, sessions),
  ]);
  const decided = (each: OwnDecision) => decisionOf(page, each, deps);
  return {
    format: 'skranken-my-data-1',
    madeAt: clock.now().toString(),
    language: page.language,
    person: { name: me.name, cpr: formatCpr(me.cpr) },
    cases: own,
    drafts: begun
      .filter(({ sentAs }) => sentAs === undefined)
      .map((draft) => draftOf(page, draft, deps)),
    ...(hidden && { protection: hidden.last === undefined ? {} : { until: hidden.last } }),
    exemptions: exempt.map(decided),
    exceptions: excepted.map((each) => ({
      service: titleOf(page, each.service, deps),
      ...decided(each),
      ...(each.withdrawnOn !== undefined && { withdrawnOn: each.withdrawnOn }),
    })),
    looks: looks.entries.map((entry) => lookOf(page, entry, deps)),
    sessions: open,
    leftOut: { cases: all.length - rows.length, looks: looks.next !== undefined },
  };
}

const decisionOf = (page: Page, { authorityId, from, until }: OwnDecision, deps: Deps) => ({
  authority: authorityName(page, authorityId, deps),
  from,
  ...(until !== undefined && { until }),
});

const lookOf = (page: Page, entry: LoggedAccess, deps: Deps) => ({
  at: entry.at,
  authority: authorityName(page, entry.authorityId, deps),
  role: lookRole(page, entry),
  what: lookWords(page, entry),
  ...(entry.reference !== undefined && { case: showReference(entry.reference) }),
});

/** What was typed and not sent, under the questions that it answers. */
function draftOf(page: Page, { service: id, raw, expiresAt }: Draft, deps: Deps) {
  const service = deps.services.find((each) => each.id === id);
  const fields = (service?.steps ?? []).flatMap((step) => step.fields);
  return {
    service: titleOf(page, id, deps),
    keptUntil: expiresAt,
    answers: fields.flatMap(({ key, label }) => {
      const value = typedIn(raw, key);
      return value === '' ? [] : [{ label: page.say(label), value }];
    }),
  };
}

/** A question may have several controls, such as the three of a day. */
const typedIn = (raw: Raw, key: string): string =>
  Object.entries(raw)
    .filter(([name]) => name.replace(/[.[].*$/, '') === key)
    .flatMap(([, value]) => value)
    .filter((value) => value !== '')
    .join(', ');

async function sessionsOf(cpr: Cpr, sessions: Deps['sessions']) {
  const open = await sessions.listOf(subjectOf({ kind: 'citizen', cpr }));
  return open.map(({ data }) => {
    const { startedAt = '', seenAt = '' } = JSON.parse(data) as Record<string, string | undefined>;
    return { began: startedAt, seen: seenAt };
  });
}
