import { createHmac, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { CitizenIdentity } from '../src/cases/ports/identity.ts';
import { openErrand } from '../src/cases/errand.ts';
import { newId } from '../src/domain/ids.ts';
import { csrfToken } from '../src/web/csrf.ts';
import type { Deps } from '../src/web/deps.ts';
import { cprOf } from './bench-registers.ts';
import { rightAnswers, tenFields } from './ten-fields.ts';

/** Somebody who is logged in: what their browser sends, and the draft they have. */
export interface Visitor {
  readonly cookie: string;
  readonly csrf: string;
  readonly draft: string;
  readonly version: number;
}

/** `no-draft`: logged in and nothing typed; `right`: every answer is in the draft. */
export type Typed = 'no-draft' | 'right';

/** Logs citizens in and gives each a draft, straight through the ports that the portal uses itself. */
export async function prepareVisitors(
  deps: Deps,
  from: number,
  count: number,
  typed: Typed,
): Promise<readonly Visitor[]> {
  const lawVersion = (await openErrand(tenFields, nobody, undefined, deps)).decision.lawVersion;
  const made: Visitor[] = [];
  for (let at = from; at < from + count; at += 500) {
    const indexes = Array.from({ length: Math.min(500, from + count - at) }, (_, n) => at + n);
    // oxlint-disable-next-line no-await-in-loop -- a few hundred at a time share a transaction
    made.push(
      ...(await Promise.all(indexes.map((index) => visitor(deps, index, typed, lawVersion)))),
    );
  }
  return made;
}

const nobody = {
  wish: 'unsaid',
  exempt: false,
  circumstance: false,
  noMitId: false,
} as const;

async function visitor(deps: Deps, index: number, typed: Typed, lawVersion: string) {
  const at = deps.clock.now();
  const login: CitizenIdentity = {
    kind: 'citizen',
    cpr: cprOf(index),
    name: 'Åse Prøvesen',
    assurance: 'substantial',
    idToken: randomBytes(400).toString('base64url'),
  };
  const id = randomBytes(32).toString('base64url');
  const seen = { startedAt: at.toString(), seenAt: at.toString() };
  const session = { cookie: { path: '/', httpOnly: true }, login, ...seen };
  const draft = {
    id: newId(at),
    service: tenFields.id,
    version: 1,
    raw: rightAnswers,
    resolved: {},
    done: [],
    lawVersion,
    specVersion: tenFields.version,
    exempt: 'unsaid',
    wish: 'digital',
    language: 'da',
    expiresAt: at.add({ hours: 24 }).toString(),
  } as const;
  await Promise.all([
    deps.sessions.write(
      id,
      JSON.stringify(session),
      at.add({ minutes: 30 }),
      `citizen:${login.cpr}`,
    ),
    typed === 'no-draft' ? undefined : deps.drafts.save({ kind: 'person', cpr: login.cpr }, draft),
  ]);
  const request = { session, sessionID: id } as unknown as Request;
  return {
    cookie: `skranken=${encodeURIComponent(signed(id, deps))}`,
    csrf: csrfToken(request, deps),
    draft: draft.id,
    version: draft.version,
  };
}

/** As express-session signs what stands in its cookie. */
export function signed(id: string, { secrets }: Pick<Deps, 'secrets'>, name = 'skranken'): string {
  const mac = createHmac('sha256', secrets.digest('session-cookie', name)).update(id);
  return `s:${id}.${mac.digest('base64').replace(/=+$/, '')}`;
}
