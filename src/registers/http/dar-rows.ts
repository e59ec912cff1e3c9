import { z } from 'zod';
import type { Clock } from '../../domain/dates.ts';
import type { Ask } from '../../far-side/ask.ts';
import type { Try } from '../call-register.ts';
import { RegisterFault } from '../register-fault.ts';
import { askWithin } from './ask-within.ts';
import type { Entity } from './dar-entities.ts';
import { jsonIn, recordIn } from './json-answer.ts';

/** Rows of one table whose column has the value, as they hold now, ended ones among them. Throws RegisterFault. */
export type DarRows = <T>(
  table: Entity<T>,
  where: { readonly column: string; readonly value: string },
  one: Try,
) => Promise<readonly T[]>;

/** More than any street has parts; one row is what every other question has for an answer. */
const mostRows = 100;

/**
 * Datafordeleren's GraphQL takes one table in each question and no other names for it, wants to know for which time it
 * is asked in both of its senses, and has the key in the address. `value` is put into the question: ids and digits only.
 */
export function darRows(from: {
  readonly url: URL;
  readonly key: string;
  readonly ask: Ask;
  readonly clock: Clock;
}): DarRows {
  const { url, key, ask, clock } = from;
  const about = new URL(url);
  about.searchParams.set('apikey', key);

  return async ({ name, columns, row }, { column, value }, { transaction, signal }) => {
    if (!/^[\da-f-]{1,36}$/.test(value)) throw new RegisterFault('rejected');
    const now = clock.now().toString({ smallestUnit: 'second' });
    const times = `virkningstid: "${now}", registreringstid: "${now}"`;
    const where = `where: { ${column}: { eq: "${value}" } }`;
    const query = `{ ${name}(first: ${mostRows}, ${times}, ${where}) { nodes { ${columns} } } }`;
    const answer = await askWithin(ask, signal, {
      url: about,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': transaction,
      },
      body: JSON.stringify({ query }),
    });
    const read = jsonIn(
      answer,
      z.union([
        z.object({ errors: z.array(z.unknown()).min(1) }),
        z.object({
          data: z.object({ [name]: z.object({ nodes: z.array(z.unknown()).max(mostRows) }) }),
        }),
      ]),
    );
    if ('errors' in read) throw new RegisterFault('rejected');
    return (read.data[name]?.nodes ?? []).map((node) => recordIn(node, row));
  };
}
