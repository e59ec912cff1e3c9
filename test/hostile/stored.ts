import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { CaseEvent } from '../../src/cases/events.ts';
import { createKeyring } from '../../src/store/keys.ts';
import { draftKeyPlace } from '../../src/store/draft-store.ts';
import { unseal } from '../../src/store/seal.ts';
import type { TestApp } from '../support/test-app.ts';
import { behalf, bodies, draftBody } from './stored-shapes.ts';

export interface Stored {
  readonly drafts: number;
  readonly events: Readonly<Record<string, number>>;
  /** What no schema knows. */
  readonly unknown: readonly string[];
}

/** Opens every draft and every case in the database and holds them against what may be there. */
export async function readStored({ deps, config, dataDir }: TestApp): Promise<Stored> {
  const db = new Database(path.join(dataDir, 'skranken.db'), { readonly: true });
  const keyring = createKeyring(config.keys);
  const unknown: string[] = [];
  const hold = (what: string, schema: z.ZodType, value: unknown) => {
    const read = schema.safeParse(value);
    if (!read.success) unknown.push(`${what}: ${z.prettifyError(read.error)}`);
  };
  const drafts = db.prepare('SELECT * FROM drafts').all() as DraftRow[];
  for (const row of drafts) {
    const service = deps.services.find(({ id }) => id === row.service);
    const key = keyring.unwrap(row, draftKeyPlace(row.id));
    const body = unseal(key, row.body, ['drafts', row.id, row.version]).toString();
    hold(`draft ${row.id}`, service ? draftBody(service) : z.never(), JSON.parse(body));
  }
  const events: Record<string, number> = {};
  for (const { id, service } of db.prepare('SELECT id, service FROM cases').all() as CaseKey[]) {
    for (const event of await deps.cases.events(id)) {
      events[event.kind] = (events[event.kind] ?? 0) + 1;
      hold(`${event.kind} of ${id}`, bodies[event.kind] ?? z.never(), bodyOf(event));
      hold(`for whom in ${id}`, behalf.optional(), event.onBehalfOf);
      const spec = deps.services.find((each) => each.id === service);
      // On paper questions may be left open; what was answered is held to the same schema.
      if (event.kind === 'filed')
        hold(
          `filed answers of ${id}`,
          spec ? z.strictObject(spec.answers.shape).partial() : z.never(),
          event.answers,
        );
      if (event.kind === 'submitted' && Object.keys(event.answers).length > 0)
        hold(
          `answers of ${id}`,
          spec ? z.strictObject(spec.answers.shape) : z.never(),
          event.answers,
        );
    }
  }
  db.close();
  return { drafts: drafts.length, events, unknown };
}

interface CaseKey {
  readonly id: string;
  readonly service: string;
}
interface DraftRow extends CaseKey {
  readonly version: number;
  readonly body: Buffer;
  readonly master: number;
  readonly wrapped: Buffer;
}

function bodyOf(event: CaseEvent): object {
  const {
    id: _id,
    seq: _seq,
    v: _v,
    at: _at,
    by: _by,
    onBehalfOf: _for,
    kind: _kind,
    seeFirst: _first,
    ...body
  } = event;
  return body;
}
