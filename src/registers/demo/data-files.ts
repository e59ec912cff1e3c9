import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { readCsv } from './csv.ts';

const folder = path.join(import.meta.dirname, 'data');

/** The rows of a sample file. Throws where the file does not fit. */
export const csvFile = <C extends string>(name: string, columns: readonly C[]) =>
  readCsv(readFileSync(path.join(folder, name), 'utf8'), columns);

/** A sample file, checked. Throws where the file does not fit. */
export const jsonFile = <S extends z.ZodType>(name: string, schema: S): z.output<S> =>
  schema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));

/** Reads at the first asking and keeps the answer: a start that needs no sample data pays nothing. */
export function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}
