import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { CaseEvent } from '../../src/cases/events.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { controlNames } from '../../src/self-services/fields.ts';
import { createKeyring } from '../../src/store/keys.ts';
import { draftKeyPlace } from '../../src/store/draft-store.ts';
import { unseal } from '../../src/store/seal.ts';
import type { TestApp } from '../support/test-app.ts';

/** Control characters, halves of characters and bytes that were no text; line breaks and tabs may be typed. */
// oxlint-disable-next-line no-control-regex
const noText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]|\p{Cs}/u;
const text = (longest = 100_000) =>
  z
    .string()
    .max(longest)
    .refine((typed) => !noText.test(typed), 'signs that are no text');
const words = text(4000);
const said = z.strictObject({ da: words, en: words });
const coordinates = z.strictObject({ lat: z.number(), lon: z.number() });

/** What a draft may hold: the controls of its service's own fields, and nothing else. */
const draftBody = ({ steps }: SelfService) => {
  const fields = steps.flatMap((step) => step.fields);
  const controls = fields.flatMap((field) =>
    field.kind === 'address'
      ? [...controlNames(field), `${field.key}.asked`]
      : [...controlNames(field)],
  );
  const addresses = fields.filter(({ kind }) => kind === 'address').map(({ key }) => key);
  return z.strictObject({
    raw: z.partialRecord(z.enum(controls), z.union([text(), z.array(text())])),
    resolved: z.partialRecord(z.enum(addresses), z.record(z.string(), words.or(coordinates))),
    done: z.array(z.string()),
    lawVersion: z.string().regex(/^[\w-]+@[\w-]+#\w+$/),
    specVersion: z.int(),
    exempt: z.enum(['says-so', 'unsaid']),
    wish: z.enum(['digital', 'unsaid']),
    language: z.enum(['da', 'en']),
  });
};

const sheet = z.array(z.strictObject({ step: said, question: said, answer: said }));
const language = z.enum(['da', 'en']);
const decision = z.strictObject({
  outcome: z.string(),
  standing: z.string().optional(),
  reasons: z.array(z.unknown()),
  responsible: z.string().optional(),
  waysIn: z.array(z.unknown()).optional(),
  facts: z.record(z.string(), z.unknown()),
  lawVersion: z.string(),
});
const short = text(200);

/** What the events of citizens and staff may hold; `submitted` is checked against the service's own schema as well. */
const bodies: Readonly<Record<string, z.ZodObject>> = {
  submitted: z.object({ decision, sheet, language, answers: z.record(z.string(), z.unknown()) }),
  referred: z.strictObject({
    decision,
    to: short,
    due: z.iso.date(),
    promise: z.enum(['we-contact-you', 'you-come']),
    errandsLastDay: z.iso.date().optional(),
    contact: z.strictObject({ name: short, phone: short, email: short, address: short }).partial(),
    needs: z.strictObject({
      interpreter: short.optional(),
      largePrint: z.boolean(),
      homeVisit: z.boolean(),
      callBack: z.boolean(),
    }),
    sheet,
    language,
  }),
  filed: z.strictObject({
    way: z.enum(['in-person', 'phone', 'paper']),
    receivedOn: z.iso.date(),
    decision,
    answers: z.record(z.string(), z.unknown()),
    sheet,
    missing: z.array(said).optional(),
    paperForm: text(10).optional(),
    helper: short.optional(),
    remarks: words.optional(),
    advice: z.array(z.unknown()).optional(),
    next: z.array(said).optional(),
    flags: z.array(short),
    language,
  }),
  assigned: z.strictObject({ to: short, toName: short }),
  noted: z.strictObject({ note: words }),
  contacted: z.strictObject({ how: z.enum(['phone', 'at-the-counter', 'home-visit', 'letter']) }),
  'letters-released': z.strictObject({ letters: z.array(z.uuid().or(short)), why: words }),
  'info-received': z.strictObject({ from: short, note: words }),
  'carried-out': z.strictObject({ system: text(40), theirReference: text(60), on: z.iso.date() }),
  dispatched: z.strictObject({ letter: short, notice: short, via: short }),
  closed: z.strictObject({ outcome: short }),
};

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
    ...body
  } = event;
  return body;
}
