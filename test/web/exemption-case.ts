import { seenPerson } from '../support/seen-person.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Draft, Raw } from '../../src/cases/ports/drafts.ts';
import type { CitizenIdentity } from '../../src/cases/ports/identity.ts';
import { submit } from '../../src/cases/submit.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { digitalPostExemption } from '../../src/self-services/digital-post-exemption/index.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import type { TestApp } from '../support/test-app.ts';

export const astrid = '7204880012' as Cpr;

/** What Astrid typed without logging in. */
export const asked: Raw = {
  wish: 'exempt',
  name: 'A. Testesen',
  cpr: '720488-0012',
  municipality: '0101',
  declaration: 'yes',
  forwardUnopened: 'yes',
  meeting: 'helper',
  helper: 'Hjælper Hansen',
};

/** The desk's form, filled in by somebody who saw Astrid's passport. */
export const form = {
  decided: 'exempt',
  idSeen: 'passport',
  cpr: astrid,
  'cpr.seen': seenPerson(astrid),
  representedBy: '',
  forwardUnopened: 'yes',
};

/** A wish about Digital Post, sent without login. */
export const wish = (portal: TestApp, raw: Raw = asked): Promise<CaseRow> =>
  send(portal, digitalPostExemption, raw);

/** Sends a form and gives its case; throws where it did not become one. */
export async function send(
  portal: TestApp,
  service: SelfService,
  raw: Raw,
  identity?: CitizenIdentity,
): Promise<CaseRow> {
  const draft: Draft = {
    id: newId(portal.clock.now()),
    service: service.id,
    version: 1,
    raw,
    resolved: {},
    done: [],
    lawVersion: '',
    specVersion: 1,
    exempt: 'unsaid',
    wish: 'digital',
    language: 'da',
    expiresAt: '2027-01-01T00:00:00Z',
  };
  const before = await submit(service, draft, identity, portal.deps);
  if (before.kind !== 'law-changed') throw new Error(before.kind);
  const { lawVersion } = before;
  const sent = await submit(service, { ...draft, lawVersion }, identity, portal.deps);
  if (sent.kind !== 'sent') throw new Error(sent.kind);
  return sent.row;
}

/** The newest event of the case. */
export const last = async ({ deps }: TestApp, row: CaseRow) =>
  (await deps.cases.events(row.id)).at(-1);

/** What the municipality's register says of Astrid today. */
export const registerSays = ({ deps }: TestApp) =>
  deps.registers.exemptions.decided(astrid, Temporal.PlainDate.from('2026-11-22'));
