import type { ConfirmationRecords } from '../cases/ports/confirmations.ts';
import type { Confirmation } from '../eligibility/law.ts';
import type { Connection } from './connection.ts';
import type { Parts } from './parts.ts';
import type { Schema } from './schema.ts';
import { mustNotBeShutOut } from './staff-store.ts';
import { sqlFor, statement } from './statements.ts';

/** Confirmations in SQLite. They are shown to everybody, so nothing of them is sealed. */
export function createConfirmations({ connection, writer }: Parts): ConfirmationRecords {
  return {
    of: async (service) => confirmationsOf(connection, service),
    add: ({ service, subject, by, on, demo }, staffId) =>
      writer.write(() => {
        if (staffId !== undefined) mustNotBeShutOut(connection, staffId);
        const row = { service, subject, confirmed_by: by, confirmed_on: on, demo: demo ? 1 : 0 };
        connection.run(insert, row);
      }),
  };
}

/** Every word on a service's law, the oldest of each part first. */
export const confirmationsOf = (connection: Connection, service: string): readonly Confirmation[] =>
  connection.all(ofService, { service }).map((row) => ({
    service: row.service,
    subject: row.subject,
    by: row.confirmed_by,
    on: row.confirmed_on,
    demo: row.demo === 1,
  }));

const ofService = statement<{ service: string }>()((p) =>
  sqlFor
    .selectFrom('confirmations')
    .selectAll()
    .where('service', '=', p.service)
    .orderBy('subject')
    .orderBy('confirmed_on'),
);
const insert = statement<Schema['confirmations']>()((p) =>
  sqlFor
    .insertInto('confirmations')
    .values({
      service: p.service,
      subject: p.subject,
      confirmed_on: p.confirmed_on,
      confirmed_by: p.confirmed_by,
      demo: p.demo,
    })
    .onConflict((conflict) => conflict.doNothing()),
);
