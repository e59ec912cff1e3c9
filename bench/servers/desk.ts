import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import type { Request } from 'express';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { demoStaff } from '../../src/registers/demo/index.ts';
import { csrfToken } from '../../src/web/csrf.ts';
import { databaseIn, systemClock, wire } from '../../src/wire.ts';
import { signed } from '../visitors.ts';
import { endWithParent } from './end-with-parent.ts';

/** A lead with the desk open, and what to look for there. */
export interface AtTheDesk {
  readonly cookie: string;
  readonly csrf: string;
  readonly known: readonly {
    readonly reference: string;
    readonly cpr: string;
    readonly name: string;
  }[];
}

const read = readConfig(process.env);
if (!read.ok) throw new Error(read.error.join('\n'));
const config = read.value;
const { deps } = await wire(config, { clock: systemClock, log: pino({ level: 'silent' }) });
createServer(createApp(deps)).listen(config.port, config.host, () => process.send?.('listening'));
process.on('message', async (wish: { known: number } | 'stop') => {
  if (wish === 'stop') process.exit(0);
  process.send?.(await openDesk(wish.known));
});

async function openDesk(count: number): Promise<AtTheDesk> {
  const lead = demoStaff().find(({ roles }) => roles.includes('lead'));
  if (lead === undefined) throw new Error('no lead in the demonstration');
  const at = deps.clock.now();
  const { id: staffId, name, roles, authorityId } = lead;
  const login = { kind: 'staff', id: staffId, name, roles, authorityId, idToken: '' } as const;
  await deps.staff.loggedIn(login, at);
  const id = randomBytes(32).toString('base64url');
  const seen = { startedAt: at.toString(), seenAt: at.toString() };
  const session = { cookie: { path: '/', httpOnly: true }, login, ...seen };
  await deps.sessions.write(
    id,
    JSON.stringify(session),
    at.add({ minutes: 30 }),
    `staff:${staffId}`,
  );
  const request = { session, sessionID: id } as unknown as Request;
  return {
    cookie: `skranken-staff=${encodeURIComponent(signed(id, deps, 'skranken-staff'))}`,
    csrf: csrfToken(request, deps),
    known: await someOf(authorityId, count),
  };
}

/** Cases from all over the years. */
async function someOf(authorityId: string, count: number): Promise<AtTheDesk['known']> {
  const db = new Database(databaseIn(config.dataDir), { readonly: true });
  const { last } = db.prepare<[], { last: number }>('SELECT max(no) AS last FROM cases').get() ?? {
    last: 0,
  };
  const from = db.prepare<[number, string], { reference: Reference }>(
    'SELECT reference FROM cases WHERE no >= ? AND authority_id = ? AND name_words IS NOT NULL LIMIT 1',
  );
  const rows = Array.from({ length: count }, (_, at) =>
    from.get(1 + Math.floor((last * 0.9 * at) / count), authorityId),
  );
  db.close();
  const found = await Promise.all(
    rows.flatMap((row) => (row ? [deps.cases.byReference(row.reference)] : [])),
  );
  return found.flatMap((row) =>
    row?.principal === undefined || row.principalName === undefined
      ? []
      : [{ reference: row.reference, cpr: row.principal, name: row.principalName }],
  );
}

endWithParent();
